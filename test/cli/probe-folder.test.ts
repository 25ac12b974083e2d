import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProbeFolder } from '../../electron/cli/probe-folder';
import type { ProbeThing } from '../../shared/model/probe-thing';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'probe-folder-')), 'probes');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const noon = Date.UTC(2026, 10, 24, 12);
const here = 'https://a.example/scim/';
const thing = (id: string, more: Partial<ProbeThing> = {}): ProbeThing => ({
  id,
  runId: 'run',
  tenantUrl: here,
  kind: 'Users',
  name: `gt-probe-abc-${id}@probe.invalid`,
  mark: 'abc',
  scimId: null,
  answered: false,
  deletionAsked: false,
  madeAt: new Date(noon).toISOString(),
  ...more,
});
const open = (pid = process.pid, now = noon) => openProbeFolder(folder, () => now, pid);
const idsOf = async (things: Promise<readonly ProbeThing[]>) => (await things).map(({ id }) => id);
/** No process has so large a number. */
const gonePid = 2 ** 30;

describe('the folder of things made for a trial', () => {
  it('keeps each thing until it is crossed out, the oldest first', async () => {
    const journal = open();
    await journal.write(thing('young', { madeAt: new Date(noon + 1_000).toISOString() }));
    await journal.write(thing('old'));
    await journal.write(thing('old', { scimId: '4711', answered: true }));
    expect(await idsOf(open().list())).toEqual(['old', 'young']);
    expect((await open().list())[0]).toMatchObject({ scimId: '4711', answered: true });
    await journal.crossOut('old');
    await journal.crossOut('old');
    expect(await idsOf(open().list())).toEqual(['young']);
  });

  it('tells what earlier runs have left at one Tenant URL, and leaves those at work alone', async () => {
    await open(gonePid).write(thing('left'));
    await open(gonePid).write(thing('elsewhere', { tenantUrl: 'https://b.example/' }));
    // The parent of the tests runs, as another check might.
    await open(process.ppid).write(thing('being-made'));
    expect(await idsOf(open().abandoned(here))).toEqual(['left']);
    const later = noon + 2 * 60 * 60_000;
    expect(await idsOf(open(process.pid, later).abandoned(here))).toEqual(
      expect.arrayContaining(['left', 'being-made']),
    );
  });

  it('loses nothing when many are written at once, whatever their names are', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => `../${n}/ä:?`);
    await Promise.all(ids.map((id) => open().write(thing(id))));
    expect((await idsOf(open().list())).toSorted()).toEqual(ids.toSorted());
  });

  it('passes over what is none of ours, and is empty where nothing is', async () => {
    expect(await open().list()).toEqual([]);
    await open().write(thing('ours'));
    await writeFile(join(folder, 'half.json'), '{"id":');
    await writeFile(join(folder, 'other.json'), '{"id":"x"}');
    expect(await idsOf(open().list())).toEqual(['ours']);
  });

  it('says beforehand when nothing can be written down, and leaves no trace when it can', async () => {
    expect(await open().tryOut()).toMatchObject({ ok: true });
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    expect(await open().tryOut()).toMatchObject({ ok: false, problem: { code: 'file-unwritable' } });
  });
});
