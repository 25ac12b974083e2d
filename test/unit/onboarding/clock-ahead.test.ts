import { describe, expect, it } from 'vitest';
import type { HttpPort } from '../../../shared/http/port';
import { watchClock, wrongClock } from '../../../shared/onboarding/clock-ahead';

const now = Date.parse('2026-11-24T12:00:00Z');
const minute = 60_000;

/** Answers that say that it is as long ago as told; null: no answer, or none with a date. */
function watched() {
  let said: number | null = 0;
  const http: HttpPort = {
    send: async ({ method, url }) => ({
      kind: 'answer',
      status: 200,
      headers: said === null ? {} : { date: new Date(now - said).toUTCString() },
      text: '',
      malformedText: false,
      ms: 0,
      exchange: { method, url, status: 200, ms: 0, request: '', response: '' },
    }),
  };
  let turns = 0;
  const watch = watchClock(http, { now: () => now, sleep: async () => undefined }, () => {
    turns += 1;
  });
  return {
    turns: () => turns,
    surely: () => watch.surely(),
    hear: async (aheadMs: number | null) => {
      said = aheadMs;
      await watch.http.send({ method: 'GET', url: 'https://graph.microsoft.com/' });
      return watch.ahead();
    },
  };
}

describe('this computer’s clock under watch', () => {
  it('is ahead by what answers say, and right within a minute', async () => {
    const { hear } = watched();
    expect(await hear(20 * minute)).toBe(20 * minute);
    expect(await hear(null)).toBe(20 * minute);
    expect(await hear(-3 * minute)).toBe(-3 * minute);
    expect(await hear(30_000)).toBe(0);
  });

  it('has surely passed a time once somebody has answered: the earlier of the two', async () => {
    const { hear, surely } = watched();
    expect(surely()).toBe(null);
    await hear(null);
    expect(surely()).toBe(null);
    for (const [ahead, sure] of [
      [30_000, now],
      [5 * 525_600 * minute, now - 5 * 525_600 * minute],
      [-5 * 525_600 * minute, now],
    ] as const) {
      await hear(ahead);
      expect(surely()).toBe(sure);
    }
  });

  it('is told once when it is found wrong, and once when it is right again', async () => {
    const { hear, turns } = watched();
    for (const ahead of [0, 2 * minute, 5 * minute]) await hear(ahead);
    expect(turns()).toBe(0);
    for (const ahead of [6 * minute, 7 * minute, -90 * minute]) await hear(ahead);
    expect(turns()).toBe(1);
    await hear(minute);
    expect(turns()).toBe(2);
  });

  it.each([
    [5 * minute, null],
    [-5 * minute, null],
    [5 * minute + 1_000, { aheadMs: 5 * minute }],
    [-62.4 * minute, { aheadMs: -62 * minute }],
  ])('%i ms ahead is %j', (ahead, expected) => {
    expect(wrongClock(ahead)).toEqual(expected);
  });
});
