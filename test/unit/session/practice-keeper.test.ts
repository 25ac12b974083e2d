import { describe, expect, it } from 'vitest';
import type { PracticeProcess } from '../../../electron/practice/practice-process';
import { createPracticeKeeper } from '../../../electron/session/practice-keeper';

/** Processes that end when they are told to, or do not start at all. */
function trial() {
  const prepared: string[] = [];
  const states: string[] = [];
  const exits: ((code: number) => void)[] = [];
  const closed: string[] = [];
  const world: { broken: boolean; preparing: (end: (code: number) => void) => void } = {
    broken: false,
    preparing: () => undefined,
  };
  const lines: string[] = [];
  const keeper = createPracticeKeeper({
    start: async (): Promise<PracticeProcess> => {
      if (world.broken) throw new Error('no free port');
      const proxy = `http://127.0.0.1:${exits.length + 1}`;
      return {
        proxy,
        caPem: '',
        adminUrl: '',
        supportDeskUrl: '',
        tenantUrl: '',
        began: 'new',
        runCycle: async () => undefined,
        startOver: async () => undefined,
        onExit: (listener) => void exits.push(listener),
        close: async () => void closed.push(proxy),
      };
    },
    prepare: async ({ proxy }) => {
      world.preparing((code) => exits.at(-1)?.(code));
      prepared.push(proxy);
    },
    onState: () => states.push(keeper.state()),
    log: (_level, _subject, text) => lines.push(text),
  });
  return { keeper, prepared, states, exits, closed, world, lines };
}

describe('the practice tenant', () => {
  it('is started once for all who need it', async () => {
    const { keeper, prepared } = trial();
    await Promise.all([keeper.ensure(), keeper.ensure()]);
    expect(prepared).toHaveLength(1);
    expect(keeper.state()).toBe('running');
  });

  it('is said to have ended, and started anew by who needs it next', async () => {
    const { keeper, prepared, states, exits } = trial();
    await keeper.ensure();
    exits[0]?.(1);
    expect(states).toEqual(['ended']);
    expect(await keeper.ensure()).toMatchObject({ ok: true, value: { proxy: 'http://127.0.0.1:2' } });
    expect(states).toEqual(['ended', 'running']);
    expect(prepared).toHaveLength(2);
  });

  it('answers with a Problem while it cannot be started, and is tried again', async () => {
    const { keeper, world } = trial();
    world.broken = true;
    expect(await keeper.ensure()).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(keeper.state()).toBe('ended');
    world.broken = false;
    expect((await keeper.ensure()).ok).toBe(true);
    expect(keeper.state()).toBe('running');
  });

  it('says in the log why it did not start', async () => {
    const { keeper, world, lines } = trial();
    world.broken = true;
    await keeper.ensure();
    expect(lines.join()).toContain('did not start');
  });

  it('that ends while it is prepared has not started', async () => {
    const { keeper, world } = trial();
    world.preparing = (end) => end(9);
    expect((await keeper.ensure()).ok).toBe(false);
    expect(keeper.state()).toBe('ended');
  });

  it('that cannot be prepared is ended: nobody else would', async () => {
    const { keeper, closed, world } = trial();
    world.preparing = () => {
      throw new Error('no session');
    };
    expect((await keeper.ensure()).ok).toBe(false);
    expect(closed).toEqual(['http://127.0.0.1:1']);
    expect(keeper.state()).toBe('ended');
  });

  it('is not started again after the app has closed it', async () => {
    const { keeper, closed } = trial();
    await keeper.ensure();
    await keeper.close();
    expect(closed).toHaveLength(1);
    expect((await keeper.ensure()).ok).toBe(false);
  });
});
