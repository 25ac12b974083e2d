import { describe, expect, it } from 'vitest';
import { createSignIn, type SignInOptions } from '../../../electron/auth/sign-in';
import { failed } from '../../../shared/contract/problem';
import { systemClock } from '../../../shared/http/node/system-clock';
import { globalCloud } from '../../../shared/target/cloud';
import { comesBack, loginTenants, type PaperAnswer, paperLogin, tokensFor } from '../../support/paper-login';

const scopes = ['User.Read'];
const ofHome = () => tokensFor(loginTenants.home);

const create = (answer: Parameters<typeof paperLogin>[0], more: Partial<SignInOptions> = {}) =>
  createSignIn({
    http: paperLogin(answer),
    clock: systemClock(),
    clientId: '44444444-4444-4444-8444-444444444444',
    cloud: globalCloud,
    openBrowser: async (url) => void (await comesBack(url)),
    ...more,
  });

/** A cache in memory that begins with `text`. */
function cacheOf(text: string | null) {
  let kept = text;
  return {
    read: async () => kept,
    write: async (next: string) => {
      kept = next;
    },
    kept: () => kept ?? '',
  };
}

/** Resolves when it is told to. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

describe('a kept cache', () => {
  it.each([
    '',
    'not JSON',
    'null',
    '[]',
    '"text"',
    '{"Account":"text"}',
    '{"Account":{"a":null}}',
    '{"RefreshToken":7}',
    '{"Account":{"a":{}}}',
  ])('that holds %j is as good as none', async (text) => {
    const cache = cacheOf(text);
    const signIn = create(ofHome, { cache });
    expect(await signIn.token(scopes, 'silent')).toMatchObject({
      ok: false,
      problem: { code: 'sign-in-needed' },
    });
    expect(await signIn.signIn({ scopes })).toMatchObject({ ok: true });
    expect(await create(ofHome, { cache }).token(scopes, 'silent')).toMatchObject({ ok: true });
  });

  it('knows a guest again, in the tenant where the guest was', async () => {
    const cache = cacheOf(null);
    const inOther = () => tokensFor(loginTenants.other);
    const signIn = create(inOther, { cache });
    const account = await signIn.signIn({ scopes, tenant: 'OTHER.example ' });
    expect(account).toMatchObject({ ok: true, value: { tenantId: loginTenants.other } });
    const restarted = create(inOther, { cache });
    expect(await restarted.token(scopes, 'silent')).toMatchObject({ ok: true });
    expect(restarted.account()).toEqual(signIn.account());
  });
});

describe('answers of a sign-in host in disorder', () => {
  it.each<[string, PaperAnswer, string, string]>([
    ['a page with 503', { status: 503, text: '<html>Busy</html>' }, 'sign-in-refused', 'wait'],
    ['an empty 429', { status: 429, text: '' }, 'sign-in-refused', 'wait'],
    ['a page with 200', { status: 200, text: '<html>' }, 'answer-not-understood', 'check-network'],
    ['nothing in JSON', { status: 200, text: '{}' }, 'answer-not-understood', 'sign-in-again'],
    [
      'a number apart from the text',
      { status: 400, text: '{"error":"invalid_grant","error_codes":[53003]}' },
      'conditional-access',
      'ask-administrator',
    ],
    [
      'the cause after the symptom',
      { status: 400, text: '{"error":"invalid_grant","error_description":"AADSTS99999: see AADSTS65001."}' },
      'consent-needed',
      'ask-for-consent',
    ],
  ])('%s', async (_, answer, code, remedy) => {
    const result = await create(() => answer).signIn({ scopes });
    expect(result).toMatchObject({ ok: false, problem: { code, remedy } });
    expect(JSON.stringify(result)).not.toContain('the-code');
  });

  it('says why there is no device code, and shows none', async () => {
    const shown: unknown[] = [];
    const text = '{"error":"unauthorized_client","error_description":"AADSTS700016: not found"}';
    const signIn = create(() => ({ status: 400, text }), { deviceCode: (code) => shown.push(code) });
    expect(await signIn.signIn({ scopes })).toMatchObject({
      ok: false,
      problem: { code: 'sign-in-refused', remedy: 'ask-administrator' },
    });
    expect(shown).toEqual([]);
  });

  it('a form with another state does not end the sign-in', async () => {
    const statuses: number[] = [];
    const signIn = create(ofHome, {
      openBrowser: async (url) => {
        statuses.push(await comesBack(url, { state: 'made up' }));
        statuses.push(await comesBack(url));
      },
    });
    expect(await signIn.signIn({ scopes })).toMatchObject({ ok: true });
    expect(statuses).toEqual([400, 200]);
  });
});

describe('a sign-in crossed by another wish', () => {
  /** Signed in with a token that is over already, so that the next one is fetched; the fetch can be held. */
  async function withRefresh(fetched: () => Promise<unknown>) {
    const cache = cacheOf(null);
    const signIn = create(
      async ({ body = '' }) => {
        if (!body.includes('grant_type=refresh_token')) return tokensFor(loginTenants.home, { expiresIn: 1 });
        await fetched();
        return ofHome();
      },
      { cache },
    );
    await signIn.signIn({ scopes });
    return { signIn, cache };
  }

  it('is signed out for good when a token was being fetched meanwhile', async () => {
    const asked = gate();
    const answer = gate();
    const { signIn, cache } = await withRefresh(() => {
      asked.open();
      return answer.opened;
    });
    const token = signIn.token(scopes, 'silent');
    await asked.opened;
    await signIn.signOut();
    answer.open();
    expect(await token).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(signIn.account()).toBeNull();
    expect(cache.kept()).not.toMatch(/access-|refresh-/);
    expect(await create(ofHome, { cache }).token(scopes, 'silent')).toMatchObject({ ok: false });
  });

  it('gives up at once while another page is open, and does not make others give up', async () => {
    const first = gate();
    const pages: string[] = [];
    const signIn = create(ofHome, {
      openBrowser: async (url) => {
        pages.push(url);
        if (pages.length === 1) await first.opened;
        await comesBack(url);
      },
    });
    const givesUp = new AbortController();
    const one = signIn.signIn({ scopes });
    const two = signIn.signIn({ scopes }, givesUp.signal);
    const three = signIn.signIn({ scopes });
    givesUp.abort();
    expect(await two).toMatchObject({ ok: false, problem: { code: 'sign-in-cancelled' } });
    first.open();
    expect([await one, await three].map(({ ok }) => ok)).toEqual([true, true]);
    expect(pages).toHaveLength(2);
  });

  it('keeps who has just signed in when a token was being asked for the one before', async () => {
    const another = '55555555-5555-4555-8555-555555555555';
    const page = gate();
    let signIns = 0;
    const signIn = create(
      ({ body = '' }) => {
        if (body.includes('refresh_token=')) return { status: 400, text: '{"error":"interaction_required"}' };
        signIns += 1;
        return tokensFor(loginTenants.home, signIns === 1 ? { expiresIn: 1 } : { oid: another });
      },
      {
        openBrowser: async (url) => {
          if (signIns === 1) await page.opened;
          await comesBack(url);
        },
      },
    );
    await signIn.signIn({ scopes });
    const again = signIn.signIn({ scopes });
    const token = signIn.token(scopes, 'allowed');
    page.open();
    expect(await again).toMatchObject({ ok: true });
    expect(await token).toMatchObject({ ok: false });
    expect(signIn.account()?.homeAccountId).toContain(another);
    expect(await signIn.token(scopes, 'silent')).toMatchObject({ ok: true });
    expect(signIns).toBe(2);
  });
});

describe('a page that cannot be shown', () => {
  const shows = (error: Error) =>
    create(ofHome, {
      openBrowser: async () => {
        throw error;
      },
    }).signIn({ scopes });

  it('is the trouble that it says it is', async () => {
    const { problem } = failed('connection-refused', { remedy: 'try-again' });
    expect(await shows(Object.assign(new Error('gone'), { problem }))).toEqual({ ok: false, problem });
  });

  it('counts as cancelled when it says nothing', async () => {
    expect(await shows(new Error('closed'))).toMatchObject({ problem: { code: 'sign-in-cancelled' } });
  });
});
