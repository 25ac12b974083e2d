import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpRequest, TransportCode } from '../../shared/http/port';
import { createAuthority, selfSigned, type TestCertificate } from '../support/certificates';
import { type ConnectProxy, startConnectProxy } from '../support/connect-proxy';
import { type Desktop, openDesktop } from '../support/desktop';
import {
  answers,
  type Behaviour,
  drips,
  pours,
  says,
  saysAndResets,
  startRawServer,
} from '../support/hostile-server';
import { closing } from '../support/servers';
import { openTrialApp, type TrialApp } from '../support/trial-app';

let desktop: Desktop;
let trial: TrialApp;
beforeAll(async () => {
  desktop = await openDesktop({ keyring: false });
  trial = await openTrialApp(desktop);
}, 120_000);
afterAll(async () => {
  await trial?.close();
  await desktop?.close();
});

const opened = closing();
const ok = 'HTTP/1.1 200 OK\r\n';
const mib = Buffer.alloc(1024 * 1024, 0x20);
let sessions = 0;
const fresh = () => `s${sessions++}`;
const send = (request: HttpRequest, more: object = {}) =>
  trial.call('send', { session: fresh(), request, ...more });

describe('the port through Chromium', () => {
  it('sends and receives as over sockets', async () => {
    const server = await opened(startRawServer(answers(201, { 'X-One': 'a' }, '{"id":"å"}')));
    const outcome = await send({
      method: 'POST',
      url: `${server.origin}/Users`,
      headers: { 'Content-Type': 'application/scim+json' },
      body: ' {"a":"ö"} ',
      credential: { origin: server.origin, secret: 'abcdefghijklmnop' },
    });
    expect(outcome).toMatchObject({
      kind: 'answer',
      status: 201,
      text: '{"id":"å"}',
      headers: { 'x-one': 'a' },
    });
    expect(server.seen).toMatchObject([
      {
        line: 'POST /Users HTTP/1.1',
        headers: {
          authorization: 'Bearer abcdefghijklmnop',
          'content-type': 'application/scim+json',
          'user-agent': 'Test',
        },
        body: ' {"a":"ö"} ',
      },
    ]);
    expect(JSON.stringify(outcome)).not.toContain('abcdefghijkl');
  });

  it.each([301, 302, 303, 307, 308])(
    'takes a %i as an answer, and the second origin hears nothing',
    async (status) => {
      const second = await opened(startRawServer(answers(200)));
      const first = await opened(startRawServer(answers(status, { Location: `${second.origin}/stolen` })));
      const outcome = await send({
        method: 'GET',
        url: first.origin,
        credential: { origin: first.origin, secret: 'abcdefghijklmnop' },
      });
      expect(outcome).toMatchObject({
        kind: 'answer',
        status,
        headers: { location: `${second.origin}/stolen` },
      });
      expect(second.seen).toEqual([]);
    },
  );

  it.each([204, 304])('takes %i without a body as an answer', async (status) => {
    const server = await opened(startRawServer(says(`HTTP/1.1 ${status} Status\r\n\r\n`)));
    expect(await send({ method: 'GET', url: server.origin })).toMatchObject({
      kind: 'answer',
      status,
      text: '',
    });
  });

  it('takes the answer to HEAD, which has a length and no body', async () => {
    const server = await opened(startRawServer(says(`${ok}Content-Length: 100\r\n\r\n`)));
    expect(await send({ method: 'HEAD', url: server.origin })).toMatchObject({ kind: 'answer', status: 200 });
  });

  it('takes an origin’s 401 as an answer, also when it asks for a name and a password', async () => {
    const server = await opened(
      startRawServer(answers(401, { 'WWW-Authenticate': 'Basic realm="a"' }, 'no')),
    );
    expect(await send({ method: 'GET', url: server.origin })).toMatchObject({
      kind: 'answer',
      status: 401,
      text: 'no',
    });
    expect(server.seen).toHaveLength(1);
  });

  it('keeps no cookie and no answer', async () => {
    const headers = { 'Set-Cookie': 'a=b; Path=/', 'Cache-Control': 'max-age=600' };
    const server = await opened(startRawServer(answers(200, headers, 'x')));
    const session = fresh();
    for (const _ of [1, 2]) {
      await trial.call('send', { session, request: { method: 'GET', url: server.origin } });
    }
    expect(server.seen).toHaveLength(2);
    expect(server.seen.some(({ headers: { cookie } }) => cookie !== undefined)).toBe(false);
  });

  it('reads a body much larger than what is read ahead, to its last byte', async () => {
    const text = 'x'.repeat(3 * 1024 * 1024);
    const server = await opened(startRawServer(answers(200, {}, text)));
    const outcome = await send({ method: 'GET', url: server.origin });
    expect(outcome).toMatchObject({ kind: 'answer' });
    expect(outcome.kind === 'answer' && outcome.text === text).toBe(true);
  });

  const table: [string, Behaviour, TransportCode, Partial<HttpRequest>?][] = [
    ['never answers', () => undefined, 'timed-out', { timeoutMs: 300 }],
    ['sends its body a byte at a time', drips(`${ok}\r\n`, 20), 'timed-out', { timeoutMs: 300 }],
    ['resets instead of answering', saysAndResets(''), 'connection-broken'],
    ['closes before the promised length', says(`${ok}Content-Length: 100\r\n\r\n{"a"`), 'truncated'],
    ['never stops sending', pours(`${ok}\r\n`, mib, 10_000), 'too-large'],
    ['answers with something else than HTTP', says('SSH-2.0-OpenSSH_9.9\r\n'), 'not-http'],
    ['answers with a status that does not exist', answers(999), 'not-http'],
  ];
  it.each(table)('cuts off a server that %s', async (_, behave, code, more) => {
    const server = await opened(startRawServer(behave));
    expect(await send({ method: 'GET', url: server.origin, ...more })).toMatchObject({
      kind: 'failure',
      code,
    });
    await expect.poll(() => server.open()).toBe(0);
  });

  it('can be cancelled while a body is read, and the connection is closed', async () => {
    const server = await opened(startRawServer(drips(`${ok}\r\n`, 20)));
    const outcome = await send({ method: 'GET', url: server.origin }, { abortAfterMs: 200 });
    expect(outcome).toMatchObject({ kind: 'failure', code: 'cancelled' });
    await expect.poll(() => server.open()).toBe(0);
  });

  it('says why there was no answer', async () => {
    const gone = await startRawServer(answers(200));
    await gone.close();
    const codeOf = async (url: string) =>
      Reflect.get(await send({ method: 'GET', url, timeoutMs: 10_000 }), 'code');
    expect(await codeOf(gone.origin)).toBe('connection-refused');
    expect(await codeOf('https://nobody.invalid/')).toBe('host-not-found');
    // Telnet's port, which no browser speaks HTTP to.
    expect(await codeOf('http://127.0.0.1:23/')).toBe('url-refused');
  });
});

const wantsSignIn =
  '407 Proxy Authentication Required\r\nConnection: close\r\nProxy-Authenticate: Basic realm="p"';

describe('through a proxy', () => {
  const url = 'https://far.example/';
  const via = (proxy: { readonly url: string }) => ({ proxyRules: proxy.url });

  it('names a proxy that wants a sign-in, and one that refuses', async () => {
    const wants = await opened(startConnectProxy(() => ({ refuse: wantsSignIn })));
    const refuses = await opened(startConnectProxy(() => ({ refuse: '403 Forbidden' })));
    expect(await send({ method: 'GET', url }, via(wants))).toMatchObject({ code: 'proxy-wants-sign-in' });
    expect(await send({ method: 'GET', url }, via(refuses))).toMatchObject({ code: 'proxy-refused' });
    const nobody = { url: 'http://127.0.0.1:1' };
    expect(await send({ method: 'GET', url }, via(nobody))).toMatchObject({ code: 'proxy-unreachable' });
  });

  it('signs in to a proxy that wants it, and goes on', async () => {
    const authority = await createAuthority();
    const host = 'graph.microsoft.com';
    const server = await opened(
      startRawServer(answers(200, {}, 'hello'), { tls: await authority.issue([host]) }),
    );
    const wanted = `Basic ${Buffer.from('ann:secret').toString('base64')}`;
    const asked: { current: ConnectProxy['asked'] } = { current: [] };
    const proxy = await opened(
      startConnectProxy(() => {
        const knows = asked.current.at(-1)?.headers['proxy-authorization'] === wanted;
        return knows ? { port: server.port } : { refuse: wantsSignIn };
      }),
    );
    asked.current = proxy.asked;
    const outcome = await send(
      { method: 'GET', url: `https://${host}/` },
      {
        practice: { proxy: proxy.url, caPem: authority.caPem },
        proxySignIn: { username: 'ann', password: 'secret' },
      },
    );
    expect(outcome).toMatchObject({ kind: 'answer', status: 200, text: 'hello' });
    expect(server.seen.map(({ headers }) => headers['proxy-authorization'])).toEqual([undefined]);
  });

  it('gives up on a proxy that does not take the name and the password', async () => {
    const wants = await opened(startConnectProxy(() => ({ refuse: wantsSignIn })));
    const proxySignIn = { username: 'ann', password: 'secret' };
    const outcome = await send({ method: 'GET', url }, { ...via(wants), proxySignIn });
    expect(outcome).toMatchObject({ code: 'proxy-wants-sign-in' });
    const sent = wants.asked.map(({ headers }) => headers['proxy-authorization']);
    expect(sent).toContain(`Basic ${Buffer.from('ann:secret').toString('base64')}`);
    expect(sent.length).toBeLessThan(8);
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });
});

describe('the practice session', () => {
  const host = 'graph.microsoft.com';
  const serve = async (tls: TestCertificate, caPem: string, asked = host) => {
    const server = await opened(startRawServer(answers(200, {}, 'hello'), { tls }));
    const proxy = await opened(startConnectProxy(() => ({ port: server.port })));
    const outcome = await send(
      { method: 'GET', url: `https://${asked}/`, timeoutMs: 10_000 },
      { practice: { proxy: proxy.url, caPem } },
    );
    return { outcome, server, proxy };
  };
  const hour = 3_600_000;

  it('trusts its own authority for the practice hosts', async () => {
    const authority = await createAuthority();
    const { outcome } = await serve(await authority.issue([host]), authority.caPem);
    expect(outcome).toMatchObject({ kind: 'answer', status: 200, text: 'hello' });
  });

  it('refuses everybody else, by the reason', async () => {
    const authority = await createAuthority();
    const stranger = await createAuthority('Stranger');
    const past = { from: Date.now() - 3 * hour, to: Date.now() - hour };
    const future = { from: Date.now() + hour, to: Date.now() + 2 * hour };
    const ofAuthority = async (...given: Parameters<typeof authority.issue>) =>
      (await serve(await authority.issue(...given), authority.caPem)).outcome;
    expect(await ofAuthority(['login.microsoftonline.com'])).toMatchObject({
      code: 'certificate-wrong-name',
    });
    expect(await ofAuthority([host], past)).toMatchObject({ code: 'certificate-dates' });
    expect(await ofAuthority([host], future)).toMatchObject({ code: 'certificate-dates' });
    const strange = await serve(await stranger.issue([host]), authority.caPem);
    expect(strange.outcome).toMatchObject({ code: 'certificate-untrusted' });
    expect(strange.server.seen).toEqual([]);
    const own = await serve(await selfSigned([host]), authority.caPem);
    expect(own.outcome).toMatchObject({ code: 'certificate-untrusted' });
    const elsewhere = 'www.microsoft.com';
    const other = await serve(await authority.issue([elsewhere]), authority.caPem, elsewhere);
    expect(other.outcome).toMatchObject({ code: 'certificate-untrusted' });
  });

  it('goes nowhere when its proxy is gone', async () => {
    const outside = await opened(startRawServer(answers(200)));
    const { caPem } = await createAuthority();
    const practice = { proxy: 'http://127.0.0.1:1', caPem };
    expect(await send({ method: 'GET', url: `https://${host}/` }, { practice })).toMatchObject({
      code: 'proxy-unreachable',
    });
    // But to this computer itself, where the sign-in's answer goes.
    expect(await send({ method: 'GET', url: outside.origin }, { practice })).toMatchObject({ status: 200 });
  });
});

describe('the look at the way', () => {
  it('goes where the session’s proxy leads, and describes the certificate there', async () => {
    const authority = await createAuthority();
    const tls = await authority.issue(['api.grouptalk.com']);
    const server = await opened(startRawServer(answers(200), { tls }));
    const proxy = await opened(startConnectProxy(() => ({ port: server.port })));
    const pac = `function FindProxyForURL() { return 'PROXY ${new URL(proxy.url).host}; DIRECT'; }`;
    const looked = await trial.call('lookAtWay', {
      session: fresh(),
      pac,
      host: 'api.grouptalk.com',
      ca: authority.caPem,
    });
    expect(looked).toMatchObject({
      route: { proxy: proxy.url },
      connected: { ok: true },
      secured: { ok: true, value: { untrusted: null, nameMatches: true } },
    });
    expect(proxy.asked.map(({ target }) => target)).toEqual([
      'api.grouptalk.com:443',
      'api.grouptalk.com:443',
    ]);
    expect(proxy.asked.some(({ headers }) => 'authorization' in headers)).toBe(false);
  });

  it('says that it cannot look behind a SOCKS proxy', async () => {
    const looked = await trial.call('lookAtWay', {
      session: fresh(),
      proxyRules: 'socks5://127.0.0.1:9',
      host: 'api.grouptalk.com',
    });
    expect(looked).toMatchObject({
      route: { proxy: 'socks5://127.0.0.1:9' },
      connected: { ok: false, code: 'not-looked-at' },
      secured: { ok: false, code: 'not-looked-at' },
    });
  });
});
