import type { Problem, ProblemCode } from '../shared/contract/problem';

const passing: readonly ProblemCode[] = [
  'no-network',
  'host-not-found',
  'connection-refused',
  'connection-broken',
  'certificate-refused',
  'proxy-refused',
  'proxy-wants-sign-in',
  'timed-out',
  'answer-not-understood',
  'graph-throttled',
  'graph-unavailable',
];

/** What waiting may cure, the way to Microsoft or Microsoft itself, so that it is asked again by itself. */
export const isPassing = ({ code }: Pick<Problem, 'code'>): boolean => passing.includes(code);
