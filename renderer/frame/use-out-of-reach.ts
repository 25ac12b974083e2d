import { useState } from 'react';
import type { Problem, ProblemCode } from '../../shared/contract/problem';
import type { Overview } from '../../shared/model/overview';

/** What waiting may cure: the way to Microsoft, or Microsoft itself. */
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

interface Missed {
  /** The tenant is out of reach, from the end of a look that missed it until one reaches it: no look takes it away. */
  readonly away: Problem | null;
  /** Why the last look saw nothing, where waiting cures nothing. */
  readonly barred: Problem | null;
}

/** Why what is shown is no newer, although somebody is signed in. */
export function useOutOfReach(overview: Overview | null, looking: boolean): Missed {
  const [away, setAway] = useState<Problem | null>(null);
  const missed = overview !== null && overview.facts !== 'now' && overview.account !== null;
  const problems = missed ? overview.problems : [];
  const road = problems.find(({ code }) => passing.includes(code)) ?? null;
  const settled = missed && looking ? away : road;
  if (settled?.code !== away?.code) setAway(settled);
  return { away: settled, barred: settled || looking ? null : (problems[0] ?? null) };
}
