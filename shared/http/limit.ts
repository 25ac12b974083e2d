import type { Clock } from '../model/clock';

/** Our own reasons for ending something early. */
type Stop = 'timed-out' | 'cancelled';

export interface Limit {
  /** Aborts on the caller's cancel, when the time is over, and at the end. */
  readonly signal: AbortSignal;
  /** Which of the two it was; null when neither. */
  stopped(): Stop | null;
  /** Calls off the waiting, and closes what is still open. Must be called once. */
  end(): void;
}

/** Nobody reads why; an error, which is made where none is given, is dear. */
const over = 'over';

/** One signal for the caller's cancel and for a time limit, in milliseconds of `clock`. */
export function limit(clock: Clock, ms: number, outer: AbortSignal | undefined): Limit {
  const inner = new AbortController();
  let reason: Stop | null = null;
  const stop = (why: Stop) => {
    if (inner.signal.aborted) return;
    reason = why;
    inner.abort();
  };
  const cancel = () => stop('cancelled');
  if (outer?.aborted === true) cancel();
  // Listened to at one remove: Node warns of a leak where more than ten listen to one signal.
  const heard = outer && AbortSignal.any([outer]);
  heard?.addEventListener('abort', cancel, { once: true });
  clock.sleep(ms, inner.signal).then(
    () => stop('timed-out'),
    () => undefined,
  );
  return {
    signal: inner.signal,
    stopped: () => reason,
    end: () => {
      heard?.removeEventListener('abort', cancel);
      inner.abort(over);
    },
  };
}
