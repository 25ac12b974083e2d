import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpOutcome, TransportCode } from '../../../shared/http/port';
import type { Clock } from '../../../shared/model/clock';
import { sendSteadily } from '../../../shared/scim/checks/after/send-steadily';
import { stamina } from '../../../shared/scim/checks/after/stamina';
import { emptyList, runForReal, scimError } from '../../support/scim-answers';
import { openSpoilt, scimAnswer } from '../../support/spoilt-endpoint';

/** A clock on which nothing takes time but waiting: it goes on to whoever wakes next, as soon as all is quiet. */
function quickClock(): Clock {
  let now = 1_000_000;
  let sleepers: { readonly due: number; wake(): void }[] = [];
  let isTurning = false;
  const turn = () => {
    const next = sleepers.reduce<(typeof sleepers)[number] | null>(
      (first, one) => (first === null || one.due < first.due ? one : first),
      null,
    );
    isTurning = next !== null;
    if (next === null) return;
    now = Math.max(now, next.due);
    sleepers = sleepers.filter((one) => one !== next);
    next.wake();
    setImmediate(turn);
  };
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((wake, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const one = { due: now + ms, wake };
        sleepers.push(one);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== one);
          reject(signal.reason);
        });
        if (!isTurning) setImmediate(turn);
        isTurning = true;
      }),
  };
}

const exchange = { method: 'GET', url: '', status: 200, ms: 1, request: '', response: '' };
const answer = (status: number, headers: Record<string, string> = {}): HttpOutcome => ({
  kind: 'answer',
  status,
  headers,
  text: status === 200 ? emptyList : scimError(status, 'no'),
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
const load = { perSecond: 25, seconds: 10, atOnce: 60 };
const never = new AbortController().signal;

/** What comes of an endpoint that takes so long for the n-th request, and then answers so. */
async function press(
  ask: (turn: number, at: number) => readonly [ms: number, outcome: HttpOutcome],
  cancelAt = Number.POSITIVE_INFINITY,
) {
  const clock = quickClock();
  const began = clock.now();
  const cancel = new AbortController();
  const sentAt: number[] = [];
  let underWay = 0;
  let most = 0;
  const sent = await sendSteadily(
    load,
    async (turn, signal) => {
      if (turn === cancelAt) cancel.abort();
      const at = clock.now() - began;
      sentAt.push(at);
      underWay += 1;
      most = Math.max(most, underWay);
      const [ms, outcome] = ask(turn, at);
      const woken = await clock.sleep(ms, signal).then(
        () => true,
        () => false,
      );
      underWay -= 1;
      if (!woken) return failure('cancelled');
      return outcome.kind === 'answer' ? { ...outcome, ms } : outcome;
    },
    clock,
    cancelAt === Number.POSITIVE_INFINITY ? never : cancel.signal,
  );
  return { sent, sentAt, most, took: clock.now() - began, judged: stamina.judge(sent) };
}

describe('pressing an endpoint', () => {
  it('sends 25 requests a second for ten seconds', async () => {
    const { sentAt, took, judged } = await press(() => [80, answer(200)]);
    expect(sentAt).toHaveLength(250);
    expect(sentAt.filter((at) => at < 1_000)).toHaveLength(25);
    expect(took).toBeLessThan(10_200);
    expect(judged).toMatchObject({
      outcome: 'kept-up',
      params: { total: 250, rate: 25, middle: 80, most: 80, longest: 80 },
    });
  });

  it('never has more under way than it may, and says that the endpoint is slow', async () => {
    const { most, judged, took } = await press(() => [6_000, answer(200)]);
    expect(most).toBe(60);
    expect(took).toBeLessThan(17_000);
    expect(judged.outcome).toBe('slow');
  });

  it('waits as long as it is asked to, and goes on', async () => {
    const { sentAt, sent, judged } = await press((turn) => [
      10,
      turn === 50 ? answer(429, { 'retry-after': '3' }) : answer(200),
    ]);
    const pause = Math.max(...sentAt.slice(1).map((at, n) => at - (sentAt[n] ?? 0)));
    expect(pause).toBeGreaterThanOrEqual(2_900);
    expect(sent.outcomes.length).toBeLessThan(200);
    expect(judged.outcome).toBe('throttled-briefly');
  });

  it('asks no more when it is to wait longer than the trial lasts', async () => {
    const { sentAt } = await press((turn) => [
      10,
      turn >= 10 ? answer(429, { 'retry-after': '3600' }) : answer(200),
    ]);
    expect(sentAt.length).toBeLessThan(15);
  });

  it('stops early when the endpoint is overwhelmed, and gives up what is under way', async () => {
    const { sentAt, took, sent, judged } = await press((turn) => [turn < 20 ? 20 : 30_000, answer(500)]);
    expect(sentAt.length).toBeLessThan(25);
    expect(took).toBeLessThan(2_000);
    expect(sent.stoppedEarly).toBe(true);
    expect(judged.outcome).toBe('server-errors');
  });

  it('stops at once on a cancel', async () => {
    const { sentAt, took } = await press(() => [5_000, answer(200)], 30);
    expect(sentAt).toHaveLength(31);
    expect(took).toBeLessThan(1_300);
  });

  it('holds its bounds whatever comes back', async () => {
    const outcome = fc.constantFrom(
      answer(200),
      answer(429),
      answer(429, { 'retry-after': '1' }),
      answer(429, { 'retry-after': 'soon' }),
      answer(503, { 'retry-after': '0' }),
      answer(500),
      failure('timed-out'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), outcome), { minLength: 1, maxLength: 20 }),
        async (some) => {
          const ok = [1, answer(200)] as const;
          const { sentAt, most, took } = await press((turn) => some[turn % some.length] ?? ok);
          expect(sentAt.length).toBeLessThanOrEqual(250);
          expect(most).toBeLessThanOrEqual(60);
          expect(took).toBeLessThanOrEqual(13_100);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('what is said of an endpoint under load', () => {
  const many = (count: number, one: HttpOutcome) => Array.from({ length: count }, () => one);
  const judge = (...outcomes: HttpOutcome[]) =>
    stamina.judge({ outcomes, sendingMs: (outcomes.length - 1) * 40, stoppedEarly: false }).outcome;

  it.each<[string, HttpOutcome[]]>([
    ['kept-up', many(250, answer(200))],
    ['kept-up', [...many(248, answer(200)), ...many(2, failure('connection-broken'))]],
    ['throttled-briefly', [...many(245, answer(200)), ...many(5, answer(429, { 'retry-after': '1' }))]],
    ['throttled', [...many(100, answer(200)), ...many(100, answer(429, { 'retry-after': '1' }))]],
    ['throttled', [...many(100, answer(200)), ...many(100, answer(503, { 'retry-after': '1' }))]],
    ['throttled-untold', [...many(249, answer(200)), answer(429)]],
    ['server-errors', [...many(249, answer(200)), answer(500)]],
    ['server-errors', [...many(249, answer(200)), answer(503)]],
    ['no-answers', [...many(240, answer(200)), ...many(10, failure('timed-out'))]],
    ['other-answers', [...many(249, answer(200)), answer(401)]],
    ['slow', many(250, { ...(answer(200) as object), ms: 9_000 } as HttpOutcome)],
  ])('%s', (outcome, outcomes) => expect(judge(...outcomes)).toBe(outcome));

  it('is nothing bad about one that does everything right, and only where it was asked for', async () => {
    const endpoint = await openSpoilt();
    const { tenantUrl, token } = endpoint;
    const quiet = await runForReal({ tenantUrl, token, only: ['stamina'] });
    expect(quiet.findings.map((one) => one.id)).not.toContain('stamina');
    await endpoint.close();
  });

  it('is learnt from real requests, which come from Entra’s search', async () => {
    let searches = 0;
    const endpoint = await openSpoilt({
      request: (one) => {
        if (/^\/Users\?filter=userName\+eq\+%22/.test(one.path)) searches += 1;
        // Enough for the checks before; the rest is the load.
        return searches > 25 ? scimAnswer(500) : one;
      },
    });
    const { tenantUrl, token } = endpoint;
    const { findings } = await runForReal({ tenantUrl, token, only: ['stamina'], stamina: true });
    expect(findings.at(-1)).toMatchObject({ id: 'stamina', outcome: 'server-errors', verdict: 'fail' });
    expect(searches).toBeLessThan(100);
    await endpoint.close();
  });
});
