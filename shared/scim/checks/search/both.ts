import type { Facts } from '../../facts';
import { equals } from '../../filter-text';
import { idOf, type Plain } from '../../resource';
import { comparable, isUsual, type SamplePeople, textAt, tickedOf } from '../../samples';
import type { Found } from './found';
import { isEmpty, isExactly, otherCase, searchFor } from './search-for';

/** Two conditions joined by `and`. */
export interface Both {
  /** The second attribute; the first is the one that matches. */
  readonly attribute: string;
  readonly person: Plain;
  /** Both are true of the person; the second value is written in another case, if it may be. */
  readonly together: Found;
  /** The first is true of the person, the second of somebody else. */
  readonly apart: Found;
  /** The first of these as it is written. */
  readonly exact: string;
}

/**
 * Entra joins `id` with the attribute it asks about; a second ticked attribute is asked for where people have one, as
 * nobody says that an endpoint can filter on `id`. null: there is nobody to ask about.
 */
export async function searchForBoth(facts: Facts, sample: SamplePeople): Promise<Both | null> {
  const { chosen: person } = sample;
  const matching = facts.subject.matching.user;
  const first = person && textAt(person, matching);
  if (!person || first === null) return null;
  const second = secondOf(facts, sample, person);
  const joined = (value: string) => `${equals(matching, first)} and ${equals(second.attribute, value)}`;
  const [together, apart] = await Promise.all([
    searchFor(facts, 'user', joined(otherCase(second.attribute, second.own))),
    searchFor(facts, 'user', joined(second.others)),
  ]);
  return (
    together && apart && { attribute: second.attribute, person, together, apart, exact: joined(second.own) }
  );
}

/** Asked as it is written, when it was not found in another case. */
export const togetherAsWritten = async (facts: Facts, both: Both): Promise<Found | null> =>
  isExactly(both.together, both.person) ? both.together : searchFor(facts, 'user', both.exact);

/** The second condition was heard: its attribute can be searched on. */
export const isProven = ({ together, apart, person }: Both): boolean =>
  isExactly(together, person) && isEmpty(apart);

function secondOf(facts: Facts, { listed, other }: SamplePeople, person: Plain) {
  for (const attribute of tickedOf(facts, 'user').slice(1).reverse()) {
    const own = textAt(person, attribute);
    if (own === null) continue;
    const others = listed
      .map((one) => textAt(one, attribute))
      .filter((text) => text !== null)
      .filter((text) => comparable(attribute, text) !== comparable(attribute, own))
      .sort((a, b) => Number(isUsual(b)) - Number(isUsual(a)))[0];
    if (others) return { attribute, own, others };
  }
  const nobody = '00000000-0000-4000-8000-000000000000';
  return { attribute: 'id', own: idOf(person) ?? '', others: (other && idOf(other)) ?? nobody };
}
