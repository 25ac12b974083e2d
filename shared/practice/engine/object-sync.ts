import type { PracticeContext } from '../context';
import type { PracticeEngineState, PracticeLink } from '../world/state';
import type { Action, Answer, Change, Subject } from './change';
import type { Decision } from './decide';
import { type Difference, differences, type Moment, outgoing } from './flow';
import { findMatch, matchCriteria } from './match';
import { createBody, patchBody } from './messages';
import {
  type Arrival,
  importStep,
  label,
  type Work as StepsWork,
  scopingStep,
  sourceProperties,
  targetDetails,
} from './object-steps';
import type { ObjectRule } from './rules';
import { notEntitledText, type Standing, softDeleted } from './scope';
import type { SourceAttributes, SourceEntry } from './source';
import type { FoundResource, Target } from './target';
import { createTrail, type Trail } from './trail';

/** What the evaluation of an object works on. */
export interface Bench {
  readonly context: PracticeContext;
  readonly target: Target;
  readonly rule: ObjectRule;
  readonly links: PracticeEngineState['links'];
  readonly standardDialect: boolean;
}

interface Work extends StepsWork {
  readonly bench: Bench;
}

/** Carries a decision out, keeps the link and tells what happened. Members of groups are another matter. */
export async function syncObject(
  bench: Bench,
  entry: SourceEntry,
  standing: Standing,
  decision: Decision,
  arrival: Arrival,
): Promise<Change> {
  const link = bench.links[entry.id];
  const trail = createTrail(bench.context, entry, link?.targetId);
  const attributes: SourceAttributes = {
    ...entry.attributes,
    IsSoftDeleted: softDeleted(standing) ? 'True' : 'False',
  };
  const work: Work = { bench, rule: bench.rule, entry, attributes, standing, trail };
  if (decision.do === 'join' || decision.do === 'update') {
    const criteria = matchCriteria(bench.rule, entry, attributes);
    if (!criteria.ok) {
      importStep(work, arrival, 'failure');
      return trail.failed('other', criteria.failure);
    }
    importStep(work, arrival, 'success');
    scopingStep(work);
    if (link !== undefined) return update(work, link.targetId, 'update');
    const match = await findMatch(bench.target, bench.rule, entry, criteria.value, bench.links);
    if (!match.ok) {
      const text = `Could not determine whether ${label(work)} exists in ${bench.rule.target.name}`;
      trail.step('EntryImport', 'matching', 'failure', text);
      return trail.failed('other', match.failure);
    }
    return match.value === null ? create(work) : update(work, match.value.id, 'update', match.value);
  }
  importStep(work, arrival, 'success');
  scopingStep(work);
  if (decision.do === 'disable' && link !== undefined) {
    const change = await update(work, link.targetId, 'disable');
    const kept = bench.links[entry.id];
    if (change.status !== 'failure' && decision.leavesScope && kept !== undefined) kept.outOfScope = true;
    return change;
  }
  if (decision.do === 'delete' && link !== undefined) return remove(bench, entry, link, trail);
  if (decision.do === 'skip' && decision.leavesScope && link !== undefined) link.outOfScope = true;
  // Who is in scope and linked is passed by for one reason alone.
  if (standing.inScope && standing.active) return passedBy(work, switchedOff(work, 'updated'));
  return passedBy(work, notEntitledText(entry, standing, bench.rule.target.name));
}

/** The source object is gone for good. */
export async function syncGone(bench: Bench, id: string, link: PracticeLink): Promise<Change> {
  const subject = goneSubject(bench.rule, id, link);
  const trail = createTrail(bench.context, subject, link.targetId);
  const text = `Received ${subject.kind} '${subject.name}' change of type (Delete) from ${bench.rule.source.name}`;
  trail.step('EntryImportDelete', 'import', 'success', text, { objectId: id });
  return remove(bench, subject, link, trail);
}

/** The directory no longer knows its name: what was last exported does. */
export function goneSubject(rule: ObjectRule, id: string, link: PracticeLink): Subject {
  const name =
    rule.matching.map((one) => link.exported[one.targetAttributeName]).find((one) => one !== undefined) ?? id;
  return { id, kind: link.kind, displayName: link.exported.displayName ?? name, name };
}

async function create(work: Work): Promise<Change> {
  const { bench, entry, trail } = work;
  const { rule, target } = bench;
  const kind = rule.kind;
  const because = `${kind} is active and assigned in ${rule.source.name}, but no matching ${kind} was found in ${rule.target.name}`;
  if (!rule.adds) return passedBy(work, switchedOff(work, 'created'));
  const text = `${label(work)} will be created in ${rule.target.name} (${because})`;
  trail.step('EntrySynchronizationAdd', 'matching', 'success', text);
  const values = outgoing(rule, work.attributes, 'create');
  if (!values.ok) return exported(work, 'create', values, [], '');
  const answer = await target.create(kind, createBody(rule, values.value));
  if (answer.ok) {
    bench.links[entry.id] = {
      kind,
      targetId: answer.value.id,
      active: true,
      exported: Object.fromEntries(values.value.map(({ name, value }) => [name, value])),
      members: [],
    };
  }
  return exported(work, 'create', answer, values.value, answer.ok ? answer.value.id : '');
}

/** Reads the target's object, unless matching just brought it, and writes what differs. */
async function update(work: Work, targetId: string, moment: Moment, found?: FoundResource): Promise<Change> {
  const { bench, entry, trail } = work;
  const { rule, target } = bench;
  const action: Action = moment === 'disable' ? 'disable' : 'update';
  const read =
    found === undefined ? await target.read(rule.kind, targetId) : { ok: true as const, value: found };
  if (!read.ok) {
    trail.step(
      'EntryImport',
      'matching',
      'failure',
      `${label(work)} could not be read from ${rule.target.name}`,
    );
    return trail.failed(action, read.failure, { targetId });
  }
  const details = targetDetails(rule, read.value);
  trail.step(
    'EntryImport',
    'matching',
    'success',
    `Retrieved  '${entry.name}' from ${rule.target.name}`,
    details,
  );
  const values = outgoing(rule, work.attributes, moment);
  if (!values.ok) return exported(work, action, values, [], targetId);
  const changes = differences(rule, values.value, read.value.resource);
  if (changes.length > 0) {
    const answer = await target.patch(rule.kind, targetId, patchBody(rule, changes, bench.standardDialect));
    if (answer.ok) keepLink(work, targetId, changes);
    return exported(work, action, answer, changes, targetId);
  }
  keepLink(work, targetId, []);
  return redundant(work, targetId);
}

function keepLink(work: Work, targetId: string, changes: readonly Difference[]): void {
  const { bench, entry, standing } = work;
  const before = bench.links[entry.id];
  bench.links[entry.id] = {
    kind: entry.kind,
    targetId,
    active: !softDeleted(standing),
    exported: {
      ...before?.exported,
      ...Object.fromEntries(changes.map(({ name, value }) => [name, value])),
    },
    members: before?.members ?? [],
    ...(softDeleted(standing) && before?.outOfScope ? { outOfScope: true } : {}),
  };
}

async function remove(bench: Bench, subject: Subject, link: PracticeLink, trail: Trail): Promise<Change> {
  const answer = await bench.target.remove(link.kind, link.targetId);
  const what = `${subject.kind} '${subject.name}'`;
  const identifier = { ReportableIdentifier: subject.name };
  if (!answer.ok) {
    const text = `Failed to delete ${what} in ${bench.rule.target.name}`;
    trail.step('EntryExportDelete', 'export', 'failure', text, identifier);
    return trail.failed('delete', answer.failure);
  }
  delete bench.links[subject.id];
  const text = `${what} was deleted in ${bench.rule.target.name}`;
  trail.step('EntryExportDelete', 'export', 'success', text, identifier);
  return trail.done('delete', {});
}

const switchedOff = (work: Work, action: 'created' | 'updated') =>
  `${label(work)} is not ${action} in ${work.rule.target.name}: that action is switched off in the mapping.`;

function passedBy({ trail, attributes }: Work, text: string): Change {
  const skipReason = 'NotEffectivelyEntitled';
  trail.step('EntrySynchronizationSkip', 'export', 'skipped', text, { SkipReason: skipReason });
  return trail.done('other', {
    status: 'skipped',
    skipReason,
    skipText: text,
    modified: sourceProperties(attributes),
  });
}

function redundant(work: Work, targetId: string): Change {
  const { entry, trail } = work;
  const text = `The state of the ${entry.kind.toLowerCase()} in both the source and target systems already match. No change to the ${label(work)} currently needs to be made.`;
  trail.step('EntrySynchronizationSkip', 'export', 'skipped', text, { SkipReason: 'RedundantExport' });
  return trail.done('other', {
    status: 'skipped',
    skipReason: 'RedundantExport',
    skipText: text,
    modified: sourceProperties(work.attributes),
    targetId,
  });
}

function exported(
  work: Work,
  action: 'create' | 'update' | 'disable',
  answer: Answer<unknown>,
  values: readonly { readonly name: string; readonly value: string }[],
  targetId: string,
): Change {
  const { entry, trail, bench } = work;
  const name = action === 'create' ? 'EntryExportAdd' : 'EntryExportUpdate';
  const identifier = { ReportableIdentifier: entry.name };
  const end = { modified: values.map((one) => ({ name: one.name, value: one.value })), targetId };
  if (answer.ok) {
    const text = `${label(work)} was ${action}d in ${bench.rule.target.name}`;
    trail.step(name, 'export', 'success', text, identifier);
    return trail.done(action, end);
  }
  const text = `Failed to ${action} ${label(work)} in ${bench.rule.target.name}`;
  const details = answer.failure.webAnswer === null ? {} : { ErrorDetails: answer.failure.webAnswer };
  trail.step(name, 'export', 'failure', text, { ...identifier, ...details });
  return trail.failed(action, answer.failure, end);
}
