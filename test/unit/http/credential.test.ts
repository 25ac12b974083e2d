import { describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import type { HttpRequest, TransportCode } from '../../../shared/http/port';
import type { Exchange } from '../../../shared/model/finding';
import { answers, startRawServer } from '../../support/hostile-server';
import { closing } from '../../support/servers';

const opened = closing();
const secret = 'sTr4nger-danger.abcdefgh-WXYZ';
const http = createNodeHttp();

describe('a credential', () => {
  it('goes to the origin it is bound to, as a bearer token', async () => {
    const server = await opened(startRawServer(answers(200)));
    await http.send({
      method: 'GET',
      url: `${server.origin}/Users`,
      credential: { origin: server.origin, secret },
    });
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${secret}`]);
  });

  it.each([301, 302, 303, 307, 308])('does not follow a %i to a second origin', async (status) => {
    const second = await opened(startRawServer(answers(200)));
    const first = await opened(startRawServer(answers(status, { Location: `${second.origin}/stolen` })));
    for (const method of ['GET', 'POST'] as const) {
      const outcome = await http.send({
        method,
        url: `${first.origin}/Users`,
        credential: { origin: first.origin, secret },
      });
      expect(outcome).toMatchObject({
        kind: 'answer',
        status,
        headers: { location: `${second.origin}/stolen` },
      });
    }
    expect(second.seen).toEqual([]);
  });

  it('does not leave for another origin than its own', async () => {
    const [own, other] = [
      await opened(startRawServer(answers(200))),
      await opened(startRawServer(answers(200))),
    ];
    const outcome = await http.send({
      method: 'GET',
      url: `${other.origin}/Users`,
      credential: { origin: own.origin, secret },
    });
    expect(outcome).toMatchObject({ kind: 'failure', code: 'credential-wrong-host' });
    expect(other.seen).toEqual([]);
    expect(own.seen).toEqual([]);
  });
});

describe('what is refused before anything is sent', () => {
  const table: [string, Partial<HttpRequest>, TransportCode][] = [
    ['no URL', { url: 'api.grouptalk.com/api/scim' }, 'url-refused'],
    ['an empty URL', { url: '' }, 'url-refused'],
    ['http: to another computer', { url: 'http://api.grouptalk.com/' }, 'url-refused'],
    ['http: to a name that only begins like loopback', { url: 'http://127.0.0.1.evil.test/' }, 'url-refused'],
    ['a file', { url: 'file:///etc/passwd' }, 'url-refused'],
    ['data', { url: 'data:text/plain,hello' }, 'url-refused'],
    ['user and password in the URL', { url: 'https://user:hunter2@api.grouptalk.com/' }, 'url-refused'],
    ['a user in the URL', { url: 'https://user@api.grouptalk.com/' }, 'url-refused'],
    ['a line break in the URL', { url: 'https://api.group\ntalk.com/' }, 'url-refused'],
    ['a line break in a header', { headers: { Accept: 'a\r\nX-Evil: 1' } }, 'header-refused'],
    ['a header beyond Latin-1', { headers: { Accept: 'å → b' } }, 'header-refused'],
    ['a header name with a colon', { headers: { 'A: b': 'c' } }, 'header-refused'],
    ['a header name of nothing', { headers: { '': 'c' } }, 'header-refused'],
    ['an Authorization of its own', { headers: { authorization: 'Bearer x' } }, 'header-refused'],
    ['a cookie', { headers: { Cookie: 'a=b' } }, 'header-refused'],
    ['another Host', { headers: { Host: 'evil.test' } }, 'header-refused'],
    ['a token with a line break', { credential: bound('abc\ndef') }, 'header-refused'],
    ['a token with a blank', { credential: bound('abc def') }, 'header-refused'],
    ['an empty token', { credential: bound('') }, 'header-refused'],
    ['a token beyond ASCII', { credential: bound('abcå') }, 'header-refused'],
    [
      'a credential for http instead of https',
      { credential: bound(secret, 'http://api.grouptalk.com') },
      'credential-wrong-host',
    ],
    [
      'a credential for another port',
      { credential: bound(secret, 'https://api.grouptalk.com:8443') },
      'credential-wrong-host',
    ],
    [
      'a credential for a subdomain',
      { credential: bound(secret, 'https://a.api.grouptalk.com') },
      'credential-wrong-host',
    ],
  ];

  it.each(table)('%s', async (_, request, code) => {
    const told: Exchange[] = [];
    const recording = createNodeHttp({ onExchange: (exchange) => told.push(exchange) });
    const outcome = await recording.send({ method: 'GET', url: 'https://api.grouptalk.com/', ...request });
    expect(outcome).toMatchObject({ kind: 'failure', code, exchange: { status: null, response: '' } });
    expect(told).toEqual([outcome.exchange]);
    expect(JSON.stringify(outcome)).not.toMatch(/hunter2|sTr4nger/);
  });

  function bound(text: string, origin = 'https://api.grouptalk.com') {
    return { origin, secret: text };
  }
});
