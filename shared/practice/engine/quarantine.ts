import type { PracticeJob, PracticeQuarantine } from '../world/state';
import { dayMs, quarantineEndMs, quarantineRetriesMs } from './intervals';

export interface QuarantineCause {
  /** Graph's `quarantineReason`. */
  readonly reason: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Too many failed objects? Counted from 5 000 failures: more than 40 % or more than 40 000 failed, failed
 * references left out; or 60 000 with them
 * (learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status).
 */
export function tooManyFailures(counts: {
  readonly failed: number;
  readonly failedReferences: number;
  readonly succeeded: number;
}): string | null {
  const { failed, failedReferences, succeeded } = counts;
  if (failed + failedReferences >= 60_000) return 'EncounteredTotalEscrowThreshold';
  if (failed < 5_000) return null;
  if (failed > 40_000) return 'EncounteredBaseEscrowThreshold';
  return failed / (failed + succeeded) > 0.4 ? 'EncounteredEscrowProportionThreshold' : null;
}

/** When the job may try again: 6, 12 and 24 hours after the first failure, then daily. */
export function nextAttempt(seriesBegan: number, now: number): number {
  const early = quarantineRetriesMs.map((ms) => seriesBegan + ms).find((at) => at > now);
  return early ?? seriesBegan + (Math.floor((now - seriesBegan) / dayMs) + 1) * dayMs;
}

/** Puts the job in quarantine, or counts one more failure of the series. After 28 days the job is disabled. */
export function enterQuarantine(job: PracticeJob, cause: QuarantineCause, now: number): void {
  const { resource, engine } = job;
  const { status } = resource;
  const before = status.quarantine;
  const seriesBegan = before === null ? now : Date.parse(before.seriesBegan);
  const sameReason = before?.reason === cause.reason;
  engine.quarantineFailures += 1;
  const quarantine: PracticeQuarantine = {
    reason: cause.reason,
    currentBegan: sameReason ? before.currentBegan : new Date(now).toISOString(),
    nextAttempt: new Date(nextAttempt(seriesBegan, now)).toISOString(),
    seriesBegan: new Date(seriesBegan).toISOString(),
    seriesCount: engine.quarantineFailures,
    error: { code: cause.code, message: cause.message, tenantActionable: true },
  };
  status.quarantine = quarantine;
  status.code = 'Quarantine';
  if (now - seriesBegan < quarantineEndMs) return;
  engine.escrows = {};
  status.escrowsPruned = true;
  resource.schedule.state = 'Disabled';
}

export function liftQuarantine({ resource, engine }: PracticeJob): void {
  resource.status.quarantine = null;
  engine.quarantineFailures = 0;
  resource.status.countSuccessiveCompleteFailures = 0;
  if (resource.status.code === 'Quarantine') resource.status.code = 'Active';
}
