/** The command `check`: its own words and its refusals. */
export const check = {
  summary: 'Kontrollerar anslutningen till en SCIM-slutpunkt så som Entra skulle använda den.',
  'option-missing': 'Alternativet {{option}} saknas.',
  'option-twice': 'Alternativet {{option}} anges mer än en gång.',
  'token-missing': 'Den hemliga tokenen saknas: ange --token-file eller --token-stdin.',
  'token-twice': 'Ange antingen --token-file eller --token-stdin, inte båda.',
  'unknown-check': 'Alternativet --only känner ingen kontroll som heter {{check}}. Det finns: {{checks}}.',
  'report-title': 'Anslutningskontroll: {{host}}',
  'report-title-plain': 'Anslutningskontroll',
} as const;
