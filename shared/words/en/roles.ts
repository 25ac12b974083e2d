/** Names of the directory roles that decide about provisioning, by the name that Microsoft Graph gives. */
export const directoryRole = {
  'global-administrator': 'Global Administrator',
  'application-administrator': 'Application Administrator',
  'cloud-application-administrator': 'Cloud Application Administrator',
  'global-reader': 'Global Reader',
  'reports-reader': 'Reports Reader',
  'security-reader': 'Security Reader',
  'security-operator': 'Security Operator',
  'security-administrator': 'Security Administrator',
} as const;
