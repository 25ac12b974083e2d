import type { Finding } from '../model/finding';
import { found } from '../model/found';
import type { SyncExecution, SyncJob, SyncQuarantine } from '../model/sync-job';
import { explainFailure } from './error-codes';
import { isoDuration } from './iso-duration';
import { quarantineFinding } from './quarantine';

type JobState = 'none' | 'not-started' | 'first-cycle' | 'running' | 'paused' | 'switched-off' | 'quarantine';

interface LastCycle {
  readonly result: 'succeeded' | 'some-failed' | 'failed';
  readonly began: string | null;
  readonly ended: string | null;
  /** Objects read, written, and put aside to be tried again. */
  readonly imported: number;
  readonly exported: number;
  readonly escrowed: number;
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface JobHealth {
  readonly state: JobState;
  /** null: no cycle has ended yet. */
  readonly lastCycle: LastCycle | null;
  /** In Entra's units: pages, not people. */
  readonly progress: readonly { readonly done: number; readonly total: number; readonly units: string }[];
  /** ISO time; null when none is due. */
  readonly nextCycle: string | null;
  readonly quarantine: SyncQuarantine | null;
  /** How many of each kind are known to be in step; never falls when objects are deleted. */
  readonly entries: readonly { readonly key: string; readonly value: number }[];
  readonly findings: readonly Finding[];
}

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
      ...(state === 'quarantine' ? [quarantineFinding(quarantine)] : []),
    ],
  };
}

function stateOf(job: SyncJob | null): JobState {
  const status = job?.status;
  if (!job) return 'none';
  if (status?.code === 'Quarantine' || isRealQuarantine(status?.quarantine ?? null)) return 'quarantine';
  const scheduled = job.schedule?.state ?? null;
  const ran = cycleOf(status?.lastExecution ?? null) !== null || Boolean(status?.lastSuccessfulExecution);
  if (scheduled === 'Disabled') return ran ? 'switched-off' : 'not-started';
  if (scheduled === 'Paused' || status?.code === 'Paused') return ran ? 'paused' : 'not-started';
  if (status?.code === 'NotConfigured') return 'not-started';
  return status?.steadyStateFirstAchievedTime ? 'running' : 'first-cycle';
}

/** Microsoft's own sample has a quarantine of empty texts on a job that is merely paused. */
const isRealQuarantine = (quarantine: SyncQuarantine | null): boolean =>
  quarantine !== null && quarantine.reason !== null && quarantine.currentBegan !== null;

function cycleOf(execution: SyncExecution | null): LastCycle | null {
  if (!execution || (!execution.timeBegan && !execution.timeEnded)) return null;
  const { error } = execution;
  const code = error?.code && error.code.toLowerCase() !== 'none' ? error.code : null;
  return {
    result:
      execution.state === 'Failed'
        ? 'failed'
        : execution.state === 'EntryLevelErrors' || execution.countEscrowed > 0
          ? 'some-failed'
          : 'succeeded',
    began: execution.timeBegan,
    ended: execution.timeEnded,
    imported: execution.countImported,
    exported: execution.countExported,
    escrowed: execution.countEscrowed,
    error: code ? { code, message: error?.message ?? '' } : null,
  };
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

function stateFinding(state: JobState, next: string | null, now: number): Finding {
  const minutes = next ? Math.max(0, Math.round((Date.parse(next) - now) / minute)) : 0;
  const params = { minutes, next: next ?? '' };
  if (state === 'none') return found('job-state', 'none', 'warn', { params, party: 'admin' });
  if (state === 'quarantine') return found('job-state', 'quarantine', 'fail', { params, party: 'admin' });
  if (state === 'running')
    return found('job-state', next ? 'running' : 'running-no-time', 'pass', { params });
  if (state === 'first-cycle') return found('job-state', 'first-cycle', 'pass', { params });
  return found('job-state', state, 'warn', { params, party: 'admin' });
}

function cycleFinding(last: LastCycle): Finding {
  const params = {
    ended: last.ended ?? '',
    imported: last.imported,
    exported: last.exported,
    escrowed: last.escrowed,
    code: last.error?.code ?? '',
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
