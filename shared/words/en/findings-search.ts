import { nobody, nothing, notTold, tell } from './findings-search-trial';
import { notTried } from './findings-skipped';

const later = 'Check again later. If it stays so, ask whoever runs the endpoint.';

const filterOrChange =
  'Ask for searches on this attribute to be put right. Until then, do not use it for matching.';

/** How people and groups are found. */
export const searchFindings = {
  'filter-ticked': {
    title: 'Searching by each attribute for filtering',
    found: { why: 'Each attribute that the tutorial ticks for filtering can be searched on: {{attributes}}' },
    nobody: {
      why: 'Searches for random values were answered well. The endpoint listed nobody who could be found.',
      remedy: 'Check again when the first person has been provisioned.',
    },
    throttled: {
      why: 'The endpoint asks this app to slow down ({{answer}}), so not every search could be judged.',
      remedy: 'Wait a few minutes and check again. Entra needs 25 requests a second.',
    },
    ignored: {
      why: 'A search on {{attribute}} for a value that nobody has finds people. Entra would match strangers.',
      remedy: filterOrChange,
    },
    'not-found': {
      why: 'A search on {{attribute}} does not find somebody whom the endpoint lists with this value. Entra would create a second one.',
      remedy: filterOrChange,
    },
    'disabled-not-found': {
      why: 'A search on {{attribute}} does not find somebody who is disabled. Entra could not enable that person again.',
      remedy: 'The endpoint must find disabled people too, and show them with active: false.',
    },
    'not-a-list': {
      why: 'The answer to a search on {{attribute}} is not the list that Entra expects.',
      remedy: 'The endpoint must answer each search with a ListResponse, also when one person is found.',
    },
    'no-match-404': {
      why: 'A search on {{attribute}} is answered with 404. Entra needs 200 with a list, even an empty one.',
      remedy: 'The endpoint must answer such a search with 200 and an empty list.',
    },
    refused: {
      why: 'The endpoint refuses a search on {{attribute}}. It answered {{answer}}.',
      remedy: filterOrChange,
    },
    'server-error': {
      why: 'A search on {{attribute}} makes the endpoint fail. It answered {{answer}}.',
      remedy: tell,
    },
    'other-status': {
      why: 'Entra expects the answer 200 to a search on {{attribute}}. It was {{answer}}.',
      remedy: tell,
    },
    'no-answer': {
      why: 'A search on {{attribute}} got no whole answer ({{answer}}).',
      remedy: later,
    },
    ...notTried,
  },
  'filter-unticked': {
    title: 'Searching by an attribute that is not for filtering',
    refused: { why: 'A search on {{attribute}}, which is not for filtering, is refused cleanly.' },
    works: { why: 'A search on {{attribute}} is heard, although it is not for filtering.' },
    'refused-otherwise': {
      why: 'A search on {{attribute}} is refused with {{answer}}. SCIM provides 400 invalidFilter for that.',
      remedy: 'Nothing needs to be done while this attribute is not used for matching.',
    },
    none: {
      why: 'The mapping writes only attributes that are for filtering.',
      remedy: nothing,
    },
    'not-told': notTold,
    ignored: {
      why: 'A search on {{attribute}} for a value that nobody has finds people. With it as matching attribute, Entra would match strangers.',
      remedy: 'Do not use this attribute for matching. The endpoint should refuse such a search.',
    },
    breaks: {
      why: 'A search on {{attribute}} makes the endpoint fail ({{answer}}). It should be refused with 400 invalidFilter.',
      remedy: tell,
    },
    ...notTried,
  },
  'filter-case': {
    title: 'Searching in capital and small letters',
    'any-case': { why: 'A search finds the same person in capital and in small letters.' },
    nobody,
    'not-told': notTold,
    'value-matters': {
      why: 'A search on {{attribute}} finds the person only in the very same letters. Others in capitals or small ones find nobody.',
      remedy:
        'The endpoint must compare this attribute without regard to case. Otherwise a renamed person is created twice.',
    },
    'other-value-matters': {
      why: 'A search on {{attribute}} finds only the very same letters. SCIM compares it without regard to case.',
      remedy: 'The endpoint should find the same in capital and in small letters.',
    },
    'names-matter': {
      why: 'The endpoint understands {{attribute}} and eq only in the usual case. SCIM wants any.',
      remedy: 'Entra writes them in the usual case today. The endpoint should accept both.',
    },
    ...notTried,
  },
  'filter-and': {
    title: 'Searching by two conditions at once',
    both: { why: 'A search with two conditions finds only whoever meets both.' },
    nobody,
    'not-told': notTold,
    'not-offered': {
      why: 'The endpoint refuses two conditions joined by “and” ({{answer}}). Entra asks so about managers.',
      remedy: 'The endpoint should offer “and”. Until then, do not write the manager.',
    },
    'one-is-enough': {
      why: 'A search on the matching attribute and {{attribute}} finds people who meet only one condition.',
      remedy: tell,
    },
    'finds-nobody': {
      why: 'A search on the matching attribute and {{attribute}} does not find the person who meets both.',
      remedy: tell,
    },
    breaks: {
      why: 'The endpoint stumbles over two conditions joined by “and”. It answered {{answer}}.',
      remedy: tell,
    },
    ...notTried,
  },
  'filter-unknown-attribute': {
    title: 'Searching by an attribute that does not exist',
    refused: { why: 'A search on an attribute that does not exist is refused, as SCIM wants it.' },
    'finds-nobody': {
      why: 'A search on an attribute that does not exist is answered with an empty list. A spelling mistake would stay unnoticed.',
      remedy: 'Nothing needs to be done. 400 invalidFilter would be clearer.',
    },
    'other-reason': {
      why: 'A search on an attribute that does not exist is refused for another reason than invalidFilter: {{answer}}',
      remedy: nothing,
    },
    'wrong-reason': {
      why: 'A search on an attribute that does not exist is refused for a wrong reason: {{answer}}',
      remedy: 'The endpoint should refuse it with 400 invalidFilter, so that Entra’s log tells the cause.',
    },
    'other-status': {
      why: 'A search on an attribute that does not exist is refused with {{answer}}. SCIM provides 400 invalidFilter.',
      remedy: nothing,
    },
    'not-told': notTold,
    everybody: {
      why: 'A search on an attribute that does not exist finds people. A spelling mistake in the mapping would match strangers.',
      remedy: 'The endpoint must refuse what it cannot search on, with 400 invalidFilter.',
    },
    breaks: {
      why: 'A search on an attribute that does not exist is answered {{answer}}. It should be 400 invalidFilter.',
      remedy: tell,
    },
    ...notTried,
  },
  'filter-narrows': {
    title: 'Searches find one person and nobody else',
    narrow: { why: 'Searches find exactly who has the value, with the values that the list shows.' },
    nobody,
    'somebody-else': {
      why: 'A search on {{attribute}} finds somebody else than the one who has the value.',
      remedy: tell,
    },
    strangers: {
      why: 'A search on {{attribute}} finds others besides the one who has the value. Entra would match strangers.',
      remedy: tell,
    },
    'part-matches': {
      why: 'A search on {{attribute}} for a part of a value finds people. Entra asks for the whole value, and would match strangers.',
      remedy: 'The endpoint must compare whole values when it is asked with eq.',
    },
    'other-type': {
      why: 'A search on {{attribute}} finds people who have the value under another type.',
      remedy: 'The endpoint must compare only the values of the type that is asked for.',
    },
    'shown-twice': {
      why: 'A search on {{attribute}} shows the same one twice. Entra takes two answers for two matches.',
      remedy: 'The endpoint must show each one once.',
    },
    'other-id': {
      why: 'A search on {{attribute}} shows the same person with another id than the list does.',
      remedy: 'The endpoint must give each person one id, and keep it.',
    },
    'total-wrong': {
      why: 'The answer to a search on {{attribute}} counts more or fewer people than it shows.',
      remedy: 'The endpoint must give the number of those found as totalResults.',
    },
    'other-values': {
      why: 'A search on {{attribute}} shows other values of the person than the list does.',
      remedy:
        'The endpoint must show the same values in each answer. Otherwise Entra writes them again and again.',
    },
    ...notTried,
  },
} as const;
