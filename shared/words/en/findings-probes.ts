import { notTried } from './findings-skipped';

const retryLater = 'Check again later. If it stays so, ask whoever runs the endpoint.';
const tellEndpoint = 'Send this finding, with its evidence, to whoever runs the endpoint.';

/** What comes of Entra's search for somebody who cannot exist; the same for people and groups. */
const probe = {
  empty: { why: 'The search on {{attribute}} found nobody, and the answer is what Entra expects.' },
  'without-resources': {
    why: 'The answer is empty as it should be, but has no list named Resources. Entra’s documentation shows one.',
    remedy: 'Nothing needs to be done while Test Connection succeeds.',
  },
  'plus-not-a-blank': {
    why: 'The endpoint does not read + as a blank ({{answer}}). Entra writes blanks in searches so; with %20 the search works.',
    remedy: 'The endpoint must decode the query as forms do, where + is a blank.',
  },
  'filter-ignored': {
    why: 'The search on {{attribute}} for a random value found {{found, number}}. The endpoint ignores the filter, so Entra would match strangers.',
    remedy: 'Choose a matching attribute that the endpoint can filter on, or let the endpoint be corrected.',
  },
  'resources-despite-zero': {
    why: 'The answer says that nobody was found, yet holds {{found, number}} entries. Entra could match strangers.',
    remedy: tellEndpoint,
  },
  'not-a-list': {
    why: 'The answer is not the list that Entra expects.',
    remedy: tellEndpoint,
  },
  'no-match-404': {
    why: 'The endpoint answers 404 when nobody matches. Entra needs 200 with an empty list, and else goes into quarantine.',
    remedy: 'The endpoint must answer such a search with 200 and an empty list.',
  },
  'nothing-here': {
    why: 'There is no SCIM endpoint at this address. It answered {{answer}}.',
    remedy: 'Compare the Tenant URL with the GroupTalk tutorial, step 2, letter by letter.',
  },
  refused: {
    why: 'The endpoint does not allow this search. It answered {{answer}}.',
    remedy:
      'Make sure that your GroupTalk account has Admin permissions. Then obtain a new secret token in GroupTalk Admin.',
  },
  redirected: {
    why: 'The endpoint sends the request elsewhere: {{answer}} to {{to}}. The token was not sent there.',
    remedy: 'If you trust that address, enter it as the Tenant URL. Otherwise sign in to the network first.',
  },
  'redirected-within': {
    why: 'The endpoint sends the search on to another of its addresses: {{answer}} to {{to}}. Entra expects the answer right here.',
    remedy:
      'Compare the Tenant URL with the GroupTalk tutorial, step 2. If it is right, let the endpoint be corrected.',
  },
  'filter-refused': {
    why: 'The endpoint refuses the search on {{attribute}}. It answered {{answer}}.',
    remedy: 'Choose a matching attribute that the endpoint can filter on, or let the endpoint be corrected.',
  },
  throttled: {
    why: 'The endpoint asks to slow down. It answered {{answer}}, also the second time.',
    remedy: 'Wait a few minutes, then check again. Entra needs 25 requests a second.',
  },
  'not-supported': {
    why: 'The endpoint does not offer this search. It answered {{answer}}.',
    remedy: tellEndpoint,
  },
  'server-error': {
    why: 'The endpoint has a fault of its own. It answered {{answer}}.',
    remedy: retryLater,
  },
  'other-status': {
    why: 'Entra expects the answer 200. It was {{answer}}.',
    remedy: tellEndpoint,
  },
  'timed-out': {
    why: 'The search on {{attribute}} got no whole answer in time.',
    remedy: retryLater,
  },
  'too-large': {
    why: 'The answer is far larger than an empty list can be. It was cut off.',
    remedy: 'The endpoint must filter on {{attribute}} instead of sending everything.',
  },
  truncated: {
    why: 'The answer broke off before its end.',
    remedy: retryLater,
  },
  garbled: {
    why: 'The answer cannot be unpacked. Its body does not fit what its head says.',
    remedy: tellEndpoint,
  },
  'broke-off': {
    why: 'No answer came ({{code}}).',
    remedy: retryLater,
  },
  ...notTried,
} as const;

const listRemedy = tellEndpoint;

/** What the endpoint answers to Entra's questions. */
export const probeFindings = {
  'content-type': {
    title: 'The label of the answers',
    scim: { why: 'Answers are labelled application/scim+json, as Entra wants it.' },
    json: {
      why: 'Answers are labelled application/json. Entra asks for application/scim+json; this usually works all the same.',
      remedy: 'Nothing needs to be done while Test Connection succeeds.',
    },
    'other-charset': {
      why: 'Answers are labelled with the character set {{charset}}. JSON is always UTF-8, so letters may be lost.',
      remedy: tellEndpoint,
    },
    missing: {
      why: 'Answers have no Content-Type. Entra asks for application/scim+json.',
      remedy: tellEndpoint,
    },
    other: {
      why: 'Answers are labelled {{type}}. Entra asks for application/scim+json.',
      remedy: tellEndpoint,
    },
    html: {
      why: 'A web page answers in place of the SCIM endpoint. Its title: {{page}}',
      remedy: 'Compare the Tenant URL with the GroupTalk tutorial, step 2, letter by letter.',
    },
    'sign-in-page': {
      why: 'A sign-in page answers in place of the SCIM endpoint. Its title: {{page}}',
      remedy:
        'If the page is your network’s, sign in there and check again. Otherwise compare the Tenant URL with the tutorial.',
    },
    'not-shown': {
      why: 'No successful answer came whose label could be judged.',
      remedy: 'Look at the other findings first.',
    },
    ...notTried,
  },
  'list-shape': {
    title: 'The form of the lists',
    good: { why: 'Search results are ListResponse messages, as Entra wants them.' },
    'not-shown': {
      why: 'No successful answer came whose form could be judged.',
      remedy: 'Look at the other findings first.',
    },
    empty: {
      why: 'The answer of {{path}} is empty. Entra expects a list, even when nobody was found.',
      remedy: listRemedy,
    },
    'not-json': {
      why: 'The answer of {{path}} is not JSON, or breaks off in the middle.',
      remedy: listRemedy,
    },
    'malformed-text': {
      why: 'The answer of {{path}} is not valid UTF-8, so letters may be lost.',
      remedy: listRemedy,
    },
    'not-an-object': {
      why: 'The answer of {{path}} is JSON, but no message.',
      remedy: listRemedy,
    },
    'error-in-200': {
      why: '{{path}} answers with status 200 and an error message. Entra takes it for success.',
      remedy: listRemedy,
    },
    'bare-array': {
      why: 'The answer of {{path}} is a bare array. Entra expects a ListResponse message around it.',
      remedy: listRemedy,
    },
    'total-missing': {
      why: 'The answer of {{path}} has no totalResults. Entra needs it.',
      remedy: listRemedy,
    },
    'total-not-a-number': {
      why: 'The totalResults of {{path}} is not a whole number from 0 upwards.',
      remedy: listRemedy,
    },
    'resources-not-a-list': {
      why: 'The Resources of {{path}} are not a list.',
      remedy: listRemedy,
    },
    'resources-missing': {
      why: 'The answer of {{path}} says that there is somebody, but has no Resources.',
      remedy: listRemedy,
    },
    'entries-not-resources': {
      why: 'The Resources of {{path}} hold entries that are no resources.',
      remedy: listRemedy,
    },
    'total-too-small': {
      why: 'The answer of {{path}} holds more resources than its totalResults says.',
      remedy: listRemedy,
    },
    'paging-not-a-number': {
      why: 'The startIndex or itemsPerPage of {{path}} is not a whole number.',
      remedy: listRemedy,
    },
    'other-page-length': {
      why: 'The itemsPerPage of {{path}} is not how many resources it holds.',
      remedy: 'Nothing needs to be done. Entra counts for itself.',
    },
    'list-urn-missing': {
      why: 'The answer of {{path}} does not name the ListResponse schema.',
      remedy: listRemedy,
    },
    ...notTried,
  },
  'entra-user-probe': { title: 'Entra’s Test Connection: people', ...probe },
  'entra-group-probe': { title: 'Entra’s Test Connection: groups', ...probe },
  'schemas-cover-mapping': {
    title: 'The mapped attributes in the endpoint’s schemas',
    covered: { why: 'All {{total}} mapped attributes are in the endpoint’s schemas, with fitting types.' },
    'no-schemas': {
      why: 'The endpoint does not show its schemas ({{answer}}). Entra can do without them.',
      remedy: 'Nothing needs to be done. Whether each attribute arrives shows only in use.',
    },
    partial: {
      why: 'Not all schemas could be read. These attributes were not among those that could: {{missing}}',
      remedy: 'Look at the finding on the form of the schemas first.',
    },
    unreadable: {
      why: 'The schemas of the endpoint could not be read ({{answer}}). Entra can do without them.',
      remedy: 'Look at the finding on the form of the schemas first.',
    },
    'attributes-missing': {
      why: 'The endpoint’s schemas lack attributes that the mapping writes: {{missing}}',
      remedy: 'Ask GroupTalk to offer these attributes, or remove them from the mapping.',
    },
    'other-types': {
      why: 'The endpoint’s schemas give another type to attributes that the mapping writes: {{other}}',
      remedy: 'Ask GroupTalk which type is right, and correct the attribute list in Entra.',
    },
    'missing-and-other-types': {
      why: 'The endpoint’s schemas lack {{missing}}. They give another type to {{other}}.',
      remedy: 'Ask GroupTalk to offer the missing attributes, and which types are right.',
    },
    'never-shown': {
      why: 'By its schemas, the endpoint never shows {{hidden}}. Entra would send these values again each time.',
      remedy: 'Ask GroupTalk to show these attributes, or remove them from the mapping.',
    },
    'required-besides': {
      why: 'By its schemas, the endpoint requires attributes that the mapping does not write: {{required}}',
      remedy: 'Add these attributes to the mapping, or ask GroupTalk to make them optional.',
    },
    ...notTried,
  },
} as const;
