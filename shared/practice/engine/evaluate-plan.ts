import type { PracticeContext } from '../context';
import type { Change, Failure } from './change';
import { putInEscrow, referenceCode } from './escrow';
import { type Counters, noCounts, reportProgress } from './execution';
import type { JobPlace } from './job-place';
import { writeLog } from './log';
import { isSettled, planMembers, syncMembers } from './members';
import { type Bench, goneSubject, syncGone, syncObject } from './object-sync';
import type { CyclePlan, PlannedObject } from './plan';
import { createTrail, worldTime } from './trail';

/** Ends the cycle before its end: credentials or protocol are at fault. */
export interface Stop {
  readonly failure: Failure;
}

interface ObjectPhase {
  readonly stop: Stop | null;
  /** Groups in which nothing differs; whether that is worth a row depends on their members. */
  readonly silent: ReadonlyMap<string, Change>;
  readonly failed: ReadonlySet<string>;
}

/** The working part of one cycle. */
export interface Cycle {
  readonly id: string;
  readonly counters: Counters;
  run(plan: CyclePlan, held: ReadonlySet<string>): Promise<Stop | null>;
}

export function createCycle(context: PracticeContext, place: JobPlace, id: string): Cycle {
  const { job, app } = place;
  const { engine } = job;
  const counters = noCounts();

  /** Log row, escrow, counters. */
  const settle = (bench: Bench, change: Change, digest: string | null): void => {
    const { subject, failure } = change;
    const failedBefore = engine.escrows[subject.id]?.failures ?? 0;
    const escrowed = failure !== null && change.status === 'failure';
    const retryAt = escrowed
      ? putInEscrow(engine.escrows, subject.id, failure.code, context.clock.now())
      : null;
    if (escrowed) counters.failures += 1;
    else delete engine.escrows[subject.id];
    if (change.action !== 'other') {
      counters.exports += 1;
      if (!escrowed) counters.exported += 1;
    }
    if (digest === null) {
      if (!escrowed) delete engine.watermark[subject.id];
    } else engine.watermark[subject.id] = digest;
    writeLog(context, { app, job, rule: bench.rule, cycleId: id, retryAt, failedBefore }, change);
  };

  const stage = (bench: Bench, planned: PlannedObject): void => {
    const link = engine.links[planned.id];
    if (link === undefined) return;
    const subject = planned.entry ?? goneSubject(bench.rule, planned.id, link);
    const trail = createTrail(context, subject, link.targetId);
    const text = `${subject.kind} '${subject.name}' is held back: the accidental deletions threshold of the job was reached`;
    trail.step('EntryExportDelete', 'export', 'skipped', text, { ReportableIdentifier: subject.name });
    const change = trail.done('stagedDelete', { status: 'skipped', skipText: text });
    writeLog(context, { app, job, rule: bench.rule, cycleId: id, retryAt: null, failedBefore: 0 }, change);
  };

  /** Users and groups without their members. Groups that have members to tell of are kept for later. */
  const objects = async (
    planned: readonly PlannedObject[],
    kind: 'User' | 'Group',
    held: ReadonlySet<string>,
    progress: () => void,
  ): Promise<ObjectPhase> => {
    const silent = new Map<string, Change>();
    const failed = new Set<string>();
    const bench = place.bench(kind);
    for (const one of planned.filter((each) => each.kind === kind)) {
      progress();
      if (held.has(one.id)) {
        if (bench !== null) stage(bench, one);
        continue;
      }
      if (one.decision.do === 'forget' || bench === null) {
        delete engine.links[one.id];
        delete engine.watermark[one.id];
        delete engine.escrows[one.id];
        continue;
      }
      counters.imported += 1;
      const change =
        one.entry === null
          ? await syncGone(bench, one.id, one.link)
          : await syncObject(bench, one.entry, one.standing, one.decision, one.isNew ? 'Add' : 'Update');
      if (change.failure?.stopsJob) return { stop: { failure: change.failure }, silent, failed };
      if (change.status === 'failure') failed.add(one.id);
      // A group has been looked at only when its members have: a cycle that stops before comes back to it.
      const digest = kind === 'Group' ? null : (one.entry?.digest ?? null);
      if (kind === 'Group' && one.entry !== null && change.skipReason === 'RedundantExport') {
        silent.set(one.id, change);
      } else settle(bench, change, digest);
    }
    return { stop: null, silent, failed };
  };

  const members = async (
    planned: readonly PlannedObject[],
    { silent, failed }: ObjectPhase,
    held: ReadonlySet<string>,
  ): Promise<Stop | null> => {
    const bench = place.bench('Group');
    if (bench === null) return null;
    for (const { id, entry, decision } of planned) {
      if (entry?.kind !== 'Group' || held.has(id)) continue;
      const link = engine.links[id];
      const quiet = silent.get(id);
      const isHere = link !== undefined && (decision.do === 'join' || decision.do === 'update');
      const memberPlan = isHere && !failed.has(id) ? planMembers(bench, entry) : null;
      if (link === undefined || memberPlan === null || isSettled(memberPlan)) {
        if (quiet !== undefined) settle(bench, quiet, entry.digest);
        else engine.watermark[id] = entry.digest;
        continue;
      }
      counters.referenceDeltas += memberPlan.add.length + memberPlan.remove.length;
      const change = await syncMembers(bench, entry, link, memberPlan);
      if (change.failure?.stopsJob) return { failure: change.failure };
      const before = engine.escrows[id];
      settle(bench, change, entry.digest);
      if (change.status !== 'warning') continue;
      counters.failedReferences += memberPlan.unresolved.length;
      // Members out of scope are not waited for: only a restart looks at this group again.
      if (!memberPlan.unresolved.some((member) => engine.escrows[member] !== undefined)) continue;
      if (before !== undefined) engine.escrows[id] = before;
      putInEscrow(engine.escrows, id, referenceCode, context.clock.now());
    }
    return null;
  };

  return {
    id,
    counters,
    async run(plan, held) {
      let done = 0;
      const progress = () => {
        reportProgress(job, done, plan.objects.length, worldTime(context));
        done += 1;
      };
      const users = await objects(plan.objects, 'User', held, progress);
      if (users.stop !== null) return users.stop;
      const groups = await objects(plan.objects, 'Group', held, progress);
      if (groups.stop !== null) return groups.stop;
      const stop = await members(plan.objects, groups, held);
      if (stop === null && done > 0) reportProgress(job, done, done, worldTime(context));
      return stop;
    },
  };
}
