import type { Clock } from '../../model/clock';

/** Waits before one looks again, in milliseconds. */
const waits = [400, 1_200] as const;

/**
 * Asks, and asks again while the answer is not enough: some endpoints show a change only a moment later. Three times
 * at most; gives back the last answer. A cancel ends the waiting.
 */
export async function patiently<T>(
  { clock, signal }: { readonly clock: Pick<Clock, 'sleep'>; readonly signal: AbortSignal },
  ask: () => Promise<T>,
  enough: (got: T) => boolean,
): Promise<T> {
  let got = await ask();
  for (const ms of waits) {
    if (signal.aborted || enough(got)) break;
    try {
      await clock.sleep(ms, signal);
    } catch {
      break;
    }
    got = await ask();
  }
  return got;
}
