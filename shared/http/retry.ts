import type { Clock } from '../model/clock';
import { parseHttpDate } from './http-date';
import type { HttpAnswer, HttpOutcome, HttpPort, HttpRequest } from './port';

export interface RetryOptions {
  readonly clock: Clock;
  /** Sent at most so often, the first time included. Default 4. */
  readonly attempts?: number;
  /** No wait is longer than this, whatever the server asks for. Default 60 000 ms. */
  readonly capMs?: number;
}

/** The wait before the second attempt; doubled before each further one. */
const firstWaitMs = 1_000;

/** RFC 9110 §9.2.2. PATCH and POST may have been carried out before the connection broke. */
const idempotent: readonly HttpRequest['method'][] = ['GET', 'HEAD', 'PUT', 'DELETE'];

/**
 * The same port, patient: 429 and 503 (not carried out, so any method) and, for idempotent methods, 504 and
 * connections that broke off are sent again, after the `Retry-After` of the answer or a wait that
 * doubles. The last outcome is given back as it came; a cancel during a wait gives `cancelled`.
 */
export function withRetry(http: HttpPort, options: RetryOptions): HttpPort {
  const { clock, attempts = 4, capMs = 60_000 } = options;
  return {
    async send(request, signal) {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await http.send(request, signal);
        if (attempt >= attempts || !mayRepeat(request, outcome)) return outcome;
        const asked = outcome.kind === 'answer' ? retryAfterMs(outcome, clock.now()) : null;
        const wait = Math.min(asked ?? firstWaitMs * 2 ** (attempt - 1), capMs);
        try {
          await clock.sleep(wait, signal);
        } catch {
          const { ms, exchange } = outcome;
          return {
            kind: 'failure',
            code: 'cancelled',
            detail: 'cancelled while waiting to try again',
            ms,
            exchange,
          };
        }
      }
    },
  };
}

function mayRepeat(request: HttpRequest, outcome: HttpOutcome): boolean {
  const harmless = idempotent.includes(request.method);
  if (outcome.kind === 'failure') {
    return harmless && (outcome.code === 'connection-broken' || outcome.code === 'truncated');
  }
  return outcome.status === 429 || outcome.status === 503 || (harmless && outcome.status === 504);
}

/** `Retry-After` (RFC 9110 §10.2.3) in milliseconds; a date counts from the answer's own `Date`, if it has one. */
export function retryAfterMs({ headers }: HttpAnswer, now: number): number | null {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = parseHttpDate(value);
  if (date === null) return null;
  return Math.max(0, date - (parseHttpDate(headers.date ?? '') ?? now));
}
