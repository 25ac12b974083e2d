import '../../support/without-electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSignInByClient } from '../../../electron/auth/sign-in-by-client';
import { isSettled } from '../../../electron/policy/is-settled';
import type { Policy } from '../../../electron/policy/policy';
import { type About, createFacts } from '../../../electron/session/facts';
import { openSettings } from '../../../electron/store/settings';
import { failed, ok } from '../../../shared/contract/problem';
import type { AppFacts } from '../../../shared/model/app-facts';
import type { SignIn } from '../../../shared/onboarding/deps';
import { newPlace, type TrialPlace } from '../../support/place';
import { noPolicy, noUpdates } from '../../support/standing-still';

let place: TrialPlace;
beforeEach(() => {
  place = newPlace();
});
afterEach(() => place.clean());

const own = 'b3a1c2d4-0000-4000-8000-000000000001';
const brought = 'b3a1c2d4-0000-4000-8000-000000000002';

function factsOf(about: Partial<About>, policy: Policy = noPolicy) {
  const settings = openSettings(place);
  const told: AppFacts[] = [];
  const facts = createFacts({
    about: {
      mode: 'live',
      version: '1',
      runtime: { electron: '1', chromium: '1', node: '1', fallback: false },
      platform: 'linux',
      secrets: 'encrypted',
      dataFolder: place.folder,
      clientId: null,
      systemLanguages: ['en-US'],
      ...about,
    },
    settings,
    policy,
    updates: () => noUpdates,
    practice: () => null,
    announce: (now) => told.push(now),
  });
  return {
    facts,
    settings,
    told,
    enter: (clientId: string) => settings.write({ ...settings.read(), clientId }),
  };
}

describe('the client ID', () => {
  it.each([
    ['is missing where nobody brought one', {}, false, null, 'nowhere'],
    ['comes with the build', { clientId: brought }, false, brought, 'build'],
    ['is that of Settings before that of the build', { clientId: brought }, true, own, 'settings'],
    [
      'is the practice tenant’s in practice mode',
      { mode: 'practice', clientId: brought },
      true,
      brought,
      'practice',
    ],
  ] as const)('%s', (_, about, entered, clientId, clientIdFrom) => {
    const { facts, enter } = factsOf(about);
    if (entered) enter(own);
    expect(facts.read().settings).toMatchObject({ clientId, clientIdFrom });
  });

  it('is asked for before anybody can sign in', async () => {
    const { facts, enter } = factsOf({});
    const made: string[] = [];
    const signIn = createSignInByClient({ clientId: facts.clientId, make: (id) => signInOf(id, made) });
    const missing = { ok: false, problem: { code: 'client-id-missing', remedy: 'open-settings' } };
    expect(await signIn.signIn({ scopes: [] })).toMatchObject(missing);
    expect(await signIn.token([], 'silent')).toMatchObject(missing);
    expect(signIn.account()).toBeNull();
    enter(own);
    expect(await signIn.signIn({ scopes: [] })).toMatchObject({ ok: true });
    expect(signIn.account()?.homeAccountId).toBe(own);
    enter(brought);
    expect(signIn.account()).toBeNull();
    expect(made).toEqual([own, brought]);
  });
});

/** Signs in whoever asks, under the client ID as a name. */
function signInOf(id: string, made: string[]): SignIn {
  made.push(id);
  const account = { homeAccountId: id, tenantId: 'one', username: 'anna', name: 'Anna' };
  let signedIn = false;
  return {
    signIn: async () => {
      signedIn = true;
      return ok(account);
    },
    token: async () => failed('sign-in-needed'),
    account: () => (signedIn ? account : null),
    signOut: async () => undefined,
  };
}

it('facts are announced when they have changed, and only then', () => {
  const { facts, settings, told } = factsOf({});
  facts.announce();
  settings.write({ ...settings.read(), theme: 'dark' });
  facts.announce();
  facts.announce();
  expect(told.map((one) => one.settings.theme)).toEqual(['dark']);
});

describe('what is settled by the policy', () => {
  const settles = ['clientId', 'language', 'updates'] as const;
  const policy: Policy = {
    values: { clientId: brought, language: 'sv', updates: { allowed: false } },
    facts: { ...noPolicy.facts, state: 'read', settles: [...settles] },
  };

  it('holds before Settings and build', () => {
    const { facts, enter } = factsOf({}, policy);
    enter(own);
    expect(facts.read()).toMatchObject({
      language: 'sv',
      settings: { clientId: brought, clientIdFrom: 'policy', language: 'sv', updates: false },
      policy: { settles },
    });
  });

  it('cannot be changed in Settings, and the rest can', () => {
    expect(isSettled({ language: 'en' }, policy)).toBe(true);
    expect(isSettled({ updates: true, theme: 'dark' }, policy)).toBe(true);
    expect(isSettled({ clientId: null }, policy)).toBe(true);
    expect(isSettled({ theme: 'dark', staySignedIn: true }, policy)).toBe(false);
    expect(isSettled({ language: undefined }, policy)).toBe(false);
    expect(isSettled({ language: 'en', updates: true, clientId: own }, noPolicy)).toBe(false);
  });
});
