import { useState } from 'react';
import type { Problem } from '../../shared/contract/problem';
import { useCall } from '../use-call';
import { useGo } from './contexts';

export interface Practice {
  /** What the practice tenant is doing, or has just done, for the band. */
  readonly busy: 'cycle-runs' | 'starting-over' | 'cycle-done' | 'started-over' | null;
  readonly problem: Problem | null;
  open(page: 'grouptalk-admin' | 'support-desk'): void;
  nextCycle(): void;
  startOver(): void;
}

/** What the practice tenant offers besides what a live one does. `signedIn`: somebody has gone on since. */
export function usePractice(signedIn: boolean): Practice {
  const cycle = useCall('practice.nextCycle', { keep: true });
  const over = useCall('practice.startOver', { keep: true });
  const page = useCall('practice.open', { keep: true });
  const go = useGo();
  const [said, setLast] = useState<'cycle-done' | 'started-over' | null>(null);
  const last = said === 'started-over' && signedIn ? null : said;
  return {
    busy: over.look === 'asking' ? 'starting-over' : cycle.look === 'asking' ? 'cycle-runs' : last,
    problem: [cycle, over, page].find((one) => one.look === 'failed')?.problem ?? null,
    open: (name) => void page.ask({ page: name }),
    nextCycle: async () => {
      setLast(null);
      if ((await cycle.ask({})).ok) setLast('cycle-done');
    },
    startOver: async () => {
      setLast(null);
      if (!(await over.ask({})).ok) return;
      setLast('started-over');
      go('plan');
    },
  };
}
