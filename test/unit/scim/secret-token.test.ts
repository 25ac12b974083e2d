import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSecretToken, type UsableSecretToken } from '../../../shared/scim/secret-token';

const now = Date.UTC(2026, 10, 1);
const day = 86_400;
const tenant = '7f1d6a3e-2b8c-4c55-9d0b-1f2e3a4b5c6d';
const stranger = 'aaaaaaaa-2b8c-4c55-9d0b-1f2e3a4b5c6d';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown) => `${part({ alg: 'HS256' })}.${part(claims)}.c2lnbmF0dXJl`;
const fromNow = (days: number) => now / 1000 + days * day;

function usable(text: string, tenantId?: string): UsableSecretToken {
  const judged = judgeSecretToken(text, { now, ...(tenantId ? { tenantId } : {}) });
  if (!judged.usable) throw new Error(judged.reason);
  return judged;
}

describe('a secret token', () => {
  it.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['Bearer ', 'empty'],
    ['Bearer', 'empty'],
    ['abc\ndef', 'line-break'],
    ['abc\r\ndef', 'line-break'],
    ['Bearer abc\n def', 'line-break'],
    ['abc\u2028def', 'line-break'],
    ['abc\u0000def', 'control-character'],
    ['abc\tdef', 'blank-inside'],
    ['two words', 'blank-inside'],
    ['abc\u00a0def', 'blank-inside'],
    ['abc\u007fdef', 'control-character'],
    ['tökén', 'non-ascii'],
    ['abc\u200bdef', 'non-ascii'],
    ['“abc”', 'non-ascii'],
  ])('%j cannot be one: %s', (text, reason) => {
    expect(judgeSecretToken(text, { now })).toEqual({ usable: false, reason });
  });

  it.each([
    'abc.def',
    ' abc.def\n',
    'Bearer abc.def',
    'bearer   abc.def ',
    '\ufeffBearer abc.def\r\n',
    'Authorization: Bearer abc.def',
    '\u200babc.def',
  ])('%j is stripped of what is around it', (text) => {
    expect(usable(text).token).toBe('abc.def');
  });

  it('that begins with the letters of Bearer is left whole', () => {
    expect(usable('bearerish').token).toBe('bearerish');
  });

  it.each([
    ['YWJj+/=', false],
    ['a-b._~c', false],
    ['pipe|d', true],
    ['"quoted"', true],
  ])('%s has characters beyond RFC 6750: %s', (text, odd) => {
    expect(usable(text).oddCharacters).toBe(odd);
  });

  it('shows the last four characters only when the token is long enough', () => {
    expect(usable('0123456789abcdef').hint.lastFour).toBe('cdef');
    expect(usable('secret42').hint.lastFour).toBe('');
  });

  it.each([
    ['a JWT', jwt({ a: 1 }), 'jwt'],
    ['half a JWT', jwt({ a: 1 }).slice(0, 30), 'damaged'],
    [
      'a JWT with broken claims',
      `${part({ alg: 'x' })}.${Buffer.from('{"a":').toString('base64url')}.x`,
      'damaged',
    ],
    ['claims that are a list', jwt([1]), 'damaged'],
    ['an encrypted JWT', `${part({ alg: 'dir', enc: 'x' })}.a.b.c.d`, 'opaque'],
    ['half an encrypted JWT', `${part({ alg: 'dir', enc: 'x' })}.a.b`, 'damaged'],
    ['any other text', 'gt_live_1234567890', 'opaque'],
  ])('%s is told apart', (_, text, format) => {
    expect(usable(text).format).toBe(format);
  });

  it.each([
    ['none', undefined, undefined, 'unknown', null],
    ['far', fromNow(365), undefined, 'valid', 365],
    ['as text', String(fromNow(31)), undefined, 'valid', 31],
    ['30 days', fromNow(30), undefined, 'valid', 30],
    ['29 days', fromNow(29), undefined, 'soon', 29],
    ['this second', fromNow(0), undefined, 'expired', 0],
    ['past', fromNow(-2), undefined, 'expired', -2],
    ['milliseconds, which nobody can be sure of', fromNow(5) * 1000, undefined, 'unknown', null],
    ['past wins over future start', fromNow(-2), fromNow(1), 'expired', -2],
    ['future start', fromNow(90), fromNow(1), 'not-yet-valid', 90],
    ['not a number', 'soon', undefined, 'unknown', null],
    ['beyond all dates', 1e300, undefined, 'unknown', null],
    ['null', null, undefined, 'unknown', null],
  ])('expiry: %s', (_, exp, nbf, verdict, daysLeft) => {
    expect(usable(jwt({ exp, nbf })).expiry).toMatchObject({ verdict, daysLeft });
  });

  it.each([
    [{ tid: tenant }, tenant, 'same', 'tid'],
    [{ tid: tenant.toUpperCase() }, tenant, 'same', 'tid'],
    [{ tenantId: stranger }, tenant, 'other', 'tenantId'],
    [{ tenant_id: stranger }, tenant, 'other', 'tenant_id'],
    [{ tenant: { id: stranger } }, tenant, 'other', 'tenant.id'],
    [{ tid: tenant, azureTenant: stranger }, tenant, 'other', 'azureTenant'],
    [{ tenantId: stranger }, undefined, 'not-compared', 'tenantId'],
    [{ tenant: 'Contoso' }, tenant, 'unnamed', null],
    [{ sub: stranger }, tenant, 'unnamed', null],
  ])('%j in tenant %s: %s', (claims, signedIn, verdict, claim) => {
    expect(usable(jwt(claims), signedIn).tenant).toMatchObject({ verdict, claim });
  });

  it('surfaces the practice claim, the issuer and every other claim', () => {
    const judged = usable(jwt({ iss: 'https://grouptalk.example', org: { id: 7 }, practice: true }));
    expect(judged.practice).toBe(true);
    expect(judged.hint.issuer).toBe('https://grouptalk.example');
    expect(judged.claims).toEqual([
      { name: 'iss', text: 'https://grouptalk.example' },
      { name: 'org', text: '{"id":7}' },
      { name: 'practice', text: 'true' },
    ]);
    expect(usable(jwt({ practice: 'true' })).practice).toBe(false);
  });

  it('is judged without a throw, whatever the claims are', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('exp', 'nbf', 'iss', 'tid', 'x'), fc.anything()),
        (claims) => {
          const json = JSON.stringify(claims, (_, value) =>
            typeof value === 'bigint' ? String(value) : value,
          );
          const text = `${part({})}.${Buffer.from(json).toString('base64url')}.x`;
          expect(judgeSecretToken(text, { now, tenantId: tenant }).usable).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is judged without a throw, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        judgeSecretToken(text, { now });
      }),
      { numRuns: 300 },
    );
  });
});
