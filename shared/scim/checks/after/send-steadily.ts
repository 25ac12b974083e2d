import type { HttpOutcome } from '../../../http/port';
import { retryAfterMs } from '../../../http/retry';
import type { Clock } from '../../../model/clock';

/** How much is sent, and for how long. */
export interface Load {
  readonly perSecond: number;
  readonly seconds: number;
  /** So many may be under way at once. */
  readonly atOnce: number;
}

export interface Sent {
  readonly outcomes: readonly HttpOutcome[];
  /** Milliseconds from the first request until the last one was sent, waits included. */
  readonly sendingMs: number;
  /** Given up before the end, because the endpoint is plainly overwhelmed. */
  readonly stoppedEarly: boolean;
}

/** So many bad answers, at least half of all, and nothing more is sent. */
const enoughBad = 10;
/** How far sending may fall behind and still catch up, in milliseconds. */
const mayCatchUpMs = 200;

/**
 * Sends at an even rate, without waiting for answers, until the time is over; then waits for what is under way. Holds
 * back while the endpoint asks for it with `Retry-After` (RFC 9110 section 10.2.3), and stops at once on a cancel.
 */
export async function sendSteadily(
  { perSecond, seconds, atOnce }: Load,
  ask: (turn: number, signal: AbortSignal) => Promise<HttpOutcome>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Sent> {
  const everyMs = 1000 / perSecond;
  const begun = clock.now();
  const endsAt = begun + seconds * 1000;
  const outcomes: HttpOutcome[] = [];
  const underWay = new Set<Promise<void>>();
  let bad = 0;
  let resumesAt = begun;
  const enough = new AbortController();
  const isOverwhelmed = () => bad >= enoughBad && bad * 2 >= outcomes.length;

  const take = (outcome: HttpOutcome) => {
    if (outcome.kind === 'failure' && outcome.code === 'cancelled') return;
    outcomes.push(outcome);
    if (isBad(outcome)) bad += 1;
    if (outcome.kind === 'failure' || !isThrottled(outcome)) return;
    resumesAt = Math.max(resumesAt, clock.now() + (retryAfterMs(outcome, clock.now()) ?? 0));
  };

  let turn = 0;
  let due = begun;
  let lastSent = begun;
  while (turn < perSecond * seconds && !signal.aborted && !isOverwhelmed()) {
    const now = clock.now();
    due = Math.max(due, resumesAt, now - mayCatchUpMs);
    if (Math.max(due, now) >= endsAt) break;
    if (due > now || underWay.size >= atOnce) {
      // An answer frees a place, or asks for a longer wait.
      await somethingOf(underWay, clock, underWay.size >= atOnce ? endsAt - now : due - now, signal);
      continue;
    }
    // One signal each: sixty listeners on one would be taken for a leak.
    const one: Promise<void> = ask(turn, AbortSignal.any([signal, enough.signal]))
      .then(take)
      .finally(() => underWay.delete(one));
    underWay.add(one);
    lastSent = now;
    turn += 1;
    due += everyMs;
  }
  const stoppedEarly = isOverwhelmed();
  if (stoppedEarly) enough.abort();
  await Promise.all(underWay);
  return { outcomes, sendingMs: lastSent - begun, stoppedEarly };
}

/** One of those under way has ended, or so much time has passed. */
async function somethingOf(
  underWay: ReadonlySet<Promise<void>>,
  clock: Clock,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  const awake = new AbortController();
  const nap = clock.sleep(ms, AbortSignal.any([signal, awake.signal])).catch(() => undefined);
  await Promise.race([...underWay, nap]);
  awake.abort();
}

/** Asked to slow down, and told for how long or not. */
export const isThrottled = (outcome: HttpOutcome): boolean =>
  outcome.kind === 'answer' &&
  (outcome.status === 429 || (outcome.status === 503 && 'retry-after' in outcome.headers));

const isBad = (outcome: HttpOutcome): boolean =>
  outcome.kind === 'failure' || (outcome.status >= 500 && !isThrottled(outcome));
