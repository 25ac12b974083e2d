import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { devDependencies, version } from '../../package.json';

const root = resolve(import.meta.dirname, '../..');
const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'electron/dev', script), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });

describe('the notes of a release', () => {
  it('are the part of the change log that tells of this version', () => {
    const { status, stdout } = run('release-notes.mjs', `v${version}`);
    expect(status).toBe(0);
    expect(stdout.trim()).not.toBe('');
    expect(stdout).not.toContain('## 0.');
  });

  it('are refused for a tag that is not the version', () => {
    const { status, stderr } = run('release-notes.mjs', 'v9.9.9');
    expect(status).toBe(1);
    expect(stderr).toBe(`The tag is v9.9.9, and package.json says ${version}.\n`);
  });
});

describe('the bill of materials', { timeout: 60_000 }, () => {
  const component = z.looseObject({ name: z.string(), version: z.string(), 'bom-ref': z.string() });
  const cyclonedx = z.looseObject({
    bomFormat: z.literal('CycloneDX'),
    components: z.array(component),
    dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
  });

  it('names what is bundled, Electron, and nothing that only builds or tests', () => {
    const { status, stdout, stderr } = run('sbom.mjs');
    expect([status, stderr]).toEqual([0, '']);
    const { components, dependencies } = cyclonedx.parse(JSON.parse(stdout));
    const names = new Set(components.map((one) => one.name));
    expect([...names]).toEqual(expect.arrayContaining(['react', 'zod', 'express', 'electron']));
    expect(components.find((one) => one.name === 'electron')?.version).toBe(devDependencies.electron);
    expect(
      ['vite', 'vitest', 'playwright-core', 'electron-builder'].filter((tool) => names.has(tool)),
    ).toEqual([]);
    const refs = new Set(components.map((one) => one['bom-ref']));
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((on) => !refs.has(on))).toEqual([]);
  });
});
