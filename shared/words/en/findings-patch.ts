import { notTried } from './findings-skipped';
import {
  handsOff,
  noActive,
  noAnswer,
  noPatch,
  nothingMapped,
  nothingToDo,
  notTold,
  serverError,
  tellEndpoint,
  unreadable,
} from './findings-trial';

/** What can come of a PATCH that Entra would send. */
const patch = {
  refused: {
    why: 'The endpoint refuses this form of PATCH, so Entra cannot update people. It answered {{answer}}.',
    remedy: tellEndpoint,
  },
  'not-offered': {
    why: 'The endpoint does not offer PATCH for this person, so Entra cannot update people. It answered {{answer}}.',
    remedy: tellEndpoint,
  },
  'server-error': serverError,
  'no-answer': noAnswer,
  'odd-status': {
    why: 'The change was made, but Entra expects the answer 200 or 204. It was {{answer}}.',
    remedy: tellEndpoint,
  },
  unreadable,
  'not-applied': {
    why: 'The endpoint took the change, but shows something else: {{names}}. Entra would send it again and again.',
    remedy: tellEndpoint,
  },
  'others-changed': {
    why: 'The change also touched attributes that it does not name: {{names}}.',
    remedy: tellEndpoint,
  },
  'hands-off': handsOff,
  'not-told': notTold,
} as const;

/** What is changed in people made for a trial. */
export const patchFindings = {
  'patch-plain': {
    title: 'Updating a person, as Entra does by default',
    works: { why: 'One PATCH with {{count, number}} operations, “Replace” in capitals, arrived as a whole.' },
    'nothing-mapped': nothingMapped,
    'answer-empty': {
      why: 'The answer to the PATCH is 200 without the person in it. Without a body it should be 204.',
      remedy: tellEndpoint,
    },
    'answer-differs': {
      why: 'The answer to the PATCH shows other values than the person then has: {{names}}',
      remedy: tellEndpoint,
    },
    ...patch,
    ...notTried,
  },
  'patch-flag': {
    title: 'Updating a person, with aadOptscim062020',
    works: { why: 'One “replace” without a path and with {{count, number}} flat names arrived as a whole.' },
    'nothing-mapped': nothingMapped,
    ...patch,
    refused: {
      why: 'The endpoint refuses a “replace” without a path, as Entra sends it with aadOptscim062020: {{answer}}.',
      remedy:
        'Do not add aadOptscim062020 to the Tenant URL, and send this finding to whoever runs the endpoint.',
    },
    'not-applied': {
      why: 'A “replace” without a path was taken, but the person shows something else: {{names}}',
      remedy:
        'Do not add aadOptscim062020 to the Tenant URL, and send this finding to whoever runs the endpoint.',
    },
    ...notTried,
  },
  'patch-boolean-text': {
    title: 'Switching a person off with “False” and false',
    'both-work': { why: 'The texts “False” and “True” and the values false and true all switch a person.' },
    'text-refused': {
      why: 'The endpoint refuses the text “{{value}}” for active, which Entra sends by default: {{answer}}.',
      remedy:
        'The endpoint must take it as a boolean. Until then aadOptscim062020 in the Tenant URL may help.',
    },
    'text-ignored': {
      why: 'The endpoint took the text “{{value}}” for active, but then shows {{shown}}.',
      remedy:
        'The endpoint must take it as a boolean. Until then aadOptscim062020 in the Tenant URL may help.',
    },
    'boolean-refused': {
      why: 'The endpoint refuses the boolean {{value}} for active: {{answer}}.',
      remedy: tellEndpoint,
    },
    'boolean-ignored': {
      why: 'The endpoint took the boolean {{value}} for active, but then shows {{shown}}.',
      remedy: tellEndpoint,
    },
    'no-active': noActive,
    'not-told': notTold,
    'no-patch': noPatch,
    ...notTried,
  },
  'patch-filtered-path': {
    title: 'Updating one entry of a list',
    works: { why: 'Writing to {{name}} makes the entry where there is none, and changes only that entry.' },
    'no-target': {
      why: 'Writing to {{name}} is refused when there is no such entry yet. Entra expects it to be made. The answer was {{answer}}.',
      remedy: tellEndpoint,
    },
    'made-wrongly': {
      why: 'Writing to {{name}} where there is no entry yet gave something else: {{names}}',
      remedy: tellEndpoint,
    },
    'add-replaces': {
      why: 'Adding a second entry to the list of {{name}} took away or changed the first.',
      remedy: tellEndpoint,
    },
    'others-lost': {
      why: 'Changing {{name}} took away or changed another entry.',
      remedy: tellEndpoint,
    },
    ...patch,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
  'patch-every-path': {
    title: 'Adding, replacing and removing each attribute',
    work: { why: 'Each of the {{count, number}} mapped attributes can be added, replaced and removed.' },
    'add-refused': {
      why: 'The endpoint refuses to add {{names}}. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'add-not-applied': {
      why: 'The endpoint took an “add”, but shows something else: {{names}}',
      remedy: tellEndpoint,
    },
    'replace-refused': {
      why: 'The endpoint refuses to replace {{names}} where nothing is there. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'replace-not-applied': {
      why: 'The endpoint took a “replace”, but shows something else: {{names}}',
      remedy: tellEndpoint,
    },
    'remove-refused': {
      why: 'The endpoint refuses to remove anything: {{names}}. It answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'remove-not-applied': {
      why: 'The endpoint took a “remove”, but the values are still there: {{names}}',
      remedy: tellEndpoint,
    },
    'some-kept': {
      why: 'The endpoint does not let these be removed: {{names}}. That is allowed for what is required.',
      remedy: 'Nothing needs to be done. Entra does not remove them.',
    },
    'others-changed': patch['others-changed'],
    'server-error': serverError,
    'no-answer': noAnswer,
    unreadable,
    'hands-off': handsOff,
    'not-told': notTold,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
  'patch-odd-case': {
    title: 'Operations and names in any case',
    'any-case': { why: 'The endpoint takes “rEpLaCe”, and attribute names in any case.' },
    'verb-refused': {
      why: 'The endpoint takes operations only in certain spellings. Entra wants them taken in any case.',
      remedy: tellEndpoint,
    },
    'verb-ignored': {
      why: 'The endpoint took an operation in odd case, but did not do it as it should.',
      remedy: tellEndpoint,
    },
    'names-refused': {
      why: 'The endpoint refuses attribute names in other case. SCIM compares them without case.',
      remedy: tellEndpoint,
    },
    'names-ignored': {
      why: 'The endpoint took attribute names in other case, but did not change what they name.',
      remedy: tellEndpoint,
    },
    'not-told': notTold,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
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
