import { describe, expect, it } from 'vitest';
import { failed, ok } from '../../../../shared/contract/problem';
import {
  keepToken,
  keptToken,
  reviewToken,
  reviewWithDoubt,
} from '../../../../shared/onboarding/request/hand-in';
import { globalCloud } from '../../../../shared/target/cloud';
import { grouptalk } from '../../../../shared/target/grouptalk';
import { inMemory } from '../../../support/practice-onboarding';

const account = {
  homeAccountId: 'h',
  tenantId: 'b3a1c2d4-0000-4000-8000-000000000001',
  username: 'a@b.example',
  name: 'A',
};
const text = 'an-opaque-token-of-some-length';

function powers(signedIn = true) {
  let now = Date.parse('2026-03-01T00:00:00Z');
  return {
    pass: (ms: number) => {
      now += ms;
    },
    cloud: globalCloud,
    target: grouptalk,
    realm: 'live' as const,
    clock: { now: () => now, sleep: async () => undefined },
    signIn: {
      signIn: async () => ok(account),
      token: async () => failed('unexpected'),
      account: () => (signedIn ? account : null),
      signOut: async () => undefined,
    },
    ...inMemory(),
  };
}

const at = (more: object = {}) => ({
  text,
  tenantUrl: grouptalk.tenantUrl,
  servicePrincipalId: null,
  ...more,
});
const seen = { origin: 'https://api.grouptalk.com', issuer: null };

describe('keeping a secret token', () => {
  it('nothing is kept before issuer and origin were seen', async () => {
    const deps = powers();
    expect(reviewToken(deps, at())).toMatchObject({ ok: true, value: { hint: { lastFour: 'ngth' } } });
    expect(await keepToken(deps, at())).toMatchObject({ ok: true, value: { kind: 'look-first' } });
    expect(await keepToken(deps, at({ seen: { ...seen, issuer: 'someone' } }))).toMatchObject({
      value: { kind: 'look-first' },
    });
    expect(await keptToken(deps, { servicePrincipalId: null })).toMatchObject({
      problem: { code: 'token-missing' },
    });
  });

  it('a token of another tenant is shown before its tenant is confirmed, and not kept', async () => {
    const deps = powers();
    const claims = { iss: 'someone', org: 'Elsewhere', tid: 'b3a1c2d4-0000-4000-8000-000000000002' };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const foreign = at({ text: `${part({ alg: 'HS256' })}.${part(claims)}.c2lnbmF0dXJlMTIzNDU` });
    expect(reviewWithDoubt(deps, foreign)).toMatchObject({
      review: { hint: { issuer: 'someone', organisation: 'Elsewhere' }, tenant: { verdict: 'other' } },
      problem: { code: 'token-tenant-not-confirmed', params: { named: claims.tid }, remedy: 'confirm' },
    });
    expect(await keepToken(deps, foreign)).toMatchObject({ ok: false });
    const typed = { ...foreign, typedTenantId: account.tenantId };
    expect(reviewWithDoubt(deps, typed)).toMatchObject({ review: {}, problem: null });
    expect(reviewWithDoubt(powers(false), foreign)).toMatchObject({
      review: null,
      problem: { code: 'sign-in-needed' },
    });
  });

  it('a second token of the same source needs no second look, one of another does', async () => {
    const deps = powers();
    expect(await keepToken(deps, at({ seen }))).toMatchObject({ value: { kind: 'kept' } });
    expect(await keepToken(deps, at({ text: 'a-newer-token-of-some-length' }))).toMatchObject({
      value: { kind: 'kept' },
    });
    const elsewhere = { tenantUrl: 'https://scim.example.com/', typedHost: 'scim.example.com' };
    expect(await keepToken(deps, at(elsewhere))).toMatchObject({ value: { kind: 'look-first' } });
  });

  it('is found under the application, or where it was handed in before that was there', async () => {
    const deps = powers();
    await keepToken(deps, at({ seen }));
    expect(await keptToken(deps, { servicePrincipalId: 'sp' })).toMatchObject({
      ok: true,
      value: { token: text },
    });
    const newer = 'a-newer-token-of-some-length';
    await keepToken(deps, at({ text: newer, servicePrincipalId: 'sp', seen }));
    expect(await keptToken(deps, { servicePrincipalId: 'sp' })).toMatchObject({
      ok: true,
      value: { token: newer },
    });
    expect(await keptToken(deps, { servicePrincipalId: null })).toMatchObject({
      ok: true,
      value: { token: text },
    });
  });

  it('the one handed in last holds, wherever it was kept, and one that cannot be read does not hide another', async () => {
    const deps = powers();
    await keepToken(deps, at({ servicePrincipalId: 'sp', seen }));
    deps.pass(1_000);
    const newer = 'a-newer-token-of-some-length';
    await keepToken(deps, at({ text: newer, seen }));
    const ofApp = { servicePrincipalId: 'sp' };
    expect(await keptToken(deps, ofApp)).toMatchObject({ ok: true, value: { token: newer } });
    const vault = {
      ...deps.vault,
      get: async (key: Parameters<typeof deps.vault.get>[0]) =>
        key.servicePrincipalId ? failed('secret-unreadable') : deps.vault.get(key),
    };
    expect(await keptToken({ ...deps, vault }, ofApp)).toMatchObject({ ok: true, value: { token: newer } });
  });

  it('is given for the address that was asked for, not for the one it was handed in for', async () => {
    const deps = powers();
    await keepToken(deps, at({ seen }));
    const tenantUrl = ' https://api.grouptalk.com/api/scim/v2 ';
    expect(await keptToken(deps, { servicePrincipalId: null, tenantUrl })).toMatchObject({
      value: { tenantUrl: 'https://api.grouptalk.com/api/scim/v2/' },
    });
    expect(await keptToken(deps, { servicePrincipalId: null })).toMatchObject({
      value: { tenantUrl: grouptalk.tenantUrl },
    });
  });

  it('is given for its own origin only', async () => {
    const deps = powers();
    await keepToken(deps, at({ seen }));
    const asked = (tenantUrl: string) => keptToken(deps, { servicePrincipalId: null, tenantUrl });
    expect(await asked('https://api.grouptalk.com/api/scim/v2/')).toMatchObject({ ok: true });
    for (const url of [
      'https://api.grouptalk.com:8443/',
      'http://api.grouptalk.com/',
      'https://evil.example/',
      'x',
    ]) {
      expect(await asked(url)).toMatchObject({ ok: false, problem: { code: 'token-other-origin' } });
    }
  });

  it('one that has expired since is not given', async () => {
    const deps = powers();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const short = `${part({ alg: 'HS256' })}.${part({ exp: deps.clock.now() / 1000 + 60 })}.c2ln`;
    await keepToken(deps, at({ text: short, seen }));
    expect(await keptToken(deps, { servicePrincipalId: null })).toMatchObject({ ok: true });
    deps.pass(60_000);
    expect(await keptToken(deps, { servicePrincipalId: null })).toMatchObject({
      problem: { code: 'token-expired' },
    });
  });

  it('without a sign-in there is no tenant to judge it by', async () => {
    expect(await keepToken(powers(false), at({ seen }))).toMatchObject({
      problem: { code: 'sign-in-needed' },
    });
  });

  it('what can no longer be decrypted is said so', async () => {
    const deps = powers();
    const vault = { ...deps.vault, get: async () => failed('secret-unreadable') };
    expect(await keptToken({ ...deps, vault }, { servicePrincipalId: null })).toMatchObject({
      problem: { code: 'secret-unreadable' },
    });
  });
});
