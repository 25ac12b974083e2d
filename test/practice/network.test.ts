import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { connect as tcp } from 'node:net';
import { connect as tls } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logRequests } from '../../shared/practice/network/request-log';
import { type LoginWorld, openLoginWorld } from '../support/login-world';
import { practiceContext, serveHandler } from '../support/practice-context';

let login: LoginWorld;
beforeEach(async () => {
  login = await openLoginWorld();
});
afterEach(() => login.close());

interface Answer {
  readonly status: number;
  readonly text: string;
}

function send(
  url: string,
  more: { host?: string; servername?: string; body?: string; ca?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: more.body === undefined ? 'GET' : 'POST',
      agent: new HttpsProxyAgent(login.proxy),
      ca: more.ca ?? login.caPem,
      // Node would show the name in the Host header.
      ...(more.servername ? { servername: more.servername } : {}),
      headers: { 'user-agent': 'a test', ...(more.host ? { host: more.host } : {}) },
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.end(more.body);
  });
}

/** The proxy's first line in answer to a CONNECT. */
function connectTo(target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = tcp(Number(new URL(login.proxy).port), '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
    );
    socket.on('error', reject);
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString('latin1').split('\r\n')[0] ?? '');
    });
  });
}

describe('practice network', () => {
  it.each(['login.microsoftonline.com', 'graph.microsoft.com', 'api.grouptalk.com', 'admin.grouptalk.com'])(
    'answers as %s with a certificate of its own authority',
    async (host) => {
      expect((await send(`https://${host}/`)).status).toBeGreaterThan(0);
      const untrusted = send(`https://${host}/`, { ca: '' });
      await expect(untrusted).rejects.toMatchObject({ code: expect.stringMatching(/CERT|ISSUER|CHAIN/) });
    },
  );

  it.each([
    'example.org:443',
    'login.microsoftonline.com:80',
    'login.microsoftonline.com.evil.example:443',
    '127.0.0.1:443',
    '[::1]:443',
    'nonsense',
  ])('opens no tunnel to %s', async (target) => {
    expect(await connectTo(target)).toBe('HTTP/1.1 403 Forbidden');
  });

  it('is no ordinary proxy', async () => {
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(login.proxy);
      plainRequest({ host: '127.0.0.1', port, path: 'http://example.org/' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('does not answer for a host whose certificate it did not show', async () => {
    const answer = await send('https://graph.microsoft.com/', {
      host: 'api.grouptalk.com',
      servername: 'graph.microsoft.com',
    });
    expect(answer.status).toBe(421);
  });

  it('writes down every request, with bodies for the SCIM host alone', async () => {
    await send('https://api.grouptalk.com/api/scim/Users?x=1', { body: '{"a":"å"}' });
    await send('https://login.microsoftonline.com/common/oauth2/v2.0/token', { body: 'client_id=x' });
    const [scim, token, ...more] = login.context.world.requests;
    expect(more).toEqual([]);
    expect(scim).toMatchObject({
      host: 'api.grouptalk.com',
      method: 'POST',
      path: '/api/scim/Users?x=1',
      status: 200,
      requestBody: '{"a":"å"}',
      responseBody: '{"a":"å"}',
      userAgent: 'a test',
    });
    expect(token).toMatchObject({ host: 'login.microsoftonline.com', status: 400 });
    expect(token).not.toHaveProperty('requestBody');
  });

  it('drops the oldest bodies when they become too many, and keeps the entries', async () => {
    const context = practiceContext();
    const handler = logRequests(context, 'api.grouptalk.com', (_req, res) => void res.end('x'.repeat(40)), {
      entries: 100,
      characters: 100,
    });
    const server = await serveHandler(handler);
    for (const path of ['/1', '/2', '/3', '/4']) await (await fetch(`${server.origin}${path}`)).text();
    await server.close();
    const { requests } = context.world;
    expect(requests.map(({ path }) => path)).toEqual(['/1', '/2', '/3', '/4']);
    expect(requests.map(({ responseBody }) => responseBody?.length ?? 0)).toEqual([0, 0, 40, 40]);
  });

  it('drops the oldest entries when they become too many', async () => {
    const context = practiceContext();
    const handler = logRequests(context, 'graph.microsoft.com', (_req, res) => void res.end(), {
      entries: 2,
      characters: 100,
    });
    const server = await serveHandler(handler);
    for (const path of ['/1', '/2', '/3']) await (await fetch(`${server.origin}${path}`)).text();
    await server.close();
    expect(context.world.requests.map(({ path }) => path)).toEqual(['/2', '/3']);
  });

  it('closes although clients keep their connections open', async () => {
    const idle = await openLoginWorld();
    const { port } = new URL(idle.proxy);
    const socket = tcp(Number(port), '127.0.0.1');
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined);
    socket.write('CONNECT graph.microsoft.com:443 HTTP/1.1\r\nHost: graph.microsoft.com:443\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    const secure = tls({ socket, servername: 'graph.microsoft.com', ca: idle.caPem });
    secure.on('error', () => undefined);
    await new Promise<void>((resolve) => secure.once('secureConnect', () => resolve()));
    await idle.close();
    await closed;
  });
});
