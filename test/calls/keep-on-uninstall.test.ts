import { readdir, rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Backstage,
  newFolder,
  openBackstage,
  type Practised,
  startPractised,
} from '../support/backstage';

const mark = 'keep-on-uninstall';

describe('the mark that the uninstaller looks for', { timeout: 60_000 }, () => {
  let practised: Practised;
  let folder: string;
  let app: Backstage;

  beforeAll(async () => {
    practised = await startPractised();
  });
  afterAll(() => practised.close());
  beforeEach(async () => {
    folder = await newFolder();
    app = await openBackstage(practised, { folder });
  });
  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  const isThere = async () => (await readdir(folder)).includes(mark);

  it('is there while Settings say so', async () => {
    expect(await isThere()).toBe(false);
    await app.get('settings.change', { keepOnUninstall: true });
    expect(await isThere()).toBe(true);
    await app.get('settings.change', { theme: 'dark' });
    expect(await isThere()).toBe(true);
    await app.get('settings.change', { keepOnUninstall: false });
    expect(await isThere()).toBe(false);
  });

  it('goes when everything is forgotten, and stays with the settings', async () => {
    await app.get('settings.change', { keepOnUninstall: true });
    await app.get('app.forget', { keep: ['settings'] });
    expect(await isThere()).toBe(true);
    await app.get('app.forget', {});
    expect(await readdir(folder)).toEqual([]);
  });
});
