/**
 * Lets jobs run one after the other. Each is given what the one before it came to, or null when it did not
 * have to wait. Jobs must not reject.
 */
export function createTurns<T>(): (job: (waitedFor: T | null) => Promise<T>) => Promise<T> {
  let last: Promise<T> | null = null;
  return (job) => {
    const mine = last ? last.then(job) : job(null);
    last = mine;
    void mine.then(() => {
      if (last === mine) last = null;
    });
    return mine;
  };
}
