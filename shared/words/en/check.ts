/** The command `check`: its own words and its refusals. */
export const check = {
  summary: 'Checks the connection to a SCIM endpoint, as Entra would use it.',
  'option-missing': 'The option {{option}} is missing.',
  'option-twice': 'The option {{option}} is given more than once.',
  'token-missing': 'The secret token is missing: give --token-file or --token-stdin.',
  'token-twice': 'Give either --token-file or --token-stdin, not both.',
  'unknown-check': 'The option --only knows no check named {{check}}. There are: {{checks}}.',
  'report-title': 'Connection check: {{host}}',
  'report-title-plain': 'Connection check',
} as const;
