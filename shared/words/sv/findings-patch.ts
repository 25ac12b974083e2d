import { patch } from './findings-patch-common';
import { notTried } from './findings-skipped';
import {
  flagMayHelp,
  handsOff,
  noActive,
  noAnswer,
  noFlag,
  noPatch,
  nothingMapped,
  notTold,
  serverError,
  tellEndpoint,
  unreadable,
} from './findings-trial';

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
} as const;
