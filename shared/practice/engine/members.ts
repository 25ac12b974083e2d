import type { PracticeLink } from '../world/state';
import { type Change, objectFailure, type Subject } from './change';
import { addMembersBody, removeMembersBody } from './messages';
import type { Bench } from './object-sync';
import type { ObjectRule } from './rules';
import type { SourceEntry } from './source';
import { createTrail } from './trail';

export interface MemberPlan {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Members who have no object in the target that is linked to them. */
  readonly unresolved: readonly string[];
}

const mostPerMessage = 100;

const membersName = (rule: ObjectRule) =>
  rule.mapping.attributeMappings.find(
    ({ source }) => source?.type === 'Attribute' && source.name === 'members',
  )?.targetAttributeName;

/**
 * What must be told about a linked group's members; null when members are not mapped. Only objects of
 * kinds that the target's schema lets members refer to count: nested groups mostly do not.
 */
export function planMembers(bench: Bench, entry: SourceEntry, only?: readonly string[]): MemberPlan | null {
  const link = bench.links[entry.id];
  const name = membersName(bench.rule);
  if (link === undefined || name === undefined) return null;
  const wanted = new Set<string>();
  const unresolved: string[] = [];
  for (const { id, kind } of entry.members) {
    if (kind === 'Group' && !bench.rule.refersTo(name, 'Group')) continue;
    if (only !== undefined && !only.includes(id)) continue;
    const member = bench.links[id];
    if (member === undefined) unresolved.push(id);
    else wanted.add(member.targetId);
  }
  return {
    add: [...wanted].filter((id) => !link.members.includes(id)),
    // On demand only the members named are touched: nobody is removed.
    remove: only === undefined ? link.members.filter((id) => !wanted.has(id)) : [],
    unresolved,
  };
}

export const isSettled = (plan: MemberPlan) =>
  plan.add.length === 0 && plan.remove.length === 0 && plan.unresolved.length === 0;

/** Sends the additions and removals, many per message. A part that was sent stays sent when the next fails. */
export async function syncMembers(
  bench: Bench,
  subject: Subject,
  link: PracticeLink,
  plan: MemberPlan,
): Promise<Change> {
  const trail = createTrail(bench.context, subject, link.targetId);
  const name = membersName(bench.rule) ?? 'members';
  const what = `${subject.kind} '${subject.name}'`;
  const messages = [
    ...chunks(plan.add).map((ids) => ({
      ids,
      body: addMembersBody(ids, bench.standardDialect),
      after: () => link.members.push(...ids),
    })),
    ...chunks(plan.remove).map((ids) => ({
      ids,
      body: removeMembersBody(ids, bench.standardDialect),
      after: () => {
        link.members = link.members.filter((id) => !ids.includes(id));
      },
    })),
  ];
  const modified: { name: string; value: string }[] = [];
  trail.step(
    'EntryImportUpdate',
    'import',
    'success',
    `Received ${what} change of type (Update) from ${bench.rule.source.name}`,
    { objectId: subject.id },
  );
  if (plan.unresolved.length > 0)
    trail.step(
      'EntryReferenceResolution',
      'referenceResolution',
      'warning',
      `${plan.unresolved.length} members of ${what} have no object in ${bench.rule.target.name}`,
      { [name]: plan.unresolved.join(',') },
    );
  for (const { ids, body, after } of messages) {
    const answer = await bench.target.patch('Group', link.targetId, body);
    if (!answer.ok) {
      trail.step(
        'EntryExportUpdate',
        'export',
        'failure',
        `Failed to update ${what} in ${bench.rule.target.name}`,
        {
          ReportableIdentifier: subject.name,
        },
      );
      return trail.failed('update', answer.failure, { modified });
    }
    after();
    modified.push({ name, value: ids.join(',') });
  }
  if (messages.length > 0)
    trail.step('EntryExportUpdate', 'export', 'success', `${what} was updated in ${bench.rule.target.name}`, {
      ReportableIdentifier: subject.name,
    });
  if (plan.unresolved.length === 0) return trail.done('update', { modified });
  const { failure } = objectFailure(
    'UnableToResolveReferenceAttributeValue',
    `The reference attribute ${name} of ${what} has values that could not be resolved: ${plan.unresolved.join(', ')}.`,
  );
  return trail.done(messages.length > 0 ? 'update' : 'other', { status: 'warning', failure, modified });
}

const chunks = (ids: readonly string[]): readonly string[][] =>
  Array.from({ length: Math.ceil(ids.length / mostPerMessage) }, (_, at) =>
    ids.slice(at * mostPerMessage, (at + 1) * mostPerMessage),
  );
