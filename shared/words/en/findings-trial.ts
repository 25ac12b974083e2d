/** What several checks on trial people say. */

export const tellEndpoint = 'Send this finding, with its evidence, to whoever runs the endpoint.';
export const nothingToDo = 'Nothing needs to be done while provisioning works.';
const lookFirst = 'Look at the other findings first, then check again.';

export const notTold = {
  why: 'The endpoint asked to slow down or did not answer, so this could not be told.',
  remedy: 'Wait a few minutes, then check again.',
} as const;
export const noPatch = {
  why: 'No PATCH in either of Entra’s two forms works, so this could not be tried.',
  remedy: lookFirst,
} as const;
export const nothingMapped = {
  why: 'The mapping writes no attribute that this could be tried on.',
  remedy: 'Nothing needs to be done.',
} as const;
export const handsOff = {
  why: 'The trial person could no longer be recognised as ours, so nothing more was changed.',
  remedy: lookFirst,
} as const;
export const noActive = {
  why: 'The endpoint does not show “active” as Entra writes it, so this could not be tried.',
  remedy: lookFirst,
} as const;
export const serverError = {
  why: 'The endpoint has a fault of its own when a person is changed. It answered {{answer}}.',
  remedy: tellEndpoint,
} as const;
export const noAnswer = {
  why: 'The request got no whole answer ({{answer}}).',
  remedy: tellEndpoint,
} as const;
export const unreadable = {
  why: 'After the change the person could no longer be read: {{answer}}.',
  remedy: tellEndpoint,
} as const;
