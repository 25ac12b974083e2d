import type { PracticeExecution, PracticeJob } from '../world/state';
import type { ObjectKind } from './change';
import { never } from './intervals';

/** What a cycle counts while it runs. */
export interface Counters {
  imported: number;
  deltas: number;
  referenceDeltas: number;
  exports: number;
  exported: number;
  failures: number;
  failedReferences: number;
}

export const noCounts = (): Counters => ({
  imported: 0,
  deltas: 0,
  referenceDeltas: 0,
  exports: 0,
  exported: 0,
  failures: 0,
  failedReferences: 0,
});

export function executionOf(input: {
  readonly cycleId: string;
  readonly began: string;
  readonly ended: string;
  readonly counters: Counters;
  readonly countInScope: number;
  readonly escrows: number;
  readonly error: PracticeExecution['error'];
}): PracticeExecution {
  const { counters, error } = input;
  return {
    activityIdentifier: input.cycleId,
    state: error !== null ? 'Failed' : input.escrows > 0 ? 'EntryLevelErrors' : 'Succeeded',
    timeBegan: input.began,
    timeEnded: input.ended,
    countEntitled: input.countInScope,
    countEntitledForProvisioning: input.countInScope,
    countEscrowed: input.escrows,
    countEscrowedRaw: counters.failures + counters.failedReferences,
    countExported: counters.exported,
    countExports: counters.exports,
    countImported: counters.imported,
    countImportedDeltas: counters.deltas,
    countImportedReferenceDeltas: counters.referenceDeltas,
    error,
  };
}

/**
 * Enters an execution into the job's status. A cycle in which only single objects failed counts as a
 * successful one: the cycle came to its end.
 */
export function recordExecution(job: PracticeJob, execution: PracticeExecution): void {
  const { status } = job.resource;
  status.lastExecution = execution;
  if (execution.state === 'Failed') {
    status.countSuccessiveCompleteFailures += 1;
    return;
  }
  status.countSuccessiveCompleteFailures = 0;
  status.lastSuccessfulExecution = execution;
  if (execution.countExported > 0) status.lastSuccessfulExecutionWithExports = execution;
  if (status.steadyStateFirstAchievedTime === never)
    status.steadyStateFirstAchievedTime = execution.timeEnded;
  status.steadyStateLastAchievedTime = execution.timeEnded;
}

/** Progress counts pages of the source, not objects. */
export function reportProgress(job: PracticeJob, done: number, total: number, at: string): void {
  const pages = (objects: number) => Math.ceil(objects / 10);
  job.resource.status.progress = [
    {
      completedUnits: pages(done),
      totalUnits: pages(total),
      units: 'pages',
      progressObservationDateTime: at,
    },
  ];
}

/** Counts of the connector's store: they do not fall when objects are deleted. */
export function countSynchronized(job: PracticeJob): void {
  const { status } = job.resource;
  const kinds: readonly ObjectKind[] = ['User', 'Group'];
  status.synchronizedEntryCountByType = kinds.map((key) => {
    const linked = Object.values(job.engine.links).filter(({ kind }) => kind === key).length;
    const before = status.synchronizedEntryCountByType.find((one) => one.key === key)?.value ?? 0;
    return { key, value: Math.max(linked, before) };
  });
}
