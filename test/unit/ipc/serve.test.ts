import { describe, expect, it } from 'vitest';
import type { Dispatch } from '../../../electron/ipc/dispatch';
import { serve } from '../../../electron/ipc/serve';
import type { Caller } from '../../../electron/ipc/trust';
import { ok } from '../../../shared/contract/problem';

type Listener = (event: Caller, ...args: unknown[]) => unknown;
const ours: Caller = { sender: {}, senderFrame: { url: 'ours' } };
const strange: Caller = { sender: {}, senderFrame: { url: 'strange' } };

function setUp(dispatch: (made: Dispatch) => Promise<Dispatch>) {
  const channels = new Map<string, Listener>();
  const lines: string[] = [];
  const heard: unknown[] = [];
  const made: Dispatch = {
    call: async (...args) => {
      heard.push(args);
      return ok('answer');
    },
    cancel: (callId) => void heard.push(callId),
    cancelAll: () => undefined,
    end: async () => undefined,
  };
  let dispatching: Promise<Dispatch> | null = null;
  serve({
    ipc: {
      handle: (channel, listener) => void channels.set(channel, listener),
      on: (channel, listener) => void channels.set(channel, listener),
    },
    whyNotTrusted: (caller) => (caller === ours ? null : 'a stranger'),
    dispatch: () => {
      dispatching ??= dispatch(made);
      return dispatching;
    },
    log: (level, subject, text) => lines.push(`${level} ${subject}: ${text}`),
  });
  const send = (channel: string, event: Caller, ...args: unknown[]) =>
    channels.get(channel)?.(event, ...args);
  return { send, lines, heard };
}

describe('the border', () => {
  it('hands our window’s calls on, also those that come before anybody can answer', async () => {
    let ready = () => {};
    const { send, heard } = setUp(
      (made) =>
        new Promise((done) => {
          ready = () => done(made);
        }),
    );
    const early = send('call', ours, 'app.look', 'id', {});
    expect(heard).toEqual([]);
    ready();
    expect(await early).toEqual(ok('answer'));
    expect(heard).toEqual([['app.look', 'id', {}]]);
  });

  it('refuses a stranger aloud, and hands nothing on', async () => {
    const { send, lines, heard } = setUp(async (made) => made);
    expect(await send('call', strange, 'app.look', 'id', {})).toMatchObject({
      ok: false,
      problem: { code: 'unexpected', detail: 'Refused: not from our window.' },
    });
    send('cancel', strange, 'id');
    await Promise.resolve();
    expect(heard).toEqual([]);
    expect(lines).toEqual([
      'warn call: refused, from a stranger',
      'warn call: refused to cancel, from a stranger',
    ]);
  });

  it('hands on whom to cancel', async () => {
    const { send, heard } = setUp(async (made) => made);
    send('cancel', ours, 'id');
    await Promise.resolve();
    expect(heard).toEqual(['id']);
  });

  it('says at each call why nobody can answer', async () => {
    const { send } = setUp(async () => {
      throw new Error('the disk is full');
    });
    send('cancel', ours, 'id');
    expect(await send('call', ours, 'app.look', 'id', {})).toMatchObject({
      ok: false,
      problem: { code: 'unexpected', detail: 'Error: the disk is full', remedy: 'report-bug' },
    });
  });
});
