import { handsOff, noAnswer, notTold, serverError, tellEndpoint, unreadable } from './findings-trial';

/** What can come of a PATCH that Entra would send. */
export const patch = {
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
