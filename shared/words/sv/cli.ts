/** The command line's own sentences: help, wrong usage, and what stands around findings. */
export const cli = {
  title: 'GroupTalk Onboarding {{version}}',
  usage: 'Användning: {{usage}}',
  commands: 'Kommandon:',
  options: 'Alternativ:',
  'general-options': 'För alla kommandon:',
  'option-help': 'Visar den här hjälpen, eller hjälpen för ett kommando.',
  'option-lang': 'Texternas språk: {{languages}}. Utan det: {{usual}}.',
  'option-version': 'Visar versionen.',
  'exit-codes':
    'Slutkoder: 0 inget misslyckades, 1 något misslyckades, 2 fel användning, 3 kunde inte fråga.',
  'no-command': 'Ange ett kommando: {{commands}}.',
  'unknown-command': 'Det finns inget kommando som heter {{command}}.',
  'unknown-option': 'Alternativet {{option}} finns inte här.',
  'missing-value': 'Alternativet {{option}} kräver ett värde.',
  'needless-value': 'Alternativet {{option}} tar inget värde.',
  'unknown-language': 'Alternativet --lang känner inte språket {{language}}. Det finns: {{languages}}.',
  'unexpected-argument': 'Inget väntades här: {{argument}}',
  'see-help': 'Mer: {{usage}}',
  'what-to-do': 'Gör så här: {{remedy}}',
  'technical-detail': 'Teknisk detalj: {{detail}}',
} as const;
