import { limit } from '../http/limit';
import type { Pace } from '../http/pace';
import type { Clock } from '../model/clock';

/** How long checks may take, in milliseconds of the given clock. */
export interface Limits {
  /** One exchange, connection included; also one look-up, one connection, one handshake. */
  readonly requestMs: number;
  /** The longest wait that an endpoint may ask for with `Retry-After`. */
  readonly waitMs: number;
  /** Everything that is asked for one check, repetition included. */
  readonly totalMs: number;
  /** Everything that is read in a run, and everything that is written; left out: as long as it takes. */
  readonly readMs?: number;
  readonly writeMs?: number;
  /** Of what is read, and of what is written; left out: as fast as it goes. */
  readonly pace?: Pace;
  readonly writePace?: Pace;
}

/** Entra asks an endpoint for 25 requests a second; a check does well with less. */
export const usualLimits: Limits = {
  requestMs: 15_000,
  waitMs: 5_000,
  totalMs: 40_000,
  readMs: 45_000,
  writeMs: 120_000,
  pace: { burst: 10, perSecond: 5 },
  writePace: { burst: 10, perSecond: 20 },
};

/**
 * Asks, but not beyond `ms`: then, or when `signal` is aborted, what is under way is aborted and `gaveUp`
 * answers in its place, even when the asked one does not heed the abort.
 */
export async function limited<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<T>,
  gaveUp: (code: 'timed-out' | 'cancelled', ms: number) => T,
): Promise<T> {
  const began = clock.now();
  const limits = limit(clock, ms, signal);
  const late = new Promise<T>((resolve) => {
    const giveUp = () => {
      const why = limits.stopped();
      if (why) resolve(gaveUp(why, clock.now() - began));
    };
    giveUp();
    limits.signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([ask(limits.signal), late]);
  } finally {
    limits.end();
  }
}
