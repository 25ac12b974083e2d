import { describe, expect, it } from 'vitest';
import { createBridge, type Wire } from '../../renderer/bridge';
import { callNames } from '../../shared/contract/names';

/** The preload's side by hand: questions wait until they are answered. */
function handMade() {
  const asked: { name: string; callId: string; input: unknown; answer: (value: unknown) => void }[] = [];
  const cancelled: string[] = [];
  const listeners: ((name: string, payload: unknown) => void)[] = [];
  const ask = (name: string) => (callId: string, input: unknown) =>
    new Promise<unknown>((answer) => asked.push({ name, callId, input, answer }));
  const wire: Wire = {
    call: Object.fromEntries(callNames.map((name) => [name, ask(name)])) as Wire['call'],
    cancel: (callId) => cancelled.push(callId),
    on: (listener) => listeners.push(listener),
  };
  const tell = (name: string, payload: unknown) => {
    for (const listener of listeners) listener(name, payload);
  };
  let next = 0;
  const bridge = createBridge(wire, () => `id-${next++}`);
  return { bridge, wire, asked, cancelled, tell };
}

describe('the bridge', () => {
  it('gives the answer of the main process as it came', async () => {
    const { bridge, asked } = handMade();
    const answer = bridge.call('link.open', { url: 'https://a.example' });
    asked[0]?.answer({ ok: true, value: { opened: 'browser' } });
    expect(await answer).toEqual({ ok: true, value: { opened: 'browser' } });
    expect(asked[0]).toMatchObject({ name: 'link.open', input: { url: 'https://a.example' } });
  });

  it('answers an abort at once, and has the work stopped', async () => {
    const { bridge, cancelled } = handMade();
    const mine = new AbortController();
    const answer = bridge.call('plan.look', {}, { signal: mine.signal });
    mine.abort();
    expect(await answer).toEqual({ ok: false, problem: { code: 'cancelled', params: {} } });
    expect(cancelled).toEqual(['id-0']);
  });

  it('asks nothing when the question was taken back before', async () => {
    const { bridge, asked } = handMade();
    const answer = await bridge.call('plan.look', {}, { signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(asked).toEqual([]);
  });

  it('does not stop work that has ended', async () => {
    const { bridge, asked, cancelled } = handMade();
    const mine = new AbortController();
    const answer = bridge.call('token.forget', {}, { signal: mine.signal });
    asked[0]?.answer({ ok: true, value: null });
    await answer;
    mine.abort();
    expect(cancelled).toEqual([]);
  });

  it('brings progress to the call that it belongs to, as long as that runs', async () => {
    const { bridge, asked, tell } = handMade();
    const heard: unknown[] = [];
    const one = bridge.call('plan.look', {}, { onProgress: (value) => heard.push(['one', value]) });
    void bridge.call('plan.look', {}, { onProgress: (value) => heard.push(['two', value]) });
    tell('progress', { callId: 'id-1', value: 'tenant' });
    tell('progress', { callId: 'id-0', value: 'roles' });
    tell('progress', 'nonsense');
    asked[0]?.answer({ ok: true, value: null });
    await one;
    tell('progress', { callId: 'id-0', value: 'licences' });
    expect(heard).toEqual([
      ['two', 'tenant'],
      ['one', 'roles'],
    ]);
  });

  it('turns a broken bridge into a Problem', async () => {
    const { bridge, asked } = handMade();
    const answer = bridge.call('app.look', {});
    asked[0]?.answer(Promise.reject(new Error('reply was never sent')));
    expect(await answer).toEqual({
      ok: false,
      problem: { code: 'unexpected', params: {}, detail: 'Error: reply was never sent' },
    });
  });

  it('tells announcements until nobody listens any more', () => {
    const { bridge, tell } = handMade();
    const heard: unknown[] = [];
    const stop = bridge.on('facts', (facts) => heard.push(facts));
    tell('facts', 1);
    tell('overview', 2);
    stop();
    tell('facts', 3);
    expect(heard).toEqual([1]);
  });
});
