import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Overview } from '../../shared/model/overview';
import type { FaultName } from '../../shared/practice/world/faults';
import {
  type Backstage,
  newFolder,
  openBackstage,
  type Practised,
  practiceAdmin,
  startPractised,
} from '../support/backstage';
import { type Keyring, newKeyring } from '../support/keyring';

const apps: Backstage[] = [];
let folder: string;
let keyring: Keyring;
beforeEach(async () => {
  folder = await newFolder();
  keyring = newKeyring();
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  await rm(folder, { recursive: true, force: true });
});

const start = async (practised: Practised) => {
  const app = await openBackstage(practised, { folder, keyring });
  apps.push(app);
  return app;
};

const codesOf = ({ problems }: Overview) => [...new Set(problems.map(({ code }) => code))];

/** All but when, by whom and why not. */
const factsOf = ({ facts, account, problems, token, ...rest }: Overview) => rest;

describe('an app without a network', { timeout: 60_000 }, () => {
  let practised: Practised;
  beforeAll(async () => {
    practised = await startPractised();
  });
  afterAll(() => practised.close());

  it('loses nothing of what it showed when the network goes in the midst of the work, and comes back', async () => {
    const app = await start(practised);
    const seen = await app.get('signIn.begin', {});
    app.network.up = false;
    const away = await app.get('overview.look', {});
    expect(away).toMatchObject({ facts: 'last', problems: [{ code: 'no-network' }] });
    expect(factsOf(away)).toEqual(factsOf(seen));
    expect(await app.call('plan.look', {})).toMatchObject({ problem: { code: 'no-network' } });
    app.network.up = true;
    const back = await app.get('overview.look', {});
    expect(back).toMatchObject({ facts: 'now', token: seen.token });
    expect(codesOf(back)).toEqual(codesOf(seen));
  });

  it('started without a sign-in shows what was seen last, and takes what needs no network', async () => {
    const seen = await (await start(practised)).get('signIn.begin', {});
    const app = await start(practised);
    app.network.up = false;
    const looked = await app.get('overview.look', {});
    expect(looked).toMatchObject({
      facts: 'last',
      lookedAt: seen.lookedAt,
      account: null,
      lastAccount: { username: practiceAdmin },
      problems: [{ code: 'sign-in-needed' }],
    });
    expect(factsOf(looked)).toEqual(factsOf(seen));
    expect(await app.get('settings.change', { theme: 'dark' })).toMatchObject({
      settings: { theme: 'dark' },
    });
    expect(await app.call('signIn.begin', { again: true })).toMatchObject({
      problem: { code: 'no-network' },
    });
    expect(await app.get('overview.read', {})).toEqual(looked);
    app.network.up = true;
    expect(await app.get('signIn.begin', { again: true })).toMatchObject({ facts: 'now' });
  });

  it('who stays signed in goes on with one look, as soon as there is a network again', async () => {
    const first = await start(practised);
    await first.get('settings.change', { staySignedIn: true });
    const seen = await first.get('signIn.begin', {});
    const app = await start(practised);
    app.network.up = false;
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await app.get('overview.look', {})).toMatchObject({
        facts: 'last',
        lookedAt: seen.lookedAt,
        account: { username: practiceAdmin },
        problems: [{ code: 'no-network' }],
      });
    }
    app.network.up = true;
    const back = await app.get('overview.look', {});
    expect(back.facts).toBe('now');
    expect(codesOf(back)).toEqual(codesOf(seen));
  });
});

describe('a computer whose clock is wrong', { timeout: 60_000 }, () => {
  const practised: Practised[] = [];
  afterEach(async () => {
    for (const one of practised.splice(0)) await one.close();
  });
  const signedIn = async (...faults: readonly FaultName[]) => {
    const world = await startPractised(faults);
    practised.push(world);
    const app = await start(world);
    return { app, overview: await app.get('signIn.begin', {}) };
  };

  it('is told from the first answer on, before anything else is known', async () => {
    const { app, overview } = await signedIn('clock-off');
    expect(overview).toMatchObject({ facts: 'now', clock: { aheadMs: 3_600_000 } });
    expect(app.overviews[0]).toMatchObject({ facts: 'none', tenant: null, clock: { aheadMs: 3_600_000 } });
    const [first] = (await app.get('plan.look', {})).findings;
    expect(first).toMatchObject({ id: 'computer-clock', outcome: 'ahead', params: { minutes: 60 } });
    expect(await app.get('signIn.out', {})).toMatchObject({ account: null, clock: { aheadMs: 3_600_000 } });
  });

  it('is not told of one that is right, nor remembered from an earlier run', async () => {
    const { overview } = await signedIn();
    expect(overview.clock).toBeNull();
    const wrong = await signedIn('clock-off');
    expect(wrong.overview.clock).not.toBeNull();
    const [, world] = practised;
    if (!world) throw new Error('no world');
    expect((await (await start(world)).get('overview.read', {})).clock).toBeNull();
  });
});
