import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mirror } from '../../../electron/dev/mirror.mjs';
import { makeHome, withinReach } from '../../../electron/dev/unprivileged.mjs';

describe.runIf(process.platform !== 'win32')('files for somebody else', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-test-'));
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'app', 'inner'), { recursive: true });
    await writeFile(join(folder, 'app', 'executable'), 'one');
    await writeFile(join(folder, 'app', 'inner', 'page'), 'two');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are the same in a mirror, and what is changed there stays as it was here', async () => {
    mirror(join(folder, 'app'), join(folder, 'copy'), ['executable']);
    expect(await readFile(join(folder, 'copy', 'inner', 'page'), 'utf8')).toBe('two');
    await writeFile(join(folder, 'copy', 'executable'), 'changed');
    expect(await readFile(join(folder, 'app', 'executable'), 'utf8')).toBe('one');
  });

  it('are within reach when every folder on the way lets others through', async () => {
    expect(withinReach(join(folder, 'app', 'inner', 'page'))).toBe(true);
    await chmod(join(folder, 'app'), 0o700);
    expect(withinReach(join(folder, 'app', 'inner', 'page'))).toBe(false);
    expect(withinReach(join(folder, 'app'))).toBe(false);
  });

  it('of a home are private, and all folders of the environment are there', async () => {
    const env = makeHome(join(folder, 'home'), undefined);
    expect(Object.keys(env)).toContain('XDG_RUNTIME_DIR');
    for (const path of Object.values(env)) expect((await stat(path)).mode & 0o777).toBe(0o700);
  });
});
