import type { Facts } from '../../facts';
import type { Plain } from '../../resource';
import { samplePeople, textAt } from '../../samples';
import { defineCheck } from '../check';
import { searchForBoth, togetherAsWritten } from './both';
import type { Found } from './found';
import { amiss, broken, evidenceOf, told, untold } from './outcomes';
import {
  asWritten,
  includes,
  isExactly,
  type PersonSearch,
  searchForGroup,
  searchForPerson,
} from './search-for';

/** A search for a value in another case, beside the same as it is written. */
interface Pair {
  readonly attribute: string;
  readonly wanted: Plain;
  readonly odd: Found;
  readonly exact: Found | null;
}

interface Asked {
  /** By the attribute that matches people; null: nobody is there. */
  readonly person: PersonSearch | null;
  /** By a second attribute of people, and by the names of groups. */
  readonly others: readonly Pair[];
}

/**
 * `ANNA@…` is `anna@…`: names and addresses are compared without case (RFC 7643 section 8.7.1), and so are the names
 * of attributes and operators in a filter (RFC 7644 section 3.4.2.2).
 */
export const filterCase = defineCheck({
  id: 'filter-case',
  needs: ['entra-user-probe'],
  outcomes: {
    'any-case': { verdict: 'pass' },
    nobody: untold,
    'not-told': untold,
    'value-matters': { ...broken, reference: 'https://www.rfc-editor.org/rfc/rfc7643#section-4.1.1' },
    'other-value-matters': { ...amiss, reference: 'https://www.rfc-editor.org/rfc/rfc7643#section-8.7.1' },
    'names-matter': { ...amiss, explainedBy: ['filter-unknown-attribute'] },
  },
  ask: async (facts: Facts): Promise<Asked | null> => {
    const sample = await samplePeople(facts);
    if (!sample) return null;
    const { chosen } = sample;
    const text = chosen && textAt(chosen, facts.subject.matching.user);
    const [person, address, group] = await Promise.all([
      chosen && text !== null ? searchForPerson(facts, chosen, text) : null,
      searchForBoth(facts, sample),
      searchForGroup(facts),
    ]);
    const exact = address && (await togetherAsWritten(facts, address));
    return {
      person,
      others: [
        ...(address
          ? [{ attribute: address.attribute, wanted: address.person, odd: address.together, exact }]
          : []),
        ...(group
          ? [{ attribute: group.attribute, wanted: group.group, odd: group.odd, exact: group.exact }]
          : []),
      ],
    };
  },
  judge: ({ person: search, others }: Asked) => {
    const evidence = evidenceOf([
      ...(search ? [search.odd, search.exact, search.value, search.names] : []),
      ...others.flatMap(({ odd, exact }) => (exact === odd ? [odd] : [odd, exact])),
    ]);
    const matching = search ? judgePerson(search) : null;
    if (matching && matching !== 'not-told') return { ...matching, evidence };
    const cased = others.find(({ odd, exact, wanted }) => matters(odd, exact, wanted));
    if (cased) {
      return { ...told('other-value-matters', cased.odd, { attribute: cased.attribute }), evidence };
    }
    if (!search) return { outcome: 'nobody', evidence };
    return { outcome: matching ?? 'any-case', evidence };
  },
});

/** null: case does not matter. */
function judgePerson(search: PersonSearch) {
  const { attribute, person, odd, value, names } = search;
  if (isExactly(odd, person)) return null;
  // What is not found as it is written says nothing about case.
  const exact = asWritten(search);
  if (!includes(exact, person) || [value, names].some(isUnheard)) return 'not-told';
  if (value && matters(value, exact, person)) return told('value-matters', value, { attribute });
  return names && matters(names, exact, person) ? told('names-matter', names, { attribute }) : null;
}

/** Found as it is written, and not in another case. */
const matters = (odd: Found, exact: Found | null, wanted: Plain) =>
  includes(exact, wanted) && !includes(odd, wanted) && !isUnheard(odd);

const isUnheard = (found: Found | null) => found?.kind === 'throttled' || found?.kind === 'no-answer';
