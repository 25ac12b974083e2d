/** The parts of the practice tenant that play faults. */
type Part = 'grouptalk' | 'graph' | 'engine' | 'login' | 'network';

/**
 * Faults by name, each with the part of the practice tenant that plays it: a demo, a test and a bug report say the
 * same word. What each does is said by the sentence `practice.fault.<name>`.
 */
export const faults = {
  'scim-404-when-empty': 'grouptalk',
  'scim-token-expired': 'grouptalk',
  'scim-not-admin': 'grouptalk',
  'scim-rejects-string-booleans': 'grouptalk',
  'scim-no-target': 'grouptalk',
  'scim-slow': 'grouptalk',
  'scim-html': 'grouptalk',
  'scim-500-on-create': 'grouptalk',
  'scim-throttled': 'grouptalk',
  'scim-schemas-incomplete': 'grouptalk',
  'scim-wrong-content-type': 'grouptalk',
  'scim-rewrites-phones': 'grouptalk',
  'scim-members-unasked': 'grouptalk',
  'scim-duplicate-people': 'grouptalk',
  'scim-delete-refused': 'grouptalk',
  'scim-loses-cost-center': 'grouptalk',
  'scim-paging-repeats': 'grouptalk',
  'scim-redirects': 'grouptalk',
  'support-other-tenant': 'grouptalk',
  'graph-slow-replication': 'graph',
  'graph-throttled': 'graph',
  'graph-unavailable': 'graph',
  'graph-forgets-role': 'graph',
  'entra-cannot-connect': 'engine',
  'computer-cut-off': 'network',
  'consent-elsewhere': 'login',
  'login-conditional-access': 'login',
  'login-needs-approval': 'login',
  'login-refresh-token-revoked': 'login',
  'no-p1': 'graph',
  'mapping-matches-external-id': 'graph',
  'mapping-label-missing': 'graph',
  'clock-off': 'network',
} as const satisfies Record<string, Part>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];

export const isFaultName = (text: string): text is FaultName => Object.hasOwn(faults, text);
