import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRelease } from '../../electron/dev/package.mjs';
import { ensureRuntime } from '../../electron/dev/runtime.mjs';

const root = resolve(import.meta.dirname, '../..');

describe('a release', () => {
  let output: string;
  beforeAll(async () => {
    output = await mkdtemp(join(tmpdir(), 'release-test-'));
  });
  afterAll(() => rm(output, { recursive: true, force: true }));

  it('is not begun on another runtime than the pinned one', async () => {
    const runtime = { path: '/electron', dist: '/', version: '33.2.1', kind: 'fallback' } as const;
    expect(await packageRelease(runtime)).toContain('33.2.1');
  });

  it.runIf(process.platform === 'linux')(
    'is refused by electron-builder itself when somebody hands it another runtime',
    async () => {
      const { dist } = await ensureRuntime();
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          join(root, 'node_modules/electron-builder/cli.js'),
          ...['--linux', 'AppImage', '--x64', '--publish', 'never', '--projectDir', root],
          `-c.electronDist=${dist}`,
          '-c.electronVersion=33.2.1',
          `-c.directories.output=${output}`,
        ],
        { encoding: 'utf8' },
      );
      expect(`${stdout}${stderr}`).toMatch(/A release is built on Electron \S+ only, and this is 33\.2\.1/);
      expect(status).not.toBe(0);
      expect((await readdir(output)).filter((name) => name.endsWith('.AppImage'))).toEqual([]);
    },
    120_000,
  );
});
