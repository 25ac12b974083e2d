import { notTried } from './findings-skipped';
import { noActive, noAnswer, noPatch, nothingToDo, notTold, tellEndpoint } from './findings-trial';

/** Disabling, enabling and deleting a person made for the trial. */
export const personLifeFindings = {
  'person-disable': {
    title: 'Inaktivera en person',
    disabled: {
      why: 'En inaktiverad person finns kvar, läses som inaktiv och hittas med sitt namn.',
    },
    refused: {
      why: 'Slutpunkten vägrar att inaktivera en person i båda Entras former. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    gone: {
      why: 'En inaktiverad person är borta ({{answer}}). Entra skulle skapa personen på nytt i stället för att aktivera den.',
      remedy: 'Slutpunkten måste hålla inaktiverade personer läsbara.',
    },
    unreadable: {
      why: 'En inaktiverad person går inte längre att läsa: {{answer}}.',
      remedy: 'Slutpunkten måste hålla inaktiverade personer läsbara.',
    },
    'still-active': {
      why: 'Slutpunkten tog emot ändringen, men personen är fortfarande aktiv. De som slutar skulle behålla sin åtkomst.',
      remedy: tellEndpoint,
    },
    'not-a-boolean': {
      why: 'En inaktiverad person visar {{shown}} för active. Entra väntar sig false.',
      remedy: tellEndpoint,
    },
    'not-found': {
      why: 'En inaktiverad person hittas inte med userName ({{answer}}). Entra skulle skapa personen igen.',
      remedy: 'Slutpunkten måste visa inaktiverade personer i sökningar.',
    },
    'values-lost': { why: 'Att inaktivera en person ändrade även {{names}}.', remedy: tellEndpoint },
    'not-told': notTold,
    'no-active': noActive,
    'no-patch': noPatch,
    ...notTried,
  },
  'person-enable': {
    title: 'Aktivera en person igen',
    enabled: { why: 'En inaktiverad person kan aktiveras igen och behåller alla värden.' },
    refused: {
      why: 'Slutpunkten vägrar att aktivera en person igen. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    unreadable: {
      why: 'En person som aktiverats igen går inte att läsa: {{answer}}.',
      remedy: tellEndpoint,
    },
    'still-inactive': {
      why: 'Slutpunkten tog emot ändringen men visar {{shown}} för active. Den som tilldelas igen skulle stängas ute.',
      remedy: tellEndpoint,
    },
    'values-lost': { why: 'Att aktivera en person igen ändrade även {{names}}.', remedy: tellEndpoint },
    'not-told': notTold,
    'no-active': noActive,
    'no-patch': noPatch,
    ...notTried,
  },
  'person-delete': {
    title: 'Ta bort en person',
    gone: { why: 'En borttagen person är borta: svaret är 204, och personen varken läses eller hittas.' },
    refused: {
      why: 'Slutpunkten vägrar att ta bort en person. Den svarade {{answer}}.',
      remedy: 'Fråga den som driver slutpunkten, eller stäng av Ta bort bland målobjektets åtgärder.',
    },
    'server-error': {
      why: 'Slutpunkten får fel när en person ska tas bort. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    'still-there': {
      why: 'En borttagen person går fortfarande att läsa ({{answer}}). Entra väntar sig 404.',
      remedy: tellEndpoint,
    },
    'still-found': {
      why: 'En borttagen person hittas fortfarande med sitt namn. Entra skulle matcha någon som är borta.',
      remedy: tellEndpoint,
    },
    'reading-breaks': {
      why: 'Läsning av en borttagen person fick svaret {{answer}}. Entra väntar sig 404.',
      remedy: tellEndpoint,
    },
    'name-kept': {
      why: 'Någon ny med en borttagen persons namn avvisas ({{answer}}). Den som kommer tillbaka kan inte etableras.',
      remedy: 'Slutpunkten får inte räkna borttagna personer när den letar efter konflikter (RFC 7644).',
    },
    'other-reading': {
      why: 'Läsning av en borttagen person fick svaret {{answer}}. SCIM vill ha 404.',
      remedy: nothingToDo,
    },
    'not-204': {
      why: 'Personen togs bort, men Entra väntar sig svaret 204. Det blev {{answer}}.',
      remedy: tellEndpoint,
    },
    'twice-breaks': {
      why: 'Att ta bort någon som är borta fick svaret {{answer}}. Entra väntar sig 404.',
      remedy: tellEndpoint,
    },
    'twice-taken': {
      why: 'Att ta bort någon som är borta fick svaret {{answer}}. SCIM vill ha 404.',
      remedy: nothingToDo,
    },
    'not-told': notTold,
    ...notTried,
  },
} as const;
