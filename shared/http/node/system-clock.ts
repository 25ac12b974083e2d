import type { Clock } from '../../model/clock';

/** Node's timers hold a signed 32-bit number of milliseconds; a longer wait would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * This computer's clock. `rate`: milliseconds of this clock that pass in one real millisecond, from the
 * moment of the call on (default 1: real time). `sleep(ms)` takes `ms / rate` real milliseconds, and never
 * ends early on this clock.
 */
export function systemClock(rate = 1): Clock {
  const [startedAt, startedReal] = [Date.now(), performance.now()];
  const now = () => (rate === 1 ? Date.now() : startedAt + (performance.now() - startedReal) * rate);
  return {
    now,
    async sleep(ms, signal) {
      // Measured on the steady clock: somebody may set the other one while we wait.
      const due = performance.now() + ms / rate;
      do {
        const left = Math.ceil(Math.max(0, due - performance.now()));
        await realSleep(Math.min(left, longestTimerMs), signal);
      } while (performance.now() < due);
    },
  };
}

function realSleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const wake = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', wake);
      resolve();
    }, ms);
    signal?.addEventListener('abort', wake, { once: true });
  });
}
