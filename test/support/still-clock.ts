import type { Clock } from '../../shared/model/clock';

export interface StillClock extends Clock {
  /** Goes on by so many milliseconds, and lets what waited for that happen. */
  pass(ms: number): Promise<void>;
}

/** A clock that goes on when it is told to. It begins on 1 March 2026, at noon UTC. */
export function stillClock(): StillClock {
  let now = Date.UTC(2026, 2, 1, 12);
  let sleepers: { readonly due: number; wake(): void }[] = [];
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise<void>((wake, reject) => {
        if (ms <= 0) wake();
        sleepers.push({ due: now + ms, wake });
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
    async pass(ms) {
      now += ms;
      const due = sleepers.filter((one) => one.due <= now);
      sleepers = sleepers.filter((one) => one.due > now);
      for (const one of due) one.wake();
      await new Promise<void>((done) => setTimeout(done, 0));
    },
  };
}
