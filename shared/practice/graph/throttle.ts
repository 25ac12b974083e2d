import type { Clock } from '../../model/clock';

const windowMs = 10_000;
const limit = 5;

/**
 * The documented limit of the reporting and on-demand families: five requests in ten seconds per app and
 * tenant (learn.microsoft.com/graph/throttling-limits). Refused requests count too.
 */
export interface Throttle {
  /** `null`: let through; otherwise the seconds to wait. */
  ask(bucket: string): number | null;
}

export function createThrottle(clock: Clock): Throttle {
  const seen = new Map<string, number[]>();
  return {
    ask(bucket) {
      const now = clock.now();
      const recent = (seen.get(bucket) ?? []).filter((at) => at > now - windowMs);
      const over = recent.length >= limit;
      recent.push(now);
      seen.set(bucket, recent.slice(-limit));
      const oldest = recent.at(-limit) ?? now;
      return over ? Math.max(1, Math.ceil((oldest + windowMs - now) / 1000)) : null;
    },
  };
}
