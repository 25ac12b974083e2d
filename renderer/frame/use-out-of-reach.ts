import { useState } from 'react';
import type { Problem } from '../../shared/contract/problem';
import type { Overview } from '../../shared/model/overview';
import { isPassing } from '../passing';

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
  const road = problems.find(isPassing) ?? null;
  const settled = missed && looking ? away : road;
  if (settled?.code !== away?.code) setAway(settled);
  return { away: settled, barred: settled || looking ? null : (problems[0] ?? null) };
}
