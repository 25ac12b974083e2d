import { afterEach, describe, expect, it } from 'vitest';
import { createSignIn, type SignInOptions } from '../../../electron/auth/sign-in';
import { walkSignIn } from '../../../electron/cli/demo/at-the-sign-in';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { Exchange } from '../../../shared/model/finding';
import type { SignIn } from '../../../shared/onboarding/deps';
import { practiceClientId } from '../../../shared/practice/constants';
import type { Practice } from '../../../shared/practice/context';
import { createPerson, type Person } from '../../../shared/practice/person';
import { startPractice } from '../../../shared/practice/start';
import type { FaultName } from '../../../shared/practice/world/faults';
import { globalCloud } from '../../../shared/target/cloud';

const admin = 'anna.lindqvist@nordvikraddning.example';
const plainScopes = ['User.Read'];
const adminScopes = ['Application.Read.All', 'Synchronization.Read.All'];

const running: Practice[] = [];
afterEach(async () => {
  for (const practice of running.splice(0)) await practice.close();
});

interface Scene {
  readonly signIn: SignIn;
  readonly person: Person;
  readonly practice: Practice;
  /** Addresses that the browser was asked to open. */
  readonly opened: string[];
  readonly exchanges: Exchange[];
  options(more?: Partial<SignInOptions>): SignInOptions;
}

/** A practice tenant, and an app whose browser is a scripted person. */
async function scene(
  behaviour: { username?: string; consent?: 'accept' | 'cancel'; faults?: FaultName[] } = {},
  more: Partial<SignInOptions> = {},
): Promise<Scene> {
  const practice = await startPractice({ world: 'fresh', faults: behaviour.faults ?? [] });
  running.push(practice);
  const person = createPerson(practice);
  const opened: string[] = [];
  const exchanges: Exchange[] = [];
  const options = (changed: Partial<SignInOptions> = {}): SignInOptions => ({
    http: createNodeHttp({
      proxy: practice.proxy,
      ca: practice.caPem,
      onExchange: (exchange) => exchanges.push(exchange),
    }),
    clock: systemClock(),
    clientId: practiceClientId,
    cloud: globalCloud,
    openBrowser: async (url) => {
      opened.push(url);
      await walkSignIn(person, await person.open(url), {
        username: behaviour.username ?? admin,
        consent: behaviour.consent ?? 'accept',
      });
    },
    ...more,
    ...changed,
  });
  return { practice, person, opened, exchanges, options, signIn: createSignIn(options()) };
}

describe('sign-in in the browser', () => {
  it('signs in with PKCE for the least scopes and knows the account', async () => {
    const { signIn, opened, practice } = await scene();
    const account = await signIn.signIn({ scopes: plainScopes });
    expect(account).toMatchObject({
      ok: true,
      value: { username: admin, tenantId: practice.context.world.tenant.id, name: 'Anna Lindqvist' },
    });
    expect(signIn.account()).toEqual(account.ok && account.value);
    const asked = new URL(opened[0] ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('prompt')).toBe('select_account');
    expect(asked.get('scope')?.split(' ')).not.toContain('Application.Read.All');
  });

  it('serves a token again without asking anybody', async () => {
    const { signIn, opened } = await scene();
    await signIn.signIn({ scopes: plainScopes });
    const token = await signIn.token(plainScopes, 'silent');
    expect(token).toMatchObject({ ok: true, value: { scopes: expect.arrayContaining(plainScopes) } });
    expect(token.ok && token.value.expiresOn).toBeGreaterThan(Date.now());
    expect(opened).toHaveLength(1);
  });

  it('asks for more only when a step needs more, and then for this account', async () => {
    const { signIn, opened } = await scene();
    await signIn.signIn({ scopes: plainScopes });

    const silent = await signIn.token(adminScopes, 'silent');
    expect(silent).toMatchObject({
      ok: false,
      problem: {
        code: 'consent-needed',
        remedy: 'ask-for-consent',
        params: { scopes: 'Application.Read.All, Synchronization.Read.All' },
      },
    });
    expect(opened).toHaveLength(1);

    const loud = await signIn.token(adminScopes, 'allowed');
    expect(loud).toMatchObject({ ok: true, value: { scopes: expect.arrayContaining(adminScopes) } });
    expect(new URL(opened[1] ?? '').searchParams.get('login_hint')).toBe(admin);
    expect(await signIn.token(adminScopes, 'silent')).toMatchObject({ ok: true });
    expect(opened).toHaveLength(2);
  });

  it('opens one page at a time when several steps miss a permission at once', async () => {
    const { options, person, opened } = await scene();
    let settled = 0;
    const settledBefore: number[] = [];
    const signIn = createSignIn(
      options({
        openBrowser: async (url) => {
          opened.push(url);
          settledBefore.push(settled);
          await walkSignIn(person, await person.open(url), { username: admin, consent: 'accept' });
        },
      }),
    );
    await signIn.signIn({ scopes: plainScopes });
    const tokens = await Promise.all(
      [adminScopes, ['ProvisioningLog.Read.All'], adminScopes].map(async (scopes) => {
        const token = await signIn.token(scopes, 'allowed');
        settled += 1;
        return token;
      }),
    );
    expect(tokens.map(({ ok }) => ok)).toEqual([true, true, true]);
    // The sign-in itself, and then each page only when the one before was done with. Whose turn comes first is
    // whose refusal in silence does.
    expect(settledBefore.slice(0, 2)).toEqual([0, 0]);
    expect(settledBefore[2]).toBeGreaterThan(0);
    // Who asked for the same was settled by that page.
    expect(opened).toHaveLength(3);
  });

  it('does not ask again at once what the person has just declined', async () => {
    const behaviour = { consent: 'accept' as 'accept' | 'cancel' };
    const { options, person, opened } = await scene();
    const signIn = createSignIn(
      options({
        openBrowser: async (url) => {
          opened.push(url);
          await walkSignIn(person, await person.open(url), { username: admin, ...behaviour });
        },
      }),
    );
    await signIn.signIn({ scopes: plainScopes });
    behaviour.consent = 'cancel';
    const tokens = await Promise.all([
      signIn.token(adminScopes, 'allowed'),
      signIn.token(['ProvisioningLog.Read.All'], 'allowed'),
    ]);
    expect(tokens.map((one) => (one.ok ? '' : one.problem.code))).toEqual([
      'consent-refused',
      'consent-refused',
    ]);
    expect(opened).toHaveLength(2);
  });

  it('needs a sign-in before a token, and again after signing out', async () => {
    const { signIn } = await scene();
    const needed = { ok: false, problem: { code: 'sign-in-needed', remedy: 'sign-in-again' } };
    expect(await signIn.token(plainScopes, 'allowed')).toMatchObject(needed);
    await signIn.signIn({ scopes: plainScopes });
    await signIn.signOut();
    expect(signIn.account()).toBeNull();
    expect(await signIn.token(plainScopes, 'silent')).toMatchObject(needed);
  });

  it('goes to the tenant that was chosen, by domain', async () => {
    const { signIn, opened } = await scene();
    expect(await signIn.signIn({ scopes: plainScopes, tenant: 'nordvikraddning.example' })).toMatchObject({
      ok: true,
    });
    expect(new URL(opened[0] ?? '').pathname).toBe('/nordvikraddning.example/oauth2/v2.0/authorize');
  });

  it('records nothing of what goes to the sign-in host', async () => {
    const { signIn, exchanges } = await scene();
    await signIn.signIn({ scopes: plainScopes });
    const token = await signIn.token(plainScopes, 'silent');
    const recorded = JSON.stringify(exchanges);
    expect(exchanges.length).toBeGreaterThan(0);
    expect(recorded).not.toContain(token.ok ? token.value.secret : 'no token');
    expect(recorded).not.toMatch(/code_verifier|refresh_token|access_token/);
  });

  it('is still signed in after a restart when the cache is kept', async () => {
    let kept: string | null = null;
    const cache = {
      read: async () => kept,
      write: async (text: string) => {
        kept = text;
      },
    };
    const { signIn, options, opened } = await scene({}, { cache });
    await signIn.signIn({ scopes: plainScopes });

    const restarted = createSignIn(options());
    expect(await restarted.token(plainScopes, 'silent')).toMatchObject({ ok: true });
    expect(restarted.account()).toEqual(signIn.account());
    await restarted.signOut();
    expect(await createSignIn(options()).token(plainScopes, 'silent')).toMatchObject({ ok: false });
    expect(opened).toHaveLength(1);
  });
});

describe('a refused sign-in', () => {
  it('names who can help when a plain user asks for what only an admin may grant', async () => {
    const { signIn } = await scene({ username: 'olle.sjoberg@nordvikraddning.example' });
    expect(await signIn.signIn({ scopes: plainScopes })).toMatchObject({ ok: true });
    expect(await signIn.token(adminScopes, 'allowed')).toMatchObject({
      ok: false,
      problem: { code: 'consent-needed', remedy: 'ask-administrator' },
    });
  });

  it('says that consent was not given when the person presses Cancel', async () => {
    const { signIn } = await scene({ consent: 'cancel' });
    expect(await signIn.signIn({ scopes: plainScopes })).toMatchObject({
      ok: false,
      problem: { code: 'consent-refused', remedy: 'ask-for-consent' },
    });
    expect(signIn.account()).toBeNull();
  });

  it.each([
    ['login-conditional-access', 'conditional-access', plainScopes],
    ['login-needs-approval', 'consent-needed', adminScopes],
  ] as const)('%s becomes %s', async (fault, code, scopes) => {
    const { signIn } = await scene({ faults: [fault] });
    expect(await signIn.signIn({ scopes })).toMatchObject({
      ok: false,
      problem: { code, remedy: 'ask-administrator' },
    });
  });

  it('tells a foreign account that it belongs elsewhere', async () => {
    const { practice, person, options } = await scene();
    const signIn = createSignIn(
      options({
        openBrowser: async (url) => {
          const page = await person.open(url);
          const refused = await person.submit(page.form('sign-in'), { other: 'kim@other.example' });
          await walkSignIn(person, refused, { username: admin, consent: 'accept' });
        },
      }),
    );
    expect(await signIn.signIn({ scopes: plainScopes })).toMatchObject({
      ok: false,
      problem: { code: 'wrong-tenant', remedy: 'choose-another-account' },
    });
    expect(practice.context.world.grants).toEqual([]);
  });

  it.each(['not a tenant', 'a/b', 'x?y', '../common', 'a@b'])(
    'does not take "%s" for a tenant',
    async (tenant) => {
      const { signIn, opened } = await scene();
      expect(await signIn.signIn({ scopes: plainScopes, tenant })).toMatchObject({
        ok: false,
        problem: { code: 'tenant-not-found', params: { tenant } },
      });
      expect(opened).toEqual([]);
    },
  );

  it('keeps the account when somebody else signs in for more scopes', async () => {
    const { practice, options } = await scene();
    const behaviour = { username: admin, consent: 'accept' as const };
    const signIn = createSignIn(
      options({
        openBrowser: async (url) => {
          // Each time another browser, in which nobody is signed in.
          const person = createPerson(practice);
          await walkSignIn(person, await person.open(url), behaviour);
        },
      }),
    );
    await signIn.signIn({ scopes: plainScopes });
    behaviour.username = 'greta.holm@nordvikraddning.example';
    expect(await signIn.token(adminScopes, 'allowed')).toMatchObject({
      ok: false,
      problem: {
        code: 'other-account',
        params: { found: behaviour.username, wanted: admin },
        remedy: 'choose-another-account',
      },
    });
    expect(signIn.account()?.username).toBe(admin);
    expect(await signIn.token(plainScopes, 'silent')).toMatchObject({ ok: true });
  });
});

describe('a sign-in that does not come to an end', () => {
  it('ends when the person gives up, and its listener is gone', async () => {
    const givesUp = new AbortController();
    let listener = '';
    const { signIn } = await scene(
      {},
      {
        openBrowser: async (url) => {
          listener = new URL(url).searchParams.get('redirect_uri') ?? '';
          givesUp.abort();
        },
      },
    );
    expect(await signIn.signIn({ scopes: plainScopes }, givesUp.signal)).toMatchObject({
      ok: false,
      problem: { code: 'sign-in-cancelled' },
    });
    await expect(fetch(listener)).rejects.toThrow();
  });

  it('ends when the browser cannot be opened', async () => {
    const { signIn } = await scene({}, { openBrowser: () => Promise.reject(new Error('no browser here')) });
    expect(await signIn.signIn({ scopes: plainScopes })).toMatchObject({
      ok: false,
      problem: { code: 'sign-in-cancelled' },
    });
  });

  it('ends when nobody comes, even if the browser never reports back', async () => {
    const { signIn } = await scene({}, { openBrowser: () => new Promise(() => undefined), timeoutMs: 50 });
    expect(await signIn.signIn({ scopes: plainScopes })).toMatchObject({
      ok: false,
      problem: { code: 'sign-in-timed-out', remedy: 'sign-in-again' },
    });
  });

  it('can be tried again afterwards', async () => {
    const { options, person } = await scene();
    let tries = 0;
    const signIn = createSignIn(
      options({
        openBrowser: async (url, signal) => {
          tries += 1;
          if (tries === 1) throw new Error('closed');
          expect(signal.aborted).toBe(false);
          await walkSignIn(person, await person.open(url), { username: admin, consent: 'accept' });
        },
      }),
    );
    expect((await signIn.signIn({ scopes: plainScopes })).ok).toBe(false);
    expect((await signIn.signIn({ scopes: plainScopes })).ok).toBe(true);
  });
});

describe('sign-in with a device code', () => {
  it('shows a code, waits for the other device and signs in', async () => {
    const codes: string[] = [];
    const { options, person } = await scene();
    const signIn = createSignIn(
      options({
        deviceCode: ({ userCode, verificationUri, expiresIn }) => {
          codes.push(userCode);
          expect(expiresIn).toBeGreaterThan(60);
          void person
            .open(verificationUri)
            .then((page) => person.submit(page.form('device'), { otc: userCode }))
            .then((page) => person.submit(page.form('sign-in'), { username: admin }))
            .then((page) => person.submit(page.form('consent'), {}, 'Accept'));
        },
      }),
    );
    expect(await signIn.signIn({ scopes: plainScopes })).toMatchObject({
      ok: true,
      value: { username: admin },
    });
    expect(codes).toHaveLength(1);
  });

  it('ends at once when the person gives up', async () => {
    const givesUp = new AbortController();
    const { options } = await scene();
    const signIn = createSignIn(options({ deviceCode: () => givesUp.abort() }));
    expect(await signIn.signIn({ scopes: plainScopes }, givesUp.signal)).toMatchObject({
      ok: false,
      problem: { code: 'sign-in-cancelled' },
    });
  });
});
