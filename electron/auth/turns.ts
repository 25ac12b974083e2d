type Job<T> = (waitedFor: T | null) => Promise<T>;

/**
 * Lets jobs run one after the other. Each is given what the one before it came to, or null when it did not
 * have to wait. Whose signal aborts while it waits is answered with `givenUp` at once, and its job is left out.
 * Jobs must not reject.
 */
export function createTurns<T>(givenUp: () => T): (job: Job<T>, signal?: AbortSignal) => Promise<T> {
  let last: Promise<T> | null = null;
  return (job, signal) => {
    let begun = false;
    const begin: Job<T> = async (waitedFor) => {
      if (signal?.aborted) return waitedFor ?? givenUp();
      begun = true;
      return job(waitedFor);
    };
    const mine = last ? last.then(begin) : begin(null);
    last = mine;
    return new Promise((resolve) => {
      const giveUp = () => {
        if (!begun) resolve(givenUp());
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      void mine.then((answer) => {
        signal?.removeEventListener('abort', giveUp);
        if (last === mine) last = null;
        resolve(answer);
      });
    });
  };
}
