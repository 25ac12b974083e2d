import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptedLicences, mergeLicences } from '../../../electron/dev/licences.mjs';

const one = { name: 'one', version: '1.0.0', identifier: 'MIT', text: 'Text of one.' };

describe('the licences of what is bundled', () => {
  let dist: string;
  beforeEach(async () => {
    dist = await mkdtemp(join(tmpdir(), 'licences-'));
  });
  afterEach(() => rm(dist, { recursive: true, force: true }));

  const built = async (file: string, packages: readonly object[]) => {
    await mkdir(join(dist, file, '..'), { recursive: true });
    await writeFile(join(dist, file), JSON.stringify(packages));
  };
  const document = () => readFile(join(dist, 'licences.md'), 'utf8');

  it('come from all builds into one document, each text once', async () => {
    const two = { ...one, name: 'two' };
    const three = { ...one, name: 'three', identifier: 'ISC', text: 'Text of three.\r\nMore of it.' };
    await built('.licences/node.json', [one, three]);
    await built('renderer/.licences/window.json', [one, two]);
    expect(mergeLicences(dist)).toEqual([]);
    const text = await document();
    expect(text).toContain('## one 1.0.0, two 1.0.0\n\nLicence: MIT\n\nText of one.\n');
    expect(text).toContain('## three 1.0.0\n\nLicence: ISC\n\nText of three.\nMore of it.\n');
    expect(text.match(/Text of one/g)).toHaveLength(1);
    expect(await readdir(dist)).toEqual(['licences.md', 'renderer']);
  });

  it('name the app itself, Electron, and where the notices of Chromium lie', async () => {
    await built('.licences/node.json', [one]);
    mergeLicences(dist);
    const text = await document();
    expect(text).toContain('## GroupTalk Onboarding\n\nMIT License');
    expect(text).toContain('Electron contributors');
    expect(text).toContain('LICENSES.chromium.html');
  });

  it.each([
    [
      'none',
      { identifier: undefined },
      'one 1.0.0 has the licence of nobody, which is not among the accepted.',
    ],
    [
      'GPL-3.0',
      { identifier: 'GPL-3.0' },
      'one 1.0.0 has the licence GPL-3.0, which is not among the accepted.',
    ],
    ['no text', { text: undefined }, 'one 1.0.0 has no licence text.'],
  ])('stop the build at a package with %s', async (_, more, sentence) => {
    await built('.licences/node.json', [{ ...one, ...more }]);
    expect(mergeLicences(dist)).toEqual([sentence]);
    expect(await readdir(dist)).not.toContain('licences.md');
  });

  it('stop it when no build has named a package', () => {
    expect(mergeLicences(dist)).toEqual(['The builds have named no package.']);
  });

  it('find a text for what carries none, in its own repository, and only under the licence known there', async () => {
    const agent = { name: 'agent-base', version: '6.0.2', identifier: 'MIT' };
    await built('.licences/node.json', [agent]);
    expect(mergeLicences(dist)).toEqual([]);
    expect(await document()).toContain('Copyright (c) 2013 Nathan Rajlich');
    await built('.licences/node.json', [{ ...agent, identifier: 'ISC' }]);
    expect(mergeLicences(dist)).toEqual(['agent-base 6.0.2 has no licence text.']);
  });

  it('are accepted by name: none that asks for the source of what uses it', () => {
    expect(acceptedLicences.filter((name) => /GPL|MPL|EPL|CDDL|OSL/.test(name))).toEqual([]);
  });
});
