import { notTried } from './findings-skipped';

const tell = 'Send this finding, with its request and answer, to whoever runs the endpoint.';
const later = 'Check again later. If it stays so, ask whoever runs the endpoint.';
const nothing = 'Nothing needs to be done.';
const filterOrChange =
  'Ask for searches on this attribute to be put right. Until then, do not use it for matching.';
const nobody = {
  why: 'The endpoint listed nobody who could be searched for, so this could not be tried in full.',
  remedy: 'Check again when the first person has been provisioned.',
};
const notTold = {
  why: 'The answers did not come, or were not clear enough to judge.',
  remedy: 'Look at the other findings first, then check again.',
};

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
  'excluded-members': {
    title: 'Groups without their members',
    'left-out': {
      why: 'The endpoint leaves out the members where Entra does not want them, and nothing else.',
    },
    'no-groups': {
      why: 'The endpoint listed no group that could be asked for.',
      remedy: 'Check again when the first group has been provisioned.',
    },
    'no-members': {
      why: 'No group with members was listed, so whether they are left out could not be told.',
      remedy: 'Check again when a group with members has been provisioned.',
    },
    'not-told': notTold,
    'in-list': {
      why: 'Lists of groups hold the members, although Entra excludes them. Large groups make such answers fail.',
      remedy: 'The endpoint must honour excludedAttributes=members in lists and searches.',
    },
    'in-single': {
      why: 'A single group holds its members, although Entra excludes them. Large groups make such answers fail.',
      remedy: 'The endpoint must honour excludedAttributes=members when one group is read.',
    },
    everywhere: {
      why: 'Groups hold their members, although Entra excludes them. Large groups make such answers fail.',
      remedy: 'The endpoint must honour excludedAttributes=members.',
    },
    'more-left-out': {
      why: 'Without its members, a group lacks other things too: {{attribute}}',
      remedy: 'The endpoint must leave out the members and nothing else.',
    },
    'single-breaks': {
      why: 'A group that was listed cannot be read by its id without its members. The answer was {{answer}}.',
      remedy: tell,
    },
    ...notTried,
  },
  'attributes-selection': {
    title: 'Asking for chosen attributes',
    selects: { why: 'The endpoint sends only the attributes that are asked for, and always the id.' },
    'sends-all': {
      why: 'The endpoint sends more attributes than were asked for. Entra is content with that.',
      remedy: nothing,
    },
    nobody,
    'not-told': notTold,
    'id-lost': {
      why: 'When certain attributes are asked for, the id is missing. Entra needs it in each answer.',
      remedy: 'The endpoint must send the id whatever is asked for.',
    },
    'attribute-lost': {
      why: 'The endpoint was asked for userName, and left it out for some people.',
      remedy: tell,
    },
    refused: {
      why: 'The endpoint refuses to be asked for chosen attributes. It answered {{answer}}.',
      remedy: 'The endpoint should honour the parameter attributes, or pay no heed to it.',
    },
    breaks: {
      why: 'The endpoint stumbles when it is asked for chosen attributes ({{answer}}).',
      remedy: tell,
    },
    ...notTried,
  },
  paging: {
    title: 'The list of people, page by page',
    'adds-up': { why: 'The pages add up: everybody is there once, and the total stays the same.' },
    nobody,
    'too-few': {
      why: 'The endpoint lists one person only, so there are no pages to compare.',
      remedy: 'Check again when more people have been provisioned.',
    },
    'not-told': notTold,
    'not-listed': {
      why: 'The endpoint does not list people without a search ({{answer}}). Entra searches, and needs no list for provisioning.',
      remedy: 'Nothing needs to be done. Entra’s account discovery would need the list.',
    },
    moving: {
      why: 'The number of people changed during the check, so the pages could not be compared.',
      remedy: 'Check again when nobody is being added or removed.',
    },
    'facts-missing': {
      why: 'The pages do not give startIndex or itemsPerPage. SCIM wants both when there is more than one page.',
      remedy:
        'Nothing needs to be done for provisioning. Microsoft’s validation of gallery apps asks for startIndex.',
    },
    'list-breaks': {
      why: 'The endpoint fails when it is asked for its first people. It answered {{answer}}.',
      remedy: tell,
    },
    'page-breaks': {
      why: 'The page that begins with number {{start, number}} is not answered with a list ({{answer}}).',
      remedy: tell,
    },
    'total-wrong': {
      why: 'The totalResults of the page that begins with number {{start, number}} does not fit the other pages.',
      remedy: 'The endpoint must give the number of all people as totalResults, on each page.',
    },
    'start-ignored': {
      why: 'The page that should begin with number {{start, number}} shows people of another page.',
      remedy: 'The endpoint must honour startIndex, which counts from 1.',
    },
    'somebody-twice': {
      why: 'Somebody is on two pages. The second page begins with number {{start, number}}.',
      remedy: 'The endpoint must list people in an order that stays, and count startIndex from 1.',
    },
    'somebody-missing': {
      why: 'Somebody is on no page. People are missing from the one that begins with number {{start, number}}.',
      remedy: 'The endpoint must count startIndex from 1 and show everybody whom totalResults counts.',
    },
    'end-breaks': {
      why: 'A page beyond the end should be an empty list with the same total. It was not ({{answer}}).',
      remedy: tell,
    },
    'count-ignored': {
      why: 'The endpoint sends more people on a page than were asked for.',
      remedy: 'The endpoint must honour count. Long lists can make its answers fail.',
    },
    'other-start-said': {
      why: 'The page that begins with number {{start, number}} gives another number as its startIndex.',
      remedy: 'The endpoint must repeat the startIndex of the page it sends.',
    },
    'other-length-said': {
      why: 'The page that begins with number {{start, number}} holds fewer people than its itemsPerPage says.',
      remedy: 'The endpoint must give the number of people on the page as itemsPerPage.',
    },
    ...notTried,
  },
  'single-match': {
    title: 'One person for each value that matches',
    single: { why: 'No two people or groups that were seen share a value by which Entra matches.' },
    nobody: {
      why: 'The endpoint listed no people and no groups that could be compared.',
      remedy: 'Check again when the first person has been provisioned.',
    },
    'several-people': {
      why: 'Two people have the same {{attribute}}, perhaps in other letters. Entra cannot tell which one to match.',
      remedy: 'Ask GroupTalk to remove one of them, and to keep this attribute unique.',
    },
    'several-groups': {
      why: 'Two groups have the same {{attribute}}, perhaps in other letters. Entra cannot tell which one to match.',
      remedy: 'Rename or remove one of them. The endpoint should keep this attribute unique.',
    },
    ...notTried,
  },
} as const;
