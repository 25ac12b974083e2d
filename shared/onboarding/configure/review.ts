import { ok, type Result } from '../../contract/problem';
import type { ChangeLine } from '../../model/journal';
import type { OnboardingDeps } from '../deps';
import { keptToken } from '../request/hand-in';
import { findJob } from './job';
import { readSettings } from './read-settings';
import type { SaveInput } from './save';
import { completeSettings, settingLines } from './settings';

type ReviewPowers = Pick<
  OnboardingDeps,
  'facts' | 'graph' | 'clock' | 'clockAhead' | 'target' | 'cloud' | 'signIn' | 'vault' | 'realm'
>;

export interface Review {
  /** There is no job yet: saving makes one first. */
  readonly createsJob: boolean;
  /** Old and new of every setting that saving would send. */
  readonly lines: readonly ChangeLine[];
}

/**
 * What `saveConfiguration` would change, without changing anything. The lines are the same as those that the writer
 * shows for approval, as long as nobody saves in between. Problems: `token-missing`, `token-expired`,
 * `token-other-origin`, and what Microsoft Graph refuses.
 */
export async function reviewConfiguration(
  deps: ReviewPowers,
  input: SaveInput,
  signal?: AbortSignal,
): Promise<Result<Review>> {
  const { servicePrincipalId, tenantUrl: at } = input;
  const kept = await keptToken(deps, { servicePrincipalId, ...(at === undefined ? {} : { tenantUrl: at }) });
  if (!kept.ok) return kept;
  const job = await findJob(deps, servicePrincipalId, signal);
  if (!job.ok) return job;
  const before = job.value ? await readSettings(deps, job.value, servicePrincipalId, signal) : ok([]);
  if (!before.ok) return before;
  const { token, tenantUrl, hint } = kept.value;
  const wanted = { tenantUrl, token, notify: input.notify.trim(), syncAll: input.scope.mode === 'all' };
  const sent = completeSettings(before.value, wanted);
  return ok({ createsJob: job.value === null, lines: settingLines(before.value, sent, hint.lastFour) });
}
