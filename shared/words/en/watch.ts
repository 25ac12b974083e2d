/** Sentences of the Watch step that stand beside the findings. */
export const watch = {
  cycles: 'The first cycle takes longer. Later ones come about every 40 minutes.',
  silence: 'When nothing changed, Entra sends nothing. Silence is not a fault.',
  'progress-pages': 'Progress counts pages, not people.',
  'counts-never-fall': 'These counts do not fall when people are deleted.',
  'support-logs': 'GroupTalk Support can set up reports with logs of its own in GroupTalk Admin.',
} as const;

/** Provision on demand: the five steps and what became of each. */
export const onDemand = {
  step: {
    connection: 'Test connection',
    import: 'Import',
    scope: 'Scope',
    match: 'Match',
    action: 'Action',
  },
  state: {
    passed: 'Passed',
    failed: 'Failed',
    skipped: 'Skipped',
    'not-reached': 'Not reached',
    'not-told': 'Not reported',
  },
} as const;

/**
 * What an error code or skip reason of the provisioning logs means: `title`, `why` and `remedy`. GroupTalk's
 * refusals name its tutorial's remedy: Admin permissions, or a new secret token.
 */
export const logError = {
  conflict: {
    title: 'The value is taken',
    why: 'GroupTalk already has somebody with a value that must be unique.',
    remedy: 'Correct the value or the matching attribute. Then provision this person on demand.',
  },
  'too-many-requests': {
    title: 'GroupTalk asked to slow down',
    why: 'GroupTalk answered that too many requests came at once.',
    remedy: 'Nothing to do: Entra tries again. If it persists, tell GroupTalk Support.',
  },
  'target-error': {
    title: 'GroupTalk had an error',
    why: 'GroupTalk answered with an internal error. Entra tries again in about 40 minutes.',
    remedy: 'If it persists, send the change ID to GroupTalk Support.',
  },
  'not-allowed': {
    title: 'GroupTalk refused access',
    why: 'GroupTalk was reached, but does not allow this with the saved secret token.',
    remedy:
      'Check that your GroupTalk account has Admin permissions. If so, obtain a new Secret Token and save it.',
  },
  unprocessable: {
    title: 'GroupTalk did not accept the content',
    why: 'GroupTalk understood the request, but not its content.',
    remedy: 'Read the answer in the export step. Then correct the value or ask GroupTalk Support.',
  },
  'protocol-error': {
    title: 'The connection was disturbed',
    why: 'The connection between Entra and GroupTalk broke off. Entra tries again in about 40 minutes.',
    remedy: 'Wait for the next cycle. If it persists, tell GroupTalk Support.',
  },
  timeout: {
    title: 'GroupTalk took too long',
    why: 'GroupTalk did not answer in time. Entra tries again in about 40 minutes.',
    remedy: 'Wait for the next cycle. If it persists, tell GroupTalk Support.',
  },
  'entra-error': {
    title: 'Entra had an error',
    why: 'The fault lies inside Microsoft Entra. It tries again in about 40 minutes.',
    remedy: 'Wait for the next cycle. If it persists, send the change ID to Microsoft support.',
  },
  'not-implemented': {
    title: 'GroupTalk does not offer this',
    why: 'GroupTalk answered that it cannot do what was asked.',
    remedy: 'Remove the attribute from the mapping, or ask GroupTalk Support.',
  },
  'invalid-anchor': {
    title: 'The account at GroupTalk is gone',
    why: 'Entra remembers an account that GroupTalk no longer has.',
    remedy: 'Restart provisioning, so that Entra matches or creates the account anew.',
  },
  'missing-values': {
    title: 'A required value is empty',
    why: 'GroupTalk requires a value that this person does not have in Entra.',
    remedy: 'Fill in the value in Entra, or set a default in the mapping.',
  },
  'unknown-attribute': {
    title: 'GroupTalk does not know the attribute',
    why: 'The mapping names an attribute that GroupTalk does not have.',
    remedy: 'Correct the attribute name in the mapping.',
  },
  'invalid-domain': {
    title: 'The domain is not accepted',
    why: 'A value holds a domain that GroupTalk does not accept.',
    remedy: 'Change the address in Entra, or ask GroupTalk Support to allow the domain.',
  },
  'no-licence-left': {
    title: 'No licence is left at GroupTalk',
    why: 'Your GroupTalk organisation has no seat left for this person.',
    remedy: 'Buy more seats, or assign fewer people.',
  },
  'duplicate-target': {
    title: 'Several accounts match at GroupTalk',
    why: 'GroupTalk has more than one account with the matching value.',
    remedy: 'Remove the duplicates at GroupTalk, or match on another attribute.',
  },
  'duplicate-source': {
    title: 'Several people share the matching value',
    why: 'More than one person in Entra has the same matching value.',
    remedy: 'Make the value unique in Entra.',
  },
  'import-skipped': {
    title: 'The matching value is empty',
    why: 'Entra could not read this person, usually since the matching attribute is empty.',
    remedy: 'Fill in the matching attribute in Entra.',
  },
  'nothing-to-do': {
    title: 'Nothing had to be done',
    why: 'The person is out of scope, or both sides are equal already.',
    remedy: 'If the person should be at GroupTalk, check the assignment.',
  },
  'several-entries': {
    title: 'GroupTalk gave several answers for one',
    why: 'Entra expected one account or group, but GroupTalk returned several.',
    remedy: 'Send the export step to GroupTalk Support.',
  },
  'not-compatible': {
    title: 'GroupTalk’s answer was not understood',
    why: 'Entra could not use the answer, or GroupTalk refused a value in the request.',
    remedy: 'Read the web response in the export step. Then correct the mapping or ask GroupTalk Support.',
  },
  'single-value-only': {
    title: 'Only one value fits',
    why: 'The mapping puts several values into an attribute that holds one.',
    remedy: 'Map another source attribute, or take one item with Item().',
  },
  'credentials-refused': {
    title: 'Entra cannot sign in to GroupTalk',
    why: 'Entra’s connection test failed: secret token, Tenant URL or answer is not right.',
    remedy:
      'Check that your GroupTalk account has Admin permissions. If so, obtain a new Secret Token and save it.',
  },
  'filter-refused': {
    title: 'GroupTalk refused the request',
    why: 'GroupTalk refused a search or a change by a rule of its own.',
    remedy: 'Read the web response in the export step. Then ask GroupTalk Support.',
  },
  'reference-unresolved': {
    title: 'A member is not at GroupTalk yet',
    why: 'The group has a member that is out of scope or not created yet.',
    remedy: 'Bring the member into scope. Then restart provisioning.',
  },
  'value-refused': {
    title: 'A value breaks a rule',
    why: 'A value does not keep to the rules of its attribute.',
    remedy: 'Change the value in Entra, or the mapping.',
  },
  'name-not-exported': {
    title: 'The attribute is not sent',
    why: 'Entra does not send this custom attribute, since its name breaks the pattern of extension names.',
    remedy: 'Correct the attribute name in the mapping: urn, colons, and the attribute after the last colon.',
  },
  'not-entitled': {
    title: 'Not in scope',
    why: 'The person is not assigned, is filtered out, or has a disabled account.',
    remedy: 'Assign the person to GroupTalk, and check that the account is enabled.',
  },
  'already-equal': {
    title: 'Both sides are equal',
    why: 'Entra and GroupTalk already hold the same values.',
    remedy: 'Nothing to do.',
  },
  unknown: {
    title: 'Code without an explanation',
    why: 'Microsoft documents no meaning for this: {{code}}',
    remedy: 'Read the steps of this event. Send the change ID to support if they do not help.',
  },
} as const;
