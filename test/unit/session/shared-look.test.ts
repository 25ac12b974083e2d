import { describe, expect, it } from 'vitest';
import { createSharedLook } from '../../../electron/session/shared-look';

/** A look that ends when it is let, and says how many there were. */
function trial() {
  const runs: { end: () => void; signal: AbortSignal }[] = [];
  const looks = createSharedLook<string>(
    (signal) =>
      new Promise((resolve) => {
        const number = runs.length + 1;
        const end = () => resolve(`look ${number}`);
        signal.addEventListener('abort', () => resolve(`look ${number} called off`), { once: true });
        runs.push({ end, signal });
      }),
    () => 'called off',
  );
  const began = async (count: number) => {
    while (runs.length < count) await Promise.resolve();
    return runs[count - 1];
  };
  return { runs, looks, began };
}

describe('a shared look', () => {
  it('is one for all who ask while it lasts', async () => {
    const { runs, looks, began } = trial();
    const answers = [looks.join(), looks.join()];
    (await began(1))?.end();
    expect(await Promise.all(answers)).toEqual(['look 1', 'look 1']);
    expect(runs).toHaveLength(1);
  });

  it('begins anew after a change, once for all changes meanwhile', async () => {
    const { runs, looks, began } = trial();
    const first = looks.join();
    await began(1);
    const after = [looks.again(), looks.again(), looks.join()];
    runs[0]?.end();
    expect(await first).toBe('look 1');
    (await began(2))?.end();
    expect(await Promise.all(after)).toEqual(['look 2', 'look 2', 'look 2']);
    expect(runs).toHaveLength(2);
  });

  it('goes on for the others when one gives up, and is called off with the last', async () => {
    const { looks, began } = trial();
    const [one, other] = [new AbortController(), new AbortController()];
    const answers = [looks.join(one.signal), looks.join(other.signal)];
    const run = await began(1);
    one.abort();
    expect(await answers[0]).toBe('called off');
    expect(run?.signal.aborted).toBe(false);
    other.abort();
    expect(await answers[1]).toBe('called off');
    expect(run?.signal.aborted).toBe(true);
  });

  it('looks again for who comes after one that was called off', async () => {
    const { looks, began } = trial();
    const stop = new AbortController();
    const given = looks.join(stop.signal);
    await began(1);
    stop.abort();
    expect(await given).toBe('called off');
    const next = looks.join();
    (await began(2))?.end();
    expect(await next).toBe('look 2');
  });

  it('leaves out one that was given up before it began', async () => {
    const { runs, looks, began } = trial();
    const first = looks.join();
    await began(1);
    const stop = new AbortController();
    const next = looks.again(stop.signal);
    stop.abort();
    expect(await next).toBe('called off');
    runs[0]?.end();
    expect(await first).toBe('look 1');
    const later = looks.join();
    (await began(2))?.end();
    expect(await later).toBe('look 2');
  });

  it('stops all that is under way', async () => {
    const { looks, began } = trial();
    const first = looks.join();
    await began(1);
    const next = looks.again();
    looks.stop();
    expect(await first).toBe('look 1 called off');
    expect(await next).toBe('called off');
  });
});
