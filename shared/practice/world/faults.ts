/**
 * Faults by name: a demo, a test and a bug report say the same word. The sentence is what
 * `practice --list` prints. `where` is the part of the practice tenant that plays it.
 */
export const faults = {
  'scim-404-when-empty': {
    where: 'grouptalk',
    sentence: 'GroupTalk answers 404 instead of an empty list when nobody matches.',
  },
  'scim-token-expired': {
    where: 'grouptalk',
    sentence: 'GroupTalk issues secret tokens that have already expired.',
  },
  'scim-not-admin': {
    where: 'grouptalk',
    sentence: 'GroupTalk answers 403: the account lacks Admin permissions.',
  },
  'scim-rejects-string-booleans': {
    where: 'grouptalk',
    sentence: 'GroupTalk refuses "False" and "True" as text.',
  },
  'scim-no-target': {
    where: 'grouptalk',
    sentence: 'GroupTalk refuses a filtered path that has no entry yet (noTarget).',
  },
  'scim-slow': { where: 'grouptalk', sentence: 'GroupTalk needs three seconds for each answer.' },
  'scim-html': {
    where: 'grouptalk',
    sentence: 'A sign-in page in HTML answers in place of the SCIM endpoint.',
  },
  'scim-500-on-create': {
    where: 'grouptalk',
    sentence: 'GroupTalk answers 500 whenever a person is created.',
  },
  'scim-throttled': {
    where: 'grouptalk',
    sentence: 'GroupTalk answers 429 with Retry-After to every third request.',
  },
  'scim-schemas-incomplete': {
    where: 'grouptalk',
    sentence: 'The /Schemas of GroupTalk lack the labels and the cost center.',
  },
  'scim-wrong-content-type': { where: 'grouptalk', sentence: 'GroupTalk labels its answers text/plain.' },
  'scim-rewrites-phones': {
    where: 'grouptalk',
    sentence: 'GroupTalk stores phone numbers without blanks, not as they were sent.',
  },
  'scim-members-unasked': {
    where: 'grouptalk',
    sentence: 'Group answers hold the members although they were excluded.',
  },
  'support-other-tenant': {
    where: 'grouptalk',
    sentence: 'GroupTalk Support has entered the ID of another tenant.',
  },
  'graph-slow-replication': {
    where: 'graph',
    sentence: 'What was written to Microsoft Graph can be read only after 30 seconds.',
  },
  'graph-throttled': { where: 'graph', sentence: 'Microsoft Graph answers 429 to every fourth request.' },
  'graph-unavailable': { where: 'graph', sentence: 'Microsoft Graph answers 503 to every fourth request.' },
  'graph-forgets-role': {
    where: 'graph',
    sentence: 'Microsoft Graph refuses all provisioning calls: the role was taken away.',
  },
  'entra-cannot-connect': {
    where: 'engine',
    sentence: 'Entra cannot reach GroupTalk although this computer can.',
  },
  'consent-elsewhere': {
    where: 'login',
    sentence: 'Consent lands in another tenant; the app never appears in this one.',
  },
  'login-conditional-access': { where: 'login', sentence: 'Conditional Access refuses the sign-in.' },
  'login-needs-approval': { where: 'login', sentence: 'The tenant demands an approval for every consent.' },
  'no-p1': { where: 'graph', sentence: 'The tenant has no Microsoft Entra ID P1 licence.' },
  'mapping-matches-external-id': {
    where: 'graph',
    sentence: 'The mapping matches people on externalId, which GroupTalk cannot filter.',
  },
  'mapping-label-missing': {
    where: 'graph',
    sentence: 'The mapping of label3 is missing and that of active has another type.',
  },
} as const satisfies Record<string, { where: 'grouptalk' | 'graph' | 'engine' | 'login'; sentence: string }>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];

export const isFaultName = (text: string): text is FaultName => Object.hasOwn(faults, text);
