import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddTimes } from '../../../shared/scim/checks/token/odd-times';
import { tokenAccepted } from '../../../shared/scim/checks/token/token-accepted';
import { tokenExpiry } from '../../../shared/scim/checks/token/token-expiry';
import { tokenRequired } from '../../../shared/scim/checks/token/token-required';
import { tokenShape } from '../../../shared/scim/checks/token/token-shape';
import { tokenTenant } from '../../../shared/scim/checks/token/token-tenant';
import { tokenWrongRefused } from '../../../shared/scim/checks/token/token-wrong-refused';
import { otherSignature, randomLike } from '../../../shared/scim/checks/token/wrong-token';
import { judgeSecretToken } from '../../../shared/scim/secret-token';
import { answer, failure } from '../../support/outcomes';
import { emptyList, scimError } from '../../support/scim-answers';

const now = Date.UTC(2026, 10, 1);
const day = 86_400_000;
const seconds = (days: number) => (now + days * day) / 1000;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object, header: object = { alg: 'HS256' }, signature = 'c2lnbmF0dXJl') =>
  `${part(header)}.${part(claims)}.${signature}`;

describe('the token', () => {
  it.each([
    ['jwt', 'valid', jwt({ exp: seconds(90) })],
    ['jwt', 'soon', jwt({ exp: seconds(5) })],
    ['jwt', 'expired', jwt({ exp: seconds(-1) })],
    ['jwt', 'not-yet-valid', jwt({ nbf: seconds(1) })],
    ['jwt', 'unknown', jwt({})],
    ['jwt', 'unknown', jwt({ exp: null })],
    ['jwt', 'valid', jwt({ exp: seconds(90) + 0.5, iat: seconds(-1) })],
    ['jwt', 'valid', jwt({ exp: seconds(90), iat: seconds(0) + 120 })],
    ['jwt', 'in-milliseconds', jwt({ exp: now + 90 * day })],
    ['jwt', 'in-milliseconds', jwt({ exp: seconds(90), iat: now })],
    ['jwt', 'as-text', jwt({ exp: String(seconds(90)) })],
    ['jwt', 'expired', jwt({ exp: String(seconds(-1)) })],
    ['jwt', 'unreadable', jwt({ exp: '2027-01-01' })],
    ['jwt', 'unreadable', jwt({ exp: {} })],
    ['jwt', 'issued-ahead', jwt({ exp: seconds(90), iat: seconds(1) })],
    ['unsigned', 'valid', jwt({ exp: seconds(90) }, { alg: 'none' })],
    ['unsigned', 'valid', jwt({ exp: seconds(90) }, { alg: 'NONE' }, '')],
    ['unsigned', 'valid', jwt({ exp: seconds(90) }, { alg: 'HS256' }, '')],
    ['bearer-prefix', 'valid', `Bearer ${jwt({ exp: seconds(90) })}`],
    ['damaged', 'unknown', 'eyJhbGciOiJub25lIn0'],
    ['opaque', 'unknown', 'gt_1234567890'],
    ['quoted', 'unknown', '"quoted"'],
    ['odd-characters', 'unknown', 'a|b'],
  ])('is %s, and %s', (shape, expiry, text) => {
    const token = judgeSecretToken(text, { now });
    expect(tokenShape.judge(token).outcome).toBe(shape);
    expect(tokenExpiry.judge({ token, now }).outcome).toBe(expiry);
  });

  it('that ends before it begins is told so', () => {
    expect(oddTimes({ exp: 100, iat: 200 }, now)).toMatchObject({ kind: 'ends-before-it-begins' });
    expect(oddTimes({ exp: 200, iat: 100, nbf: 150 }, now)).toBeNull();
  });

  it.each([
    ['same', { tid: '7f1d6a3e-2b8c-4c55-9d0b-1f2e3a4b5c6d' }, '7F1D6A3E-2B8C-4C55-9D0B-1F2E3A4B5C6D'],
    ['other', { tid: 'aaaaaaaa-2b8c-4c55-9d0b-1f2e3a4b5c6d' }, '7f1d6a3e-2b8c-4c55-9d0b-1f2e3a4b5c6d'],
    ['not-compared', { tid: 'aaaaaaaa-2b8c-4c55-9d0b-1f2e3a4b5c6d' }, undefined],
    ['unnamed', { sub: 'aaaaaaaa-2b8c-4c55-9d0b-1f2e3a4b5c6d' }, '7f1d6a3e-2b8c-4c55-9d0b-1f2e3a4b5c6d'],
  ])('names a tenant: %s', (outcome, claims, tenantId) => {
    const token = judgeSecretToken(jwt(claims), { now, ...(tenantId ? { tenantId } : {}) });
    expect(tokenTenant.judge(token).outcome).toBe(outcome);
  });
});

describe('token-accepted', () => {
  it.each([
    ['accepted', [answer(200, emptyList), answer(403)]],
    ['accepted', [answer(401), answer(200, emptyList)]],
    ['unauthorized', [answer(401), answer(404)]],
    ['forbidden', [answer(403), answer(401)]],
    ['not-shown', [answer(404), answer(500)]],
    ['not-shown', [answer(200, '<html></html>'), answer(302)]],
    ['not-shown', [failure('timed-out')]],
    ['refused-by-page', [answer(403, '<!doctype html><html>')]],
  ] as const)('is %s', (outcome, asked) => {
    expect(tokenAccepted.judge(asked).outcome).toBe(outcome);
  });

  it('tells what the endpoint gives as its reason', () => {
    const challenge = {
      'www-authenticate': 'Bearer error="invalid_token", error_description="The token is revoked"',
    };
    expect(tokenAccepted.judge([answer(401, '', challenge)]).params).toEqual({
      answer: '401 (The token is revoked)',
    });
  });
});

const page = '<!doctype html><html><title>Sign in</title></html>';
const refusal = answer(401, scimError(401, 'no'), { 'www-authenticate': 'Bearer' });

describe('token-required', () => {
  it.each([
    ['refused', [answer(401), answer(401)]],
    ['let-in', [answer(200, emptyList), answer(401)]],
    ['let-in', [answer(401), answer(200, emptyList)]],
    ['let-in', [answer(200, '[]'), answer(500)]],
    ['forbidden', [answer(403), answer(401)]],
    ['not-there', [answer(404), answer(401)]],
    ['bad-request', [answer(400), answer(401)]],
    ['redirected', [answer(302), answer(401)]],
    ['page', [answer(200, page), answer(401)]],
    ['stumbled', [answer(500), answer(401)]],
    ['refused', [failure('timed-out'), answer(401)]],
    ['not-shown', [failure('timed-out'), answer(429)]],
    ['not-shown', [answer(204)]],
    ['error-in-200', [answer(204), answer(200, scimError(401, 'no'))]],
    ['not-shown', [answer(200, 'OK')]],
  ] as const)('is %s', (outcome, asked) => {
    expect(tokenRequired.judge(asked).outcome).toBe(outcome);
  });
});

describe('token-wrong-refused', () => {
  it.each([
    ['refused', refusal, refusal],
    ['refused', null, refusal],
    ['no-challenge', answer(401, scimError(401, 'no')), refusal],
    ['no-scim-error', refusal, answer(401, 'no')],
    ['no-body', null, answer(401)],
    ['error-in-200', null, answer(200, scimError(401, 'no'))],
    ['let-in', answer(200, emptyList), answer(200, emptyList)],
    ['let-in', null, answer(200, emptyList)],
    ['signature-not-looked-at', answer(200, emptyList), refusal],
    ['forbidden', answer(403), refusal],
    ['other-status', answer(400), refusal],
    ['other-status', null, answer(404)],
    ['server-error', refusal, answer(500)],
    ['redirected', answer(302), refusal],
    ['page', answer(200, page), refusal],
    ['refused', failure('timed-out'), refusal],
    ['not-shown', failure('timed-out'), answer(429)],
  ] as const)('is %s', (outcome, forged, random) => {
    expect(tokenWrongRefused.judge({ forged, random }).outcome).toBe(outcome);
  });
});

describe('a wrong token', () => {
  const guid = () => crypto.randomUUID();
  const real = jwt({ sub: 'scim', exp: 1 }, { alg: 'HS256' }, 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4');

  it('keeps the claims and not one run of the signature', () => {
    const forged = otherSignature(real, guid) ?? '';
    expect(forged.split('.').slice(0, 2)).toEqual(real.split('.').slice(0, 2));
    expect(forged.split('.')[2]).toHaveLength(32);
    expect(forged).not.toContain('Zm9vYmFy');
    expect(otherSignature('gt_1234', guid)).toBeNull();
  });

  it('is readable as a JWT where the real one is, and else looks like it', () => {
    const random = judgeSecretToken(randomLike(real, guid), { now });
    expect(random).toMatchObject({ usable: true, format: 'jwt' });
    expect(randomLike('gt_live-1234567890', guid)).toMatch(/^[0-9a-f]{2}_[0-9a-f]{4}-[0-9a-f]{10}$/);
  });

  it('is never the real one, and can always be sent', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
          minLength: 1,
        }),
        (token) => {
          const random = randomLike(token, guid);
          expect(random).not.toBe(token);
          expect(random).toMatch(/^[!-~]+$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
