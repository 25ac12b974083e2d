import { createServer, type Socket } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWords } from '../../../shared/words/words';
import { createAuthority, selfSigned, type TestAuthority } from '../../support/certificates';
import {
  answers,
  type Behaviour,
  drips,
  pours,
  says,
  saysAndResets,
  startRawServer,
} from '../../support/hostile-server';
import {
  emptyList,
  goodToken,
  grouptalkSchemas,
  realDeps,
  runForReal,
  scimError,
  scimExcept,
  scimHeaders,
} from '../../support/scim-answers';
import { closing } from '../../support/servers';

const opened = closing();
const words = createWords('en');
/** Ample, so that a busy computer does not turn an answer into a time-out; short where time is to run out. */
const ample = { requestMs: 10_000, waitMs: 20, totalMs: 25_000 };
const short = { requestMs: 1_200, waitMs: 20, totalMs: 4_000 };
const limits = ample;
const limitsFor = (runsOut: boolean) => (runsOut ? short : ample);
let authority: TestAuthority;
beforeAll(async () => {
  authority = await createAuthority();
});

const scim = (status: number, body: string, type = 'application/scim+json') =>
  answers(status, { ...scimHeaders(), 'Content-Type': type }, body);
const page = '<!doctype html><html><head><title>Welcome</title></head><body>Hello</body></html>';
const signIn = '<html><head><title>Hotel Wi-Fi</title></head><body><input type="password"></body></html>';
const head = `HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nContent-Length: ${20 * 1024 * 1024}\r\n\r\n`;
const list = (more: object) => JSON.stringify({ ...JSON.parse(emptyList), ...more });

describe('a Tenant URL that cannot be used', () => {
  it.each([
    ['', 'empty'],
    ['GroupTalk', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://bad host/', 'blank-inside'],
    ['api.grouptalk.com/api/scim/', 'scheme-missing'],
    ['ftp://api.grouptalk.com/', 'scheme-unknown'],
    ['javascript:alert(1)', 'scheme-unknown'],
    ['http://api.grouptalk.com/api/scim/', 'plain-http'],
    ['https://admin:secret@127.0.0.1:9/scim/', 'user-info'],
    ['https://127.0.0.1:9/scim/?tenant=1', 'query'],
    ['https://127.0.0.1:9/admin/#/organizations/1/', 'fragment'],
  ])('%s: %s, and nothing is asked', async (tenantUrl, outcome) => {
    const { failed, findings } = await runForReal({ tenantUrl, token: goodToken, limits });
    expect(failed).toEqual([`tenant-url: ${outcome}`]);
    expect(findings.flatMap((one) => one.evidence)).toEqual([]);
    expect(findings.map(({ verdict }) => verdict)).toContain('skipped');
    expect(JSON.stringify(findings.map(words.finding))).not.toContain('admin:secret');
  });
});

describe('a secret token that cannot be used', () => {
  it.each([
    ['', 'empty'],
    [`${goodToken.slice(0, 20)}\n${goodToken.slice(20)}`, 'line-break'],
    ['two words', 'blank-inside'],
    ['abc\u0000def', 'control-character'],
    ['“token”', 'non-ascii'],
  ])('%j: %s, and it is not sent', async (token, outcome) => {
    const server = await opened(startRawServer(scimExcept()));
    const { failed, verdicts } = await runForReal({ tenantUrl: server.origin, token, limits });
    expect(failed).toEqual([`token-shape: ${outcome}`]);
    expect(verdicts).toMatchObject({ http: 'pass', clock: 'pass', 'entra-user-probe': 'skipped' });
    expect(new Set(server.seen.map((request) => request.headers.authorization))).toEqual(
      new Set([undefined]),
    );
  });

  it('that has expired is named once, not again as a refusal', async () => {
    const expired = goodToken.split('.').with(1, Buffer.from('{"exp":1}').toString('base64url')).join('.');
    const server = await opened(startRawServer(scimExcept({ '*': scim(401, scimError(401, 'expired')) })));
    const { failed } = await runForReal({ tenantUrl: server.origin, token: expired, limits });
    expect(failed).toEqual(['token-expiry: expired']);
  });
});

/** What every request is answered with → the one finding that fails. */
const everywhere: readonly (readonly [string, Behaviour, string])[] = [
  ['401', scim(401, scimError(401, 'no')), 'token-accepted: unauthorized'],
  ['403', scim(403, scimError(403, 'no')), 'token-accepted: forbidden'],
  ['403 as a page', scim(403, page, 'text/html'), 'token-accepted: refused-by-page'],
  ['404 in SCIM', scim(404, scimError(404, 'nobody')), 'entra-user-probe: no-match-404'],
  ['404 as a page', scim(404, page, 'text/html'), 'entra-user-probe: nothing-here'],
  ['500', scim(500, 'oops', 'text/plain'), 'entra-user-probe: server-error'],
  ['503', scim(503, ''), 'entra-user-probe: server-error'],
  ['501', scim(501, ''), 'entra-user-probe: not-supported'],
  ['400', scim(400, scimError(400, 'filter')), 'entra-user-probe: filter-refused'],
  ['204', answers(204, { Date: new Date().toUTCString() }), 'entra-user-probe: other-status'],
  ['302', answers(302, { Location: 'https://elsewhere.example/v2?x=1' }), 'redirect: other-host'],
  ['302 within', answers(302, { Location: '/v2/Users' }), 'redirect: within'],
  ['302 to a sign-in page', answers(302, { Location: '/login' }), 'redirect: sign-in'],
  ['302 without an address', answers(302), 'redirect: no-target'],
  ['511', scim(511, signIn, 'text/html'), 'http: captive-portal'],
  ['HTML', scim(200, page, 'text/html; charset=utf-8'), 'content-type: html'],
  ['HTML labelled JSON', scim(200, page, 'application/json'), 'content-type: html'],
  ['a sign-in page', scim(200, signIn, 'text/html'), 'content-type: sign-in-page'],
  ['text/plain', scim(200, emptyList, 'text/plain'), 'content-type: other'],
  ['no label', answers(200, { Date: new Date().toUTCString() }, emptyList), 'content-type: missing'],
  ['nothing', scim(200, ''), 'list-shape: empty'],
  ['half of the JSON', scim(200, emptyList.slice(0, 40)), 'list-shape: not-json'],
  ['a bare array', scim(200, '[]'), 'list-shape: bare-array'],
  ['a number', scim(200, '0'), 'list-shape: not-an-object'],
  ['an error in a 200', scim(200, scimError(400, 'no')), 'list-shape: error-in-200'],
  ['no total', scim(200, list({ totalResults: undefined })), 'list-shape: total-missing'],
  ['a total in quotes', scim(200, list({ totalResults: '0' })), 'list-shape: total-not-a-number'],
  ['a total below 0', scim(200, list({ totalResults: -1 })), 'list-shape: total-not-a-number'],
  ['Resources as an object', scim(200, list({ Resources: {} })), 'list-shape: resources-not-a-list'],
  ['no schemas', scim(200, list({ schemas: [] })), 'list-shape: list-urn-missing'],
  ['20 MB', pours(head, Buffer.alloc(256 * 1024, ' '), 80), 'http: too-large'],
  [
    'a broken-off body',
    says(`HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n${emptyList}`),
    'http: truncated',
  ],
  [
    'gzip that is none',
    answers(200, { ...scimHeaders(), 'Content-Encoding': 'gzip' }, emptyList),
    'http: garbled',
  ],
  ['broken chunks', says('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nno'), 'http: garbled'],
  ['a reset', saysAndResets(''), 'http: broke-off'],
  ['another protocol', says('SSH-2.0-OpenSSH_9.6\r\n'), 'http: not-http'],
  ['a byte now and then', drips(head, 100), 'http: timed-out'],
  ['silence', () => undefined, 'http: timed-out'],
];

describe('an endpoint that answers every request with', () => {
  it.each(everywhere)('%s', { timeout: 10_000 }, async (_, behaviour, finding) => {
    const server = await opened(startRawServer(scimExcept({ '*': behaviour })));
    const { failed, findings } = await runForReal({
      tenantUrl: `${server.origin}/scim`,
      token: goodToken,
      limits: limitsFor(finding.endsWith('timed-out')),
    });
    expect(failed).toEqual([finding]);
    expect(JSON.stringify(findings)).not.toContain(goodToken);
    expect(JSON.stringify(findings.map(words.finding))).not.toContain('{{');
  });
});

describe('a redirect to another origin', () => {
  it.each([301, 302, 303, 307, 308])(
    '%i is shown and never followed: the other origin sees nothing',
    async (status) => {
      const other = await opened(startRawServer(scimExcept()));
      const Location = `${other.origin}/scim/Users?stolen=1`;
      const server = await opened(startRawServer(scimExcept({ '*': answers(status, { Location }) })));
      const { failed, findings } = await runForReal({ tenantUrl: server.origin, token: goodToken, limits });
      expect(failed).toEqual(['redirect: other-host']);
      expect(findings.find((one) => one.outcome === 'other-host')?.params.to).toBe(`${other.origin}/scim/`);
      expect(other.seen).toEqual([]);
    },
  );
});

/** Only this resource is answered so → the one finding that fails. */
const somewhere: readonly (readonly [string, string, Behaviour, string])[] = [
  ['Users', '404', scim(404, scimError(404, 'nobody')), 'entra-user-probe: no-match-404'],
  ['Groups', '404', scim(404, scimError(404, 'nobody')), 'entra-group-probe: no-match-404'],
  ['Groups', '404 without a SCIM error', scim(404, ''), 'entra-group-probe: nothing-here'],
  ['Groups', '403', scim(403, scimError(403, 'no')), 'entra-group-probe: refused'],
  ['Users', '401', scim(401, scimError(401, 'no')), 'entra-user-probe: refused'],
  ['Groups', '500', scim(500, ''), 'entra-group-probe: server-error'],
  ['Groups', 'silence', () => undefined, 'entra-group-probe: timed-out'],
  ['Users', '20 MB', pours(head, Buffer.alloc(256 * 1024, ' '), 80), 'entra-user-probe: too-large'],
  ['Groups', 'everybody', scim(200, list({ totalResults: 3 })), 'entra-group-probe: filter-ignored'],
  ['Groups', 'a bare array', scim(200, '[]'), 'list-shape: bare-array'],
  ['Groups', 'HTML', scim(200, page, 'text/html'), 'content-type: other'],
  [
    'Schemas',
    'too little',
    scim(200, grouptalkSchemas.replace('label3', 'label9')),
    'schemas-cover-mapping: attributes-missing',
  ],
  [
    'Schemas',
    'another type',
    scim(200, grouptalkSchemas.replace('"boolean"', '"string"')),
    'schemas-cover-mapping: other-types',
  ],
  [
    'Schemas',
    'sub-attributes without an end',
    scim(
      200,
      `{"Resources":[{"id":"x","attributes":${'[{"name":"a","subAttributes":'.repeat(20_000)}[]${'}]'.repeat(20_000)}}]}`,
    ),
    'schemas-cover-mapping: attributes-missing',
  ],
];

describe('an endpoint where only one resource is wrong:', () => {
  it.each(somewhere)('%s with %s', async (resource, _, behaviour, finding) => {
    const server = await opened(startRawServer(scimExcept({ [resource]: behaviour })));
    const { failed } = await runForReal({
      tenantUrl: server.origin,
      token: goodToken,
      limits: limitsFor(finding.endsWith('timed-out')),
    });
    expect(failed).toEqual([finding]);
  });
});

/** Sends the request's own `Authorization` back, in every place that findings quote. */
const repeatsToken =
  (status: number): Behaviour =>
  (socket, request) => {
    const sent = request.headers.authorization ?? '';
    const bare = sent.replace('Bearer ', '');
    const headers = {
      ...scimHeaders(),
      Location: `https://elsewhere.example/${bare}?t=${bare}`,
      'WWW-Authenticate': `Bearer error_description="${sent}"`,
    };
    answers(status, headers, scimError(status, `no ${sent} ${encodeURIComponent(sent)}`))(socket, request);
  };

describe('an endpoint that repeats the token', () => {
  it.each([200, 302, 400, 401, 404, 500])('in a %i does not bring it into any finding', async (status) => {
    const server = await opened(startRawServer(scimExcept({ '*': repeatsToken(status) })));
    const { findings } = await runForReal({ tenantUrl: server.origin, token: goodToken, limits });
    const told = JSON.stringify(findings.map(words.finding));
    expect(told).not.toContain(goodToken.slice(0, 24));
    expect(told).toContain(`…${goodToken.slice(-4)}`);
  });
});

describe('an endpoint that only deserves a remark:', () => {
  it.each([
    ['Users', 'application/json', scim(200, emptyList, 'application/json'), 'content-type', 'note'],
    ['Users', 'no Resources', scim(200, list({ Resources: undefined })), 'entra-user-probe', 'note'],
    ['Schemas', '404', scim(404, ''), 'schemas-cover-mapping', 'note'],
    ['Schemas', '500', scim(500, ''), 'schemas', 'warn'],
    ['Schemas', 'HTML', scim(200, page, 'text/html'), 'schemas', 'warn'],
    ['Schemas', 'silence', () => undefined, 'schemas', 'warn'],
    ['Users', '429', scim(429, ''), 'entra-user-probe', 'warn'],
  ] as const)('%s with %s', async (resource, what, behaviour, id, verdict) => {
    const server = await opened(startRawServer(scimExcept({ [resource]: behaviour })));
    const { failed, verdicts } = await runForReal({
      tenantUrl: server.origin,
      token: goodToken,
      limits: limitsFor(what === 'silence'),
    });
    expect(failed).toEqual([]);
    expect(verdicts[id]).toBe(verdict);
  });
});

describe('the way there', () => {
  it('ends at a name that nobody knows', async () => {
    const deps = realDeps();
    const nobody = { ...deps.wayThere, resolve: () => deps.wayThere.resolve('nobody.invalid') };
    const { failed, verdicts } = await runForReal(
      { tenantUrl: 'https://nobody.invalid/scim/', token: goodToken, limits: short },
      { ...deps, wayThere: nobody },
    );
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatch(/^dns: (?:not-found|timed-out|broken)$/);
    expect(verdicts).toMatchObject({ 'tenant-url': 'pass', tcp: 'skipped', 'entra-user-probe': 'skipped' });
  });

  it('ends at a port where nobody listens', async () => {
    const { failed, findings } = await runForReal({
      tenantUrl: `http://127.0.0.1:${await closedPort()}/scim/`,
      token: goodToken,
      limits,
    });
    expect(failed).toEqual(['tcp: refused']);
    expect(findings.find((one) => one.id === 'entra-user-probe')).toMatchObject({
      verdict: 'skipped',
      params: { because: 'tcp' },
    });
  });

  it.each([
    ['for another name', () => authority.issue(['another.example']), 'tls: wrong-name'],
    [
      'that has expired',
      () => authority.issue(['127.0.0.1'], { from: 0, to: Date.now() - 1e6 }),
      'tls: expired',
    ],
    [
      'that is not valid yet',
      () => authority.issue(['127.0.0.1'], { from: Date.now() + 1e8, to: Date.now() + 2e8 }),
      'tls: not-yet-valid',
    ],
    ['signed by itself', () => selfSigned(['127.0.0.1']), 'tls: self-signed'],
  ])('ends at a certificate %s', async (_, issue, finding) => {
    const server = await opened(startRawServer(scimExcept(), { tls: await issue() }));
    const { failed } = await runForReal(
      { tenantUrl: server.origin, token: goodToken, limits },
      realDeps({ ca: authority.caPem }),
    );
    expect(failed).toEqual([finding]);
    expect(server.seen).toEqual([]);
  });

  it('ends at an authority that is not trusted', async () => {
    const server = await opened(startRawServer(scimExcept(), { tls: await authority.issue(['127.0.0.1']) }));
    const { failed } = await runForReal({ tenantUrl: server.origin, token: goodToken, limits });
    expect(failed).toEqual(['tls: untrusted']);
  });

  it.each([
    ['answers in plain text', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'tls: no-handshake'],
    ['says nothing to a handshake', '', 'tls: timed-out'],
  ])('ends at a port that %s', async (_, bytes, finding) => {
    const onConnect = (socket: Socket) => void (bytes && socket.end(bytes));
    const server = await opened(startRawServer(scimExcept(), { onConnect }));
    const { failed } = await runForReal({
      tenantUrl: server.origin.replace('http:', 'https:'),
      token: goodToken,
      limits: limitsFor(bytes === ''),
    });
    expect(failed).toEqual([finding]);
  });

  it('is free', async () => {
    const day = 86_400_000;
    const tls = await authority.issue(['127.0.0.1'], { from: Date.now() - day, to: Date.now() + 90 * day });
    const server = await opened(startRawServer(scimExcept(), { tls }));
    const { verdicts } = await runForReal(
      { tenantUrl: `${server.origin}/scim`, token: goodToken, limits },
      realDeps({ ca: authority.caPem }),
    );
    expect(Object.values(verdicts)).not.toContain('fail');
    expect(Object.values(verdicts)).not.toContain('warn');
    expect(verdicts).toMatchObject({
      proxy: 'pass',
      tls: 'pass',
      redirect: 'pass',
      'token-accepted': 'pass',
    });
    expect(server.seen.map((request) => request.line.replace(/%22[0-9a-f-]{36}%22/, '%22GUID%22'))).toEqual(
      expect.arrayContaining([
        'GET /scim/Groups?excludedAttributes=members&filter=displayName+eq+%22GUID%22 HTTP/1.1',
        'GET /scim/Schemas HTTP/1.1',
        'GET /scim/Users?filter=userName+eq+%22GUID%22 HTTP/1.1',
      ]),
    );
    expect(new Set(server.seen.map((request) => request.headers.accept))).toEqual(
      new Set(['application/scim+json']),
    );
  });
});

describe('a wrong clock', () => {
  it.each([
    ['behind', -2 * 86_400_000],
    ['ahead', 2 * 86_400_000],
  ])('that is %s is said, and does not spoil the verdict on the token', async (outcome, by) => {
    const inAnHour = Math.floor(Date.now() / 1000) + 60 * 86_400;
    const token = goodToken
      .split('.')
      .with(1, Buffer.from(`{"exp":${inAnHour}}`).toString('base64url'))
      .join('.');
    const server = await opened(startRawServer(scimExcept()));
    const deps = realDeps();
    const clock = { ...deps.clock, now: () => Date.now() + by };
    const { failed, verdicts } = await runForReal(
      { tenantUrl: server.origin, token, limits },
      { ...deps, clock },
    );
    expect(failed).toEqual([`clock: ${outcome}`]);
    expect(verdicts['token-expiry']).toBe('pass');
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === 'object' && address ? address.port : 1;
}
