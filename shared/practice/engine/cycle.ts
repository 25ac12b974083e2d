import type { HttpPort } from '../../http/port';
import type { PracticeContext } from '../context';
import type { PracticeEngineState, PracticeJob } from '../world/state';
import { heldBack } from './deletions';
import { type Cycle, createCycle, type Stop } from './evaluate-plan';
import { type Counters, countSynchronized, executionOf, noCounts, recordExecution } from './execution';
import { type JobPlace, placeJob } from './job-place';
import { type CyclePlan, planCycle } from './plan';
import { enterQuarantine, liftQuarantine, type QuarantineCause, tooManyFailures } from './quarantine';
import { readSource, type SourceEntry } from './source';
import { createTarget } from './target';
import { worldTime } from './trail';
import { testConnection } from './validate';

/**
 * One cycle of a job: people, then groups, then memberships. Nothing changed, nothing due: no request.
 * Everything it learns goes into the job's status, its memory and the provisioning log.
 */
export async function runCycle(
  context: PracticeContext,
  http: HttpPort,
  servicePrincipalId: string,
  jobId: string,
): Promise<void> {
  const place = placeJob(context, http, servicePrincipalId, jobId);
  if (place === null) return;
  const { job, settings } = place;
  const began = worldTime(context);
  const source = readSource(context.world, place.assignments);
  forgetTheGone(job.engine, source);
  const plan = planCycle({
    source,
    engine: job.engine,
    rules: place.rules,
    settings,
    assignments: place.assignments,
    now: context.clock.now(),
  });
  const held = heldBack(plan.objects, settings.deleteThreshold, job.engine.forceDeletes);
  const cycle = createCycle(context, place, context.guid());
  cycle.counters.deltas = plan.deltas;
  const stop = (await stillCutOff(context, http, place)) ?? (await cycle.run(plan, held));
  if (plan.initial) watermarkRest(place, source, plan);
  if (stop === null && held.size === 0) job.engine.forceDeletes = false;
  finish(context, place, cycle, plan, began, causeOf(cycle.counters, stop, held.size));
}

/** A job that was cut off from its target asks first whether the road is open again. */
async function stillCutOff(context: PracticeContext, http: HttpPort, place: JobPlace): Promise<Stop | null> {
  if (place.job.resource.status.quarantine?.reason !== cutOff) return null;
  const failure = await testConnection(context, createTarget(context, http, place.settings), place.rules);
  return failure === null ? null : { failure };
}

const cutOff = 'EncounteredQuarantineException';

/** Who was purged without ever having been linked leaves nothing to do, and nothing to try again. */
function forgetTheGone(
  { watermark, escrows, links }: PracticeEngineState,
  source: ReadonlyMap<string, SourceEntry>,
): void {
  for (const known of [watermark, escrows])
    for (const id of Object.keys(known)) if (!source.has(id) && links[id] === undefined) delete known[id];
}

/** After an initial cycle nobody is news any more, also those who were not looked at. */
function watermarkRest(
  { job, rules }: JobPlace,
  source: ReadonlyMap<string, SourceEntry>,
  plan: CyclePlan,
): void {
  const looked = new Set(plan.objects.map(({ id }) => id));
  for (const entry of source.values())
    if (!looked.has(entry.id) && rules[entry.kind] !== null) job.engine.watermark[entry.id] = entry.digest;
}

function causeOf(counters: Counters, stop: Stop | null, held: number): QuarantineCause | null {
  if (stop !== null) {
    const { code, message, webAnswer } = stop.failure;
    const answer = webAnswer === null ? '' : ` ${webAnswer}`;
    return { reason: cutOff, code, message: message + answer };
  }
  if (held > 0)
    return {
      reason: 'TooManyDeletes',
      code: 'TooManyDeletes',
      message: `${held} users and groups would be disabled or deleted, which reaches the accidental deletions threshold.`,
    };
  const reason = tooManyFailures({
    failed: counters.failures,
    failedReferences: counters.failedReferences,
    succeeded: counters.imported - counters.failures,
  });
  return reason === null
    ? null
    : { reason, code: reason, message: `${counters.failures} objects could not be provisioned.` };
}

function finish(
  context: PracticeContext,
  { job }: JobPlace,
  cycle: Cycle,
  plan: CyclePlan,
  began: string,
  cause: QuarantineCause | null,
): void {
  const { status } = job.resource;
  const error = cause === null ? null : { code: cause.code, message: cause.message, tenantActionable: true };
  recordExecution(
    job,
    executionOf({
      cycleId: cycle.id,
      began,
      ended: worldTime(context),
      counters: cycle.counters,
      countInScope: plan.countInScope,
      escrows: Object.keys(job.engine.escrows).length,
      error,
    }),
  );
  countSynchronized(job);
  if (cause !== null) {
    enterQuarantine(job, cause, context.clock.now());
    return;
  }
  liftQuarantine(job);
  if (status.code === 'NotRun') status.code = 'Active';
}

/** A schema that makes no sense can trip the service itself; the job fails, the practice tenant goes on. */
export function recordCrash(context: PracticeContext, job: PracticeJob, error: unknown): void {
  const at = worldTime(context);
  recordExecution(
    job,
    executionOf({
      cycleId: context.guid(),
      began: at,
      ended: at,
      counters: noCounts(),
      countInScope: 0,
      escrows: Object.keys(job.engine.escrows).length,
      error: { code: 'InternalError', message: String(error), tenantActionable: false },
    }),
  );
}
