import { afterEach, describe, expect, it } from 'vitest';
import { createWorldClock } from '../../shared/practice/clock';
import type { WorldClock } from '../../shared/practice/context';

const minute = 60_000;
const clocks: WorldClock[] = [];
const newClock = (options: { rate?: number; startAt?: number } = {}) => {
  const clock = createWorldClock(options);
  clocks.push(clock);
  return clock;
};
afterEach(() => {
  for (const clock of clocks.splice(0)) clock.stop();
});

describe('world clock', () => {
  it('runs what falls due in order of time, and waits for each', async () => {
    const clock = newClock();
    const seen: string[] = [];
    clock.schedule(3 * minute, async () => void seen.push('third'));
    clock.schedule(minute, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push('first');
    });
    clock.schedule(2 * minute, async () => void seen.push('second'));
    clock.schedule(20 * minute, async () => void seen.push('too late'));
    await clock.advance(10 * minute);
    expect(seen).toEqual(['first', 'second', 'third']);
  });

  it('runs jobs that jobs schedule, as often as they fall due', async () => {
    const clock = newClock({ startAt: 0 });
    const at: number[] = [];
    const cycle = async () => {
      at.push(Math.round(clock.now() / minute));
      clock.schedule(40 * minute, cycle);
    };
    clock.schedule(0, cycle);
    await clock.advance(130 * minute);
    expect(at).toEqual([0, 40, 80, 120]);
  });

  it('wakes a job that sleeps, also beyond the time it was pushed to', async () => {
    const clock = newClock({ startAt: 0 });
    let woke = 0;
    clock.schedule(minute, async () => {
      await clock.sleep(30 * minute);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await clock.sleep(30 * minute);
      woke = clock.now();
    });
    await clock.advance(2 * minute);
    expect(Math.round(woke / minute)).toBe(61);
  });

  it('waits for a job that had begun by itself before the push', async () => {
    const clock = newClock({ rate: 1_000 });
    const seen: string[] = [];
    const begun = new Promise<void>((resolve) => {
      clock.schedule(0, async () => {
        resolve();
        await new Promise((wait) => setTimeout(wait, 20));
        seen.push('began by itself');
      });
    });
    clock.schedule(10 * minute, async () => void seen.push('pushed'));
    await begun;
    await clock.advance(11 * minute);
    expect(seen).toEqual(['began by itself', 'pushed']);
  });

  it('leaves somebody else asleep until their time comes', async () => {
    const clock = newClock();
    const seen: string[] = [];
    void clock.sleep(10 * minute).then(() => seen.push('sleeper'));
    clock.schedule(minute, async () => void seen.push('job'));
    await clock.advance(5 * minute);
    expect(seen).toEqual(['job']);
    await clock.advance(5 * minute);
    expect(seen).toEqual(['job', 'sleeper']);
  });

  it('runs by itself at its rate', async () => {
    const clock = newClock({ rate: 60_000 });
    await clock.sleep(minute);
    await new Promise<void>((resolve) => clock.schedule(minute, async () => resolve()));
    expect(clock.rate).toBe(60_000);
  });

  it('calls off a job, an aborted sleep, and at its stop everything', async () => {
    const clock = newClock();
    const seen: string[] = [];
    clock.schedule(minute, async () => void seen.push('called off'))();
    const abort = new AbortController();
    const asleep = clock.sleep(minute, abort.signal);
    abort.abort(new Error('enough'));
    await expect(asleep).rejects.toThrow('enough');
    await expect(clock.sleep(minute, abort.signal)).rejects.toThrow('enough');
    clock.schedule(2 * minute, async () => void seen.push('stopped'));
    clock.stop();
    clock.schedule(minute, async () => void seen.push('after the stop'));
    await clock.advance(10 * minute);
    expect(seen).toEqual([]);
  });

  it('tells whoever pushes it that a job failed', async () => {
    const clock = newClock();
    clock.schedule(minute, async () => {
      throw new Error('broken');
    });
    await expect(clock.advance(2 * minute)).rejects.toThrow('broken');
  });
});
