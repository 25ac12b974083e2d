import type { Finding } from '../model/finding';
import { found } from '../model/found';
import type { JobHealth, JobState, LastCycle } from '../model/job-health';
import type { SyncExecution, SyncJob, SyncQuarantine } from '../model/sync-job';
import type { Verdict } from '../model/verdict';
import { explainFailure } from './error-codes';
import { isoDuration } from './iso-duration';
import { quarantineFinding } from './quarantine';

const minute = 60_000;

/**
 * The state of a provisioning job in facts and findings. `Active` says nothing about health; a default
 * execution (state "Failed", error "None", year 0001) is no failure; a quarantine made of empty texts is none
 * (learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus). `now` in milliseconds.
 */
export function judgeJob(job: SyncJob | null, now: number): JobHealth {
  const status = job?.status ?? null;
  const state = stateOf(job);
  const lastCycle = status?.lastExecution ? cycleOf(status.lastExecution) : null;
  const quarantine = state === 'quarantine' ? (status?.quarantine ?? null) : null;
  const interval = isoDuration(job?.schedule?.interval ?? null);
  const next = nextCycle(state, lastCycle, quarantine, interval);
  const facts = { state, lastCycle, quarantine, nextCycle: next };
  return {
    ...facts,
    progress: (status?.progress ?? []).map((one) => ({
      done: one.completedUnits,
      total: one.totalUnits,
      units: one.units ?? '',
    })),
    entries: status?.synchronizedEntryCountByType ?? [],
    findings: [
      stateFinding(state, next, now),
      ...(lastCycle ? [cycleFinding(lastCycle)] : []),
      ...(state === 'quarantine' ? [quarantineFinding(quarantine, lastCycle?.error ?? null)] : []),
    ],
  };
}

function stateOf(job: SyncJob | null): JobState {
  const status = job?.status;
  if (!job) return 'none';
  if (status?.code === 'Quarantine' || isRealQuarantine(status?.quarantine ?? null)) return 'quarantine';
  const scheduled = job.schedule?.state ?? null;
  const ran = [status?.lastExecution, status?.lastSuccessfulExecution].some(hasRun);
  if (scheduled === 'Disabled') return ran ? 'switched-off' : 'not-started';
  if (scheduled === 'Paused' || status?.code === 'Paused') return ran ? 'paused' : 'not-started';
  if (status?.code === 'NotConfigured') return 'not-started';
  return status?.steadyStateFirstAchievedTime ? 'running' : 'first-cycle';
}

/** Executions are default objects, with the year 0001, until there was one. */
export const hasRun = (execution: SyncExecution | null | undefined): boolean =>
  Boolean(execution?.timeBegan ?? execution?.timeEnded);

/** Microsoft's own sample has a quarantine of empty texts on a job that is merely paused. */
const isRealQuarantine = (quarantine: SyncQuarantine | null): boolean =>
  quarantine !== null && quarantine.reason !== null && quarantine.currentBegan !== null;

/** null for the default object, and for a cycle that runs still and reports nothing wrong. */
function cycleOf(execution: SyncExecution | null): LastCycle | null {
  if (!execution) return null;
  const { timeBegan, timeEnded, error } = execution;
  const code = error?.code && error.code.toLowerCase() !== 'none' ? error.code : null;
  if (!timeEnded && !(timeBegan && code)) return null;
  return {
    result: resultOf(execution, code),
    began: timeBegan,
    ended: timeEnded,
    imported: execution.countImported,
    exported: execution.countExported,
    escrowed: execution.countEscrowed,
    error: code ? { code, message: error?.message ?? '' } : null,
  };
}

function resultOf({ state, countEscrowed }: SyncExecution, code: string | null): LastCycle['result'] {
  if (state === 'Failed') return 'failed';
  if (state === 'EntryLevelErrors' || countEscrowed > 0) return 'some-failed';
  return state !== 'Succeeded' && code ? 'failed' : 'succeeded';
}

function nextCycle(
  state: JobState,
  last: LastCycle | null,
  quarantine: SyncQuarantine | null,
  interval: number | null,
): string | null {
  if (state === 'quarantine') return quarantine?.nextAttempt ?? null;
  const after = last?.ended ?? last?.began;
  if (state !== 'running' || !after || interval === null) return null;
  return new Date(Date.parse(after) + interval).toISOString();
}

/** From here on a cycle that was due is not merely a little late. */
const lateMs = 20 * minute;

function stateFinding(state: JobState, next: string | null, now: number): Finding {
  const until = next ? Date.parse(next) - now : 0;
  const params = { count: Math.max(0, Math.round(until / minute)), next: next ?? '' };
  const say = (outcome: string, verdict: Verdict) =>
    found('job-state', outcome, verdict, { params, ...(verdict === 'pass' ? {} : { party: 'admin' }) });
  if (state === 'quarantine') return say(next ? 'quarantine' : 'quarantine-no-time', 'fail');
  if (state === 'first-cycle') return say('first-cycle', 'pass');
  if (state !== 'running') return say(state, 'warn');
  if (!next) return say('running-no-time', 'pass');
  return until < -lateMs ? say('overdue', 'note') : say('running', 'pass');
}

function cycleFinding(last: LastCycle): Finding {
  const params = {
    ended: last.ended ?? '',
    imported: last.imported,
    exported: last.exported,
    escrowed: last.escrowed,
    code: last.error?.code ?? '–',
  };
  if (last.result === 'succeeded') return found('job-last-cycle', 'succeeded', 'pass', { params });
  const { code, message } = last.error ?? { code: '', message: '' };
  const { family } = explainFailure(code, message);
  const refused = family === 'not-allowed' || family === 'credentials-refused';
  const failed = refused ? 'refused' : 'failed';
  const outcome = last.result === 'failed' ? failed : 'some-failed';
  return found('job-last-cycle', outcome, last.result === 'failed' ? 'fail' : 'warn', {
    params,
    party: 'admin',
  });
}
