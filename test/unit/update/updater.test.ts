import { afterEach, describe, expect, it } from 'vitest';
import { createUpdater } from '../../../electron/update/create-updater';
import type { UpdateEngine } from '../../../electron/update/engine';
import { failed, ok, type Problem, type Result } from '../../../shared/contract/problem';
import type { Updates } from '../../../shared/model/updates';
import { stillClock } from '../../support/still-clock';

const hour = 3_600_000;

const settle = () => new Promise<void>((done) => setTimeout(done, 0));

interface Given {
  readonly offBy?: 'policy' | 'build';
  readonly always?: boolean;
  readonly wanted?: boolean;
  readonly look?: UpdateEngine['look'];
  readonly fetch?: UpdateEngine['fetch'];
}

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

function open({ offBy, always = false, wanted = true, look, fetch }: Given = {}) {
  const clock = stillClock();
  const told: Updates[] = [];
  const done: string[] = [];
  const log: string[] = [];
  const at = { writing: false, breaks: (_: Problem) => {}, end: () => {} };
  const updater = createUpdater({
    wanted,
    always,
    offBy: offBy ?? null,
    host: 'updates.example.com',
    clock,
    log: (level, _subject, text) => log.push(`${level} ${text}`),
    random: () => 0.5,
    isWriting: () => at.writing,
    onChange: () => told.push(updater.state()),
    onEnd: (listener) => {
      at.end = listener;
    },
    makeEngine: async (onBroken) => {
      done.push('made');
      at.breaks = onBroken;
      return {
        look: async (signal) => {
          done.push('looked');
          return look ? look(signal) : ok('1.5.0');
        },
        fetch: async (onBytes, signal) => {
          done.push('fetched');
          return fetch ? fetch(onBytes, signal) : ok(null);
        },
        quitAndInstall: () => done.push('quit'),
        installAtEnd: () => done.push('installed'),
      };
    },
  });
  opened.push(updater);
  return { updater, clock, told, done, log, at };
}

/** Waits for its end as a socket does. */
const never = (signal: AbortSignal) =>
  new Promise<Result<never>>((end) => signal.addEventListener('abort', () => end(failed('cancelled'))));

describe('when it asks', () => {
  it('asks nobody before the app is up for a minute, and loads nothing', async () => {
    const { clock, done } = open();
    await clock.pass(59_000);
    expect(done).toEqual([]);
    await clock.pass(61_000);
    expect(done).toEqual(['made', 'looked', 'fetched']);
  });

  it('asks again some six hours later, with the same engine', async () => {
    const { clock, done } = open({ look: async () => ok(null) });
    await clock.pass(2 * 60_000);
    await clock.pass(5 * hour);
    expect(done).toEqual(['made', 'looked']);
    await clock.pass(2 * hour);
    expect(done).toEqual(['made', 'looked', 'looked']);
  });

  it('asks once where two want to know', async () => {
    const { updater, done } = open({ look: async () => ok(null) });
    expect(await Promise.all([updater.check(), updater.check()])).toEqual([ok(null), ok(null)]);
    expect(done).toEqual(['made', 'looked']);
  });

  it('asks no more once an update is ready', async () => {
    const { updater, clock, done } = open();
    await updater.check();
    await clock.pass(10 * hour);
    expect(await updater.check()).toEqual(ok(null));
    expect(done).toEqual(['made', 'looked', 'fetched']);
  });

  it('goes on asking after a failure', async () => {
    const answers: Result<string | null>[] = [failed('update-feed-unreachable'), ok(null)];
    const { updater, clock } = open({ look: async () => answers.shift() ?? ok(null) });
    await clock.pass(2 * 60_000);
    expect(updater.state()).toMatchObject({ state: 'failed', problem: { code: 'update-feed-unreachable' } });
    await clock.pass(7 * hour);
    expect(updater.state()).toMatchObject({ state: 'current', problem: null });
  });

  it('asks nobody after its end', async () => {
    const { updater, clock, done } = open();
    await updater.close();
    await clock.pass(hour);
    expect(done).toEqual([]);
  });
});

describe('where it is off', () => {
  it.each(['policy', 'build'] as const)('by %s, nothing is ever asked', async (offBy) => {
    const { updater, clock, done } = open({ offBy, always: true });
    await clock.pass(10 * hour);
    expect(await updater.check()).toEqual(failed('updates-off'));
    expect(done).toEqual([]);
    expect(updater.state()).toMatchObject({ state: 'off', offBy, host: null });
    updater.choose(true);
    expect(updater.state().offBy).toBe(offBy);
  });

  it('by Settings, it comes back with Settings', async () => {
    const { updater, clock, done } = open({ wanted: false });
    expect(updater.state()).toMatchObject({ state: 'off', offBy: 'settings' });
    expect(await updater.check()).toEqual(failed('updates-off'));
    await clock.pass(hour);
    expect(done).toEqual([]);
    updater.choose(true);
    expect(updater.state()).toMatchObject({ state: 'idle', offBy: null, host: 'updates.example.com' });
    await clock.pass(7 * hour);
    expect(done).toContain('fetched');
  });

  it('by Settings only, the policy may want it all the same', () => {
    expect(open({ wanted: false, always: true }).updater.state().state).toBe('idle');
  });

  it('what is under way is given up', async () => {
    const { updater } = open({ fetch: (_, signal) => never(signal) });
    const checked = updater.check();
    await settle();
    expect(updater.state().state).toBe('downloading');
    updater.choose(false);
    expect(await checked).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(updater.state().state).toBe('off');
  });
});

describe('what it tells', () => {
  it('tells bytes a few times a second at most, and all of them in the end', async () => {
    const { updater, clock, told } = open({
      fetch: async (onBytes) => {
        for (let done = 1; done <= 100; done += 1) {
          await clock.pass(20);
          onBytes({ done, total: 100 });
        }
        return ok(null);
      },
    });
    await updater.check();
    expect(told.length).toBeLessThan(12);
    expect(told.at(-1)).toMatchObject({ state: 'ready', bytes: { done: 100, total: 100 } });
  });

  it('is cancelled by whoever asked, which is no failure', async () => {
    const { updater, log } = open({ look: never });
    const stop = new AbortController();
    const checked = updater.check(stop.signal);
    await settle();
    stop.abort();
    expect(await checked).toMatchObject({ problem: { code: 'cancelled' } });
    expect(updater.state()).toMatchObject({ state: 'idle', problem: null });
    expect(log).toEqual([]);
    expect(await updater.check(AbortSignal.abort())).toMatchObject({ problem: { code: 'cancelled' } });
  });

  it('nothing is thrown, whatever breaks', async () => {
    const { updater } = open({
      look: async () => {
        throw new TypeError('x is not a function');
      },
    });
    expect(await updater.check()).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(updater.state().state).toBe('failed');
  });

  it('what was ready may turn out not to be genuine', async () => {
    const { updater, at, done } = open();
    await updater.check();
    at.breaks(failed('update-not-genuine', { params: { host: 'updates.example.com' } }).problem);
    expect(updater.state()).toMatchObject({ state: 'failed', problem: { code: 'update-not-genuine' } });
    at.end();
    expect(done).not.toContain('installed');
  });
});

describe('the installation', () => {
  it('has to be ready', async () => {
    const { updater, at, done } = open();
    expect(await updater.install()).toEqual(failed('update-not-ready'));
    at.end();
    expect(done).toEqual([]);
  });

  it('waits for what is being written', async () => {
    const { updater, at, done } = open();
    await updater.check();
    at.writing = true;
    expect(await updater.install()).toMatchObject({ problem: { code: 'write-under-way' } });
    at.end();
    expect(done).not.toContain('quit');
    expect(done).not.toContain('installed');
    at.writing = false;
    expect(await updater.install()).toEqual(ok(null));
    expect(done).toContain('quit');
  });

  it('happens at the end of the app by itself, also after everything was closed', async () => {
    const { updater, at, done } = open();
    await updater.check();
    await updater.close();
    at.end();
    expect(done.at(-1)).toBe('installed');
  });

  it('does not happen where it was switched off since', async () => {
    const { updater, at, done } = open();
    await updater.check();
    updater.choose(false);
    expect(await updater.install()).toEqual(failed('update-not-ready'));
    at.end();
    expect(done).not.toContain('installed');
  });
});
