import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchSecretToken, pasteRequestMail } from '../../electron/cli/demo/at-grouptalk';
import {
  type Backstage,
  newFolder,
  openBackstage,
  type Practised,
  practiceAdmin,
  startPractised,
} from '../support/backstage';
import { type Keyring, newKeyring } from '../support/keyring';

const greta = 'greta.holm@nordvikraddning.example';

/** Ends without a goodbye and starts again, over what lies in the folder. */
describe('an app that starts again', { timeout: 60_000 }, () => {
  let practised: Practised;
  let folder: string;
  let keyring: Keyring;
  const apps: Backstage[] = [];

  beforeAll(async () => {
    practised = await startPractised();
  });
  afterAll(() => practised.close());
  beforeEach(async () => {
    folder = await newFolder();
    keyring = newKeyring();
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (more: { keyring?: Keyring | null } = {}) => {
    const app = await openBackstage(practised, { folder, keyring, ...more });
    apps.push(app);
    return app;
  };
  const handInToken = async (app: Backstage, { person, stage } = practised) => {
    const { body } = await app.get('mail.compose', { mail: 'set-up' });
    await pasteRequestMail(person, body);
    const { adminUrl } = stage.addresses;
    app.clipboard.text = await fetchSecretToken(person, adminUrl, practiceAdmin, () => true);
    const { pendingId, review } = await app.get('token.paste', {});
    const { origin, issuer } = review?.hint ?? { origin: '', issuer: null };
    return app.get('token.keep', { pendingId: pendingId ?? '', seen: { origin, issuer } });
  };
  const kept = async () => {
    const names = await readdir(folder);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return texts.join('\n');
  };

  it('shows what was seen last, at once and with its time, and asks for a sign-in', async () => {
    const first = await start();
    const seen = await first.get('signIn.begin', {});
    await first.get('statement.make', { id: 'grouptalk-account-is-admin' });

    const again = await start();
    expect(await again.get('overview.read', {})).toMatchObject({
      facts: 'last',
      lookedAt: seen.lookedAt,
      account: null,
      lastAccount: { username: practiceAdmin },
      tenant: seen.tenant,
      problems: [],
    });
    expect(await again.get('overview.look', {})).toMatchObject({
      facts: 'last',
      account: null,
      problems: [{ code: 'sign-in-needed', remedy: 'sign-in-again' }],
    });
    const back = await again.get('signIn.begin', { again: true });
    expect(back).toMatchObject({ facts: 'now', account: { username: practiceAdmin } });
    expect(back.steps[0]).toMatchObject({ id: 'plan', state: 'done' });
    expect(await kept()).not.toContain('refresh');
  });

  it('takes away what a trial has made, when it was ended in the middle of that', async () => {
    const first = await start();
    await first.get('signIn.begin', {});
    await handInToken(first);
    const dead = first.call(
      'doctor.run',
      { writeAt: 'api.grouptalk.com', only: ['person-create', 'group-create'] },
      {
        onProgress: ({ id }) => void (id === 'person-create' && Object.assign(first.network, { up: false })),
      },
    );
    const ran = await dead;
    expect(ran).toMatchObject({
      ok: true,
      value: { leftovers: expect.arrayContaining([expect.anything()]) },
    });
    const probesIn = async () =>
      JSON.stringify((await practised.world()).grouptalk).match(/gt-probe-\w+/g) ?? [];
    expect(await probesIn()).not.toEqual([]);

    const again = await start();
    await again.get('signIn.begin', { again: true });
    await expect
      .poll(async () => (await again.get('doctor.look', {})).leftovers, { timeout: 20_000 })
      .toEqual([]);
    expect(await probesIn()).toEqual([]);
  });

  it('knows why something that a trial has made stays, and tries again at the next start', async () => {
    const stubborn = await startPractised(['scim-delete-refused']);
    try {
      const over = { folder, keyring };
      const first = await openBackstage(stubborn, over);
      apps.push(first);
      await first.get('signIn.begin', {});
      await handInToken(first, stubborn);
      const ran = await first.get('doctor.run', { writeAt: 'api.grouptalk.com', only: ['person-create'] });
      const refused = { why: 'refused', answer: expect.stringMatching(/^(?:403|405|501)/) };
      expect(ran.leftovers).not.toEqual([]);
      for (const one of ran.leftovers) expect(one).toMatchObject(refused);
      const again = await openBackstage(stubborn, over);
      apps.push(again);
      await again.get('signIn.begin', { again: true });
      const look = async () => (await again.get('doctor.look', {})).leftovers;
      await expect
        .poll(async () => (await look()).map(({ why }) => why), { timeout: 20_000 })
        .toEqual(ran.leftovers.map(() => 'refused'));
      const { leftovers } = await again.get('doctor.removeLeftover', { id: ran.leftovers[0]?.id ?? '' });
      expect(leftovers).toHaveLength(ran.leftovers.length);
      for (const one of leftovers) expect(one).toMatchObject(refused);
    } finally {
      await stubborn.close();
    }
  });

  it('goes on by itself for who stays signed in, with the token that was handed in', async () => {
    const first = await start();
    await first.get('settings.change', { staySignedIn: true });
    await first.get('signIn.begin', {});
    const hint = await handInToken(first);

    const again = await start();
    const looked = await again.get('overview.look', {});
    expect(looked).toMatchObject({
      facts: 'now',
      account: { username: practiceAdmin },
      problems: expect.anything(),
    });
    expect(looked.token).toEqual({ kind: 'kept', hint });
    const all = await kept();
    expect([...first.secrets, ...again.secrets].filter((secret) => all.includes(secret))).toEqual([]);

    await again.get('signIn.out', {});
    const out = await (await start()).get('overview.look', {});
    expect(out).toMatchObject({ facts: 'last', account: null });
  });

  it('without a network goes on showing what was seen last, and why', async () => {
    const first = await start();
    await first.get('settings.change', { staySignedIn: true });
    const seen = await first.get('signIn.begin', {});

    const again = await start();
    again.network.up = false;
    const looked = await again.get('overview.look', {});
    expect(looked).toMatchObject({
      facts: 'last',
      lookedAt: seen.lookedAt,
      account: { username: practiceAdmin },
      problems: [{ code: 'no-network' }],
    });
    expect(looked.problems).toHaveLength(1);
    again.network.up = true;
    expect(await again.get('overview.look', {})).toMatchObject({ facts: 'now' });
  });

  it('asks for the token again when the keyring has lost its key', async () => {
    const first = await start();
    await first.get('signIn.begin', {});
    await handInToken(first);
    keyring.key = 'two';
    const again = await start();
    const back = await again.get('signIn.begin', { again: true });
    expect(back.token).toMatchObject({ kind: 'unusable', problem: { code: 'secret-unreadable' } });
    expect(back.steps[1]).toMatchObject({ id: 'request', missing: [{ id: 'token-unreadable' }] });
    expect(await handInToken(again)).toMatchObject({ origin: 'https://api.grouptalk.com' });
    expect((await again.get('overview.look', {})).token).toMatchObject({ kind: 'kept' });
  });

  it('stays signed out, even when the keyring was away at the time', async () => {
    const first = await start();
    await first.get('settings.change', { staySignedIn: true });
    await first.get('signIn.begin', {});
    const without = await start({ keyring: null });
    await without.get('overview.look', {});
    await without.get('signIn.out', {});
    expect(await (await start()).get('overview.look', {})).toMatchObject({ facts: 'last', account: null });
  });

  it('says that a choice could not be written, and goes by it as long as it runs', async () => {
    const app = await start();
    await mkdir(join(folder, 'settings.json'));
    expect(await app.call('settings.change', { theme: 'dark' })).toMatchObject({
      problem: { code: 'file-unwritable' },
    });
    expect(await app.get('app.look', {})).toMatchObject({ settings: { theme: 'dark' } });
    await rm(join(folder, 'settings.json'), { recursive: true });
  });

  it('knows nobody any more when the practice tenant has begun anew', async () => {
    const app = await start();
    await app.get('settings.change', { theme: 'dark' });
    await app.get('signIn.begin', {});
    await app.begunAnew();
    expect(await app.get('overview.read', {})).toMatchObject({
      facts: 'none',
      account: null,
      lastAccount: null,
    });
    expect(await (await start()).get('overview.read', {})).toMatchObject({
      facts: 'none',
      lastAccount: null,
    });
    expect(await app.get('app.look', {})).toMatchObject({ settings: { theme: 'dark' } });
  });

  it('keeps no secret anywhere on a computer that cannot encrypt', async () => {
    const first = await start({ keyring: null });
    expect((await first.get('app.look', {})).secrets).toBe('memory-only');
    await first.get('settings.change', { staySignedIn: true });
    await first.get('signIn.begin', {});
    await handInToken(first);
    expect((await first.get('overview.look', {})).token).toMatchObject({ kind: 'kept' });
    expect((await readdir(folder)).toSorted()).toEqual(['settings.json', 'state.json']);
    const again = await start({ keyring: null });
    expect((await again.get('signIn.begin', { again: true })).token).toEqual({ kind: 'missing' });
  });

  it('keeps the work of two people apart', async () => {
    const app = await start();
    await app.get('signIn.begin', {});
    await app.get('statement.make', { id: 'grouptalk-account-is-admin' });
    await handInToken(app);

    app.at.username = greta;
    const hers = await app.get('signIn.begin', {});
    expect(hers).toMatchObject({ account: { username: greta }, statements: [], token: { kind: 'missing' } });
    app.at.username = practiceAdmin;
    const his = await app.get('signIn.begin', {});
    expect(his.statements.map(({ id }) => id)).toEqual(['grouptalk-account-is-admin']);
    expect(his.token).toMatchObject({ kind: 'kept' });
  });

  it('leaves nothing behind when everything is forgotten', async () => {
    const app = await start();
    await app.get('settings.change', { staySignedIn: true, theme: 'dark' });
    await app.get('signIn.begin', {});
    await handInToken(app);
    expect((await readdir(folder)).length).toBeGreaterThan(3);
    await app.get('app.forget', {});
    expect(await readdir(folder)).toEqual([]);
    expect(app.log).toEqual([]);
    expect(await app.get('overview.look', {})).toMatchObject({ facts: 'none', account: null, problems: [] });
    expect(await (await start()).get('overview.read', {})).toMatchObject({ facts: 'none' });
  });

  it('ends a look that nobody waits for any more', async () => {
    const app = await start();
    await app.get('signIn.begin', {});
    const stop = new AbortController();
    const look = app.call('overview.look', {}, { signal: stop.signal });
    stop.abort();
    expect(await look).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await app.get('overview.look', {})).toMatchObject({ facts: 'now' });
  });

  it('leaves the person signed in as before when a second sign-in is given up', async () => {
    const app = await start();
    await app.get('signIn.begin', {});
    app.at.consent = 'cancel';
    app.at.username = 'per.dahl@nordvikraddning.example';
    const given = await app.call('signIn.begin', {});
    expect(given.ok).toBe(false);
    expect(await app.get('overview.look', {})).toMatchObject({ account: { username: practiceAdmin } });
  });
});
