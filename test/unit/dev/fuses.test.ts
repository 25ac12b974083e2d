import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuseNames, fuses, readFuses, setFuses } from '../../../electron/dev/fuses.mjs';

/** The mark before the fuses, then their version and number: electron/fuses, "the fuse wire". */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

describe('the fuses', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fuses-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const runtimeWith = async (states: string) => {
    const file = join(folder, `runtime-${states.length}`);
    const wire = Buffer.from([1, states.length, ...Buffer.from(states)]);
    await writeFile(file, Buffer.concat([Buffer.from(`before${sentinel}`), wire, Buffer.from('after')]));
    return file;
  };

  it('are all named in the table, each once', () => {
    const options = Object.values(FuseV1Options).filter((option) => typeof option === 'number');
    expect(fuseNames.map((name) => fuses[name].option).sort()).toEqual(options.sort());
  });

  it('are set as the table says in a runtime that knows all of them', async () => {
    const file = await runtimeWith('101000110');
    expect(await setFuses(file)).toEqual([]);
    const stand = await readFuses(file);
    for (const name of fuseNames) expect([name, stand[name]]).toEqual([name, fuses[name].on ? 'on' : 'off']);
    expect(await readFile(file, 'latin1')).toMatch(/^before.*after$/s);
  });

  it('that an older runtime does not know are named, and the others are set', async () => {
    const file = await runtimeWith('10100011');
    expect(await setFuses(file, { nodeCliInspect: true })).toEqual(['wasmTrapHandlers']);
    expect(await readFuses(file)).toMatchObject({
      runAsNode: 'off',
      nodeCliInspect: 'on',
      onlyLoadAppFromAsar: 'on',
      wasmTrapHandlers: 'unknown',
    });
  });

  it('of a newer runtime that the table does not name stop the packaging', async () => {
    const file = await runtimeWith('1010001101');
    await expect(setFuses(file)).rejects.toThrow('strictlyRequireAllFuses');
  });
});
