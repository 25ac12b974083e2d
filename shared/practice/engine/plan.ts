import type { PracticeEngineState, PracticeLink } from '../world/state';
import type { Assignments } from './assignments';
import type { ObjectKind } from './change';
import { type Decision, decide, decideGone } from './decide';
import { dueEscrows } from './escrow';
import type { ObjectRule } from './rules';
import { type Standing, standingOf } from './scope';
import type { JobSettings } from './settings';
import type { SourceEntry } from './source';

export type Rules = Readonly<Record<ObjectKind, ObjectRule | null>>;

export type PlannedObject =
  | {
      readonly id: string;
      readonly kind: ObjectKind;
      readonly entry: SourceEntry;
      readonly standing: Standing;
      readonly decision: Decision;
      /** Read for the first time since the last restart. */
      readonly isNew: boolean;
    }
  | {
      readonly id: string;
      readonly kind: ObjectKind;
      readonly entry: null;
      readonly link: PracticeLink;
      readonly decision: Decision;
    };

export interface CyclePlan {
  /** No watermark yet: everything in scope is looked at. */
  readonly initial: boolean;
  readonly objects: readonly PlannedObject[];
  readonly countInScope: number;
  /** Objects that changed since the watermark. */
  readonly deltas: number;
}

/**
 * What a cycle has to look at. Initial: everybody in scope or linked. Incremental: what changed since the
 * watermark, assigned or not, and failed objects whose time has come. Nothing changed: nothing.
 */
export function planCycle(input: {
  readonly source: ReadonlyMap<string, SourceEntry>;
  readonly engine: PracticeEngineState;
  readonly rules: Rules;
  readonly settings: JobSettings;
  readonly assignments: Assignments;
  readonly now: number;
}): CyclePlan {
  const { source, engine, rules, settings, assignments, now } = input;
  const initial = Object.keys(engine.watermark).length === 0;
  const due = new Set(dueEscrows(engine.escrows, now));
  const objects: PlannedObject[] = [];
  let countInScope = 0;
  let deltas = 0;
  for (const entry of source.values()) {
    const rule = rules[entry.kind];
    if (rule === null) continue;
    const link = engine.links[entry.id];
    const standing = standingOf(entry, rule, settings, assignments);
    if (standing.inScope && standing.active) countInScope += 1;
    const changed = engine.watermark[entry.id] !== entry.digest;
    const concerned = !initial || settings.syncAll || standing.assigned || link !== undefined;
    if (changed) deltas += 1;
    if ((changed && concerned) || due.has(entry.id))
      objects.push({
        id: entry.id,
        kind: entry.kind,
        entry,
        standing,
        decision: decide(entry, standing, link, rule, settings),
        isNew: engine.watermark[entry.id] === undefined,
      });
  }
  for (const [id, link] of Object.entries(engine.links)) {
    if (source.has(id)) continue;
    deltas += 1;
    const waits = engine.escrows[id] !== undefined && !due.has(id);
    if (!waits)
      objects.push({ id, kind: link.kind, entry: null, link, decision: decideGone(rules[link.kind], link) });
  }
  return { initial, objects, countInScope, deltas };
}
