import { describe, expect, it } from 'vitest';
import { hintOf, judgeHandIn } from '../../../../shared/onboarding/request/judge-token';

const now = Date.parse('2026-03-01T00:00:00Z');
const tenantId = 'b3a1c2d4-0000-4000-8000-000000000001';
const stranger = 'b3a1c2d4-0000-4000-8000-000000000002';
const usualTenantUrl = 'https://api.grouptalk.com/api/scim/';
const elsewhere = 'https://scim.example.com/api/';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object) => `${part({ alg: 'HS256' })}.${part(claims)}.c2lnbmF0dXJlMTIzNDU`;
const good = jwt({
  iss: 'https://api.grouptalk.com/',
  org: 'Nordlicht',
  tid: tenantId,
  exp: now / 1000 + 86_400,
});

const judge = (
  text: string,
  more: { realm?: 'live' | 'practice'; tenantUrl?: string; typedTenantId?: string; typedHost?: string } = {},
) => {
  const { realm = 'live', tenantUrl = usualTenantUrl, ...typed } = more;
  return judgeHandIn({ text, tenantUrl, ...typed }, { now, tenantId, realm, usualTenantUrl });
};

describe('handing in a secret token', () => {
  it.each([
    ['', {}, 'token-unusable'],
    ['   \n', {}, 'token-unusable'],
    ['Bearer ', {}, 'token-unusable'],
    ['two words', {}, 'token-unusable'],
    [`${good.slice(0, 40)}\n${good.slice(40)}`, {}, 'token-unusable'],
    ['tökén', {}, 'token-unusable'],
    [jwt({ exp: now / 1000 - 1 }), {}, 'token-expired'],
    [jwt({ exp: now / 1000 }), {}, 'token-expired'],
    [jwt({ tid: stranger }), {}, 'token-tenant-not-confirmed'],
    [jwt({ tid: stranger }), { typedTenantId: stranger }, 'token-tenant-not-confirmed'],
    [jwt({ practice: true }), {}, 'token-other-realm'],
    [good, { realm: 'practice' as const }, 'token-other-realm'],
    [good, { tenantUrl: 'api.grouptalk.com' }, 'address-refused'],
    [good, { tenantUrl: 'http://api.grouptalk.com/api/scim/' }, 'address-refused'],
    [good, { tenantUrl: 'https://user:pass@api.grouptalk.com/' }, 'address-refused'],
    [good, { tenantUrl: elsewhere }, 'address-refused'],
    [good, { tenantUrl: elsewhere, typedHost: 'api.grouptalk.com' }, 'address-refused'],
  ])('%s with %o: %s', (text, more, code) => {
    expect(judge(text, more)).toMatchObject({ ok: false, problem: { code } });
  });

  it.each([
    ['as it is', good, {}],
    ['with Bearer and blanks around', `  Bearer ${good}\r\n`, {}],
    ['opaque', 'an-opaque-token-of-some-length', {}],
    [
      'another tenant, whose confirmation was typed',
      jwt({ tid: stranger }),
      { typedTenantId: ` ${tenantId.toUpperCase()} ` },
    ],
    ['practice in practice', jwt({ practice: true }), { realm: 'practice' as const }],
    ['another address whose host was typed', good, { tenantUrl: elsewhere, typedHost: 'SCIM.example.com' }],
  ])('%s is taken', (_, text, more) => {
    expect(judge(text, more).ok).toBe(true);
  });

  it('the hint names issuer, organisation, end and origin, and never the token', () => {
    const judged = judge(good);
    expect(judged).toMatchObject({
      ok: true,
      value: {
        token: good,
        hint: {
          lastFour: good.slice(-4),
          issuer: 'https://api.grouptalk.com/',
          organisation: 'Nordlicht',
          expiresAt: '2026-03-02T00:00:00.000Z',
          tenantUrl: usualTenantUrl,
          origin: 'https://api.grouptalk.com',
        },
      },
    });
    expect(JSON.stringify(judged.ok ? judged.value.hint : {})).not.toContain(good.slice(0, 20));
    expect(hintOf(good, usualTenantUrl, now)).toEqual(judged.ok ? judged.value.hint : null);
  });
});
