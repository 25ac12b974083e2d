import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import type { HttpRequest, TransportCode } from '../../../shared/http/port';
import {
  answers,
  type Behaviour,
  drips,
  pours,
  says,
  saysAndResets,
  startRawServer,
} from '../../support/hostile-server';
import { closing } from '../../support/servers';

const opened = closing();
const start = (behave: Behaviour) => opened(startRawServer(behave));

const http = createNodeHttp();
const ok = 'HTTP/1.1 200 OK\r\n';
const mib = Buffer.alloc(1024 * 1024, 0x20);
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));

const soon: Partial<HttpRequest> = { timeoutMs: 200 };
const table: [string, Behaviour, TransportCode, Partial<HttpRequest>?][] = [
  ['never answers', () => undefined, 'timed-out', soon],
  ['sends its head a byte at a time', drips('HTTP/1.1 200 OK\r\nX: ', 20), 'timed-out', soon],
  ['sends its body a byte at a time', drips(`${ok}\r\n`, 20), 'timed-out', soon],
  ['closes instead of answering', says(''), 'connection-broken'],
  ['resets instead of answering', saysAndResets(''), 'connection-broken'],
  ['resets within the head', saysAndResets('HTTP/1.1 200 OK\r\nContent-'), 'connection-broken'],
  ['closes within the head', says('HTTP/1.1 200 OK\r\nContent-'), 'connection-broken'],
  ['resets within the body', saysAndResets(`${ok}Content-Length: 100\r\n\r\n{"a"`), 'truncated'],
  ['closes before the promised length', says(`${ok}Content-Length: 100\r\n\r\n{"a"`), 'truncated'],
  ['closes within a chunk', says(`${ok}Transfer-Encoding: chunked\r\n\r\n64\r\n{"a"`), 'truncated'],
  [
    'closes within a packed body',
    says(`${ok}Content-Encoding: gzip\r\nContent-Length: 500\r\n\r\n\x1f`),
    'truncated',
  ],
  ['speaks another protocol', says('SSH-2.0-OpenSSH_9.6\r\n'), 'not-http'],
  ['speaks HTML without HTTP', says('<html><body>Welcome</body></html>'), 'not-http'],
  [
    'sends chunks without sizes',
    says(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n`),
    'not-http',
  ],
  ['names two lengths', says(`${ok}Content-Length: 2\r\nContent-Length: 5\r\n\r\nhello`), 'not-http'],
  ['says gzip and sends none', answers(200, { 'Content-Encoding': 'gzip' }, 'plain text'), 'not-http'],
  ['sends 100 KB of headers', says(`${ok}X: ${'x'.repeat(100_000)}\r\n\r\n`), 'too-large'],
  ['sends 10 MB', pours(`${ok}Content-Length: ${10 * mib.length}\r\n\r\n`, mib, 10), 'too-large'],
  ['never stops sending', pours(`${ok}\r\n`, mib, 10_000), 'too-large'],
  ['sends a gzip bomb', answers(200, { 'Content-Encoding': 'gzip' }, bomb), 'too-large'],
];

describe('a server that misbehaves', () => {
  it.each(table)('that %s is told apart, and its connection closed', async (_, behave, code, more) => {
    const server = await start(behave);
    const outcome = await http.send({ method: 'GET', url: `${server.origin}/Users`, ...more });
    expect(outcome).toMatchObject({ kind: 'failure', code });
    await expect.poll(() => server.open()).toBe(0);
  });

  it('gives up 10 MB at the socket, long before they are through', async () => {
    let written = 0;
    const head = `${ok}Content-Length: ${200 * mib.length}\r\n\r\n`;
    const count = (bytes: number) => {
      written += bytes;
    };
    const server = await start(pours(head, mib, 200, count));
    const outcome = await http.send({ method: 'GET', url: server.origin, maxBytes: 1000 });
    expect(outcome).toMatchObject({ kind: 'failure', code: 'too-large', exchange: { status: 200 } });
    await expect.poll(() => server.open()).toBe(0);
    expect(written).toBeLessThan(50 * mib.length);
  });

  it('takes a body of exactly the size that is allowed', async () => {
    const server = await start(answers(200, {}, 'x'.repeat(1000)));
    const outcome = await http.send({ method: 'GET', url: server.origin, maxBytes: 1000 });
    expect(outcome).toMatchObject({ kind: 'answer', text: 'x'.repeat(1000) });
  });

  it('keeps what came of a truncated answer as evidence', async () => {
    const server = await start(says(`${ok}Content-Length: 100\r\n\r\n{"half":`));
    const outcome = await http.send({ method: 'GET', url: server.origin });
    expect(outcome).toMatchObject({ code: 'truncated', exchange: { status: 200 } });
    expect(outcome.exchange.response).toContain('{"half":');
  });

  it('says that nobody listens', async () => {
    const server = await startRawServer(answers(200));
    await server.close();
    const outcome = await http.send({ method: 'GET', url: server.origin });
    expect(outcome).toMatchObject({ kind: 'failure', code: 'connection-refused' });
  });

  it('says that a name does not exist', async () => {
    const outcome = await http.send({ method: 'GET', url: 'https://nobody.invalid/', timeoutMs: 20_000 });
    expect(outcome).toMatchObject({ kind: 'failure', code: 'host-not-found' });
  });
});

describe('an answer', () => {
  it('comes as it is: status, headers in lower case, text', async () => {
    const server = await start(answers(418, { 'X-One': 'a', 'Set-Cookie': 'a=b' }, 'å → 語'));
    const outcome = await http.send({ method: 'GET', url: `${server.origin}/a//b?c=%2F` });
    expect(outcome).toMatchObject({
      kind: 'answer',
      status: 418,
      text: 'å → 語',
      malformedText: false,
      headers: { 'x-one': 'a' },
    });
    expect(server.seen.map(({ line }) => line)).toEqual(['GET /a//b?c=%2F HTTP/1.1']);
  });

  it('sends no cookie back', async () => {
    const server = await start(answers(200, { 'Set-Cookie': 'a=b; Path=/' }));
    await http.send({ method: 'GET', url: server.origin });
    await http.send({ method: 'GET', url: server.origin });
    expect(server.seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  it('says when its text is not UTF-8', async () => {
    const server = await start(answers(200, {}, Buffer.from('f\xf6r', 'latin1')));
    const outcome = await http.send({ method: 'GET', url: server.origin });
    expect(outcome).toMatchObject({ kind: 'answer', text: 'f\ufffdr', malformedText: true });
  });

  it('may be packed', async () => {
    const server = await start(answers(200, { 'Content-Encoding': 'gzip' }, gzipSync('{"a":1}')));
    expect(await http.send({ method: 'GET', url: server.origin })).toMatchObject({ text: '{"a":1}' });
  });

  it.each([204, 304])('without a body (%i) is an answer', async (status) => {
    const server = await start(says(`HTTP/1.1 ${status} Status\r\n\r\n`));
    expect(await http.send({ method: 'GET', url: server.origin })).toMatchObject({
      kind: 'answer',
      status,
      text: '',
    });
  });

  it('to HEAD may name a length that never comes', async () => {
    const server = await start(says(`${ok}Content-Length: 100\r\n\r\n`));
    expect(await http.send({ method: 'HEAD', url: server.origin })).toMatchObject({
      kind: 'answer',
      text: '',
    });
  });
});

describe('a request', () => {
  it('carries its body and headers as the very bytes that were given', async () => {
    const server = await start(answers(200));
    const body = ' {"name" : "Åsa \\u00e5"}\n';
    await http.send({
      method: 'PATCH',
      url: `${server.origin}/Users/1`,
      headers: { 'Content-Type': 'application/scim+json' },
      body,
    });
    expect(server.seen).toMatchObject([
      {
        line: 'PATCH /Users/1 HTTP/1.1',
        headers: { 'content-type': 'application/scim+json', 'user-agent': 'GroupTalk-Onboarding' },
        body,
      },
    ]);
  });

  it('without a body names no type of one', async () => {
    const server = await start(answers(200));
    await http.send({ method: 'POST', url: server.origin });
    await http.send({ method: 'GET', url: server.origin });
    expect(server.seen.map(({ headers }) => headers['content-type'])).toEqual([undefined, undefined]);
  });
});

describe('cancel', () => {
  it('before the start sends nothing', async () => {
    const server = await start(answers(200));
    const outcome = await http.send({ method: 'GET', url: server.origin }, AbortSignal.abort());
    expect(outcome).toMatchObject({ kind: 'failure', code: 'cancelled' });
    expect(server.seen).toEqual([]);
  });

  it.each([
    ['waiting for an answer', () => undefined],
    ['reading a body', drips(`${ok}\r\n`, 20)],
  ])('while %s closes the connection', async (_, behave) => {
    const server = await start(behave);
    const stop = new AbortController();
    const sent = http.send({ method: 'GET', url: server.origin }, stop.signal);
    await expect.poll(() => server.seen.length).toBe(1);
    stop.abort();
    expect(await sent).toMatchObject({ kind: 'failure', code: 'cancelled' });
    await expect.poll(() => server.open()).toBe(0);
  });
});
