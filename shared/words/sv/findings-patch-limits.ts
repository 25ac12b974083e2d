import { patch } from './findings-patch-common';
import { notTried } from './findings-skipped';
import {
  handsOff,
  noAnswer,
  noPatch,
  nothingMapped,
  nothingToDo,
  notTold,
  tellEndpoint,
  unreadable,
} from './findings-trial';

/** What a PATCH must not do: lose values, share names, half apply. */
export const patchLimitFindings = {
  'patch-empty': {
    title: 'Tomma värden',
    emptied: { why: 'null, en tom text och en tom lista tar bort ett värde och förstör inget.' },
    refused: {
      why: 'Slutpunkten avvisar {{value}} som värde. Entra skickar nästan aldrig det.',
      remedy: nothingToDo,
    },
    kept: {
      why: 'Slutpunkten tar emot {{value}} men behåller det som fanns: {{names}}. Entra skickar nästan aldrig det.',
      remedy: nothingToDo,
    },
    'stored-as-text': {
      why: 'Slutpunkten gjorde något annat av {{value}}: {{names}}.',
      remedy: tellEndpoint,
    },
    'others-changed': patch['others-changed'],
    'server-error': {
      why: 'Slutpunkten får fel av {{value}} som värde. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    unreadable,
    'hands-off': handsOff,
    'not-told': notTold,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
  'patch-user-name': {
    title: 'Ett annat användarnamn',
    found: {
      why: 'En person med nytt userName hittas med det, inte med det gamla, under samma id.',
    },
    'id-changed': {
      why: 'Med ett nytt userName finns personen inte längre under sitt id. Entra minns personer efter id.',
      remedy: tellEndpoint,
    },
    'new-not-found': {
      why: 'Personen hittas inte med sitt nya userName. Sökningen fick svaret {{answer}}.',
      remedy: tellEndpoint,
    },
    'old-still-found': {
      why: 'Personen hittas fortfarande med sitt gamla userName. Nästa person med det namnet skulle förväxlas.',
      remedy: tellEndpoint,
    },
    'taken-shared': {
      why: 'En person kunde få någon annans userName ({{answer}}). Entra skulle inte längre kunna skilja de två åt.',
      remedy: 'Slutpunkten måste hålla userName unikt även när det ändras, och svara 409.',
    },
    'taken-ignored': {
      why: 'Ett byte till någon annans userName fick svaret {{answer}} men gjordes inte. Entra väntar sig 409.',
      remedy: tellEndpoint,
    },
    'taken-breaks': {
      why: 'Ett byte till någon annans userName ger fel i slutpunkten: {{answer}}. Entra väntar sig 409.',
      remedy: tellEndpoint,
    },
    'taken-otherwise': {
      why: 'Ett byte till någon annans userName avvisas med {{answer}}. SCIM vill ha 409.',
      remedy: nothingToDo,
    },
    ...patch,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
  'patch-refused': {
    title: 'Ändringar utan mening',
    refused: { why: 'Ändringar utan mening avvisas, och inget ändras.' },
    ignored: {
      why: 'En ändring utan mening får svaret {{answer}} och ignoreras. SCIM vill att den avvisas med 400.',
      remedy: nothingToDo,
    },
    'verb-taken': {
      why: 'En åtgärd som inte finns fick svaret {{answer}}. SCIM vill att den avvisas med 400.',
      remedy: tellEndpoint,
    },
    'error-as-success': {
      why: 'En ändring utan mening fick ett lyckat svar med ett fel i innehållet: {{answer}}.',
      remedy: tellEndpoint,
    },
    'half-done': {
      why: 'En PATCH avvisades ({{answer}}), men dess första åtgärd utfördes. SCIM vill ha allt eller inget.',
      remedy: tellEndpoint,
    },
    'done-anyway': {
      why: 'En ändring utan mening fick svaret {{answer}} och ändrade personen.',
      remedy: tellEndpoint,
    },
    'server-error': {
      why: 'En ändring utan mening ger ett fel i slutpunkten: {{answer}}. SCIM vill att den avvisas med 400.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    unreadable,
    'not-told': notTold,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
} as const;
