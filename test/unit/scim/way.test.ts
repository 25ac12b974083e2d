import type { TlsOptions } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAuthority, type TestAuthority } from '../../support/certificates';
import { startConnectProxy } from '../../support/connect-proxy';
import { startRawServer } from '../../support/hostile-server';
import { goodToken, type Ran, realDeps, runForReal, scimExcept } from '../../support/scim-answers';
import { closing } from '../../support/servers';
import { openSpoilt, type SpoiltAnswer, scimAnswer } from '../../support/spoilt-endpoint';

const opened = closing();
const limits = { requestMs: 10_000, waitMs: 20, totalMs: 25_000 };
let authority: TestAuthority;
beforeAll(async () => {
  authority = await createAuthority();
});

/** Everything above is skipped and says why; nothing is found bad but what is. */
function onlyBad({ bad, findings }: Ran, expected: string) {
  expect(bad).toEqual([expected]);
  const [id] = expected.split(': ');
  const because = new Set(findings.flatMap((one) => (one.params.because ? [one.params.because] : [])));
  expect([...because].every((one) => one === id)).toBe(true);
}

describe('an endpoint whose TLS Entra would not take', () => {
  const long = { to: Date.now() + 90 * 86_400_000 };
  it.each<[string, Parameters<TestAuthority['issue']>[1], TlsOptions]>([
    ['no-tls-12', long, { minVersion: 'TLSv1.3' }],
    [
      'old-protocol',
      { ...long, rsaBits: 2048 },
      { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' },
    ],
    ['other-suites', { ...long, rsaBits: 2048 }, { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA256' }],
    ['weak-key', { ...long, rsaBits: 1024 }, { ciphers: 'ALL:@SECLEVEL=0' }],
    ['weak-signature', { ...long, signedWith: 'SHA-1' }, { ciphers: 'ALL:@SECLEVEL=0' }],
    ['expires-soon', { from: Date.now() - 90 * 86_400_000, to: Date.now() + 3 * 86_400_000 }, {}],
  ])('%s', async (outcome, how, options) => {
    const tls = { ...options, ...(await authority.issue(['127.0.0.1'], how)) };
    const server = await opened(startRawServer(scimExcept(), { tls }));
    const ran = await runForReal(
      { tenantUrl: `${server.origin}/scim/`, token: goodToken, limits },
      realDeps({ ca: authority.caPem }),
    );
    onlyBad(ran, `tls: ${outcome}`);
  });
});

describe('an endpoint that sends its own certificate alone', () => {
  it('lacks what leads to its authority', async () => {
    const { key, cert } = await authority.issue(['127.0.0.1']);
    const [own = ''] = cert.split(/(?<=-----END CERTIFICATE-----)/);
    const server = await opened(startRawServer(scimExcept(), { tls: { key, cert: own } }));
    onlyBad(
      await runForReal({ tenantUrl: server.origin, token: goodToken, limits }),
      'tls: chain-incomplete',
    );
  });
});

describe('a proxy on the way', () => {
  const host = 'scim.example';
  const tenantUrl = `https://${host}/scim/`;
  const through = async (
    how: Parameters<typeof startConnectProxy>[0],
    given: { ca?: string; requestMs?: number } = {},
  ) => {
    const proxy = await opened(startConnectProxy(how));
    const { requestMs = limits.requestMs, ...trust } = given;
    return runForReal(
      { tenantUrl, token: goodToken, limits: { ...limits, requestMs } },
      realDeps({ proxy: proxy.url, ...trust }),
    );
  };
  const origin = async (by: TestAuthority) =>
    opened(startRawServer(scimExcept(), { tls: await by.issue([host]) }));

  it('that lets us through is told, and the checks go on behind it', async () => {
    const { port } = await origin(authority);
    const { bad, findings, verdicts } = await through(() => ({ port }), { ca: authority.caPem });
    expect(bad).toEqual([]);
    expect(findings.find((one) => one.id === 'proxy')).toMatchObject({ verdict: 'pass', outcome: 'found' });
    expect(verdicts).toMatchObject({ dns: 'skipped', tcp: 'pass', tls: 'pass', 'entra-user-probe': 'pass' });
  });

  it.each([
    ['403 Forbidden', 'proxy: refused'],
    ['407 Proxy Authentication Required', 'proxy: wants-sign-in'],
    ['502 Bad Gateway', 'tcp: proxy-found-nobody'],
    ['504 Gateway Timeout', 'tcp: proxy-found-nobody'],
  ])('that answers %s', async (refuse, finding) => {
    onlyBad(await through(() => ({ refuse })), finding);
  });

  it('that is silent', async () => {
    onlyBad(await through(() => 'silence', { requestMs: 800 }), 'proxy: timed-out');
  });

  it('that is no proxy at all', async () => {
    const gone = await startConnectProxy(() => 'silence');
    await gone.close();
    const ran = await runForReal({ tenantUrl, token: goodToken, limits }, realDeps({ proxy: gone.url }));
    onlyBad(ran, 'proxy: unreachable');
  });

  it('that puts a certificate of its own in place of the endpoint’s', async () => {
    const { port } = await origin(await createAuthority('Netskope Certificate Authority'));
    onlyBad(await through(() => ({ port })), 'proxy: reads-tls-untrusted');
  });
});

describe('an endpoint that sends its callers elsewhere', () => {
  const to =
    (location: string, where = /^\/(?:Users|Groups)/) =>
    (answer: SpoiltAnswer, request: { path: string }): SpoiltAnswer =>
      where.test(request.path) && answer.status !== 401
        ? { status: 302, headers: { ...answer.headers, location }, body: '' }
        : answer;

  it.each([
    ['to another host', to('https://elsewhere.example/scim/Users'), 'redirect: other-host'],
    ['to a sign-in page', to('/account/login?next=/scim'), 'redirect: sign-in'],
    ['to another path', to('/v2/Users'), 'redirect: within'],
    ['for groups alone', to('/v2/Groups', /^\/Groups/), 'redirect: within'],
    [
      'round in a circle',
      (answer: SpoiltAnswer, { path }: { path: string }) =>
        answer.status === 401 ? answer : { status: 307, headers: { location: `/api/scim${path}` }, body: '' },
      'redirect: loop',
    ],
    [
      'to the same with a slash',
      (answer: SpoiltAnswer, { path }: { path: string }) =>
        answer.status === 401
          ? answer
          : { status: 301, headers: { location: `/api/scim${path.replace('?', '/?')}` }, body: '' },
      'redirect: slash',
    ],
  ])('%s', async (_, answer, finding) => {
    const { tenantUrl, token, seen } = await opened(openSpoilt({ answer }));
    const { failed, findings } = await runForReal({ tenantUrl, token, limits });
    expect(failed).toEqual([finding]);
    expect(findings.find((one) => one.id === 'entra-group-probe')).toMatchObject({ verdict: 'skipped' });
    expect(seen.every(({ path }) => !path.startsWith('/v2') && !path.startsWith('/account'))).toBe(true);
  });
});

describe('a Tenant URL', () => {
  it('that ends with a resource is at fault, and not the endpoint', async () => {
    const { tenantUrl, token } = await opened(openSpoilt());
    onlyBad(
      await runForReal({ tenantUrl: `${tenantUrl}Users`, token, limits }),
      'tenant-url: resource-twice',
    );
  });

  it('with Entra’s flag is asked without it, and gets a note', async () => {
    const { tenantUrl, token, seen } = await opened(openSpoilt());
    const { bad, verdicts } = await runForReal({ tenantUrl: `${tenantUrl}?aadOptscim062020`, token, limits });
    expect(bad).toEqual([]);
    expect(verdicts['tenant-url']).toBe('note');
    expect(seen.some(({ path }) => path.includes('aadOpt'))).toBe(false);
  });

  it('of a page that is not SCIM is named by what comes back', async () => {
    const page = '<!doctype html><html><title>Welcome</title></html>';
    const html = (): SpoiltAnswer => ({ ...scimAnswer(200, page), headers: { 'content-type': 'text/html' } });
    const { tenantUrl, token } = await opened(openSpoilt({ answer: html }));
    const { failed } = await runForReal({ tenantUrl, token, limits });
    expect(failed).toEqual(['content-type: html']);
  });
});
