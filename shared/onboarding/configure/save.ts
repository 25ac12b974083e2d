import { failed, ok, type Result } from '../../contract/problem';
import { hasRun } from '../../diagnosis/job-health';
import { putSecrets } from '../../graph/sync-secrets';
import type { Finding } from '../../model/finding';
import { found } from '../../model/found';
import type { SecretHint } from '../../model/secret-hint';
import type { SyncJob, SyncSecret } from '../../model/sync-job';
import type { OnboardingDeps } from '../deps';
import { keptToken } from '../request/hand-in';
import { confirmScope, type ScopeChoice } from '../scope/confirm-scope';
import { ensureJob } from './job';
import { readAllowed, readSettings } from './read-settings';
import {
  completeSettings,
  connectionArrived,
  hiddenValues,
  mailsFailures,
  settingLines,
  settingOf,
  vanishedKeys,
  type WantedSettings,
} from './settings';

type SavePowers = Pick<
  OnboardingDeps,
  'facts' | 'graph' | 'writer' | 'clock' | 'clockAhead' | 'target' | 'cloud' | 'signIn' | 'vault' | 'realm'
>;

export interface SaveInput {
  readonly servicePrincipalId: string;
  /** The one for which the token was handed in, when left out. Another one must be of the same origin. */
  readonly tenantUrl?: string;
  readonly scope: ScopeChoice;
  /** Who is told when a failure occurs: one mail address, of a person or a group. */
  readonly notify: string;
}

export interface Saved {
  readonly job: SyncJob;
  readonly token: SecretHint;
  /** Keys of all saved settings, as read back. */
  readonly keys: readonly string[];
  /** Whether the failure mail was read back, and whether a restart is due. */
  readonly findings: readonly Finding[];
}

export type SaveProgress = 'token' | 'scope' | 'job' | 'credentials';

/**
 * Step 5, saving: job from the template when there is none, then the complete settings with the real token,
 * scope, and failure mails switched on. Problems besides Graph's and the writer's: `token-missing`,
 * `token-expired`, `token-other-origin`, `mail-address-unusable`, `head-count-not-confirmed`, `secrets-vanished`.
 */
export async function saveConfiguration(
  deps: SavePowers,
  input: SaveInput,
  onProgress?: (asking: SaveProgress) => void,
  signal?: AbortSignal,
): Promise<Result<Saved>> {
  const { servicePrincipalId, tenantUrl: at } = input;
  const notify = input.notify.trim();
  if (!isMailAddress(notify)) return failed('mail-address-unusable', { remedy: 'confirm' });
  onProgress?.('token');
  const kept = await keptToken(deps, { servicePrincipalId, ...(at === undefined ? {} : { tenantUrl: at }) });
  if (!kept.ok) return kept;
  onProgress?.('scope');
  const scope = await confirmScope(deps, input.scope, signal);
  if (!scope.ok) return scope;
  onProgress?.('job');
  const job = await ensureJob(deps, servicePrincipalId, signal);
  if (!job.ok) return job;

  onProgress?.('credentials');
  const before = await readSettings(deps, job.value, servicePrincipalId, signal);
  if (!before.ok) return before;
  const { token, tenantUrl, hint } = kept.value;
  const wanted = { tenantUrl, token, notify, syncAll: scope.value.mode === 'all' };
  const after = await write(deps, { servicePrincipalId, before: before.value, wanted, hint }, signal);
  if (!after.ok) return after;
  const vanished = vanishedKeys(before.value, completeSettings(before.value, wanted), after.value);
  if (vanished.length > 0) {
    return failed('secrets-vanished', { params: { keys: vanished.join(', ') }, remedy: 'try-again' });
  }
  return ok({
    job: job.value,
    token: hint,
    keys: after.value.map(({ key }) => key),
    findings: savedFindings(before.value, after.value, wanted, job.value),
  });
}

/**
 * Writes and reads back. Whether Graph takes the failure mail at all is documented nowhere: when all but that has
 * arrived in the end, the rest is not held up by it.
 */
async function write(
  deps: SavePowers,
  input: {
    readonly servicePrincipalId: string;
    readonly before: readonly SyncSecret[];
    readonly wanted: WantedSettings;
    readonly hint: SecretHint;
  },
  signal?: AbortSignal,
): Promise<Result<readonly SyncSecret[]>> {
  const { servicePrincipalId, before, wanted, hint } = input;
  const sent = completeSettings(before, wanted);
  let last: readonly SyncSecret[] = [];
  const after = await deps.writer.write<unknown, readonly SyncSecret[]>(
    {
      change: {
        id: 'save-credentials',
        servicePrincipalId,
        subject: wanted.tenantUrl,
        lines: settingLines(before, sent, hint.lastFour),
      },
      act: () => putSecrets(deps.graph, servicePrincipalId, sent, hiddenValues(sent), signal),
      seen: async () => {
        const now = await readAllowed(deps, servicePrincipalId, signal);
        if (!now.ok) return now;
        last = now.value;
        const arrived = connectionArrived(last, wanted) && mailsFailures(last, wanted.notify);
        return arrived ? now : ok(null);
      },
    },
    signal,
  );
  const allButMail = !after.ok && after.problem.code === 'write-not-seen' && connectionArrived(last, wanted);
  return allButMail ? ok(last) : after;
}

function savedFindings(
  before: readonly SyncSecret[],
  after: readonly SyncSecret[],
  wanted: WantedSettings,
  job: SyncJob,
): readonly Finding[] {
  const params = { notify: wanted.notify };
  const mailed = mailsFailures(after, wanted.notify);
  const narrowed = settingOf(before, 'SyncAll')?.toLowerCase() === 'true' && !wanted.syncAll;
  return [
    mailed
      ? found('failure-mail', 'on', 'pass', { params })
      : found('failure-mail', 'not-seen', 'warn', { params, party: 'admin' }),
    // Entra does not notice by itself: known issue of switching from all to assigned.
    ...(narrowed && hasRun(job.status?.lastExecution)
      ? [found('scope-change', 'restart-needed', 'warn', { party: 'admin', reference: knownIssues })]
      : []),
  ];
}

const knownIssues = 'https://learn.microsoft.com/entra/identity/app-provisioning/known-issues';

const isMailAddress = (text: string): boolean => /^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(text);
