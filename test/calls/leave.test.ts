import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { practiceClientId } from '../../shared/practice/constants';
import {
  type Backstage,
  newFolder,
  openBackstage,
  type Practised,
  practiceAdmin,
  startPractised,
} from '../support/backstage';

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

const files = async () => (await readdir(folder)).toSorted();
const text = (name: string) => readFile(join(folder, name), 'utf8');
const ownApp = async () =>
  (await practised.world()).servicePrincipals.find(({ appId }) => appId === practiceClientId);
/** What is written while somebody works: settings, state, a journal, and what was put aside as damaged. */
async function work(): Promise<string> {
  await app.get('settings.change', { theme: 'dark', staySignedIn: true });
  const { tenant } = await app.get('signIn.begin', {});
  const tenantId = tenant?.id ?? '';
  await app.get('statement.make', { id: 'grouptalk-account-is-admin' });
  await app.get('access.remove', { tenantId });
  await app.get('signIn.begin', {});
  for (const name of ['settings', 'journal']) {
    await writeFile(join(folder, `${name}.json.damaged-2026-11-20T09-30-00.000Z`), tenantId);
  }
  return tenantId;
}

describe('forgetting everything on this computer', { timeout: 60_000 }, () => {
  it('leaves nothing in the folder, what was put aside included', async () => {
    await work();
    expect((await files()).length).toBeGreaterThan(4);
    await app.get('app.forget', {});
    expect(await files()).toEqual([]);
    expect((await app.get('app.look', {})).settings).toMatchObject({ theme: 'system', staySignedIn: false });
  });

  it('keeps the settings when told to, in the file and in memory, and nothing of any tenant', async () => {
    const tenantId = await work();
    await app.get('app.forget', { keep: ['settings'] });
    expect(await files()).toEqual(['settings.json']);
    const kept = await text('settings.json');
    expect(JSON.parse(kept)).toMatchObject({ theme: 'dark', staySignedIn: true });
    for (const trace of [tenantId, practiceAdmin, 'Nordvik']) expect(kept).not.toContain(trace);
    expect((await app.get('app.look', {})).settings).toMatchObject({ theme: 'dark', staySignedIn: true });
    expect(await app.get('overview.look', {})).toMatchObject({ facts: 'none', lastAccount: null });
  });

  it('still keeps the next sign-in when the settings that stay say so', async () => {
    await work();
    await app.get('app.forget', { keep: ['settings'] });
    await app.get('signIn.begin', {});
    expect(await files()).toContain('sign-in.json');
  });

  it('keeps the journal when told to, and goes on in it', async () => {
    const tenantId = await work();
    const before = await text('journal.jsonl');
    await app.get('app.forget', { keep: ['journal'] });
    expect(await files()).toEqual(['journal.jsonl']);
    await app.get('signIn.begin', {});
    await app.get('access.remove', { tenantId });
    const after = await text('journal.jsonl');
    expect(after.startsWith(before)).toBe(true);
    expect(after.trim().split('\n')).toHaveLength(2);
    expect((await app.get('app.look', {})).settings.theme).toBe('system');
  });

  it('keeps both when told to, and an app that starts again finds nobody', async () => {
    await work();
    await app.get('app.forget', { keep: ['settings', 'journal'] });
    expect(await files()).toEqual(['journal.jsonl', 'settings.json']);
    await app.close();
    app = await openBackstage(practised, { folder });
    expect(await app.get('overview.read', {})).toMatchObject({ facts: 'none', lastAccount: null });
    expect((await app.get('app.look', {})).settings.theme).toBe('dark');
  });

  it('leaves the mark for the uninstaller as the settings say that stay', async () => {
    await app.get('settings.change', { keepOnUninstall: true });
    await app.get('settings.change', { theme: 'dark' });
    expect(await files()).toEqual(['keep-on-uninstall', 'settings.json']);
    await app.get('settings.change', { keepOnUninstall: false });
    expect(await files()).toEqual(['settings.json']);
    await app.get('settings.change', { keepOnUninstall: true });
    await app.get('app.forget', { keep: ['settings'] });
    expect(await files()).toEqual(['keep-on-uninstall', 'settings.json']);
    await app.get('app.forget', {});
    expect(await files()).toEqual([]);
  });
});

describe('removing this app’s access', { timeout: 60_000 }, () => {
  it('ends the sign-in: what is kept of it goes, and a further one asks for consent anew', async () => {
    await app.get('settings.change', { staySignedIn: true });
    const { tenant } = await app.get('signIn.begin', {});
    const before = await ownApp();
    await app.get('access.remove', { tenantId: tenant?.id ?? '' });
    expect(await files()).not.toContain('sign-in.json');
    expect(await ownApp()).toBeUndefined();

    app.at.consent = 'cancel';
    expect(await app.call('signIn.begin', {})).toMatchObject({ ok: false });
    app.at.consent = 'accept';
    await app.get('signIn.begin', {});
    expect((await ownApp())?.id).not.toBe(before?.id);
  });

  it('leaves another computer with a sign-in that asks for consent', async () => {
    const other = await openBackstage(practised, { folder: await newFolder() });
    await app.get('signIn.begin', {});
    const { tenant } = await other.get('signIn.begin', {});
    await app.get('access.remove', { tenantId: tenant?.id ?? '' });
    const seen = await other.get('signIn.allow', { step: 'plan' });
    expect(seen).toMatchObject({ facts: 'now', licence: 'p1' });
    await other.close();
  });

  it.each(['ragna.nystrom', 'per.dahl', 'olle.sjoberg'])(
    'is refused for %s, who stays signed in',
    async (nickname) => {
      app.at.username = `${nickname}@nordvikraddning.example`;
      const { tenant } = await app.get('signIn.begin', {});
      const refused = await app.call('access.remove', { tenantId: tenant?.id ?? '' });
      expect(refused).toMatchObject({
        ok: false,
        problem: { code: 'consent-needed', remedy: 'ask-administrator' },
      });
      expect(await ownApp()).toBeDefined();
      expect(await app.get('access.look', {})).toMatchObject({ seen: 'own' });
    },
  );

  it('needs a sign-in', async () => {
    const refused = await app.call('access.remove', { tenantId: crypto.randomUUID() });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
  });
});
