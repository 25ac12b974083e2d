import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../shared/http/node/system-clock';

describe('the clock of this computer', () => {
  it('tells the time', () => {
    const [before, now, after] = [Date.now(), systemClock().now(), Date.now()];
    expect(now >= before && now <= after).toBe(true);
  });

  it('that runs fast gets through forty minutes within a test', async () => {
    const clock = systemClock(1_000_000);
    const started = clock.now();
    await clock.sleep(40 * 60_000);
    expect(clock.now() - started).toBeGreaterThanOrEqual(40 * 60_000 - 1);
  });

  it('can be woken, and then says why', async () => {
    const stop = new AbortController();
    const sleep = systemClock().sleep(60_000, stop.signal);
    stop.abort(new Error('up!'));
    await expect(sleep).rejects.toThrow('up!');
    await expect(systemClock().sleep(0, stop.signal)).rejects.toThrow('up!');
  });

  it('does not wake at once from a wait longer than a timer can hold', async () => {
    const stop = new AbortController();
    const sleep = systemClock().sleep(2 ** 40, stop.signal);
    const first = await Promise.race([
      sleep,
      systemClock()
        .sleep(50)
        .then(() => 'still asleep'),
    ]);
    expect(first).toBe('still asleep');
    stop.abort();
    await expect(sleep).rejects.toThrow();
  });
});
