import type { ProblemCode } from '../../shared/contract/problem';
import type { Clock } from '../../shared/model/clock';

export interface Patience {
  /** Aborts when the caller gives up or the time is over. */
  readonly signal: AbortSignal;
  /** Why it ended; null while it lasts. */
  reason(): Extract<ProblemCode, 'sign-in-cancelled' | 'sign-in-timed-out'> | null;
  /** Always call it: it ends the wait. */
  end(): void;
}

/** How long a sign-in may take: until `ms` of the clock are over, or the caller's signal aborts. */
export function patience(clock: Clock, ms: number, signal?: AbortSignal): Patience {
  const timedOut = new AbortController();
  const ended = new AbortController();
  clock.sleep(ms, ended.signal).then(
    () => timedOut.abort(),
    () => undefined,
  );
  return {
    signal: signal ? AbortSignal.any([signal, timedOut.signal]) : timedOut.signal,
    reason: () => {
      if (signal?.aborted) return 'sign-in-cancelled';
      return timedOut.signal.aborted ? 'sign-in-timed-out' : null;
    },
    end: () => ended.abort(),
  };
}
