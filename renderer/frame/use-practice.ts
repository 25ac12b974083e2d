import type { Problem } from '../../shared/contract/problem';
import { useCall } from '../use-call';

export interface Practice {
  /** What the practice tenant is doing, or has just done, for the band. */
  readonly busy: 'cycle-runs' | 'starting-over' | 'cycle-done' | null;
  readonly problem: Problem | null;
  open(page: 'grouptalk-admin' | 'support-desk'): void;
  nextCycle(): void;
  startOver(): void;
}

/** What the practice tenant offers besides what a live one does. */
export function usePractice(): Practice {
  const cycle = useCall('practice.nextCycle', { keep: true });
  const over = useCall('practice.startOver', { keep: true });
  const page = useCall('practice.open', { keep: true });
  const done = cycle.look === 'answered' ? 'cycle-done' : null;
  return {
    busy: over.look === 'asking' ? 'starting-over' : cycle.look === 'asking' ? 'cycle-runs' : done,
    problem: [cycle, over, page].find((one) => one.look === 'failed')?.problem ?? null,
    open: (name) => void page.ask({ page: name }),
    nextCycle: () => void cycle.ask({}),
    startOver: () => void over.ask({}),
  };
}
