import { ok, type Result } from '../../contract/problem';
import { judgeJob } from '../../diagnosis/job-health';
import type { JobHealth } from '../../model/job-health';
import type { SyncJob } from '../../model/sync-job';
import { findJob } from '../configure/job';
import type { OnboardingDeps } from '../deps';
import { slept } from '../patience';

type WatchPowers = Pick<OnboardingDeps, 'facts' | 'clock'>;

export interface JobSeen {
  /** null: provisioning has not been configured. */
  readonly job: SyncJob | null;
  readonly health: JobHealth;
}

/** Step 6: how provisioning is doing now. */
export async function lookAtJob(
  deps: WatchPowers,
  input: { readonly servicePrincipalId: string },
  signal?: AbortSignal,
): Promise<Result<JobSeen>> {
  const job = await findJob(deps, input.servicePrincipalId, signal);
  return job.ok ? ok({ job: job.value, health: judgeJob(job.value, deps.clock.now()) }) : job;
}

/**
 * Looks again every `pollMs` (default 30 seconds) until a cycle has ended after `since` (the first one:
 * well, or as a failure), or the job stands still. The first cycle takes longer; later ones come about every 40 minutes. When `patienceMs` (default two
 * hours) are over, what was seen last is given back. Times in milliseconds of the clock; `since` since 1970.
 */
export async function waitForCycle(
  deps: WatchPowers,
  input: {
    readonly servicePrincipalId: string;
    readonly since?: number;
    readonly pollMs?: number;
    readonly patienceMs?: number;
  },
  onProgress?: (seen: JobSeen) => void,
  signal?: AbortSignal,
): Promise<Result<JobSeen>> {
  const { servicePrincipalId, pollMs = 30_000, patienceMs = 7_200_000, since = 0 } = input;
  const until = deps.clock.now() + patienceMs;
  for (;;) {
    const seen = await lookAtJob(deps, { servicePrincipalId }, signal);
    if (!seen.ok) return seen;
    onProgress?.(seen.value);
    const { state, lastCycle } = seen.value.health;
    const ended = lastCycle?.ended ? Date.parse(lastCycle.ended) > since : false;
    const moves = state === 'running' || state === 'first-cycle';
    const told = ended && (state === 'running' || lastCycle?.result === 'failed');
    if (!moves || told || deps.clock.now() + pollMs > until) return seen;
    if (!(await slept(deps.clock, pollMs, signal))) return seen;
  }
}
