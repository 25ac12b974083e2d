import { changing, oddStatus, tellEndpoint, troubles } from './findings-groups-trial';
import { notTried } from './findings-skipped';

/** What is written about the members of groups. */
export const memberFindings = {
  'group-add-members': {
    title: 'Adding members to a group',
    added: { why: 'Members were added one by one and several at once. Those already there stayed.' },
    ...changing,
    'not-added': {
      why: 'A member was added with success ({{answer}}), but is not in the group afterwards.',
      remedy: tellEndpoint,
    },
    'several-refused': {
      why: 'Two members at once are refused ({{answer}}). Entra adds many in one request.',
      remedy: tellEndpoint,
    },
    'some-lost': {
      why: 'Two members were added at once with success ({{answer}}), but not both are in the group.',
      remedy: tellEndpoint,
    },
    replaced: {
      why: 'Adding members removes those who were in the group before. People would lose their groups.',
      remedy: 'The endpoint must add to the members instead of replacing them.',
    },
    'others-added': {
      why: 'The group has members afterwards whom nobody has added.',
      remedy: tellEndpoint,
    },
    'others-changed': {
      why: 'Adding a member changes something else of the group, too: {{what}}.',
      remedy: tellEndpoint,
    },
    'twice-refused': {
      why: 'Adding somebody who is already a member is refused ({{answer}}). SCIM asks for success.',
      remedy: tellEndpoint,
    },
    doubled: {
      why: 'Somebody who is added twice is listed twice among the members.',
      remedy: 'The endpoint must let the second time pass without a change.',
    },
    ...oddStatus,
    hidden: {
      why: 'Members were added. The endpoint shows them only when they are asked for by name.',
      remedy: 'Nothing needs to be done. Entra does not read members.',
    },
    'members-answered': {
      why: 'Members were added. The answer repeats the list of members, which Entra asks to leave out.',
      remedy: 'Nothing needs to be done. With large groups, such answers become slow.',
    },
    ...notTried,
  },
  'group-remove-members': {
    title: 'Removing members from a group',
    removed: { why: 'Members were removed in both of Entra’s forms. The others stayed.' },
    ...changing,
    'not-removed': {
      why: 'A member was removed with success ({{answer}}), but is still in the group.',
      remedy: tellEndpoint,
    },
    'others-removed': {
      why: 'Removing one member removes others instead, or as well. People would lose their groups.',
      remedy: 'The endpoint must remove only the members in the request’s value.',
    },
    'path-refused': {
      why: 'Removing a member by its path is refused ({{answer}}). Entra does so with aadOptscim062020.',
      remedy: 'Leave aadOptscim062020 out of the Tenant URL until the endpoint is put right.',
    },
    'path-not-removed': {
      why: 'Removing a member by its path has no effect. Entra does so with aadOptscim062020.',
      remedy: 'Leave aadOptscim062020 out of the Tenant URL until the endpoint is put right.',
    },
    'path-others-removed': {
      why: 'Removing one member by its path removes others. People would lose their groups.',
      remedy: tellEndpoint,
    },
    'person-gone': {
      why: 'Somebody who was only removed from a group is deleted. People would lose their accounts.',
      remedy: 'Stop provisioning into this endpoint, and send this finding to whoever runs it.',
    },
    'others-changed': {
      why: 'Removing a member changes something else of the group, too: {{what}}.',
      remedy: tellEndpoint,
    },
    'absent-refused': {
      why: 'Removing somebody who is not a member is refused ({{answer}}). Everything else works.',
      remedy: 'Nothing needs to be done. Such a refusal can show up in the provisioning logs.',
    },
    ...notTried,
  },
  'group-without-members': {
    title: 'A group without its members',
    'left-out': { why: 'A group that is asked for without its members comes without them.' },
    ...troubles,
    'in-list': {
      why: 'A search for a group shows its members, although they were to be left out.',
      remedy: 'The endpoint must heed excludedAttributes=members in searches.',
    },
    'in-single': {
      why: 'A group read by its id shows its members, although they were to be left out.',
      remedy: 'The endpoint must heed excludedAttributes=members for single groups.',
    },
    everywhere: {
      why: 'Groups are shown with their members, although these were to be left out.',
      remedy: 'The endpoint must heed excludedAttributes=members.',
    },
    'list-breaks': {
      why: 'A search for a group that has members does not find it ({{answer}}).',
      remedy: tellEndpoint,
    },
    'single-breaks': {
      why: 'A group that has members cannot be read without them. The endpoint answered {{answer}}.',
      remedy: tellEndpoint,
    },
    'more-left-out': {
      why: 'A group that is asked for without its members lacks its name or id, too.',
      remedy: 'The endpoint must leave out nothing but the members.',
    },
    ...notTried,
  },
} as const;
