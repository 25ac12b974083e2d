import { describe, expect, it } from 'vitest';
import type { HttpOutcome, HttpPort, Method, TransportCode } from '../../../shared/http/port';
import { withRetry } from '../../../shared/http/retry';
import type { Clock } from '../../../shared/model/clock';

/** A clock on which waiting costs nothing, and that remembers for how long it was asked to wait. */
function fakeClock(onSleep: () => void = () => undefined): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  let time = Date.parse('2026-01-01T00:00:00Z');
  return {
    waits,
    now: () => time,
    async sleep(ms, signal) {
      onSleep();
      signal?.throwIfAborted();
      waits.push(ms);
      time += ms;
    },
  };
}

const exchange = { method: 'GET', url: 'https://a.example/', status: null, ms: 1, request: '', response: '' };
const answer = (status: number, headers: Record<string, string> = {}): HttpOutcome => ({
  kind: 'answer',
  status,
  headers,
  text: '',
  malformedText: false,
  ms: 1,
  exchange,
});
const failure = (code: TransportCode): HttpOutcome => ({
  kind: 'failure',
  code,
  detail: '',
  ms: 1,
  exchange,
});

/** Gives these outcomes one after another, and the last one for ever. */
function scripted(...outcomes: HttpOutcome[]): HttpPort & { sent(): number } {
  let sent = 0;
  return {
    sent: () => sent,
    async send() {
      const outcome = outcomes[Math.min(sent, outcomes.length - 1)] ?? answer(200);
      sent += 1;
      return outcome;
    },
  };
}

const send = (http: HttpPort, method: Method = 'GET', signal?: AbortSignal) =>
  http.send({ method, url: 'https://a.example/' }, signal);

describe('a patient port', () => {
  it.each([
    ['seconds', { 'retry-after': '7' }, 7_000],
    ['no seconds at all', { 'retry-after': '0' }, 0],
    ['a date', { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' }, 9_000],
    [
      'a date by the server’s own clock, which is wrong',
      { date: 'Thu, 01 Jan 2026 05:00:00 GMT', 'retry-after': 'Thu, 01 Jan 2026 05:00:03 GMT' },
      3_000,
    ],
    ['a date that is over', { 'retry-after': 'Thu, 01 Jan 2015 00:00:00 GMT' }, 0],
    ['longer than anybody waits', { 'retry-after': '86400' }, 60_000],
    ['more seconds than a number holds', { 'retry-after': '9'.repeat(400) }, 60_000],
    ['nothing', {}, 1_000],
    ['nonsense', { 'retry-after': 'soon' }, 1_000],
    ['less than nothing', { 'retry-after': '-5' }, 1_000],
  ])('waits as the server asks: %s', async (_, headers, wait) => {
    const clock = fakeClock();
    const outcome = await send(withRetry(scripted(answer(429, headers), answer(200)), { clock }));
    expect(outcome).toMatchObject({ status: 200 });
    expect(clock.waits).toEqual([wait]);
  });

  it('waits twice as long each time when nobody says how long, and gives back the last answer', async () => {
    const clock = fakeClock();
    const http = scripted(answer(503));
    expect(await send(withRetry(http, { clock, attempts: 5, capMs: 5_000 }))).toMatchObject({ status: 503 });
    expect(clock.waits).toEqual([1_000, 2_000, 4_000, 5_000]);
    expect(http.sent()).toBe(5);
  });

  const twice = ['GET', 'HEAD', 'PUT', 'DELETE'] as const;
  const once = ['POST', 'PATCH'] as const;
  const table: [Method, HttpOutcome, number][] = [
    ...[...twice, ...once].flatMap((method): [Method, HttpOutcome, number][] => [
      [method, answer(429), 2],
      [method, answer(503), 2],
      [method, answer(200), 1],
      [method, answer(302), 1],
      [method, answer(401), 1],
      [method, answer(500), 1],
      [method, failure('timed-out'), 1],
      [method, failure('host-not-found'), 1],
      [method, failure('certificate-untrusted'), 1],
      [method, failure('credential-wrong-host'), 1],
      [method, failure('cancelled'), 1],
    ]),
    ...twice.flatMap((method): [Method, HttpOutcome, number][] => [
      [method, answer(504), 2],
      [method, failure('connection-broken'), 2],
      [method, failure('truncated'), 2],
    ]),
    ...once.flatMap((method): [Method, HttpOutcome, number][] => [
      [method, answer(504), 1],
      [method, failure('connection-broken'), 1],
      [method, failure('truncated'), 1],
    ]),
  ];
  it.each(table)('%s with $status$code is sent $2 time(s)', async (method, outcome, times) => {
    const http = scripted(outcome);
    expect(await send(withRetry(http, { clock: fakeClock(), attempts: 2 }), method)).toEqual(outcome);
    expect(http.sent()).toBe(times);
  });

  it('stops waiting when it is cancelled', async () => {
    const stop = new AbortController();
    const http = scripted(answer(429, { 'retry-after': '30' }));
    const clock = fakeClock(() => stop.abort());
    expect(await send(withRetry(http, { clock }), 'GET', stop.signal)).toMatchObject({
      kind: 'failure',
      code: 'cancelled',
    });
    expect(http.sent()).toBe(1);
    expect(clock.waits).toEqual([]);
  });
});
