import '../../support/without-electron';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chosenTheme } from '../../../electron/chosen-theme';
import { openSettings } from '../../../electron/store/settings';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'theme-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('the first paint has the theme that Settings keep', () => {
  const data = join(folder, 'data');
  mkdirSync(data);
  expect(chosenTheme(folder)).toBe('system');
  const settings = openSettings({ folder: data, log: () => undefined, now: Date.now });
  settings.write({ ...settings.read(), theme: 'dark' });
  expect(chosenTheme(folder)).toBe('dark');
});

it('a file that is far too large is not waited for', () => {
  writeFileSync(join(folder, 'data', 'settings.json'), `{ "theme": "dark", "x": "${'x'.repeat(2 ** 20)}" }`);
  expect(chosenTheme(folder)).toBe('system');
});

it.each(['{ "theme": "pink" }', 'null', '[1', ''])(
  'and that of the system when they are damaged: %s',
  (text) => {
    writeFileSync(join(folder, 'data', 'settings.json'), text);
    expect(chosenTheme(folder)).toBe('system');
  },
);
