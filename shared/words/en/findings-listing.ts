import { nobody, nothing, notTold, tell } from './findings-search-trial';
import { notTried } from './findings-skipped';

/** What lists hold: members left out, chosen attributes, pages, and nobody twice. */
export const listingFindings = {
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
