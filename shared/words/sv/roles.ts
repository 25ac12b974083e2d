/** Names of the directory roles that decide about provisioning, by the name that Microsoft Graph gives. */
export const directoryRole = {
  'global-administrator': 'Global administratör',
  'application-administrator': 'Programadministratör',
  'cloud-application-administrator': 'Molnprogramadministratör',
  'global-reader': 'Global läsare',
  'reports-reader': 'Rapportläsare',
  'security-reader': 'Säkerhetsläsare',
  'security-operator': 'Säkerhetsoperatör',
  'security-administrator': 'Säkerhetsadministratör',
} as const;
