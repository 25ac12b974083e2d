import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import { redactor } from '../../../shared/http/redact';
import { answers, startRawServer } from '../../support/hostile-server';
import { closing } from '../../support/servers';

const opened = closing();
const http = createNodeHttp();
const secret = 'eyJhbGciOi"J9/+å&\\secret WXYZ';
const token = 'gt/+=token-that-nobody-may-see~WXYZ';

/** How a secret may be written in a URL, a form, JSON, JSON inside JSON, HTML. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  raw: (text) => text,
  percent: encodeURIComponent,
  'percent, lower case': (text) => encodeURIComponent(text).replace(/%../g, (one) => one.toLowerCase()),
  'percent, all': (text) =>
    [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'percent, twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  form: (text) => new URLSearchParams({ a: text }).toString().slice(2),
  json: (text) => JSON.stringify(text).slice(1, -1),
  'json with \\/': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'json, ASCII': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'json, all escaped': (text) =>
    Array.from(
      { length: text.length },
      (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  'json in json': (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
  html: (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  'html, numbers': (text) => text.replace(/["'&<>/]/g, (one) => `&#${one.charCodeAt(0)};`),
};

const bearers = fc
  .array(fc.constantFrom(...Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at))), {
    minLength: 12,
    maxLength: 60,
  })
  .map((letters) => letters.join(''));
const anySecret = fc.oneof(bearers, fc.string({ unit: 'grapheme', minLength: 12, maxLength: 40 }));

describe('a redacted text', () => {
  it.each(Object.entries(spellings))('does not hold a secret written as %s', (_, spell) => {
    const clean = redactor([secret, token]);
    expect(clean(`before ${spell(secret)} between ${spell(token)} after`)).toBe(
      'before …WXYZ between …WXYZ after',
    );
  });

  it('does not hold any secret in any spelling, whatever stands around it', () => {
    fc.assert(
      fc.property(
        anySecret,
        fc.constantFrom(...Object.values(spellings)),
        fc.string(),
        fc.string(),
        (one, spell, before, after) => {
          const clean = redactor([one])(before + spell(one) + after);
          for (const form of Object.values(spellings)) expect(clean).not.toContain(form(one));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['\\', '%', '&', 'g', '%25', '\\u'])('does not hang on a text of nothing but %j', (sign) => {
    const text = sign.repeat(200_000);
    expect(redactor([token, secret])(text)).toBe(text);
  });

  it('keeps what is no secret', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        fc.pre(!text.includes('eyJ'));
        expect(redactor(['not to be found anywhere'])(text)).toBe(text);
      }),
    );
  });

  it('shows nothing of a short secret', () => {
    expect(redactor(['hunter2'])('my password is hunter2!')).toBe('my password is …!');
  });

  it('does not hold the beginning of a secret that was cut off', () => {
    expect(redactor([token])(`{"echo":"${token.slice(0, 20)}`)).toBe('{"echo":"…');
  });

  it('does not take for ever over megabytes that look like the beginnings of JWTs', {
    timeout: 10_000,
  }, () => {
    const text = 'eyJaaaaaaaaa-'.repeat(300_000);
    expect(redactor(['another-secret'])(text)).toBe(text);
  });

  it('does not hold a JWT that nobody named', () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P';
    expect(redactor([])(`{"access_token":"${jwt}"}`)).toBe('{"access_token":"…3I9P"}');
  });
});

describe('evidence', () => {
  it('never holds a secret that the other side echoes, in any spelling', async () => {
    await fc.assert(
      fc.asyncProperty(
        bearers,
        anySecret,
        fc.constantFrom(...Object.values(spellings)),
        async (bearer, other, spell) => {
          const body = JSON.stringify({ token: bearer, other });
          const echo = `${spell(bearer)}\n${spell(other)}\n${body}`;
          const header = encodeURIComponent(bearer);
          const server = await startRawServer(
            answers(401, { 'X-Echo': header, 'Set-Cookie': `t=${header}` }, echo),
          );
          const { exchange } = await http.send({
            method: 'POST',
            url: `${server.origin}/a?t=${encodeURIComponent(bearer)}&o=${encodeURIComponent(other)}`,
            headers: { 'X-Also': header },
            body,
            credential: { origin: server.origin, secret: bearer },
            secrets: [other],
          });
          await server.close();
          const evidence = Object.values(exchange).join('\n');
          for (const form of Object.values(spellings)) {
            expect(evidence).not.toContain(form(bearer));
            expect(evidence).not.toContain(form(other));
          }
          expect(exchange.request).toContain(`Authorization: Bearer …${bearer.slice(-4)}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows the exchange as a person would write it down', async () => {
    const server = await opened(
      startRawServer(
        answers(200, { 'Content-Type': 'application/scim+json', 'Set-Cookie': 'id=1' }, '{"ok":1}'),
      ),
    );
    const { exchange } = await http.send({
      method: 'PATCH',
      url: `${server.origin}/Users/1?x=y`,
      headers: { 'Content-Type': 'application/scim+json' },
      body: '{"active":false}',
      credential: { origin: server.origin, secret: token },
    });
    expect(exchange).toMatchObject({ method: 'PATCH', url: `${server.origin}/Users/1?x=y`, status: 200 });
    expect(exchange.request).toBe(
      [
        'PATCH /Users/1?x=y',
        'Accept: */*',
        'User-Agent: GroupTalk-Onboarding',
        'Content-Type: application/scim+json',
        'Authorization: Bearer …WXYZ',
        '',
        '{"active":false}',
      ].join('\n'),
    );
    expect(exchange.response).toBe(
      [
        'HTTP 200 Status',
        'content-length: 8',
        'connection: close',
        'content-type: application/scim+json',
        'set-cookie: …',
        '',
        '{"ok":1}',
      ].join('\n'),
    );
  });

  it('is cut, and says so, without cutting a secret in two', async () => {
    for (const before of [16 * 1024 - 10, 16 * 1024, 20_000, 112 * 1024 - 10]) {
      const body = 'x'.repeat(before) + encodeURIComponent(token) + 'y'.repeat(200_000);
      const server = await opened(startRawServer(answers(200, {}, body)));
      const { exchange } = await http.send({
        method: 'GET',
        url: server.origin,
        credential: { origin: server.origin, secret: token },
      });
      expect(exchange.response.length).toBeLessThan(17 * 1024);
      expect(exchange.response).toContain(`[cut: ${body.length} letters in all]`);
      expect(exchange.response).not.toContain('token-that');
      expect(exchange.response).not.toContain('gt%2F');
    }
  });

  it('of an exchange that must not be recorded is method, origin, status and time', async () => {
    const server = await opened(startRawServer(answers(200, {}, '{"access_token":"abc"}')));
    const { exchange } = await http.send({
      method: 'POST',
      url: `${server.origin}/token?code=abc`,
      body: 'refresh_token=abc',
      record: false,
    });
    expect(exchange).toEqual({
      method: 'POST',
      url: server.origin,
      status: 200,
      ms: exchange.ms,
      request: '',
      response: '',
    });
  });

  it('does not show the password of an address that was refused', async () => {
    const { exchange } = await http.send({ method: 'GET', url: 'https://anna:hunter2@api.example/' });
    expect(exchange.url).toBe('https://…@api.example/');
  });
});
