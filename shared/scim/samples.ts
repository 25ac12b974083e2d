import { grouptalk } from '../target/grouptalk';
import { firstPages } from './checks/answers/list-answers';
import { type Found, type FoundList, readFound } from './checks/search/found';
import type { Facts } from './facts';
import { idOf, memberOf, type Plain, valuesAt } from './resource';

/** The first groups with whatever the endpoint shows of their members. */
const firstGroupsWhole = 'Groups?startIndex=1&count=5';

export interface SamplePeople {
  readonly page: Found;
  readonly listed: readonly Plain[];
  /** Who is searched for: has an id and a value that matches, and of the other ticked values as many as can be. */
  readonly chosen: Plain | null;
  /** Somebody else. */
  readonly other: Plain | null;
  /** Somebody whom the endpoint shows as disabled. */
  readonly disabled: Plain | null;
}

/** Whom the endpoint lists first. Nobody when it lists no one, or will not list. null: nothing to ask with. */
export async function samplePeople(facts: Facts): Promise<SamplePeople | null> {
  const asked = await facts.get(firstPages.users);
  if (!asked) return null;
  const page = readFound(asked.outcome);
  // Whoever sends everybody at once is judged by those in front.
  const listed = page.kind === 'list' ? page.hits.slice(0, 50) : [];
  const matching = facts.subject.matching.user;
  const usable = listed.filter((one) => canBeRead(one) && textAt(one, matching) !== null);
  const attributes = tickedOf(facts, 'user');
  const rated = usable
    .map((person) => ({ person, worth: worthOf(person, matching, attributes, listed) }))
    .sort((a, b) => b.worth - a.worth)
    .map((one) => one.person);
  const chosen = rated[0] ?? null;
  const other = rated.find((one) => chosen !== null && idOf(one) !== idOf(chosen)) ?? null;
  const disabled = rated.find((one) => memberOf(one, 'active') === false) ?? null;
  return { page, listed, chosen, other, disabled: disabled === chosen ? null : disabled };
}

export interface SampleGroups {
  /** As the endpoint lists them without their members. */
  readonly page: Found;
  readonly whole: FoundList | null;
  /** One with members, if there is one among those listed. */
  readonly chosen: Plain | null;
}

export async function sampleGroups(facts: Facts): Promise<SampleGroups | null> {
  const [without, with_] = await Promise.all([facts.get(firstPages.groups), facts.get(firstGroupsWhole)]);
  if (!without || !with_) return null;
  const page = readFound(without.outcome);
  const wholePage = readFound(with_.outcome);
  const whole = wholePage.kind === 'list' ? wholePage : null;
  const listed = page.kind === 'list' ? page.hits : [];
  const matching = facts.subject.matching.group;
  const seen = (whole && whole.hits.length > 0 ? whole.hits : listed).slice(0, 50);
  const rated = seen
    .filter((one) => canBeRead(one) && textAt(one, matching) !== null)
    .map((group) => {
      const alone = seen.every(
        (one) => one === group || !holds(one, matching, textAt(group, matching) ?? ''),
      );
      const plain = isUnreserved(idOf(group) ?? '') ? 2 : 0;
      return { group, worth: (hasMembers(group) ? 4 : 0) + plain + (alone ? 1 : 0) };
    })
    .sort((a, b) => b.worth - a.worth);
  return { page, whole, chosen: rated[0]?.group ?? null };
}

export function hasMembers(group: Plain): boolean {
  const members = memberOf(group, 'members');
  return Array.isArray(members) && members.length > 0;
}

/** What the mapping writes and the tutorial ticks "Supported for filtering", and what matches in any case. */
export function tickedOf(facts: Pick<Facts, 'subject'>, kind: 'user' | 'group'): readonly string[] {
  const matching = facts.subject.matching[kind];
  const ticked = (kind === 'user' ? grouptalk.userAttributes : grouptalk.groupAttributes)
    .filter((one) => one.filterable)
    .map((one) => one.name.toLowerCase());
  const mapped = facts.subject.mapped[kind].map((one) => one.name);
  const wanted = mapped.filter(
    (name) => ticked.includes(name.toLowerCase()) && name.toLowerCase() !== matching.toLowerCase(),
  );
  return [matching, ...new Set(wanted)];
}

/** The first text at an attribute that can be searched for; null: there is none. */
export function textAt(resource: Plain, attribute: string): string | null {
  const found = valuesAt(resource, attribute).find((one): one is string => typeof one === 'string');
  if (found === undefined || found.trim() === '' || found.length > 256) return null;
  return /[\p{Cc}\p{Cs}]/u.test(found) ? null : found;
}

/** Whether this value stands at the attribute: without regard to case, and to how a phone number is written. */
export function holds(resource: Plain, attribute: string, value: string): boolean {
  const wanted = comparable(attribute, value);
  return valuesAt(resource, attribute).some(
    (one) =>
      (typeof one === 'string' || typeof one === 'number') && comparable(attribute, String(one)) === wanted,
  );
}

/** What two values have in common when an endpoint may take them for the same. */
export function comparable(attribute: string, value: string): string {
  const folded = value.normalize('NFC').trim().toLowerCase();
  return /^phonenumbers\b/i.test(attribute) ? folded.replace(/^tel:/, '').replace(/[^\da-z]/g, '') : folded;
}

/** It has an id that can stand in an address: no half of a letter. */
function canBeRead(resource: Plain): boolean {
  const id = idOf(resource);
  return id !== null && !/\p{Cs}/u.test(id);
}

const isUnreserved = (id: string) => /^[\w.~-]+$/.test(id);

function worthOf(
  person: Plain,
  matching: string,
  attributes: readonly string[],
  listed: readonly Plain[],
): number {
  const value = textAt(person, matching) ?? '';
  const has = attributes.filter((name) => textAt(person, name) !== null).length;
  const alone = attributes.every((name) => {
    const text = textAt(person, name);
    return text === null || listed.every((one) => one === person || !holds(one, name, text));
  });
  return (
    (isUsual(value) ? 16 : 0) +
    (memberOf(person, 'active') === false ? 0 : 8) +
    has * 2 +
    (alone ? 4 : 0) +
    (/[a-z]/i.test(value) ? 1 : 0)
  );
}

/** Letters, digits and what stands in addresses: nothing that has to be escaped in a filter or in a URL. */
export const isUsual = (value: string) => /^[\w.@-]{3,}$/.test(value);
