import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import type { Exchange } from '../../../shared/model/finding';
import { asCurl } from '../../../shared/words/as-curl';
import { startJsonServer } from '../../support/json-server';
import { closing } from '../../support/servers';

const opened = closing();

const exchangeOf = (more: Partial<Exchange>): Exchange => ({
  method: 'GET',
  url: 'https://host.example/scim/Users',
  status: 200,
  ms: 1,
  request: 'GET /scim/Users',
  response: '',
  ...more,
});

describe('a request as curl', () => {
  it('is one that can be read, and holds no token', () => {
    const filter = 'filter=userName+eq+%22a%22';
    const request = `GET /scim/Users?${filter}\naccept: application/scim+json\nAuthorization: Bearer …abcd`;
    const curl = asCurl(exchangeOf({ url: `https://host.example/scim/Users?${filter}`, request }));
    expect(curl).toBe(
      [
        'curl --globoff',
        `--url 'https://host.example/scim/Users?${filter}'`,
        "-H 'accept: application/scim+json'",
        '-H "Authorization: Bearer $SCIM_TOKEN"',
      ].join(' \\\n  '),
    );
  });

  it('sends what was sent, but for the token: the body, its type and no other', () => {
    const body = '{"op":"Add"}';
    const request = `PATCH /scim/Users/1\ncontent-type: application/scim+json\nCookie: …\n\n${body}`;
    const curl = asCurl(exchangeOf({ method: 'PATCH', request }));
    expect(curl).toContain("-X 'PATCH'");
    expect(curl).toContain(`--data-raw '${body}'`);
    expect(curl).not.toMatch(/cookie/i);
    expect(asCurl(exchangeOf({ method: 'POST', request: `POST /\n\n${body}` }))).toContain(
      "-H 'Content-Type:'",
    );
  });

  it.each([
    ['nothing was recorded', { request: '' }],
    ['there is no address', { url: '' }],
    ['the address is none of HTTP', { url: 'file:///etc/passwd' }],
    ['the body was cut', { request: 'POST /\n\n{\n[cut: 99999 letters in all]' }],
  ])('is none where %s', (_, more) => {
    expect(asCurl(exchangeOf(more))).toBeNull();
  });

  it('takes an address of brackets and dots as it is', () => {
    const curl = asCurl(exchangeOf({ url: 'https://host.example/a/../b?filter=x[0]' }));
    expect(curl).toContain('--globoff --path-as-is');
  });

  it('is made of what our own road records', async () => {
    const server = await opened(startJsonServer(() => ({ status: 201, body: {} })));
    const outcome = await createNodeHttp().send({
      method: 'POST',
      url: `${server.origin}/scim/Users`,
      headers: { 'content-type': 'application/scim+json' },
      body: '{"userName":"o\'hara"}',
      credential: { origin: server.origin, secret: 'a-secret-of-many-letters' },
    });
    const curl = asCurl(outcome.exchange) ?? '';
    expect(curl).not.toContain('letters');
    expect(curl).toContain('$SCIM_TOKEN');
    expect(curl).toContain(`--data-raw '{"userName":"o'\\''hara"}'`);
  });
});

describe.runIf(process.platform !== 'win32').each([
  ['sh', []],
  // Without a level it takes itself for a remote one, and reads its start-up file.
  ['bash', ['--norc']],
])('in %s', (shell, options) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'as-curl-'));
    const fake = `#!${process.execPath}\nrequire('fs').writeFileSync('argv', JSON.stringify(process.argv.slice(2)))\n`;
    writeFileSync(join(folder, 'curl'), fake);
    chmodSync(join(folder, 'curl'), 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What curl would have been given. */
  function argvOf(command: string): readonly string[] {
    const ran = spawnSync(shell, [...options, '-c', command], {
      cwd: folder,
      env: { PATH: `${folder}:${process.env.PATH}`, SCIM_TOKEN: 'T0KEN' },
      encoding: 'utf8',
    });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    return JSON.parse(readFileSync(join(folder, 'argv'), 'utf8'));
  }

  const nasty = [
    "o'hara; rm -rf / #",
    '$(touch x) `touch x` $HOME $$ !! !$ \\',
    '\u001b]0;title\u0007\u001b[201~\r\t\u007f\u0085',
    'a\n\nb\n',
    '--output x',
    '%s\\n\\033',
    "'",
    '',
  ];
  const anything = fc.oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom("'", '"', '\\', '$', '`', '!', '\n', '\r', '\t', '\u0000', 'ä', '😀', ' '),
    }),
  );
  const held = (text: string) => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');

  it('every address, header and body arrives as it was, and nothing else happens', () => {
    const oneLine = anything.map((text) => text.replaceAll('\n', ' ').replace(/^[ \t]+/, ''));
    fc.assert(
      fc.property(anything, oneLine, anything, (path, value, body) => {
        fc.pre(!/\n\[cut: \d+ letters in all\]$/.test(body));
        const url = `https://host.example/${path}`;
        const request = `POST /\nX-Odd: ${value}\nAuthorization: Bearer …\n\n${body}`;
        const curl = asCurl(exchangeOf({ method: 'POST', url, request })) ?? '';
        expect(curl.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        const argv = argvOf(curl).filter((one) => one !== '--globoff' && one !== '--path-as-is');
        expect(argv).toEqual([
          ...['-X', 'POST', '--url', held(url)],
          ...['-H', held(value === '' ? 'X-Odd;' : `X-Odd: ${value}`), '-H', 'Authorization: Bearer T0KEN'],
          ...(body === '' ? [] : ['-H', 'Content-Type:', '--data-raw', held(body)]),
        ]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
