import type { HttpOutcome } from '../../http/port';
import { grouptalk } from '../../target/grouptalk';
import { readListAnswer } from '../list-answer';
import { idOf, isPlain, memberOf, type Plain, readResource, valuesAt } from '../resource';
import type { Changed, Created, Thing } from './stage';

/** The nouns of what is tried on groups, and small questions about them. */

/** Entra names it beside SCIM's own schema of groups, and no endpoint needs to know it. */
const microsoftGroup = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/** A group as it was read. */
export interface Seen {
  readonly outcome: HttpOutcome;
  /** The ids of its members; null: it could not be read, or shows no members. */
  readonly members: readonly string[] | null;
}

export interface CreatedGroup {
  /** With letters beyond ASCII, unless such a name was refused. */
  readonly name: string;
  /** The refusal of a name with letters beyond ASCII, where a plain one was taken; null: it was not refused. */
  readonly oddRefused: HttpOutcome | null;
  /** null: it is not mapped, and was not sent. */
  readonly externalId: string | null;
  readonly created: Created;
  /** Entra's search for it afterwards; null: it was not made. */
  readonly found: HttpOutcome | null;
  /** What came of it without Microsoft's schema; null: it was not tried. */
  readonly plainer: Created | null;
}

export interface DuplicatedGroup {
  readonly first: Thing;
  readonly second: Created;
  /** One whose name differs in its capitals alone; null: it was not tried. */
  readonly otherCase: Created | null;
  readonly found: HttpOutcome;
}

/** One PATCH of the members, and how the group looked afterwards. */
export interface MemberChange {
  readonly changed: Changed;
  readonly seen: Seen;
  /** What else of it is not as it was before. */
  readonly others: readonly string[];
}

/** Each begins only when those before it have worked. */
export interface AddedMembers {
  readonly people: readonly string[];
  readonly one: MemberChange;
  readonly several: MemberChange | null;
  readonly twice: MemberChange | null;
  /** The members show only where they are asked for by name. */
  readonly hidden: boolean;
}

export interface WithoutMembers {
  readonly thing: Thing;
  readonly searched: HttpOutcome;
  readonly single: HttpOutcome;
}

export interface RemovedMembers {
  readonly people: readonly string[];
  readonly byValue: MemberChange;
  readonly byPath: MemberChange;
  readonly absent: Changed;
  /** The two who were removed, read afterwards. */
  readonly persons: readonly HttpOutcome[];
}

export interface RenamedGroup {
  readonly thing: Thing;
  readonly name: string;
  readonly changed: Changed;
  readonly read: HttpOutcome;
  /** What else of it is not as it was before. */
  readonly others: readonly string[];
  readonly foundNew: HttpOutcome;
  readonly foundOld: HttpOutcome;
  /** Another group of ours, which nobody has renamed; null: there was none. */
  readonly other: { readonly name: string; readonly read: HttpOutcome } | null;
  /** The same without a path, as with `aadOptscim062020`. */
  readonly flag: {
    readonly name: string;
    readonly changed: Changed;
    readonly read: HttpOutcome;
    readonly others: readonly string[];
  };
}

export interface DescribedGroup {
  readonly attribute: string;
  readonly created: Created;
  readonly sent: string;
  /** Somebody was added before the description was changed; null: nobody was. */
  readonly joined: {
    readonly changed: Changed;
    readonly others: readonly string[];
    readonly read: HttpOutcome;
  } | null;
  /** null: there was nothing to change. */
  readonly change: {
    readonly text: string;
    readonly changed: Changed;
    readonly read: HttpOutcome;
    /** What else of it is not as it was before. */
    readonly others: readonly string[];
  } | null;
}

export interface DeletedGroup {
  readonly removed: Changed;
  readonly read: HttpOutcome;
  readonly found: HttpOutcome;
  /** Somebody who was a member, read afterwards; null: nobody was. */
  readonly member: HttpOutcome | null;
}

/**
 * The body of `POST /Groups` as Entra writes it: never with members.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#create-group
 */
export const groupBody = (name: string, externalId: string | null, more: Plain = {}): Plain => ({
  schemas: [grouptalk.groupSchemas.core, microsoftGroup],
  ...(externalId === null ? {} : { externalId }),
  displayName: name,
  meta: { resourceType: 'Group' },
  ...more,
});

/** The same with SCIM's own schema alone. */
export const plainerBody = (body: Plain): Plain => ({ ...body, schemas: [grouptalk.groupSchemas.core] });

/** The ids in `members`, one for each entry; null: it has no such list. */
export function membersOf(group: Plain | null): readonly string[] | null {
  const members = group && memberOf(group, 'members');
  if (!Array.isArray(members)) return null;
  return members.flatMap((one) => {
    const value = isPlain(one) ? memberOf(one, 'value') : one;
    if (typeof value === 'string' || typeof value === 'number') return [String(value)];
    const link = isPlain(one) ? memberOf(one, '$ref') : undefined;
    return typeof link === 'string' ? [decoded(link.split('/').at(-1) ?? '')] : [];
  });
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export const seenIn = (outcome: HttpOutcome): Seen => ({
  outcome,
  members: membersOf(readResource(outcome)),
});

/** Exactly these, once each. */
export const areMembers = ({ members }: Pick<Seen, 'members'>, ids: readonly string[]): boolean =>
  (members ?? []).length === ids.length && ids.every((id) => members?.includes(id) ?? false);

/** What a search has found; null: the answer does not tell. */
export function hitsOf(outcome: HttpOutcome): readonly Plain[] | null {
  if (outcome.kind === 'failure') return null;
  if (outcome.status === 404) return [];
  const { total, resources } = readListAnswer(outcome);
  if (outcome.status !== 200 || (total === null && resources === null)) return null;
  return (resources ?? []).filter(isPlain);
}

/** Is it among those that were found? */
export const isAmong = (hits: readonly Plain[] | null, { scimId }: Thing): boolean =>
  hits?.some((one) => idOf(one) === scimId) ?? false;

/** A PATCH or DELETE that went out and was answered with success. */
export const wasTaken = (changed: Changed): boolean =>
  changed.kind === 'asked' &&
  changed.outcome.kind === 'answer' &&
  changed.outcome.status >= 200 &&
  changed.outcome.status < 300;

/**
 * Which of these attributes a change has changed as well, of those that were there just before it; members by their ids
 * alone. None when the change was not taken, or the group cannot be read.
 */
export function othersOf(changed: Changed, after: HttpOutcome, names: readonly string[]): readonly string[] {
  const now = readResource(after);
  if (changed.kind !== 'asked' || !wasTaken(changed) || !now) return [];
  const { before } = changed;
  const worth = (group: Plain, name: string) =>
    JSON.stringify(name === 'members' ? (membersOf(group) ?? []).toSorted() : valuesAt(group, name));
  return names.filter((name) => worth(before, name) !== '[]' && worth(before, name) !== worth(now, name));
}

/** As Entra names a member. */
export const asMember = (id: string): Plain => ({ $ref: null, value: id });

/** Some cannot keep them, and some lose them on the way: two letters, a sign with a meaning of its own, a picture. */
export const beyondAscii = 'Åsö & 🚒';
