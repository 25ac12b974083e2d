import { patch } from './findings-patch-common';
import { notTried } from './findings-skipped';
import {
  handsOff,
  noAnswer,
  noPatch,
  nothingMapped,
  nothingToDo,
  notTold,
  tellEndpoint,
  unreadable,
} from './findings-trial';

/** What a PATCH must not do: lose values, share names, half apply. */
export const patchLimitFindings = {
  'patch-empty': {
    title: 'Empty values',
    emptied: { why: 'null, an empty text and an empty list take a value away and break nothing.' },
    refused: {
      why: 'The endpoint refuses {{value}} as a value. Entra hardly ever sends one.',
      remedy: nothingToDo,
    },
    kept: {
      why: 'The endpoint takes {{value}}, but keeps what was there: {{names}}. Entra hardly ever sends one.',
      remedy: nothingToDo,
    },
    'stored-as-text': {
      why: 'The endpoint made something else out of {{value}}: {{names}}.',
      remedy: tellEndpoint,
    },
    'others-changed': patch['others-changed'],
    'server-error': {
      why: 'The endpoint fails on {{value}} as a value. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    unreadable,
    'hands-off': handsOff,
    'not-told': notTold,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
  'patch-user-name': {
    title: 'Another user name',
    found: { why: 'A person with a new userName is found by it, not by the old one, under the same id.' },
    'id-changed': {
      why: 'With a new userName the person is no longer found under its id. Entra remembers people by id.',
      remedy: tellEndpoint,
    },
    'new-not-found': {
      why: 'The person is not found by the new userName. The search was answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'old-still-found': {
      why: 'The person is still found by the old userName. Whoever gets that name next would be mistaken.',
      remedy: tellEndpoint,
    },
    'taken-shared': {
      why: 'A person could get the userName of somebody else ({{answer}}). Entra could no longer tell the two apart.',
      remedy: 'The endpoint must keep userName unique also when it is changed, and answer 409.',
    },
    'taken-ignored': {
      why: 'A change to the userName of somebody else was answered {{answer}} but not made. Entra expects 409.',
      remedy: tellEndpoint,
    },
    'taken-breaks': {
      why: 'A change to the userName of somebody else breaks the endpoint: {{answer}}. Entra expects 409.',
      remedy: tellEndpoint,
    },
    'taken-otherwise': {
      why: 'A change to the userName of somebody else is refused with {{answer}}. SCIM wants 409.',
      remedy: nothingToDo,
    },
    ...patch,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
  'patch-refused': {
    title: 'Changes that make no sense',
    refused: { why: 'Changes that make no sense are refused, and nothing is changed.' },
    ignored: {
      why: 'A change that makes no sense is answered {{answer}} and ignored. SCIM would have it refused with 400.',
      remedy: nothingToDo,
    },
    'verb-taken': {
      why: 'An operation that does not exist was answered {{answer}}. SCIM wants it refused with 400.',
      remedy: tellEndpoint,
    },
    'error-as-success': {
      why: 'A change that makes no sense was answered with success, and an error in the body: {{answer}}.',
      remedy: tellEndpoint,
    },
    'half-done': {
      why: 'A PATCH was refused ({{answer}}), but its first operation was done. SCIM wants all or nothing.',
      remedy: tellEndpoint,
    },
    'done-anyway': {
      why: 'A change that makes no sense was answered {{answer}}, and changed the person.',
      remedy: tellEndpoint,
    },
    'server-error': {
      why: 'A change that makes no sense breaks the endpoint: {{answer}}. SCIM wants it refused with 400.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    unreadable,
    'not-told': notTold,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
} as const;
