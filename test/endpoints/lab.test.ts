import { beforeAll, describe, expect, it } from 'vitest';
import { readDefects, writeDefects } from '../support/lab/defects/all';
import type { Defect } from '../support/lab/defects/defect';
import { soundEndpoints } from '../support/lab/sound';
import { type Trial, tryAll, tryOut } from '../support/lab/try-out';

/** The doctor against endpoints that were written without a look at its checks. */
const patience = 600_000;

const harmless = { bad: [], leftBehind: [], disturbed: [] };

describe.each([
  { how: 'who only reads', writes: false },
  { how: 'who also writes', writes: true },
])('a sound endpoint, to a doctor $how', ({ writes }) => {
  let tried: ReadonlyMap<unknown, Trial>;
  beforeAll(async () => {
    tried = await tryAll(soundEndpoints, (one) => tryOut(one, writes));
  }, patience);

  it.each(soundEndpoints)('$name: nothing to say', (sound) => {
    expect(tried.get(sound)).toMatchObject(harmless);
  });
});

describe.each([
  { how: 'who only reads', writes: false, defects: readDefects },
  { how: 'who also writes', writes: true, defects: writeDefects },
])('one thing wrong, to a doctor $how', ({ writes, defects }) => {
  let tried: ReadonlyMap<Defect, Trial>;
  beforeAll(async () => {
    tried = await tryAll(defects, (one) => tryOut(one, writes));
  }, patience);

  it.each(defects)('$name: named by whose business it is', (defect) => {
    const trial = tried.get(defect);
    expect(trial?.bad).not.toEqual([]);
    expect(trial?.badIds.filter((id) => !defect.among.some((one) => one === id))).toEqual([]);
    expect(trial?.disturbed).toEqual([]);
    // What cannot be taken away is named.
    const cleaning = trial?.ran.findings.find((one) => one.id === 'clean-up');
    for (const id of trial?.leftBehind ?? []) {
      expect(defect.among).toContain('clean-up');
      expect(cleaning?.verdict).not.toBe('pass');
      expect(cleaning?.params.left).toContain(id);
    }
  });
});

it('a run that only reads asks for little', async () => {
  const { requests } = await tryOut({}, false);
  expect(requests).toBeLessThanOrEqual(35);
});
