/** Runs work of the same key one after the other, in the order in which it came. */
export interface Queue {
  isBusy(key: string): boolean;
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createQueue(): Queue {
  const last = new Map<string, Promise<unknown>>();
  return {
    isBusy: (key) => last.has(key),
    run(key, work) {
      const before = last.get(key);
      const mine = before === undefined ? work() : before.then(work);
      // A failure is its caller's; whoever comes next does not inherit it.
      const ended: Promise<unknown> = mine
        .catch(() => undefined)
        .then(() => {
          if (last.get(key) === ended) last.delete(key);
        });
      last.set(key, ended);
      return mine;
    },
  };
}
