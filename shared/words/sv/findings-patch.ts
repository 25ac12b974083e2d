import { notTried } from './findings-skipped';
import {
  flagMayHelp,
  handsOff,
  noActive,
  noAnswer,
  noFlag,
  noPatch,
  nothingMapped,
  nothingToDo,
  notTold,
  serverError,
  tellEndpoint,
  unreadable,
} from './findings-trial';

/** What can come of a PATCH that Entra would send. */
const patch = {
  refused: {
    why: 'Slutpunkten avvisar den här formen av PATCH, så Entra kan inte uppdatera personer. Den svarade {{answer}}.',
    remedy: tellEndpoint,
  },
  'not-offered': {
    why: 'Slutpunkten erbjuder inte PATCH för personen, så Entra kan inte uppdatera personer. Den svarade {{answer}}.',
    remedy: tellEndpoint,
  },
  'server-error': serverError,
  'no-answer': noAnswer,
  'odd-status': {
    why: 'Ändringen gjordes, men Entra väntar sig svaret 200 eller 204. Det blev {{answer}}.',
    remedy: tellEndpoint,
  },
  unreadable,
  'not-applied': {
    why: 'Slutpunkten tog emot ändringen men visar något annat: {{names}}. Entra skulle skicka den om och om igen.',
    remedy: tellEndpoint,
  },
  'others-changed': {
    why: 'Ändringen påverkade även attribut som den inte nämner: {{names}}.',
    remedy: tellEndpoint,
  },
  'hands-off': handsOff,
  'not-told': notTold,
} as const;

/** What is changed in people made for a trial. */
export const patchFindings = {
  'patch-plain': {
    title: 'Uppdatera en person, som Entra gör från början',
    works: {
      why: 'En PATCH med {{count, number}} åtgärder, ”Replace” med stor bokstav, kom fram som helhet.',
    },
    'nothing-mapped': nothingMapped,
    'answer-empty': {
      why: 'Svaret på PATCH är 200 utan personen i. Utan innehåll borde det vara 204.',
      remedy: tellEndpoint,
    },
    'answer-differs': {
      why: 'Svaret på PATCH visar andra värden än personen sedan har: {{names}}',
      remedy: tellEndpoint,
    },
    ...patch,
    ...notTried,
  },
  'patch-flag': {
    title: 'Uppdatera en person, med aadOptscim062020',
    works: {
      why: 'En ”replace” utan sökväg och med {{count, number}} platta namn kom fram som helhet.',
    },
    'nothing-mapped': nothingMapped,
    ...patch,
    refused: {
      why: 'Slutpunkten avvisar en ”replace” utan sökväg, så som Entra skickar den med aadOptscim062020: {{answer}}.',
      remedy: noFlag,
    },
    'not-applied': {
      why: 'En ”replace” utan sökväg togs emot, men personen visar något annat: {{names}}',
      remedy: noFlag,
    },
    ...notTried,
  },
  'patch-boolean-text': {
    title: 'Inaktivera en person med ”False” och false',
    'both-work': {
      why: 'Texterna ”False” och ”True” och värdena false och true växlar alla en person.',
    },
    'text-refused': {
      why: 'Slutpunkten avvisar texten ”{{value}}” för active, som Entra skickar från början: {{answer}}.',
      remedy: flagMayHelp,
    },
    'text-ignored': {
      why: 'Slutpunkten tog emot texten ”{{value}}” för active men visar sedan {{shown}}.',
      remedy: flagMayHelp,
    },
    'boolean-refused': {
      why: 'Slutpunkten avvisar det booleska värdet {{value}} för active: {{answer}}.',
      remedy: tellEndpoint,
    },
    'boolean-ignored': {
      why: 'Slutpunkten tog emot det booleska värdet {{value}} för active men visar sedan {{shown}}.',
      remedy: tellEndpoint,
    },
    'no-active': noActive,
    'not-told': notTold,
    'no-patch': noPatch,
    ...notTried,
  },
  'patch-filtered-path': {
    title: 'Uppdatera en post i en lista',
    works: {
      why: 'Att skriva till {{name}} skapar posten där den saknas, och ändrar bara den posten.',
    },
    'no-target': {
      why: 'Att skriva till {{name}} avvisas när posten saknas. Entra väntar sig att den skapas. Svaret blev {{answer}}.',
      remedy: tellEndpoint,
    },
    'made-wrongly': {
      why: 'Att skriva till {{name}} där posten saknas gav något annat: {{names}}',
      remedy: tellEndpoint,
    },
    'add-replaces': {
      why: 'Att lägga till en andra post i listan för {{name}} tog bort eller ändrade den första.',
      remedy: tellEndpoint,
    },
    'others-lost': {
      why: 'Att ändra {{name}} tog bort eller ändrade en annan post.',
      remedy: tellEndpoint,
    },
    ...patch,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
  'patch-every-path': {
    title: 'Lägga till, ersätta och ta bort varje attribut',
    work: {
      why: 'Vart och ett av de {{count, number}} mappade attributen kan läggas till, ersättas och tas bort.',
    },
    'add-refused': {
      why: 'Slutpunkten vägrar att lägga till {{names}}. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'add-not-applied': {
      why: 'Slutpunkten tog emot en ”add” men visar något annat: {{names}}',
      remedy: tellEndpoint,
    },
    'replace-refused': {
      why: 'Slutpunkten vägrar att ersätta {{names}} där inget finns. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'replace-not-applied': {
      why: 'Slutpunkten tog emot en ”replace” men visar något annat: {{names}}',
      remedy: tellEndpoint,
    },
    'remove-refused': {
      why: 'Slutpunkten vägrar att ta bort något alls: {{names}}. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'remove-not-applied': {
      why: 'Slutpunkten tog emot en ”remove”, men värdena finns kvar: {{names}}',
      remedy: tellEndpoint,
    },
    'some-kept': {
      why: 'Slutpunkten låter inte dessa tas bort: {{names}}. Det är tillåtet för det som krävs.',
      remedy: 'Inget behöver göras. Entra tar inte bort dem.',
    },
    'others-changed': patch['others-changed'],
    'server-error': serverError,
    'no-answer': noAnswer,
    unreadable,
    'hands-off': handsOff,
    'not-told': notTold,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
  'patch-odd-case': {
    title: 'Åtgärder och namn med stora och små bokstäver',
    'any-case': { why: 'Slutpunkten tar emot ”rEpLaCe”, och attributnamn med vilka bokstäver som helst.' },
    'verb-refused': {
      why: 'Slutpunkten tar bara emot åtgärder i vissa stavningar. Entra vill att alla tas emot.',
      remedy: tellEndpoint,
    },
    'verb-ignored': {
      why: 'Slutpunkten tog emot en ovanligt stavad åtgärd men utförde den inte som den ska.',
      remedy: tellEndpoint,
    },
    'names-refused': {
      why: 'Slutpunkten avvisar attributnamn med andra stora och små bokstäver. SCIM skiljer inte på dem.',
      remedy: tellEndpoint,
    },
    'names-ignored': {
      why: 'Slutpunkten tog emot attributnamn med andra bokstäver men ändrade inte det de anger.',
      remedy: tellEndpoint,
    },
    'not-told': notTold,
    'no-patch': noPatch,
    'nothing-mapped': nothingMapped,
    ...notTried,
  },
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
