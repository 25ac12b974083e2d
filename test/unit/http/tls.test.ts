import { beforeAll, describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import { systemClock } from '../../../shared/http/node/system-clock';
import { createWayThere } from '../../../shared/http/node/way-there';
import {
  createAuthority,
  selfSigned,
  type TestAuthority,
  type TestCertificate,
} from '../../support/certificates';
import { startConnectProxy } from '../../support/connect-proxy';
import { answers, says, startRawServer } from '../../support/hostile-server';
import { closing } from '../../support/servers';

const opened = closing();
const day = 86_400_000;
const clock = systemClock();
let authority: TestAuthority;
let good: TestCertificate;
beforeAll(async () => {
  authority = await createAuthority();
  good = await authority.issue(['127.0.0.1']);
});

const serve = (tls: TestCertificate) => opened(startRawServer(answers(200, {}, 'hello'), { tls }));
const http = () => createNodeHttp({ ca: authority.caPem });
const way = () => createWayThere({ clock, ca: authority.caPem });

describe('a certificate', () => {
  it('of the given authority is trusted', async () => {
    const server = await serve(good);
    expect(await http().send({ method: 'GET', url: server.origin })).toMatchObject({ text: 'hello' });
    expect(await way().tls('127.0.0.1', server.port)).toMatchObject({
      ok: true,
      value: {
        protocol: 'TLSv1.2',
        tls12: 'good',
        untrusted: null,
        nameMatches: true,
        chain: [
          { names: ['127.0.0.1'], issuer: 'CN=Test authority', keyType: 'ec', keyBits: 256 },
          { subject: 'CN=Test authority' },
        ],
      },
    });
    expect(server.seen).toHaveLength(1);
  });

  it('for another name is told from one that is not trusted', async () => {
    const server = await serve(await authority.issue(['other.example']));
    expect(await http().send({ method: 'GET', url: server.origin })).toMatchObject({
      code: 'certificate-wrong-name',
    });
    expect(await way().tls('127.0.0.1', server.port)).toMatchObject({
      value: { untrusted: null, nameMatches: false },
    });
    expect(server.seen).toEqual([]);
  });

  it.each([
    ['expired', { from: Date.now() - 9 * day, to: Date.now() - day }, 'CERT_HAS_EXPIRED'],
    ['not yet valid', { from: Date.now() + day, to: Date.now() + 9 * day }, 'CERT_NOT_YET_VALID'],
  ])('that is %s is told so', async (_, dates, untrusted) => {
    const server = await serve(await authority.issue(['127.0.0.1'], dates));
    expect(await http().send({ method: 'GET', url: server.origin })).toMatchObject({
      code: 'certificate-dates',
    });
    const found = await way().tls('127.0.0.1', server.port);
    expect(found).toMatchObject({ value: { untrusted, nameMatches: true } });
    expect(found.ok && Math.abs((found.value.chain[0]?.validTo ?? 0) - dates.to) < 2000).toBe(true);
  });

  it.each([
    ['signed by itself', async () => selfSigned(['127.0.0.1']), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    [
      'of an authority that nobody knows',
      async () => (await createAuthority('Nobody')).issue(['127.0.0.1']),
      'SELF_SIGNED_CERT_IN_CHAIN',
    ],
  ])('%s is not trusted', async (_, make, untrusted) => {
    const server = await serve(await make());
    expect(await http().send({ method: 'GET', url: server.origin })).toMatchObject({
      code: 'certificate-untrusted',
    });
    expect(await way().tls('127.0.0.1', server.port)).toMatchObject({
      value: { untrusted, nameMatches: true },
    });
    expect(server.seen).toEqual([]);
  });

  it('of a given authority is not trusted by those who were not given it', async () => {
    const server = await serve(good);
    const outcome = await createNodeHttp().send({ method: 'GET', url: server.origin });
    expect(outcome).toMatchObject({ code: 'certificate-untrusted' });
  });

  it('is looked at even where the environment says not to', async () => {
    const server = await serve(await selfSigned(['127.0.0.1']));
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      const outcome = await createNodeHttp().send({ method: 'GET', url: server.origin });
      expect(outcome).toMatchObject({ code: 'certificate-untrusted' });
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
  });

  it('that a server without TLS never shows is told so', async () => {
    const server = await opened(
      startRawServer(says('hello'), { onConnect: (socket) => socket.end('hello\r\n') }),
    );
    const url = server.origin.replace('http:', 'https:');
    expect(await http().send({ method: 'GET', url })).toMatchObject({ code: 'tls-failed' });
    expect(await way().tls('127.0.0.1', server.port)).toMatchObject({ ok: false, code: 'tls-failed' });
  });

  it('of a server that hangs up within the handshake is a broken connection', async () => {
    const server = await opened(
      startRawServer(says(''), { onConnect: (socket) => socket.once('data', () => socket.destroy()) }),
    );
    const url = server.origin.replace('http:', 'https:');
    expect(await http().send({ method: 'GET', url })).toMatchObject({ code: 'connection-broken' });
    expect(await way().tls('127.0.0.1', server.port)).toMatchObject({ ok: false, code: 'connection-broken' });
  });

  it('that never comes is waited for no longer than allowed', async () => {
    const server = await opened(startRawServer(() => undefined));
    const url = server.origin.replace('http:', 'https:');
    expect(await http().send({ method: 'GET', url, timeoutMs: 200 })).toMatchObject({ code: 'timed-out' });
    const hasty = createWayThere({ clock, timeoutMs: 200 });
    expect(await hasty.tls('127.0.0.1', server.port)).toMatchObject({ ok: false, code: 'timed-out' });
    await expect.poll(() => server.open()).toBe(0);
  });
});

describe('the way there', () => {
  it('names addresses, and finds none for a name that does not exist', async () => {
    expect(await way().resolve('127.0.0.1')).toMatchObject({ ok: true, value: ['127.0.0.1'] });
    expect(await way().resolve('[::1]')).toMatchObject({ ok: true, value: ['::1'] });
    expect(await way().resolve('nobody.invalid')).toMatchObject({ ok: false, code: 'host-not-found' });
  });

  it('connects, and says when nobody listens', async () => {
    const server = await startRawServer(says(''));
    expect(await way().connect('127.0.0.1', server.port)).toMatchObject({ value: { address: '127.0.0.1' } });
    await server.close();
    expect(await way().connect('127.0.0.1', server.port)).toMatchObject({
      ok: false,
      code: 'connection-refused',
    });
    expect(await way().tls('127.0.0.1', server.port)).toMatchObject({
      ok: false,
      code: 'connection-refused',
    });
  });

  it('can be cancelled', async () => {
    const server = await opened(startRawServer(() => undefined));
    const stop = new AbortController();
    const looking = way().tls('127.0.0.1', server.port, stop.signal);
    await expect.poll(() => server.open()).toBe(1);
    stop.abort();
    expect(await looking).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await way().resolve('127.0.0.1', stop.signal)).toMatchObject({ ok: false, code: 'cancelled' });
    await expect.poll(() => server.open()).toBe(0);
  });
});

describe('a proxy', () => {
  const host = 'scim.example';
  const url = `https://${host}/Users`;
  const through = async (how: Parameters<typeof startConnectProxy>[0]) => {
    const proxy = await opened(startConnectProxy(how));
    const options = { proxy: proxy.url, ca: authority.caPem };
    return {
      proxy,
      http: createNodeHttp(options),
      way: createWayThere({ ...options, clock, timeoutMs: 500 }),
    };
  };
  const origin = async (names = [host]) => {
    const tls = await authority.issue(names);
    return opened(startRawServer(answers(200, {}, 'hello'), { tls }));
  };

  it('carries https in a tunnel, and never sees the credential', async () => {
    const server = await origin();
    const { proxy, http, way } = await through(() => ({ port: server.port }));
    const credential = { origin: `https://${host}`, secret: 'abcdefghijkl' };
    expect(await http.send({ method: 'GET', url, credential })).toMatchObject({ text: 'hello' });
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer abcdefghijkl']);
    expect(await way.route(url)).toEqual({ proxy: proxy.url });
    expect(await way.connect(host, 443)).toMatchObject({ ok: true });
    expect(await way.tls(host, 443)).toMatchObject({ value: { untrusted: null, nameMatches: true } });
    expect(proxy.asked.map(({ target }) => target)).toEqual([`${host}:443`, `${host}:443`, `${host}:443`]);
    expect(proxy.asked.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await expect.poll(() => proxy.open()).toBe(0);
  });

  it('does not hide a certificate for another name', async () => {
    const server = await origin(['other.example']);
    const { http, way } = await through(() => ({ port: server.port }));
    expect(await http.send({ method: 'GET', url })).toMatchObject({ code: 'certificate-wrong-name' });
    expect(await way.tls(host, 443)).toMatchObject({ value: { nameMatches: false } });
  });

  it.each([
    ['403 Forbidden', 'proxy-refused'],
    ['407 Proxy Authentication Required', 'proxy-wants-sign-in'],
    ['502 Bad Gateway', 'proxy-refused'],
    ['302 Found', 'proxy-refused'],
  ])('that answers %s is not taken for the origin', async (refuse, code) => {
    const { http, way } = await through(() => ({ refuse }));
    const outcome = await http.send({ method: 'GET', url });
    expect(outcome).toMatchObject({ kind: 'failure', code, exchange: { status: null } });
    expect(outcome.kind === 'failure' && outcome.detail).toContain(refuse.slice(0, 3));
    expect(await way.connect(host, 443)).toMatchObject({ ok: false, code });
    expect(await way.tls(host, 443)).toMatchObject({ ok: false, code });
  });

  it('that is dead is told from a dead origin', async () => {
    const { proxy, http, way } = await through(() => 'silence');
    await proxy.close();
    expect(await http.send({ method: 'GET', url })).toMatchObject({ code: 'proxy-unreachable' });
    expect(await way.connect(host, 443)).toMatchObject({ ok: false, code: 'proxy-unreachable' });
  });

  it('that is silent is waited for no longer than allowed', async () => {
    const { proxy, http, way } = await through(() => 'silence');
    expect(await http.send({ method: 'GET', url, timeoutMs: 200 })).toMatchObject({ code: 'timed-out' });
    expect(await way.tls(host, 443)).toMatchObject({ ok: false, code: 'timed-out' });
    await expect.poll(() => proxy.open()).toBe(0);
  });

  it('is not used for addresses of this computer', async () => {
    const server = await opened(startRawServer(answers(200, {}, 'hello')));
    const { proxy, http, way } = await through(() => ({ refuse: '403 Forbidden' }));
    expect(await http.send({ method: 'GET', url: server.origin })).toMatchObject({ text: 'hello' });
    expect(await way.route(server.origin)).toEqual({ proxy: null });
    expect(proxy.asked).toEqual([]);
  });

  it('is sent the user name and password of its own URL, which nobody else sees', async () => {
    const server = await origin();
    const proxy = await opened(startConnectProxy(() => ({ port: server.port })));
    const withUser = proxy.url.replace('//', '//anna:p%40ss-word@');
    const options = { proxy: withUser, ca: authority.caPem };
    const outcome = await createNodeHttp(options).send({ method: 'GET', url });
    expect(outcome).toMatchObject({ text: 'hello' });
    expect(proxy.asked[0]?.headers['proxy-authorization']).toBe(`Basic ${btoa('anna:p@ss-word')}`);
    expect(await createWayThere({ ...options, clock }).route(url)).toEqual({ proxy: proxy.url });
    expect(JSON.stringify([outcome, server.seen])).not.toMatch(/p(%40|@)ss|anna|proxy-auth/i);
  });
});
