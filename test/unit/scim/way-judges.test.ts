import { describe, expect, it } from 'vitest';
import type { CertificateFacts, Probe, TlsFacts } from '../../../shared/http/way-there';
import { dns } from '../../../shared/scim/checks/way/dns';
import { http } from '../../../shared/scim/checks/way/http';
import { isOwnNetwork } from '../../../shared/scim/checks/way/own-network';
import { proxy } from '../../../shared/scim/checks/way/proxy';
import { redirect } from '../../../shared/scim/checks/way/redirect';
import { tcp } from '../../../shared/scim/checks/way/tcp';
import { tenantUrl } from '../../../shared/scim/checks/way/tenant-url';
import { tls } from '../../../shared/scim/checks/way/tls';
import { parseTenantUrl } from '../../../shared/scim/tenant-url';
import { answer, failure } from '../../support/outcomes';

const now = Date.UTC(2026, 10, 1);
const day = 86_400_000;

function siteOf(text: string) {
  const parsed = parseTenantUrl(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}
const site = siteOf('https://scim.example/v2/');
const straight = { proxy: null };
const proxied = { proxy: 'http://proxy.example:8080' };
const yes = <T>(value: T) => ({ ok: true, value, ms: 1 }) as const;
const no = (code: (Probe<unknown> & { ok: false })['code'], status?: number): Probe<never> => ({
  ok: false,
  code,
  detail: '',
  ms: 1,
  ...(status === undefined ? {} : { status }),
});

const leaf: CertificateFacts = {
  subject: 'scim.example',
  issuer: 'CN=Public authority',
  names: ['scim.example'],
  validFrom: now - 30 * day,
  validTo: now + 60 * day,
  keyType: 'rsa',
  keyBits: 2048,
};
const facts = (more: Partial<TlsFacts>, certificate: Partial<CertificateFacts> = {}): Probe<TlsFacts> =>
  yes({
    protocol: 'TLSv1.2',
    cipher: '',
    untrusted: null,
    nameMatches: true,
    chain: [{ ...leaf, ...certificate }],
    ...more,
  });

describe('tls', () => {
  it.each<[string, Probe<TlsFacts> | null, boolean?]>([
    ['good', facts({})],
    ['good', facts({ protocol: 'TLSv1.3', tls12: 'good' }, { keyType: 'ec', keyBits: 256 })],
    ['good', facts({ chain: [] })],
    ['good', facts({}, { validFrom: now - 1000, validTo: now + day })],
    ['good', facts({}, { subject: 'CN=Old root', issuer: 'CN=Old root', weakHash: 'SHA-1' })],
    ['good', facts({ untrusted: 'SELF_SIGNED_CERT_IN_CHAIN' }), true],
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
    ['old-protocol', facts({ protocol: 'TLSv1.1', tls12: 'none' })],
    ['old-protocol', facts({ protocol: 'TLSv1' })],
    ['no-tls-12', facts({ protocol: 'TLSv1.3', tls12: 'none' })],
    ['other-suites', facts({ protocol: 'TLSv1.3', tls12: 'other-suites' })],
    ['weak-key', facts({}, { keyBits: 1024 })],
    ['weak-key', facts({}, { keyType: 'ec', keyBits: 192 })],
    ['weak-signature', facts({ untrusted: 'UNSPECIFIED' }, { weakHash: 'SHA-1' })],
    ['no-handshake', no('tls-failed')],
    ['no-handshake', no('proxy-wants-sign-in')],
    ['not-looked-at', no('proxy-wants-sign-in'), true],
    ['timed-out', no('timed-out')],
    ['plain-loopback', null],
  ])('is %s', (outcome, secured, gotThrough = false) => {
    expect(tls.judge({ site, secured, now, gotThrough }).outcome).toBe(outcome);
  });
});

describe('dns and tcp', () => {
  it.each([
    ['found', 'https://scim.example/', straight, yes(['203.0.113.1'])],
    ['found', 'https://scim.example/', straight, yes(['10.0.0.1', '203.0.113.1'])],
    ['found', 'https://scim.example/', straight, yes(['127.0.0.1'])],
    ['address', 'https://203.0.113.9/', straight, yes(['203.0.113.9'])],
    ['address', 'https://127.0.0.1/', straight, yes(['127.0.0.1'])],
    ['address', 'https://[::1]/', straight, yes(['::1'])],
    ['private', 'https://scim.example/', straight, yes(['10.0.0.1', '192.168.0.1'])],
    ['private', 'https://172.16.0.4/', straight, yes(['172.16.0.4'])],
    ['by-proxy', 'https://scim.example/', proxied, null],
    ['not-found', 'https://scim.example/', straight, no('host-not-found')],
    ['timed-out', 'https://scim.example/', straight, no('timed-out')],
    ['broken', 'https://scim.example/', straight, no('connection-broken')],
  ] as const)('dns is %s for %s', (outcome, url, route, resolved) => {
    expect(dns.judge({ site: siteOf(url), route, resolved }).outcome).toBe(outcome);
  });

  it.each([
    ['connected', straight, yes({ address: '192.0.2.1' }), false],
    ['connected-by-proxy', proxied, yes({ address: '192.0.2.9' }), false],
    ['not-found', proxied, no('host-not-found'), false],
    ['refused', straight, no('connection-refused'), false],
    ['timed-out', straight, no('timed-out'), false],
    ['unreachable', straight, no('unreachable'), false],
    ['proxy-found-nobody', proxied, no('proxy-refused', 502), false],
    ['not-looked-at', proxied, no('proxy-wants-sign-in', 407), true],
    ['broken', straight, no('connection-broken'), false],
  ] as const)('tcp is %s', (outcome, route, connected, gotThrough) => {
    expect(tcp.judge({ site, route, connected, gotThrough }).outcome).toBe(outcome);
  });

  it.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['localhost', true],
    ['172.31.255.1', true],
    ['172.32.0.1', false],
    ['100.64.0.1', true],
    ['fd12::1', true],
    ['fe80::1', true],
    ['fc.example', false],
    ['2001:db8::1', false],
    ['10.example', false],
    ['8.8.8.8', false],
  ])('%s is of an own network: %s', (host, own) => {
    expect(isOwnNetwork(host)).toBe(own);
  });
});

describe('proxy', () => {
  const there = yes({ address: '192.0.2.1' });
  const here = yes(['203.0.113.1']);
  const asked = {
    site,
    route: straight,
    connected: there,
    secured: facts({ publicRoot: true }),
    resolved: here,
    gotThrough: false,
  } as const;
  const company = { issuer: 'CN=Zscaler Intermediate Root CA' };

  it.each<[string, Partial<Parameters<typeof proxy.judge>[0]>]>([
    ['none', {}],
    ['none', { connected: no('connection-refused'), secured: no('connection-refused') }],
    ['none', { secured: no('tls-failed') }],
    // An authority that was handed in, as the practice tenant's is.
    ['none', { secured: facts({}) }],
    ['none', { site: siteOf('https://127.0.0.1:8443/'), secured: facts({ publicRoot: false }) }],
    ['none', { resolved: yes(['127.0.0.1']), secured: facts({ publicRoot: false }) }],
    ['none', { secured: facts({ untrusted: 'SELF_SIGNED_CERT_IN_CHAIN' }) }],
    ['none', { site: siteOf('http://localhost:8080/'), secured: null }],
    ['private-authority', { secured: facts({ publicRoot: false }) }],
    ['reads-tls', { secured: facts({ publicRoot: false }, company) }],
    ['reads-tls', { route: proxied, resolved: null, secured: facts({ publicRoot: false }) }],
    [
      'reads-tls',
      {
        route: proxied,
        resolved: null,
        secured: facts({ untrusted: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }),
        gotThrough: true,
      },
    ],
    ['reads-tls-untrusted', { secured: facts({ untrusted: 'SELF_SIGNED_CERT_IN_CHAIN' }, company) }],
    ['found', { route: proxied, resolved: null }],
    ['found', { route: proxied, resolved: null, secured: facts({}) }],
    ['found', { route: proxied, connected: no('proxy-refused', 502) }],
    ['found', { route: proxied, connected: no('proxy-refused', 403), gotThrough: true }],
    ['refused', { route: proxied, connected: no('proxy-refused', 403) }],
    ['refused', { route: proxied, connected: no('proxy-refused', 302) }],
    ['wants-sign-in', { route: proxied, connected: no('proxy-wants-sign-in', 407) }],
    ['signs-in', { route: proxied, connected: no('proxy-wants-sign-in', 407), gotThrough: true }],
    ['unreachable', { route: proxied, connected: no('proxy-unreachable') }],
    ['timed-out', { route: proxied, connected: no('timed-out') }],
    ['not-looked-at', { route: proxied, connected: no('not-looked-at') }],
  ])('is %s', (outcome, more) => {
    expect(proxy.judge({ ...asked, ...more }).outcome).toBe(outcome);
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

describe('redirect', () => {
  const from = 'https://scim.example/v2/Users?filter=x';
  it.each([
    ['none', 200, ''],
    ['none', 401, 'https://elsewhere.example/'],
    ['loop', 302, from],
    ['loop', 302, '/v2/Users?filter=x'],
    ['plain-http', 301, 'http://scim.example/v2/Users?filter=x'],
    ['plain-http', 301, 'http://elsewhere.example/'],
    ['slash', 301, '/v2/Users/?filter=x'],
    ['other-host', 308, 'https://api.elsewhere.example/v2/Users?filter=x'],
    ['other-host', 302, 'https://scim.example:8443/v2/Users'],
    ['within', 307, '/scim/v2/Users?filter=x'],
    ['sign-in', 302, 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?state=1'],
    ['sign-in', 302, '/login?next=%2Fv2%2FUsers'],
    ['no-target', 302, ''],
    ['no-target', 304, ''],
    ['no-target', 302, 'javascript:alert(1)'],
    ['no-target', 302, 'http://[bad'],
  ])('is %s for %i to %j', (outcome, status, location) => {
    expect(redirect.judge([failure('timed-out'), answer(status, '', { location })]).outcome).toBe(outcome);
  });

  it('tells what to enter, without the query that may belong to somebody', () => {
    const location = 'https://new.example/scim/Users?filter=x&ticket=secret';
    expect(redirect.judge([answer(308, '', { location })]).params).toEqual({
      status: 308,
      to: 'https://new.example/scim/',
    });
  });
});

describe('tenant-url', () => {
  it.each([
    ['good', 'https://scim.example/v2/', null],
    ['slash-added', 'https://scim.example/v2', null],
    ['put-right', ' https://scim.example/v2/ ', null],
    ['entra-flag', 'https://scim.example/v2/?aadOptscim062020', null],
    ['ends-with-resource', 'https://scim.example/v2/Users', 200],
    ['ends-with-resource', 'https://scim.example/v2/Users', 401],
    ['ends-with-resource', 'https://scim.example/v2/Users/', null],
    ['resource-twice', 'https://scim.example/v2/Users', 404],
    ['good', 'https://api.grouptalk.com/api/scim/', null],
    ['slash-added', 'https://api.grouptalk.com/api/scim', null],
    ['not-as-documented', 'https://admin.grouptalk.com/admin/', null],
    ['good', 'https://notgrouptalk.com/', null],
  ])('is %s for %j', (outcome, text, status) => {
    expect(tenantUrl.judge({ parsed: parseTenantUrl(text), status }).outcome).toBe(outcome);
  });

  it('says what to enter instead of an address that ends with a resource', () => {
    const { params } = tenantUrl.judge({ parsed: parseTenantUrl('https://a.example/v2/Users'), status: 404 });
    expect(params?.suggestion).toBe('https://a.example/v2/');
  });
});
