import type { Facts } from '../../facts';
import { asEntra, equals } from '../../filter-text';
import { idOf, type Plain } from '../../resource';
import { sampleGroups, textAt } from '../../samples';
import { type Found, readFound } from './found';

export type Kind = 'user' | 'group';

/** Asks with a filter as Entra does; groups without their members. null: nothing to ask with. */
export async function searchFor(facts: Facts, kind: Kind, filter: string): Promise<Found | null> {
  const list = kind === 'user' ? 'Users?' : 'Groups?excludedAttributes=members&';
  const asked = await facts.get(`${list}filter=${asEntra(filter)}`);
  return asked && readFound(asked.outcome);
}

/** Exactly this one was found, and nobody else is said to have been. */
export const isExactly = (found: Found | null, wanted: Plain): boolean =>
  found?.kind === 'list' && found.total === 1 && found.hits.length === 1 && includes(found, wanted);

export const includes = (found: Found | null, wanted: Plain): boolean =>
  found?.kind === 'list' && found.hits.some((one) => isSame(one, wanted));

export const isSame = (one: Plain, other: Plain): boolean => idOf(one) !== null && idOf(one) === idOf(other);

/** Somebody may have been found; also when only the count says so. */
export const isEmpty = (found: Found | null): boolean =>
  found?.kind === 'list' && found.total === 0 && found.hits.length === 0;

export interface PersonSearch {
  readonly attribute: string;
  readonly person: Plain;
  /** Attribute, operator and value in another case. */
  readonly odd: Found;
  /** The three below are asked only when that did not find exactly the person. As it is written. */
  readonly exact: Found | null;
  /** Only the value in another case. null too: its case matters by right, or it has no letters. */
  readonly value: Found | null;
  /** Only attribute and operator in another case. */
  readonly names: Found | null;
}

/** Searches by the matching attribute: one question when all is well, which serves several checks. */
export async function searchForPerson(
  facts: Facts,
  person: Plain,
  text: string,
): Promise<PersonSearch | null> {
  const attribute = facts.subject.matching.user;
  const exact = equals(attribute, text);
  const otherText = otherCase(attribute, text);
  const odd = await searchFor(facts, 'user', namesInOtherCase(equals(attribute, otherText)));
  if (!odd) return null;
  const asked = { attribute, person, odd };
  if (isExactly(odd, person)) return { ...asked, exact: null, value: null, names: null };
  const [asWritten, value, names] = await Promise.all([
    searchFor(facts, 'user', exact),
    otherText === text ? null : searchFor(facts, 'user', equals(attribute, otherText)),
    searchFor(facts, 'user', namesInOtherCase(exact)),
  ]);
  return { ...asked, exact: asWritten, value, names };
}

export interface GroupSearch {
  readonly attribute: string;
  readonly group: Plain;
  readonly value: string;
  /** The value in another case. */
  readonly odd: Found;
  /** As it is written: asked only when that did not find exactly the group. */
  readonly exact: Found | null;
}

/** Searches for a group by the attribute that matches. null: there is none, or groups cannot be searched for. */
export async function searchForGroup(facts: Facts): Promise<GroupSearch | null> {
  const [sample, probe] = await Promise.all([sampleGroups(facts), facts.groupProbe()]);
  const group = sample?.chosen;
  const attribute = facts.subject.matching.group;
  const value = group ? textAt(group, attribute) : null;
  // An endpoint that cannot search for groups at all has a finding for that.
  if (!group || value === null || !probe || !isEmpty(readFound(probe.outcome))) return null;
  const odd = await searchFor(facts, 'group', equals(attribute, otherCase(attribute, value)));
  if (!odd) return null;
  const exact = isExactly(odd, group) ? null : await searchFor(facts, 'group', equals(attribute, value));
  return { attribute, group, value, odd, exact };
}

/** The answer to the question as Entra puts it. */
export const asWritten = ({ odd, exact }: Pick<PersonSearch, 'odd' | 'exact'>): Found => exact ?? odd;

/**
 * The value in other letters, where the attribute is without regard to case by its definition (RFC 7643 section
 * 8.7.1), and as it is elsewhere. ASCII letters only: others have no single counterpart.
 */
export function otherCase(attribute: string, text: string): string {
  if (!/^(?:userName$|displayName$|emails\b)/i.test(attribute)) return text;
  const upper = text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  return upper === text ? text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : upper;
}

/** What stands in quotes is a value, and stays. */
const namesInOtherCase = (filter: string) =>
  filter.replace(/"(?:[^"\\]|\\.)*"|[A-Za-z]+/g, (part) =>
    part.startsWith('"') ? part : part.toUpperCase(),
  );
