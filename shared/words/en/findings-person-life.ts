import { notTried } from './findings-skipped';
import { noActive, noAnswer, noPatch, nothingToDo, notTold, tellEndpoint } from './findings-trial';

/** Disabling, enabling and deleting a person made for the trial. */
export const personLifeFindings = {
  'person-disable': {
    title: 'Disabling a person',
    disabled: { why: 'A disabled person stays, can be read as inactive and is found by name.' },
    refused: {
      why: 'The endpoint refuses to disable a person in both of Entra’s forms. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    gone: {
      why: 'A disabled person is gone ({{answer}}). Entra would create the person anew instead of enabling it.',
      remedy: 'The endpoint must keep disabled people readable.',
    },
    unreadable: {
      why: 'A disabled person cannot be read any more: {{answer}}.',
      remedy: 'The endpoint must keep disabled people readable.',
    },
    'still-active': {
      why: 'The endpoint took the change, but the person is still active. People who leave would keep their access.',
      remedy: tellEndpoint,
    },
    'not-a-boolean': {
      why: 'A disabled person shows {{shown}} for active. Entra expects false.',
      remedy: tellEndpoint,
    },
    'not-found': {
      why: 'A disabled person is not found by userName ({{answer}}). Entra would create the person again.',
      remedy: 'The endpoint must show disabled people in searches.',
    },
    'values-lost': {
      why: 'Disabling a person also changed {{names}}.',
      remedy: tellEndpoint,
    },
    'not-told': notTold,
    'no-active': noActive,
    'no-patch': noPatch,
    ...notTried,
  },
  'person-enable': {
    title: 'Enabling a person again',
    enabled: { why: 'A disabled person can be enabled again, and keeps all values.' },
    refused: {
      why: 'The endpoint refuses to enable a person again. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    unreadable: { why: 'A person enabled again cannot be read: {{answer}}.', remedy: tellEndpoint },
    'still-inactive': {
      why: 'The endpoint took the change, but shows {{shown}} for active. Who is assigned again would stay out.',
      remedy: tellEndpoint,
    },
    'values-lost': { why: 'Enabling a person again also changed {{names}}.', remedy: tellEndpoint },
    'not-told': notTold,
    'no-active': noActive,
    'no-patch': noPatch,
    ...notTried,
  },
  'person-delete': {
    title: 'Deleting a person',
    gone: { why: 'A deleted person is gone: answered 204, not read any more, and not found.' },
    refused: {
      why: 'The endpoint refuses to delete a person. It answered {{answer}}.',
      remedy: 'Ask whoever runs the endpoint, or switch off Delete in the target object actions.',
    },
    'server-error': {
      why: 'The endpoint fails when a person is to be deleted. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    'still-there': {
      why: 'A deleted person can still be read ({{answer}}). Entra expects 404.',
      remedy: tellEndpoint,
    },
    'still-found': {
      why: 'A deleted person is still found by name. Entra would match somebody who is gone.',
      remedy: tellEndpoint,
    },
    'reading-breaks': {
      why: 'Reading a deleted person was answered {{answer}}. Entra expects 404.',
      remedy: tellEndpoint,
    },
    'name-kept': {
      why: 'Somebody new with the name of a deleted person is refused ({{answer}}). Who comes back could not be provisioned.',
      remedy: 'The endpoint must not count deleted people when it looks for conflicts (RFC 7644).',
    },
    'other-reading': {
      why: 'Reading a deleted person was answered {{answer}}. SCIM wants 404.',
      remedy: nothingToDo,
    },
    'not-204': {
      why: 'The person was deleted, but Entra expects the answer 204. It was {{answer}}.',
      remedy: tellEndpoint,
    },
    'twice-breaks': {
      why: 'Deleting somebody who is gone was answered {{answer}}. Entra expects 404.',
      remedy: tellEndpoint,
    },
    'twice-taken': {
      why: 'Deleting somebody who is gone was answered {{answer}}. SCIM wants 404.',
      remedy: nothingToDo,
    },
    'not-told': notTold,
    ...notTried,
  },
} as const;
