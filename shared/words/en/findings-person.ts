import { notTried } from './findings-skipped';
import { noAnswer, nothingMapped, nothingToDo, notTold, tellEndpoint } from './findings-trial';

/** People made for a trial: made, read, found, switched off and deleted. */
export const personFindings = {
  'person-create': {
    title: 'Creating a person',
    made: { why: 'The endpoint made a person as Entra asks for it, and says under which id.' },
    'without-unoffered': {
      why: 'The endpoint refused attributes that its schemas lack ({{answer}}). Without them it made the person.',
      remedy: 'See the finding on the mapped attributes.',
    },
    'not-201': {
      why: 'A person was made, but Entra expects the answer 201. It was {{answer}}.',
      remedy: tellEndpoint,
    },
    'answer-differs': {
      why: 'The answer to the creation shows other values than the person then has: {{names}}',
      remedy: tellEndpoint,
    },
    'id-not-text': {
      why: 'The id of the new person is a number. SCIM wants it to be a text.',
      remedy: tellEndpoint,
    },
    'schemas-missing': {
      why: 'The new person does not say which schemas it follows.',
      remedy: tellEndpoint,
    },
    'other-schema': {
      why: 'The new person does not name the core schema for users.',
      remedy: tellEndpoint,
    },
    'other-kind': {
      why: 'The new person is labelled as something else than a user.',
      remedy: tellEndpoint,
    },
    'location-missing': {
      why: 'The answer does not say where the new person is, in a Location header. Entra can do without.',
      remedy: nothingToDo,
    },
    'no-id': {
      why: 'A person was made, but the answer ({{answer}}) has no usable id. Entra cannot find the person again.',
      remedy: tellEndpoint,
    },
    stranger: {
      why: 'The id in the answer belongs to somebody else. Entra would change a stranger. This app did not.',
      remedy: 'Do not start provisioning. Send this finding to whoever runs the endpoint at once.',
    },
    'not-readable': {
      why: 'The new person cannot be read under the id of the answer: {{answer}}.',
      remedy: tellEndpoint,
    },
    refused: {
      why: 'The endpoint refuses to make a person as Entra asks for it. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'not-offered': {
      why: 'The endpoint does not offer to make people. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    throttled: {
      why: 'The endpoint asks to slow down, also the second time. It answered {{answer}}.',
      remedy: 'Wait a few minutes, then check again. Entra needs 25 requests a second.',
    },
    'server-error': {
      why: 'The endpoint fails when a person is to be made. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': {
      why: 'The creation got no whole answer ({{answer}}). The person may have been made all the same.',
      remedy: tellEndpoint,
    },
    'not-written-down': {
      why: 'Nothing was made, because it could not be written down on this computer first.',
      remedy: 'Make sure that the disk has room and that your profile can be written to.',
    },
    ...notTried,
  },
  'person-duplicate': {
    title: 'Creating the same person twice',
    refused: { why: 'A second person with the same userName is refused with 409, in any case.' },
    'no-reason': {
      why: 'A second person with the same userName is refused with 409, but without the reason “uniqueness”.',
      remedy: nothingToDo,
    },
    'made-twice': {
      why: 'The endpoint made a second person with the same userName. Entra could no longer tell them apart.',
      remedy: tellEndpoint,
    },
    'taken-over': {
      why: 'A second creation with the same userName was answered {{answer}}, as if somebody new had been made.',
      remedy: tellEndpoint,
    },
    overwritten: {
      why: 'A second creation was answered {{answer}}, and yet changed the person who was there.',
      remedy: tellEndpoint,
    },
    'other-status': {
      why: 'A second person with the same userName was answered {{answer}}. Entra expects 409.',
      remedy: tellEndpoint,
    },
    'server-error': {
      why: 'The endpoint fails on a second person with the same userName. It answered {{answer}}, where Entra expects 409.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    'other-case-made': {
      why: 'The endpoint made a second person whose userName differs only in case. SCIM compares it without case.',
      remedy: tellEndpoint,
    },
    'not-told': notTold,
    ...notTried,
  },
  'person-at-once': {
    title: 'Creating one person twice at the same moment',
    'one-made': { why: 'Of two creations at the same moment one made a person and the other was refused.' },
    'other-answer': {
      why: 'Of two creations at the same moment one was refused with {{answer}}. Entra expects 409.',
      remedy: nothingToDo,
    },
    'two-made': {
      why: 'Two creations at the same moment made two people with one userName. Entra repeats slow requests.',
      remedy: 'The endpoint must keep userName unique in its database, not only by looking first.',
    },
    'one-twice': {
      why: 'Two creations at the same moment were both answered with success for one person. Entra expects 409 once.',
      remedy: tellEndpoint,
    },
    'none-made': {
      why: 'Of two creations at the same moment neither succeeded. One was answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'server-error': {
      why: 'Of two creations at the same moment one broke the endpoint: {{answer}}. Entra expects 409.',
      remedy: tellEndpoint,
    },
    'not-told': notTold,
    ...notTried,
  },
  'person-read-back': {
    title: 'What was written is read again',
    'as-sent': { why: 'All {{count, number}} values of the new person are read as they were written.' },
    'other-case': {
      why: 'User name or mail address come back in other case: {{names}}. Entra does not mind.',
      remedy: 'Nothing needs to be done.',
    },
    lost: {
      why: 'These values were lost: {{names}}. Entra would send them again whenever it looks at a person.',
      remedy: 'Ask whoever runs the endpoint to keep them, or remove them from the mapping.',
    },
    moved: {
      why: 'These values are shown in another place than the one they were written to: {{names}}',
      remedy: tellEndpoint,
    },
    changed: {
      why: 'These values come back changed: {{names}}. Entra would send them again and again.',
      remedy: 'The endpoint must return values exactly as they were sent.',
    },
    doubled: {
      why: 'These values come back more than once: {{names}}. Each type may occur only once.',
      remedy: tellEndpoint,
    },
    ...notTried,
  },
  'person-found': {
    title: 'Finding the new person',
    found: { why: 'The new person, and nobody else, is found by {{attributes}}.' },
    'not-found': {
      why: 'The new person is not found by {{attribute}}. Entra would create the person again.',
      remedy: tellEndpoint,
    },
    'plus-not-a-blank': {
      why: 'A search on {{attribute}} fails when blanks are sent as “+”, as Entra does. With “%20” it works.',
      remedy: tellEndpoint,
    },
    'another-found': {
      why: 'A search on {{attribute}} for the new person finds somebody else. Entra would change a stranger.',
      remedy: 'Do not start provisioning. Send this finding to whoever runs the endpoint.',
    },
    'more-found': {
      why: 'A search on {{attribute}} for the new person finds {{found, number}}. Entra needs exactly one.',
      remedy: tellEndpoint,
    },
    'not-a-list': {
      why: 'A search on {{attribute}} for the new person is not answered with a list.',
      remedy: tellEndpoint,
    },
    refused: {
      why: 'The endpoint refuses a search on {{attribute}} for the new person. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    'other-case-not-found': {
      why: 'The new person is not found when the {{attribute}} is written in other case.',
      remedy: 'The endpoint must compare userName without case (RFC 7643).',
    },
    'list-differs': {
      why: 'A search shows the new person with other values than reading by id does: {{names}}',
      remedy: tellEndpoint,
    },
    'not-told': notTold,
    ...notTried,
  },
  'person-unlisted-extension': {
    title: 'An extension that “schemas” does not list',
    kept: {
      why: 'Custom attributes are kept although “schemas” does not list their extension, as Entra sends them.',
    },
    'nothing-mapped': nothingMapped,
    'not-kept-either-way': {
      why: 'The endpoint does not keep the custom attributes, whether “schemas” lists their extension or not.',
      remedy: 'See the finding on what was written and read again.',
    },
    refused: {
      why: 'A person is refused unless “schemas” lists the custom extension, which Entra never does. The answer was {{answer}}.',
      remedy: tellEndpoint,
    },
    dropped: {
      why: 'These values are kept only when “schemas” lists their extension, which Entra never does: {{names}}',
      remedy: tellEndpoint,
    },
    ...notTried,
  },
} as const;
