import { describe, expect, it } from 'vitest';
import { withPatience } from '../../../shared/http/patience';
import type { HttpOutcome, HttpPort, HttpRequest } from '../../../shared/http/port';
import { answer, failure } from '../../support/outcomes';
import { stillClock } from '../../support/still-clock';

const request = (path: string): HttpRequest => ({ method: 'GET', url: `https://scim.example/${path}` });
const settle = () => new Promise<void>((done) => setTimeout(done, 0));

/** A port that answers when it is told to, in the order in which it was asked. */
function heldPort() {
  const asked: { readonly request: HttpRequest; readonly reply: (outcome: HttpOutcome) => void }[] = [];
  const port: HttpPort = {
    send: (sent, signal) =>
      new Promise((reply) => {
        asked.push({ request: sent, reply });
        signal?.addEventListener('abort', () => reply(failure('cancelled')), { once: true });
      }),
  };
  return { asked, port };
}

describe('patience', () => {
  it('asks ten things at first, and everything once anything was answered', async () => {
    const { asked, port } = heldPort();
    const patient = withPatience(port, stillClock(), {});
    const sent = Array.from({ length: 30 }, (_, n) => patient.send(request(String(n))));
    await settle();
    expect(asked).toHaveLength(10);
    asked[0]?.reply(failure('timed-out'));
    await settle();
    expect(asked).toHaveLength(10);
    asked[1]?.reply(answer(404));
    await settle();
    expect(asked).toHaveLength(30);
    for (const one of asked) one.reply(answer(200));
    expect((await Promise.all(sent)).filter((one) => one.kind === 'answer')).toHaveLength(29);
  });

  it('asks no more when all of the first were in vain, and fails as they did', async () => {
    const { asked, port } = heldPort();
    const patient = withPatience(port, stillClock(), {});
    const sent = Array.from({ length: 30 }, (_, n) => patient.send(request(String(n))));
    await settle();
    for (const one of asked) one.reply(failure('connection-broken'));
    const outcomes = await Promise.all([...sent, patient.send(request('later'))]);
    expect(asked).toHaveLength(10);
    expect(outcomes.every((one) => one.kind === 'failure' && one.code === 'connection-broken')).toBe(true);
    expect(outcomes.at(-1)?.exchange.url).toBe('https://scim.example/later');
  });

  it('gives up after three time-outs in a row, and not for connections that break', async () => {
    for (const [code, more] of [
      ['timed-out', 0],
      ['connection-broken', 1],
    ] as const) {
      const { asked, port } = heldPort();
      const patient = withPatience(port, stillClock(), {});
      const next = async (outcome: HttpOutcome) => {
        const sent = patient.send(request('x'));
        await settle();
        asked.at(-1)?.reply(outcome);
        return sent;
      };
      await next(answer(200));
      for (let n = 0; n < 3; n += 1) await next(failure(code));
      const before = asked.length;
      await next(answer(200));
      expect(asked.length - before).toBe(more);
    }
  });

  it('ends what is under way when the time is over, and begins nothing after that', async () => {
    const { asked, port } = heldPort();
    const clock = stillClock();
    const patient = withPatience(port, clock, { totalMs: 1000 });
    const sent = patient.send(request('slow'));
    await settle();
    await clock.pass(1000);
    expect(await sent).toMatchObject({ kind: 'failure', code: 'timed-out' });
    expect(await patient.send(request('late'))).toMatchObject({ kind: 'failure', code: 'timed-out' });
    expect(asked).toHaveLength(1);
  });

  it('hears a cancel, also of what still waits', async () => {
    const { asked, port } = heldPort();
    const patient = withPatience(port, stillClock(), {});
    const stop = new AbortController();
    const sent = Array.from({ length: 12 }, (_, n) => patient.send(request(String(n)), stop.signal));
    await settle();
    stop.abort();
    const outcomes = await Promise.all(sent);
    expect(outcomes.every((one) => one.kind === 'failure' && one.code === 'cancelled')).toBe(true);
    expect(asked).toHaveLength(10);
    const again = patient.send(request('again'));
    await settle();
    asked.at(-1)?.reply(answer(200));
    expect(await again).toMatchObject({ kind: 'answer' });
  });

  it('reads less of each answer once all together were large', async () => {
    const { asked, port } = heldPort();
    const patient = withPatience(port, stillClock(), {});
    for (let n = 0; n < 10; n += 1) {
      const sent = patient.send(request(String(n)));
      await settle();
      asked[n]?.reply(answer(200, 'x'.repeat(2 * 1024 * 1024)));
      await sent;
    }
    const sizes = asked.map((one) => one.request.maxBytes);
    expect(sizes[0]).toBe(2 * 1024 * 1024);
    expect(sizes[9]).toBe(256 * 1024);
  });
});
