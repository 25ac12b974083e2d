import type { Clock } from '../model/clock';
import type { HttpOutcome, HttpPort } from './port';

export interface Pace {
  /** So many at once, when nothing was asked for a while. */
  readonly burst: number;
  /** From then on. */
  readonly perSecond: number;
}

/**
 * The same port, in no hurry: requests beyond the burst wait for their turn, first come first served. A cancel while
 * waiting gives `cancelled`, and gives the turn back.
 */
export function withPace(http: HttpPort, clock: Clock, { burst, perSecond }: Pace): HttpPort {
  const everyMs = 1000 / perSecond;
  /** When all that was let through is paid for: a full bucket lies `burst` turns ahead. */
  let paidUntil = Number.NEGATIVE_INFINITY;
  return {
    async send(request, signal) {
      const now = clock.now();
      paidUntil = Math.max(paidUntil, now - burst * everyMs) + everyMs;
      const wait = paidUntil - now;
      if (wait > 0) {
        try {
          await clock.sleep(wait, signal);
        } catch {
          paidUntil -= everyMs;
          return cancelled(request.method, request.url);
        }
      }
      return http.send(request, signal);
    },
  };
}

const cancelled = (method: string, url: string): HttpOutcome => ({
  kind: 'failure',
  code: 'cancelled',
  detail: 'cancelled while waiting for its turn',
  ms: 0,
  exchange: { method, url, status: null, ms: 0, request: '', response: '' },
});
