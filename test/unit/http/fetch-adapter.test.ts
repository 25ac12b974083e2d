import { gzipSync } from 'node:zlib';
import axios from 'axios';
import { describe, expect, it } from 'vitest';
import { createAxiosPort } from '../../../shared/http/axios-port';
import { systemClock } from '../../../shared/http/node/system-clock';
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
const ok = 'HTTP/1.1 200 OK\r\n';
const mib = Buffer.alloc(1024 * 1024, 0x20);

/** The port as a window's process wires it: axios over a `fetch` that is handed in. */
const over = (fetch: typeof globalThis.fetch) =>
  createAxiosPort({
    axios: axios.create({
      adapter: 'fetch',
      env: { fetch, Request: null, Response } as object,
      maxRedirects: 0,
    }),
    clock: systemClock(),
    userAgent: 'Test',
  });
const http = over(fetch);

describe('the port over fetch', () => {
  it('sends and receives as over sockets', async () => {
    const server = await opened(startRawServer(answers(201, { 'X-One': 'a' }, '{"id":"å"}')));
    const outcome = await http.send({
      method: 'POST',
      url: `${server.origin}/Users`,
      headers: { 'Content-Type': 'application/scim+json' },
      body: ' {"a":1} ',
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
        body: ' {"a":1} ',
      },
    ]);
    expect(outcome.exchange.request).not.toContain('abcdefghijkl');
  });

  it('does not follow a redirect to a second origin', async () => {
    const second = await opened(startRawServer(answers(200)));
    const first = await opened(startRawServer(answers(302, { Location: `${second.origin}/stolen` })));
    const outcome = await http.send({
      method: 'GET',
      url: first.origin,
      credential: { origin: first.origin, secret: 'abcdefghijklmnop' },
    });
    expect(outcome).toMatchObject({
      kind: 'answer',
      status: 302,
      headers: { location: `${second.origin}/stolen` },
    });
    expect(second.seen).toEqual([]);
  });

  it.each([204, 304])('takes %i without a body as an answer', async (status) => {
    const server = await opened(startRawServer(says(`HTTP/1.1 ${status} Status\r\n\r\n`)));
    expect(await http.send({ method: 'GET', url: server.origin })).toMatchObject({
      kind: 'answer',
      status,
      text: '',
    });
  });

  const table: [string, Behaviour, TransportCode, Partial<HttpRequest>?][] = [
    ['never answers', () => undefined, 'timed-out', { timeoutMs: 200 }],
    ['sends its body a byte at a time', drips(`${ok}\r\n`, 20), 'timed-out', { timeoutMs: 200 }],
    ['resets instead of answering', saysAndResets(''), 'connection-broken'],
    ['closes before the promised length', says(`${ok}Content-Length: 100\r\n\r\n{"a"`), 'truncated'],
    ['never stops sending', pours(`${ok}\r\n`, mib, 10_000), 'too-large'],
    [
      'sends a gzip bomb',
      answers(200, { 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(64 * 1024 * 1024))),
      'too-large',
    ],
  ];
  it.each(table)('cuts off a server that %s', async (_, behave, code, more) => {
    const server = await opened(startRawServer(behave));
    expect(await http.send({ method: 'GET', url: server.origin, ...more })).toMatchObject({
      kind: 'failure',
      code,
    });
    await expect.poll(() => server.open()).toBe(0);
  });

  it('can be cancelled while a body is read', async () => {
    const server = await opened(startRawServer(drips(`${ok}\r\n`, 20)));
    const stop = new AbortController();
    const sent = http.send({ method: 'GET', url: server.origin }, stop.signal);
    await expect.poll(() => server.seen.length).toBe(1);
    stop.abort();
    expect(await sent).toMatchObject({ kind: 'failure', code: 'cancelled' });
    await expect.poll(() => server.open()).toBe(0);
  });

  it('reads Chromium’s errors out of their messages', async () => {
    const chromium = over(() => Promise.reject(new Error('net::ERR_CERT_DATE_INVALID')));
    expect(await chromium.send({ method: 'GET', url: 'https://a.example/' })).toMatchObject({
      kind: 'failure',
      code: 'certificate-dates',
      detail: 'net::ERR_CERT_DATE_INVALID',
    });
  });
});
