import { failed, ok, type Result } from '../../contract/problem';
import { putSecrets } from '../../graph/sync-secrets';
import type { SecretHint } from '../../model/secret-hint';
import type { SyncJob, SyncSecret } from '../../model/sync-job';
import type { OnboardingDeps } from '../deps';
import { keptToken } from '../request/hand-in';
import { confirmScope, type ScopeChoice } from '../scope/confirm-scope';
import { ensureJob } from './job';
import { completeSettings, settingLines, settingsArrived, vanishedKeys } from './settings';

type SavePowers = Pick<
  OnboardingDeps,
  'facts' | 'graph' | 'writer' | 'clock' | 'target' | 'cloud' | 'signIn' | 'vault' | 'realm'
>;

export interface SaveInput {
  readonly servicePrincipalId: string;
  /** GroupTalk's own when left out. The kept token must have been handed in for its origin. */
  readonly tenantUrl?: string;
  readonly scope: ScopeChoice;
  /** Who is told when a failure occurs: one mail address. */
  readonly notify: string;
}

export interface Saved {
  readonly job: SyncJob;
  readonly token: SecretHint;
  /** Keys of all saved settings, as read back. */
  readonly keys: readonly string[];
}

export type SaveProgress = 'token' | 'scope' | 'job' | 'credentials';

/**
 * Step 5, saving: job from the template when there is none, then the complete settings with the real token,
 * scope, and failure mails switched on. Problems besides Graph's and the writer's: `token-missing`,
 * `token-expired`, `token-other-origin`, `head-count-not-confirmed`, `secrets-vanished`.
 */
export async function saveConfiguration(
  deps: SavePowers,
  input: SaveInput,
  onProgress?: (asking: SaveProgress) => void,
  signal?: AbortSignal,
): Promise<Result<Saved>> {
  const { servicePrincipalId, notify } = input;
  onProgress?.('token');
  const kept = await keptToken(deps, {
    servicePrincipalId,
    tenantUrl: input.tenantUrl ?? deps.target.tenantUrl,
  });
  if (!kept.ok) return kept;
  onProgress?.('scope');
  const scope = await confirmScope(deps, input.scope, signal);
  if (!scope.ok) return scope;
  onProgress?.('job');
  const job = await ensureJob(deps, servicePrincipalId, signal);
  if (!job.ok) return job;

  onProgress?.('credentials');
  const before = await readSettings(deps, servicePrincipalId, signal);
  if (!before.ok) return before;
  const { token, tenantUrl, hint } = kept.value;
  const wanted = { tenantUrl, token, notify: notify.trim(), syncAll: scope.value.mode === 'all' };
  const sent = completeSettings(before.value, wanted);
  const after = await deps.writer.write<unknown, readonly SyncSecret[]>(
    {
      change: {
        id: 'save-credentials',
        servicePrincipalId,
        subject: tenantUrl,
        lines: settingLines(before.value, sent, hint.lastFour),
      },
      act: () => putSecrets(deps.graph, servicePrincipalId, sent, token, signal),
      seen: async () => {
        const now = await readSettings(deps, servicePrincipalId, signal);
        return now.ok && !settingsArrived(now.value, wanted) ? ok(null) : now;
      },
    },
    signal,
  );
  if (!after.ok) return after;
  const vanished = vanishedKeys(before.value, sent, after.value);
  if (vanished.length > 0) {
    return failed('secrets-vanished', { params: { keys: vanished.join(', ') }, remedy: 'try-again' });
  }
  return ok({ job: job.value, token: hint, keys: after.value.map(({ key }) => key) });
}

/** An application that was never configured answers 404 for its settings. */
async function readSettings(
  deps: Pick<OnboardingDeps, 'facts'>,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<readonly SyncSecret[]>> {
  const found = await deps.facts.secrets(servicePrincipalId, signal);
  return !found.ok && found.problem.code === 'graph-not-found' ? ok([]) : found;
}
