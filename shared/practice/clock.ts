import type { WorldClock } from './context';

interface Entry {
  readonly at: number;
  readonly order: number;
  /** A sleep only wakes somebody; a job is work that is waited for. */
  readonly kind: 'sleep' | 'job';
  readonly run: () => Promise<void> | void;
}

const longestTimer = 2_000_000_000;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * The world's own clock. Left alone it runs at `rate` times real time, and jobs and sleeps come due by real
 * timers; `advance` pushes it ahead. `startAt` in milliseconds since 1970, default the computer's clock.
 *
 * While `advance` waits for a job, the sleeps that the job causes are woken at once, time jumping ahead to
 * them, so that a job that itself sleeps comes to its end. A sleep still pending at `stop` never ends. Do not
 * hang the time-outs of real network traffic on this clock.
 */
export function createWorldClock(
  options: { readonly rate?: number; readonly startAt?: number } = {},
): WorldClock {
  const rate = options.rate ?? 1;
  const began = performance.now();
  let base = options.startAt ?? Date.now();
  let orders = 0;
  let entries: Entry[] = [];
  let timer: NodeJS.Timeout | undefined;
  let pushing = 0;
  let stopped = false;
  const sleepAdded = new Set<() => void>();
  const underWay = new Set<Promise<void>>();

  const now = () => Math.floor(base + (performance.now() - began) * rate);

  const arm = () => {
    clearTimeout(timer);
    const first = entries[0];
    if (!first || stopped) return;
    const wait = Math.min(Math.max(0, (first.at - now()) / rate), longestTimer);
    timer = setTimeout(runDue, Math.ceil(wait));
  };

  /** Jobs come due by themselves unless somebody is pushing the clock: then it is theirs to run them in order. */
  const runDue = () => {
    const due = entries.filter((one) => one.at <= now() && (pushing === 0 || one.kind === 'sleep'));
    for (const one of due) remove(one);
    for (const one of due) {
      if (one.kind === 'job') void begin(one);
      else void one.run();
    }
    if (pushing === 0 || due.length > 0) arm();
  };

  const add = (ms: number, kind: Entry['kind'], run: Entry['run']): Entry => {
    const entry = { at: now() + Math.max(0, ms), order: orders++, kind, run };
    if (stopped) return entry;
    const place = entries.findIndex((one) => one.at > entry.at);
    entries.splice(place < 0 ? entries.length : place, 0, entry);
    arm();
    if (kind === 'sleep') {
      for (const tell of sleepAdded) tell();
      sleepAdded.clear();
    }
    return entry;
  };

  const remove = (entry: Entry) => {
    entries = entries.filter((one) => one !== entry);
  };

  const jumpTo = (at: number) => {
    base += Math.max(0, at - now());
  };

  /** Starts a job; it is `underWay` until its end, so that a push of the clock can wait for it. */
  const begin = (job: Entry): Promise<void> => {
    const ended = Promise.resolve(job.run());
    const held = ended
      .catch(() => undefined)
      .finally(() => {
        underWay.delete(held);
      });
    underWay.add(held);
    return ended;
  };

  /** Waits for the end of a job, and wakes the sleeps that it causes. */
  const finish = async (ended: Promise<void>, before: number, target: number) => {
    let running = true;
    const endedAnyhow = ended
      .catch(() => undefined)
      .finally(() => {
        running = false;
      });
    while (running) {
      await nextTurn();
      const sleeper = entries.find(
        (one) => one.kind === 'sleep' && (one.at <= target || one.order >= before),
      );
      if (!sleeper) {
        await Promise.race([endedAnyhow, new Promise<void>((resolve) => sleepAdded.add(resolve))]);
        continue;
      }
      remove(sleeper);
      jumpTo(sleeper.at);
      await sleeper.run();
    }
    await ended;
  };

  return {
    rate,
    now,
    schedule(ms, job) {
      const entry = add(ms, 'job', job);
      return () => remove(entry);
    },
    sleep(ms, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason);
      return new Promise((resolve, reject) => {
        const abort = () => {
          remove(entry);
          reject(signal?.reason);
        };
        const entry = add(ms, 'sleep', () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        });
        signal?.addEventListener('abort', abort, { once: true });
      });
    },
    async advance(ms) {
      const target = now() + ms;
      pushing += 1;
      try {
        // A job that its own timer began before the push still writes as of the time before it.
        for (const ended of [...underWay]) await finish(ended, orders, target);
        for (let first = entries[0]; first && first.at <= target; first = entries[0]) {
          remove(first);
          jumpTo(first.at);
          const before = orders;
          if (first.kind === 'job') await finish(begin(first), before, target);
          else await first.run();
          await nextTurn();
        }
        jumpTo(target);
      } finally {
        pushing -= 1;
        arm();
      }
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      entries = [];
    },
  };
}
