import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpOutcome, TransportCode } from '../../../shared/http/port';
import type { CertificateFacts, Probe, TlsFacts } from '../../../shared/http/way-there';
import { contentType } from '../../../shared/scim/checks/content-type';
import { dns } from '../../../shared/scim/checks/dns';
import { http } from '../../../shared/scim/checks/http';
import { listShape } from '../../../shared/scim/checks/list-shape';
import { judgeProbe } from '../../../shared/scim/checks/probe-outcome';
import { schemasCoverMapping } from '../../../shared/scim/checks/schemas-cover-mapping';
import { tcp } from '../../../shared/scim/checks/tcp';
import { tls } from '../../../shared/scim/checks/tls';
import { tokenAccepted } from '../../../shared/scim/checks/token-accepted';
import { tokenExpiry } from '../../../shared/scim/checks/token-expiry';
import { tokenShape } from '../../../shared/scim/checks/token-shape';
import { judgeSecretToken } from '../../../shared/scim/secret-token';
import { parseTenantUrl } from '../../../shared/scim/tenant-url';

const now = Date.UTC(2026, 10, 1);
const day = 86_400_000;

function siteOf(text: string) {
  const parsed = parseTenantUrl(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}
const site = siteOf('https://scim.example/v2/');

function answer(
  status: number,
  text = '',
  headers: Record<string, string> = {},
): HttpOutcome & { kind: 'answer' } {
  const url = 'https://scim.example/v2/Users?filter=x';
  const exchange = { method: 'GET', url, status, ms: 1, request: '', response: text };
  return { kind: 'answer', status, headers, text, malformedText: false, ms: 1, exchange };
}
const failure = (code: TransportCode): HttpOutcome => ({
  kind: 'failure',
  code,
  detail: '',
  ms: 1,
  exchange: { method: 'GET', url: 'https://scim.example/', status: null, ms: 1, request: '', response: '' },
});

describe('tls', () => {
  const leaf: CertificateFacts = {
    subject: 'scim.example',
    issuer: 'Public authority',
    names: ['scim.example'],
    validFrom: now - 30 * day,
    validTo: now + 60 * day,
    keyType: 'rsa',
    keyBits: 2048,
  };
  const facts = (more: Partial<TlsFacts>, certificate: Partial<CertificateFacts> = {}): Probe<TlsFacts> => ({
    ok: true,
    ms: 1,
    value: {
      protocol: 'TLSv1.2',
      cipher: '',
      untrusted: null,
      nameMatches: true,
      chain: [{ ...leaf, ...certificate }],
      ...more,
    },
  });

  it.each([
    ['good', facts({})],
    ['good', facts({ protocol: 'TLSv1.3' }, { keyType: 'ec', keyBits: 256 })],
    ['good', facts({ chain: [] })],
    ['good', facts({}, { validFrom: now - 1000, validTo: now + day })],
    ['expires-soon', facts({}, { validTo: now + 13 * day })],
    ['expires-soon', facts({}, { validFrom: now - 5 * day, validTo: now + day })],
    ['wrong-name', facts({ nameMatches: false })],
    ['wrong-name', facts({ nameMatches: false, untrusted: 'ERR_TLS_CERT_ALTNAME_INVALID' })],
    ['expired', facts({ untrusted: 'CERT_HAS_EXPIRED', nameMatches: false })],
    ['not-yet-valid', facts({ untrusted: 'CERT_NOT_YET_VALID' })],
    ['self-signed', facts({ untrusted: 'DEPTH_ZERO_SELF_SIGNED_CERT' })],
    ['untrusted', facts({ untrusted: 'SELF_SIGNED_CERT_IN_CHAIN' })],
    ['untrusted', facts({ untrusted: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' })],
    ['chain-incomplete', facts({ untrusted: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })],
    ['old-protocol', facts({ protocol: 'TLSv1.1' })],
    ['old-protocol', facts({ protocol: 'TLSv1' })],
    ['weak-key', facts({}, { keyBits: 1024 })],
    ['weak-key', facts({}, { keyType: 'ec', keyBits: 192 })],
    ['no-handshake', { ok: false, code: 'tls-failed', detail: '', ms: 1 }],
    ['timed-out', { ok: false, code: 'timed-out', detail: '', ms: 1 }],
    ['plain-loopback', null],
  ] as const)('is %s', (outcome, secured) => {
    expect(tls.judge({ site, secured, now }).outcome).toBe(outcome);
  });
});

describe('dns and tcp', () => {
  const straight = { proxy: null };
  const proxied = { proxy: 'http://proxy.example:8080' };
  const broken = (code: 'host-not-found' | 'connection-broken' | 'timed-out') =>
    ({ ok: false, code, detail: '', ms: 1 }) as const;

  it.each([
    ['found', straight, { ok: true, value: ['192.0.2.1'], ms: 1 }],
    ['by-proxy', proxied, null],
    ['not-found', straight, broken('host-not-found')],
    ['timed-out', straight, broken('timed-out')],
    ['broken', straight, broken('connection-broken')],
  ] as const)('dns is %s', (outcome, route, resolved) => {
    expect(dns.judge({ site, route, resolved }).outcome).toBe(outcome);
  });

  it.each([
    ['connected', straight, { ok: true, value: { address: '192.0.2.1' }, ms: 1 }],
    ['connected-by-proxy', proxied, { ok: true, value: { address: '192.0.2.9' }, ms: 1 }],
    ['not-found', proxied, broken('host-not-found')],
    ['timed-out', straight, broken('timed-out')],
    ['broken', straight, broken('connection-broken')],
    ['proxy-timed-out', proxied, broken('timed-out')],
    ['proxy-unreachable', proxied, { ok: false, code: 'proxy-unreachable', detail: '', ms: 1 }],
    ['proxy-wants-sign-in', proxied, { ok: false, code: 'proxy-wants-sign-in', detail: '', ms: 1 }],
  ] as const)('tcp is %s', (outcome, route, connected) => {
    expect(tcp.judge({ site, route, connected }).outcome).toBe(outcome);
  });
});

describe('http', () => {
  it.each([
    ['answers', [answer(404), failure('timed-out')]],
    ['timed-out', [failure('timed-out'), failure('connection-broken')]],
    ['captive-portal', [answer(511)]],
    ['proxy-wants-sign-in', [answer(407)]],
    ['proxy-refused', [failure('proxy-refused')]],
    ['proxy-unreachable', [failure('proxy-unreachable')]],
    ['certificate-refused', [failure('certificate-untrusted')]],
    ['encryption-broke-off', [failure('tls-failed')]],
    ['broke-off', [failure('connection-refused')]],
  ] as const)('is %s', (outcome, asked) => {
    expect(http.judge(asked).outcome).toBe(outcome);
  });
});

describe('token-accepted', () => {
  const list = '{"totalResults":0}';
  it.each([
    ['accepted', [answer(200, list), answer(403)]],
    ['accepted', [answer(401), answer(200, list)]],
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

describe('the token', () => {
  const jwt = (claims: object) =>
    `${btoa('{}').replaceAll('=', '')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
  it.each([
    ['jwt', 'valid', jwt({ exp: (now + 90 * day) / 1000 })],
    ['jwt', 'soon', jwt({ exp: (now + 5 * day) / 1000 })],
    ['jwt', 'expired', jwt({ exp: (now - day) / 1000 })],
    ['jwt', 'not-yet-valid', jwt({ nbf: (now + day) / 1000 })],
    ['jwt', 'unknown', jwt({})],
    ['damaged', 'unknown', 'eyJhbGciOiJub25lIn0'],
    ['opaque', 'unknown', 'gt_1234567890'],
    ['odd-characters', 'unknown', '"quoted"'],
  ])('is %s, and %s', (shape, expiry, text) => {
    const token = judgeSecretToken(text, { now });
    expect(tokenShape.judge(token).outcome).toBe(shape);
    expect(tokenExpiry.judge(token).outcome).toBe(expiry);
  });
});

describe('a redirect', () => {
  it.each([
    ['/elsewhere/', 'https://scim.example/elsewhere/'],
    ['https://login.example/?state=secret', 'https://login.example/'],
    ['http://[bad', '–'],
    ['', '–'],
  ])('to %s is told as %s, without its query', (location, to) => {
    const judged = judgeProbe({ outcome: answer(302, '', { location }), attribute: 'userName' });
    const within = to.startsWith('https://scim.example/');
    expect(judged).toMatchObject({ outcome: within ? 'redirected-within' : 'redirected', params: { to } });
  });
});

describe('whatever comes back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .record(
        {
          schemas: fc.anything(),
          totalResults: fc.anything(),
          Resources: fc.oneof(
            fc.anything(),
            fc.array(fc.record({ id: fc.string(), attributes: fc.anything() })),
          ),
        },
        { requiredKeys: [] },
      )
      .map((value) => JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? 1 : one))),
  );
  const outcome = fc
    .tuple(fc.constantFrom(200, 201, 204, 301, 400, 401, 403, 404, 429, 500, 999), text)
    .map(([status, body]) => answer(status, body, { 'content-type': body.slice(0, 20), location: body }));

  it('is judged without a throw, and within the closed list of outcomes', () => {
    const mapped = { user: [{ name: 'userName', type: 'String' }], group: [] };
    fc.assert(
      fc.property(outcome, (one) => {
        expect(Object.keys(contentType.outcomes)).toContain(contentType.judge([one]).outcome);
        expect(Object.keys(listShape.outcomes)).toContain(listShape.judge([one]).outcome);
        expect(Object.keys(tokenAccepted.outcomes)).toContain(tokenAccepted.judge([one]).outcome);
        expect(Object.keys(schemasCoverMapping.outcomes)).toContain(
          schemasCoverMapping.judge({ outcome: one, mapped }).outcome,
        );
        judgeProbe({ outcome: one, attribute: 'userName' });
      }),
      { numRuns: 400 },
    );
  });
});
