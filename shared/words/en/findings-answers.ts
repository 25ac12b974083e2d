import { notTried } from './findings-skipped';

const tell = 'Send this finding, with its request and answer, to whoever runs the endpoint.';
const nothing = 'Nothing needs to be done.';
const logs =
  'Ask whoever runs the endpoint for a SCIM Error in the body. Entra’s provisioning log shows what it says.';
const notTold = {
  why: 'The answers did not come, or were not clear enough to judge.',
  remedy: 'Look at the other findings first, then check again.',
};

/** The form of the answers. */
export const answerFindings = {
  'error-shape': {
    title: 'The answer when somebody does not exist',
    good: { why: 'For an id that nobody has, the endpoint answers 404 with a SCIM Error that says why.' },
    'no-detail': {
      why: 'The endpoint answers 404 with a SCIM Error, but without detail. Entra’s log will not say why.',
      remedy: nothing,
    },
    hidden: {
      why: 'For an id that nobody has, the endpoint answers {{answer}}. Entra looks for 404.',
      remedy: 'Ask whoever runs the endpoint for 404, so that Entra notices when somebody was deleted there.',
    },
    'not-shown': notTold,
    page: {
      why: 'For an id that nobody has, the endpoint answers 404 with a web page. SCIM wants an Error message.',
      remedy: logs,
    },
    empty: {
      why: 'For an id that nobody has, the endpoint answers 404 with an empty body. SCIM wants an Error message.',
      remedy: 'Nothing needs to be done. Entra’s provisioning log will not say why.',
    },
    'not-json': {
      why: 'For an id that nobody has, the endpoint answers 404 with text that is no JSON. SCIM wants an Error message.',
      remedy: logs,
    },
    'not-an-error': {
      why: 'The 404 for an id that nobody has carries JSON, but does not name the SCIM Error schema.',
      remedy: logs,
    },
    'status-missing': {
      why: 'The SCIM Error for an id that nobody has says no status. It must repeat the answer’s.',
      remedy: tell,
    },
    'status-not-text': {
      why: 'The SCIM Error gives its status as a number. SCIM wants text there.',
      remedy: tell,
    },
    'status-differs': {
      why: 'The SCIM Error names another status than the answer itself ({{answer}}).',
      remedy: tell,
    },
    'other-status': {
      why: 'For an id that nobody has, the endpoint answers {{answer}} in place of 404. Entra would not notice a deleted person.',
      remedy: tell,
    },
    found: {
      why: 'For an id that nobody has, the endpoint answers {{answer}}. Entra takes that for a person who exists.',
      remedy: 'The endpoint must answer 404 when nobody has the id.',
    },
    'server-error': {
      why: 'For an id that nobody has, the endpoint answers {{answer}}. Entra tries such a request again and again.',
      remedy: 'The endpoint must answer 404 when nobody has the id.',
    },
    'no-answer': {
      why: 'A request for an id that nobody has got no whole answer ({{answer}}). Entra needs 404.',
      remedy: 'The endpoint must answer 404 when nobody has the id.',
    },
    ...notTried,
  },
  'id-present': {
    title: 'The id of each person and group',
    good: { why: 'People and groups have an id of their own, and are found under it.' },
    'nobody-there': {
      why: 'The endpoint listed nobody whose id could be looked at.',
      remedy: 'Check again when the first person has been provisioned.',
    },
    'id-missing': {
      why: 'A resource of the kind {{kind}} has no id. Entra remembers by it whom it has made.',
      remedy: 'The endpoint must give each person and group an id that never changes.',
    },
    'id-twice': {
      why: 'Two resources of the kind {{kind}} in one list have the same id. Entra would mix them up.',
      remedy: 'The endpoint must give each person and group an id of its own.',
    },
    'not-readable': {
      why: 'A resource of the kind {{kind}} is listed, but its id cannot be read: {{answer}}. Entra reads by id before it changes anything.',
      remedy: 'The endpoint must answer a GET for each id that it lists.',
    },
    'read-as-list': {
      why: 'A GET for one id of the kind {{kind}} is answered with a list. Entra expects the resource itself.',
      remedy: 'The endpoint must answer a GET for an id with the resource, not with a list around it.',
    },
    'another-one': {
      why: 'A GET for one id of the kind {{kind}} is answered with another one. Entra would change a stranger.',
      remedy: 'The endpoint must answer a GET for an id with that very resource.',
    },
    'other-label': {
      why: 'A resource of the kind {{kind}}, read by its id, is not labelled as JSON. Entra asks for application/scim+json.',
      remedy: tell,
    },
    'id-not-text': {
      why: 'The id of the kind {{kind}} is sent as a number. SCIM wants text.',
      remedy: tell,
    },
    'schemas-missing': {
      why: 'A resource of the kind {{kind}} does not name its schemas. SCIM demands at least one.',
      remedy: tell,
    },
    'other-schema': {
      why: 'A resource of the kind {{kind}} names other schemas than SCIM’s own for {{kind}}.',
      remedy: tell,
    },
    'extension-unnamed': {
      why: 'A resource of the kind {{kind}} carries an extension that its schemas do not name.',
      remedy: tell,
    },
    'other-kind': {
      why: 'A resource listed as {{kind}} says in its meta.resourceType that it is something else.',
      remedy: tell,
    },
    ...notTried,
  },
  encoding: {
    title: 'Letters and marks in searches',
    good: { why: 'Blanks, quotes, marks and letters of all kinds arrive in searches as they were sent.' },
    'not-shown': {
      why: 'Even a plain search was not answered well, so special characters could not be judged.',
      remedy: 'Look at the other findings first, then check again.',
    },
    'plus-not-a-blank': {
      why: 'The endpoint does not read + as a blank ({{answer}}). Entra writes blanks in searches so; with %20 the search works.',
      remedy: 'The endpoint must decode the query as forms do, where + is a blank.',
    },
    'percent-20-not-a-blank': {
      why: 'A search with blanks written as %20 fails ({{answer}}). Most clients write them so; with + the search works.',
      remedy: 'The endpoint must decode the query as forms do, where + and %20 are both blanks.',
    },
    'percent-is-a-pattern': {
      why: 'A search for the single character % finds {{found, number}}. The endpoint takes it for a pattern, so Entra could match strangers.',
      remedy: 'The endpoint must compare values letter by letter, also %, _ and *.',
    },
    'text-is-a-filter': {
      why: 'A search for text that nobody has finds {{found, number}}. Something in the text was read as a part of the filter.',
      remedy: 'The endpoint must take all between the quotes as text. This is a security hole, too.',
    },
    'letters-refused': {
      why: 'A search with letters such as å, 日本 or an emoji fails ({{answer}}). Entra could not match such people.',
      remedy: 'The endpoint must read the query as UTF-8.',
    },
    'marks-refused': {
      why: 'A search with marks such as + & # % or an apostrophe fails ({{answer}}). Entra could not match such names.',
      remedy: 'The endpoint must decode the query exactly once, and take all between the quotes as text.',
    },
    'quotes-break-it': {
      why: 'A search for text with quotes and a backslash makes the endpoint fail ({{answer}}). Entra tries such a search again and again.',
      remedy: 'The endpoint must read the value as a JSON string, with its quotes and backslashes escaped.',
    },
    'accents-ignored': {
      why: 'A search for the name of somebody with an accent too many finds that person. Entra could match a stranger, such as Asa for Åsa.',
      remedy: 'The endpoint should compare letters with their accents: a, á and å are three letters.',
    },
    'quotes-refused': {
      why: 'A search for text with quotes and a backslash is refused ({{answer}}). Such names could not be matched.',
      remedy: 'The endpoint should read the value as a JSON string, with its quotes and backslashes escaped.',
    },
    ...notTried,
  },
  'response-time': {
    title: 'How fast the answers are',
    quick: { why: 'Answers take {{typical, number}} ms as a rule, and {{slowest, number}} ms at most.' },
    slow: {
      why: 'Answers take {{typical, number}} ms as a rule. Okta asks for less than 600; Entra’s limit is not known.',
      remedy: 'Nothing needs to be done. The first cycle will take longer.',
    },
    'very-slow': {
      why: 'Answers take {{typical, number}} ms as a rule, and {{slowest, number}} ms at most. A first cycle of many people would take hours.',
      remedy: 'Check again later. If it stays so, ask whoever runs the endpoint why it is slow.',
    },
    'not-shown': notTold,
    ...notTried,
  },
} as const;
