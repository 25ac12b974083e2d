import type { KeptWorld, PracticeContext } from '../context';

/** Makes the world outlive this process. */
export interface Keeping {
  /** Resolves once the world, as it stands at the call, is kept. */
  now(): Promise<void>;
  /** Within a quarter of a second, together with whatever else changes until then. */
  soon(): void;
  /** The last time, if anything is left to keep. From then on nothing is kept any more. */
  end(): Promise<void>;
}

const soonMs = 250;

/** `keep` is never called while another call is under way; it says by itself when it fails, and must not reject. */
export function createKeeping(
  { world, clock }: PracticeContext,
  keep: (kept: KeptWorld) => Promise<void>,
): Keeping {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  const run = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const mine = keep({ world, now: clock.now() }).finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  };
  const now = (): Promise<void> => {
    if (ended) return Promise.resolve();
    if (!running) return run();
    // Everybody who comes while one is under way shares the next one.
    next ??= running.then(() => {
      next = null;
      return run();
    });
    return next;
  };
  return {
    now,
    soon() {
      if (!ended) timer ??= setTimeout(() => void now(), soonMs);
    },
    async end() {
      if (!ended && timer) await now();
      ended = true;
      clearTimeout(timer);
      await (next ?? running);
    },
  };
}
