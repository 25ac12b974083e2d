import { handsOff, noAnswer, notTold, serverError, tellEndpoint, unreadable } from './findings-trial';

/** What can come of a PATCH that Entra would send. */
export const patch = {
  refused: {
    why: 'The endpoint refuses this form of PATCH, so Entra cannot update people. It answered {{answer}}.',
    remedy: tellEndpoint,
  },
  'not-offered': {
    why: 'The endpoint does not offer PATCH for this person, so Entra cannot update people. It answered {{answer}}.',
    remedy: tellEndpoint,
  },
  'server-error': serverError,
  'no-answer': noAnswer,
  'odd-status': {
    why: 'The change was made, but Entra expects the answer 200 or 204. It was {{answer}}.',
    remedy: tellEndpoint,
  },
  unreadable,
  'not-applied': {
    why: 'The endpoint took the change, but shows something else: {{names}}. Entra would send it again and again.',
    remedy: tellEndpoint,
  },
  'others-changed': {
    why: 'The change also touched attributes that it does not name: {{names}}.',
    remedy: tellEndpoint,
  },
  'hands-off': handsOff,
  'not-told': notTold,
} as const;
