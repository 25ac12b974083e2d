import { changing, oddStatus, tellEndpoint, troubles } from './findings-groups-trial';
import { notTried } from './findings-skipped';

const notWrittenDown = {
  'not-written-down': {
    why: 'Nothing was made, because this computer could not write down what it was about to make.',
    remedy: 'Make room on this computer’s disk, then check again.',
  },
} as const;

/** What is written about groups, on groups made for it. */
export const groupFindings = {
  'group-create': {
    title: 'Creating a group',
    created: { why: 'A group was created as Entra does it, read by its id and found by its name.' },
    ...troubles,
    ...notWrittenDown,
    refused: {
      why: 'The endpoint refuses a new group. It answered {{answer}}. Entra cannot provision groups.',
      remedy: tellEndpoint,
    },
    'microsoft-schema-refused': {
      why: 'A group with Microsoft’s own schema is refused ({{answer}}). Entra always names that schema.',
      remedy:
        'The endpoint must let pass schemas that it does not know. Send this finding to whoever runs it.',
    },
    'no-id': {
      why: 'The answer to a new group holds no id that could be used. Entra cannot find the group again.',
      remedy: tellEndpoint,
    },
    stranger: {
      why: 'Under the id in the answer lies something else than the new group. Entra would change a stranger.',
      remedy: tellEndpoint,
    },
    'not-readable': {
      why: 'The new group cannot be read by its id. The endpoint answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'name-changed': {
      why: 'The group was created as {{name}} but shows {{shown}}. Entra finds groups by their name.',
      remedy: 'The endpoint must keep displayName exactly as it was sent.',
    },
    'not-found': {
      why: 'The new group is not found by its name ({{answer}}). Entra would create it once more.',
      remedy: tellEndpoint,
    },
    'found-several': {
      why: 'A search for the name of one group finds {{count, number}}. Entra stops when it finds more than one.',
      remedy: tellEndpoint,
    },
    'name-refused': {
      why: 'A group whose name holds letters like å, & or a picture is refused ({{answer}}). Plain names are taken.',
      remedy: 'The endpoint must take every name that a group in Entra can have.',
    },
    'external-id-lost': {
      why: 'externalId was sent and is not kept. It shows {{shown}}. Entra would send it in every cycle.',
      remedy: 'The endpoint must keep externalId. Or remove it from the mapping of groups.',
    },
    'other-status': {
      why: 'The group was created, but answered with {{answer}}. SCIM and Entra expect 201.',
      remedy: tellEndpoint,
    },
    ...notTried,
  },
  'group-duplicate': {
    title: 'A second group of the same name',
    told: { why: 'A second group of the same name is refused with 409, as it should be.' },
    ...troubles,
    ...notWrittenDown,
    'second-made': {
      why: 'A second group of the same name was created. Entra stops when it finds two of one name.',
      remedy: 'The endpoint must keep names of groups unique, and answer 409.',
    },
    'other-case-made': {
      why: 'A second group whose name differs in its capitals alone was created. Entra finds both, and stops.',
      remedy: 'The endpoint must compare names of groups without case, and answer 409.',
    },
    'other-case-apart': {
      why: 'A second group whose name differs in its capitals alone was created. The search keeps the two apart.',
      remedy: 'SCIM compares names of groups without case. Tell whoever runs the endpoint.',
    },
    'made-all-the-same': {
      why: 'A second group of the same name is refused with {{answer}}, and created all the same.',
      remedy: tellEndpoint,
    },
    'answered-as-made': {
      why: 'A second group of the same name is answered with {{answer}}, as if it had been created.',
      remedy: 'The endpoint must answer 409, so that Entra learns of the group that is there.',
    },
    'other-refusal': {
      why: 'A second group of the same name is refused with {{answer}}. Entra expects 409.',
      remedy: tellEndpoint,
    },
    'server-error': {
      why: 'A second group of the same name leads to {{answer}}. Entra would try again and again.',
      remedy: 'The endpoint must answer 409.',
    },
    ...notTried,
  },
  'group-rename': {
    title: 'Renaming a group',
    renamed: { why: 'A group was renamed, and is found under its new name only.' },
    ...changing,
    'not-renamed': {
      why: 'A new name was accepted ({{answer}}), but the group keeps the old one. Entra would send it in every cycle.',
      remedy: tellEndpoint,
    },
    'name-changed': {
      why: 'The group was renamed to {{name}} but shows {{shown}}. Entra would send the name in every cycle.',
      remedy: 'The endpoint must keep displayName exactly as it was sent.',
    },
    'not-found': {
      why: 'The renamed group is not found under its new name ({{answer}}). Entra would create it once more.',
      remedy: tellEndpoint,
    },
    'old-name-found': {
      why: 'The renamed group is still found under its old name. Entra would take it for another group.',
      remedy: tellEndpoint,
    },
    'others-renamed': {
      why: 'Renaming one group has renamed another one, too.',
      remedy: 'Stop provisioning into this endpoint, and send this finding to whoever runs it.',
    },
    'others-changed': {
      why: 'Renaming a group changes something else of it, too: {{what}}.',
      remedy: 'The endpoint must change nothing but the name.',
    },
    'flag-others-changed': {
      why: 'A new name without a path changes something else, too: {{what}}. Entra sends it so with aadOptscim062020.',
      remedy: 'Leave aadOptscim062020 out of the Tenant URL until the endpoint is put right.',
    },
    'flag-refused': {
      why: 'A new name without a path is refused ({{answer}}). Entra sends it so with aadOptscim062020.',
      remedy: 'Leave aadOptscim062020 out of the Tenant URL until the endpoint is put right.',
    },
    'flag-not-renamed': {
      why: 'A new name without a path has no effect. Entra sends it so with aadOptscim062020.',
      remedy: 'Leave aadOptscim062020 out of the Tenant URL until the endpoint is put right.',
    },
    ...oddStatus,
    ...notTried,
  },
  'group-description': {
    title: 'What a group is for',
    kept: { why: 'The description of a group is kept when it is created and when it is changed.' },
    'not-mapped': {
      why: 'The mapping writes nothing about a group but its name, its members and its externalId.',
      remedy: 'Nothing needs to be done.',
    },
    ...changing,
    ...notWrittenDown,
    'create-refused': {
      why: 'A group with {{attribute}} is not created ({{answer}}). Entra sends it so.',
      remedy: 'Ask GroupTalk to offer the attribute, or remove it from the mapping of groups.',
    },
    'create-lost': {
      why: 'A new group loses {{attribute}}. It is kept only when it is changed later.',
      remedy: 'The endpoint must read extensions also when their schema is not listed in schemas.',
    },
    'not-kept': {
      why: 'A change of {{attribute}} is accepted ({{answer}}) and not kept. Entra would send it in every cycle.',
      remedy: 'Ask GroupTalk to offer the attribute, or remove it from the mapping of groups.',
    },
    changed: {
      why: '{{attribute}} is kept otherwise than it was sent. Entra would send it in every cycle.',
      remedy: 'The endpoint must keep values exactly as they were sent.',
    },
    'others-changed': {
      why: 'A change of {{attribute}} changes something else of the group, too: {{what}}.',
      remedy: 'The endpoint must change nothing but what was sent.',
    },
    'lost-with-member': {
      why: 'When a member is added, the group loses {{attribute}}.',
      remedy: 'The endpoint must change nothing but the members.',
    },
    ...oddStatus,
    ...notTried,
  },
  'group-delete': {
    title: 'Deleting a group',
    deleted: { why: 'A group was deleted and is gone. Its member stayed.' },
    ...changing,
    'still-there': {
      why: 'A group was deleted with success, but can still be read ({{answer}}).',
      remedy: tellEndpoint,
    },
    'still-found': {
      why: 'A deleted group is still found by its name. Entra would match a group that is gone.',
      remedy: tellEndpoint,
    },
    'members-gone': {
      why: 'With a deleted group, its member is deleted, too. People would lose their accounts.',
      remedy: 'Stop provisioning into this endpoint, and send this finding to whoever runs it.',
    },
    'other-end': {
      why: 'Reading a deleted group is answered with {{answer}}. SCIM and Entra expect 404.',
      remedy: tellEndpoint,
    },
    'other-status': {
      why: 'A group was deleted and is gone. The answer was {{answer}}; usual is 204.',
      remedy: 'Nothing needs to be done.',
    },
    ...notTried,
  },
} as const;
