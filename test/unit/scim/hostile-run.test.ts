import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  answers,
  type Behaviour,
  drips,
  pours,
  says,
  saysAndResets,
  startRawServer,
} from '../../support/hostile-server';
import { emptyList, goodToken, runForReal, scimExcept, scimHeaders } from '../../support/scim-answers';
import { closing } from '../../support/servers';

const opened = closing();
const mib = 1024 * 1024;
const mostMore = 100 * mib;
/** Short, where time is to run out; the test's own time-out is the bound of the run. */
const limits = { requestMs: 1_500, waitMs: 50, totalMs: 4_000, readMs: 6_000 };
const bound = { timeout: 15_000 };

const ok = 'HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\n';
const chunk = Buffer.alloc(mib, ' ');
/** A quarter of a gigabyte in a quarter of a megabyte. */
const bomb = gzipSync(Buffer.alloc(256 * mib));
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const large = (bytes: number) => JSON.stringify({ ...JSON.parse(emptyList), filler: 'x'.repeat(bytes) });
const body = (text: string | Buffer, more: Readonly<Record<string, string>> = {}) =>
  answers(200, { ...scimHeaders(), ...more }, text);

/** Answers rightly so many times, and then so. */
function after(times: number, then: Behaviour): Behaviour {
  let left = times;
  const rightly = scimExcept();
  return (socket, request) => {
    left -= 1;
    (left >= 0 ? rightly : then)(socket, request);
  };
}

const endless = (head: string, line: string): Behaviour => {
  const lines = Buffer.from(line.repeat(Math.ceil(65_536 / line.length)));
  return pours(head, lines, 100_000);
};

const everywhere: readonly (readonly [string, () => Behaviour])[] = [
  ['1 GB', () => pours(`${ok}Content-Length: ${1024 * mib}\r\n\r\n`, chunk, 1024)],
  ['a body without an end', () => pours(`${ok}\r\n`, chunk, 100_000)],
  ['a gzip bomb', () => body(bomb, { 'Content-Encoding': 'gzip' })],
  ['JSON a million levels deep', () => body(deep(1_000_000))],
  ['JSON that opens and never closes', () => body('['.repeat(2 * mib - 100))],
  ['a million empty objects', () => body(`[${'{},'.repeat(600_000)}{}]`)],
  ['large answers that are all right', () => body(large(mib))],
  ['a number of a million digits', () => body(`{"totalResults":${'9'.repeat(1_000_000)}}`)],
  ['UTF-8 that is none', () => body(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x7d]))],
  ['a byte a second', () => drips(`${ok}Content-Length: 100000\r\n\r\n`, 1000)],
  ['a head, a byte a second', () => drips('HTTP/1.1 200 OK\r\nX-Slow: ', 1000)],
  ['nothing', () => () => undefined],
  ['broken chunks', () => says(`${ok}Transfer-Encoding: chunked\r\n\r\nZZ\r\nno`)],
  [
    'a chunk of the largest size there is',
    () => says(`${ok}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n`),
  ],
  ['a connection closed before the head', () => says('')],
  ['a connection reset before the head', () => saysAndResets('')],
  ['a connection reset in the head', () => saysAndResets('HTTP/1.1 200 OK\r\nContent-Ty')],
  ['a connection closed in the body', () => says(`${ok}Content-Length: 900\r\n\r\n${emptyList}`)],
  ['a connection reset in the body', () => saysAndResets(`${ok}Content-Length: 900\r\n\r\n${emptyList}`)],
  ['headers without an end', () => endless('HTTP/1.1 200 OK\r\n', 'X-More: and more\r\n')],
  ['one header without an end', () => endless('HTTP/1.1 200 OK\r\nX-More: ', 'x')],
  ['a length that is too small', () => says(`${ok}Content-Length: 10\r\n\r\n${emptyList}`)],
  ['a length that is no number', () => says(`${ok}Content-Length: many\r\n\r\n${emptyList}`)],
  ['two lengths', () => says(`${ok}Content-Length: 2\r\nContent-Length: 5\r\n\r\nhello`)],
  ['100 Continue without an end', () => endless('', 'HTTP/1.1 100 Continue\r\n\r\n')],
  ['204 with a body', () => says(`HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello`)],
  ['HTTP/0.9', () => says('<html>hello</html>')],
  ['HTTP/3.7', () => says(`HTTP/3.7 200 OK\r\n\r\n${emptyList}`)],
  ['another protocol', () => says('220 mail.example ESMTP\r\n')],
  [
    'a redirect in a circle',
    () => (socket, request) => answers(302, { Location: request.line.split(' ')[1] ?? '' })(socket, request),
  ],
  ['a redirect to a very long address', () => answers(302, { Location: `/${'x'.repeat(10_000)}` })],
  ['a wait of a year', () => answers(429, { 'Retry-After': '31536000' })],
  ['a status that there is not', () => says('HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n')],
];

const later: readonly (readonly [string, Behaviour])[] = [
  ['silence', () => undefined],
  ['a closed connection', says('')],
  ['a reset connection', saysAndResets('')],
  ['1 GB', pours(`${ok}Content-Length: ${1024 * mib}\r\n\r\n`, chunk, 1024)],
];

/** No worse than a healthy answer. */
const odd: readonly (readonly [string, () => Behaviour])[] = [
  [
    'a thousand headers',
    () =>
      answers(
        200,
        { ...scimHeaders(), ...Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`X${n}`, 'y'])) },
        emptyList,
      ),
  ],
  [
    '100 Continue first',
    () => says(`HTTP/1.1 100 Continue\r\n\r\n${ok}Content-Length: ${emptyList.length}\r\n\r\n${emptyList}`),
  ],
  [
    'a connection that is kept open for ever',
    () => (socket) =>
      void socket.write(
        `${ok}Connection: keep-alive\r\nContent-Length: ${emptyList.length}\r\n\r\n${emptyList}`,
      ),
  ],
];

/** The most memory that was in use beyond what was before, looked at all the time. */
async function memoryOf<T>(work: () => Promise<T>): Promise<{ value: T; more: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 10);
  try {
    return { value: await work(), more: Math.max(most, process.memoryUsage().rss) - before };
  } finally {
    clearInterval(look);
  }
}

/** Anybody may ask: what a hostile server answers does not depend on who does. */
const run = async (behave: Behaviour) => {
  const server = await opened(startRawServer(behave));
  const { value, more } = await memoryOf(() =>
    runForReal({ tenantUrl: `${server.origin}/scim`, token: goodToken, limits }),
  );
  return { ...value, more, seen: server.seen, open: () => server.open() };
};

beforeAll(async () => {
  // What a run needs once, so that only what an answer needs is counted.
  const server = await startRawServer(scimExcept());
  await runForReal({ tenantUrl: server.origin, token: goodToken, limits });
  await server.close();
});

describe('an endpoint that answers everything with', () => {
  it.each(everywhere)('%s ends in a finding, within time and memory', bound, async (_, make) => {
    const { bad, findings, more, open } = await run(make());
    expect(bad.length).toBeGreaterThan(0);
    expect(findings.every((one) => one.outcome !== 'crashed')).toBe(true);
    expect(more).toBeLessThan(mostMore);
    await expect.poll(open, { timeout: 5_000 }).toBe(0);
  });
});

describe('an endpoint that after some answers comes to', () => {
  const when = [2, 6, 14].flatMap((times) => later.map(([what, then]) => [what, times, then] as const));
  it.each(when)('%s (after %i) ends in a finding, within time and memory', bound, async (_, times, then) => {
    const { bad, findings, more, open } = await run(after(times, then));
    expect(bad.length).toBeGreaterThan(0);
    expect(findings.every((one) => one.outcome !== 'crashed')).toBe(true);
    expect(more).toBeLessThan(mostMore);
    await expect.poll(open, { timeout: 5_000 }).toBe(0);
  });
});

describe('an endpoint that answers its searches with', () => {
  it.each(odd)('%s is as good as any other', bound, async (_, make) => {
    const behave = make();
    const { bad, more, open } = await run(scimExcept({ Users: behave, Groups: behave }));
    expect(bad).toEqual([]);
    expect(more).toBeLessThan(mostMore);
    await expect.poll(open, { timeout: 5_000 }).toBe(0);
  });
});

describe('a dead endpoint', () => {
  it('is asked ten times, and not by every check', bound, async () => {
    const { bad, seen } = await run(() => undefined);
    expect(bad).toEqual(['http: timed-out']);
    expect(seen.length).toBeLessThanOrEqual(10);
  });
});
