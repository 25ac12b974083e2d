/** Runs what it is given one after the other, in the order of asking. What one of them throws is its own affair. */
export function createTurns(): <T>(act: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = before.then(act, act);
    before = mine;
    return mine;
  };
}
