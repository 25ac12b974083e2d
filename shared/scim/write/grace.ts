import type { Clock } from '../../model/clock';

/**
 * Lets what has begun come to its end: its signal follows the other one only so many milliseconds later. Whoever is
 * cut off in the middle of making something does not learn whether it was made.
 */
export async function withGrace<T>(
  { clock, signal }: { readonly clock: Pick<Clock, 'sleep'>; readonly signal: AbortSignal },
  ms: number,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const ended = new AbortController();
  const wait = () => {
    clock.sleep(ms, ended.signal).then(
      () => late.abort(),
      () => undefined,
    );
  };
  signal.addEventListener('abort', wait, { once: true });
  try {
    return await act(late.signal);
  } finally {
    signal.removeEventListener('abort', wait);
    ended.abort();
  }
}
