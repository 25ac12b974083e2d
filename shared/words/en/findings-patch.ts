import { patch } from './findings-patch-common';
import { notTried } from './findings-skipped';
import {
  handsOff,
  noActive,
  noAnswer,
  noPatch,
  nothingMapped,
  notTold,
  serverError,
  tellEndpoint,
  unreadable,
} from './findings-trial';

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
} as const;
