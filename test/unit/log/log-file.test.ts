import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogFile } from '../../../electron/log/log-file';
import { exchangeText } from '../../../electron/log/log-line';
import { newPlace, type TrialPlace } from '../../support/place';

const dayMs = 86_400_000;

let place: TrialPlace;
beforeEach(() => {
  place = newPlace();
});
afterEach(() => place.clean());

describe('the log', () => {
  const open = (maxBytes?: number) =>
    createLogFile({
      file: join(place.folder, 'logs', 'app.log'),
      clock: place,
      ...(maxBytes === undefined ? {} : { maxBytes }),
    });
  const read = (name = 'app.log') => readFileSync(join(place.folder, 'logs', name), 'utf8');

  it('has a line with time, level and subject for each thing that was said', () => {
    open().log('warn', 'door', 'refused,\nan unknown host');
    expect(read()).toBe('2026-03-01T12:00:00.000Z warn  door: refused, an unknown host\n');
    expect(statSync(join(place.folder, 'logs', 'app.log')).mode & 0o777).toBe(0o600);
  });

  it('shows no token, whoever put one in', () => {
    const token = `eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(40)}.${'b'.repeat(40)}`;
    open().log('error', 'call', `threw ${token}`);
    expect(read()).not.toContain('aaaa');
  });

  it('is put aside when it grows too large, and the fifth of its files is the last', () => {
    const { log, read: readAll } = open(500);
    for (let n = 100; n < 300; n += 1) log('info', 'n', String(n));
    const names = ['app.log', 'app.log.1', 'app.log.2', 'app.log.3', 'app.log.4'];
    expect(readdirSync(join(place.folder, 'logs')).sort()).toEqual(names);
    for (const name of names) expect(read(name).length).toBeLessThanOrEqual(500);
    expect(readAll().text).toBe(names.toReversed().map(read).join(''));
    const numbers = [...readAll().text.matchAll(/n: (\d+)/g)].map(([, n]) => Number(n));
    expect(numbers.at(-1)).toBe(299);
    expect(numbers).toEqual(numbers.map((_, at) => 300 - numbers.length + at));
  });

  it('goes on, and stays within its size, where an old file cannot be replaced', () => {
    const { log } = open(500);
    mkdirSync(join(place.folder, 'logs', 'app.log.4'), { recursive: true });
    for (let n = 100; n < 300; n += 1) log('info', 'n', String(n));
    expect(read()).toContain('n: 299');
    for (const name of ['app.log', 'app.log.1', 'app.log.2', 'app.log.3']) {
      expect(read(name).length).toBeLessThanOrEqual(500);
    }
  });

  it('is read by its end, or as a whole', () => {
    const { log, read: readAll } = open();
    for (let n = 0; n < 300; n += 1) log('info', 'n', 'x'.repeat(1_500));
    expect(readAll().text).toHaveLength(400_000);
    expect(readAll(Number.POSITIVE_INFINITY).text).toBe(read());
    expect(readAll(10).text).toBe(read().slice(-10));
  });

  it('forgets what is older than it may be, line by line', () => {
    let now = place.now();
    const file = join(place.folder, 'logs', 'app.log');
    const {
      log,
      forgetBefore,
      read: readAll,
    } = createLogFile({ file, clock: { now: () => now }, maxBytes: 200 });
    for (let day = 1; day <= 12; day += 1) {
      log('info', 'day', `${day}, ${'x'.repeat(40)}`);
      now += dayMs;
    }
    forgetBefore(now - 4.5 * dayMs);
    expect([...readAll().text.matchAll(/day: (\d+)/g)].map(([, day]) => day)).toEqual([
      '9',
      '10',
      '11',
      '12',
    ]);
    forgetBefore(now + dayMs);
    expect(readAll().text).toBe('');
    expect(readdirSync(join(place.folder, 'logs'))).toEqual([]);
  });

  it('forgets all of its files', () => {
    const { log, forget } = open(200);
    for (let n = 0; n < 40; n += 1) log('info', 'n', String(n));
    forget();
    expect(readdirSync(join(place.folder, 'logs'))).toEqual([]);
  });

  it('does not stop the app where it cannot be written', () => {
    const file = join(place.folder, 'settings.json', 'app.log');
    open().log('info', 'a', 'b');
    const { log } = createLogFile({ file: join(place.folder, 'logs', 'app.log', 'x.log'), clock: place });
    expect(() => log('info', 'a', file)).not.toThrow();
  });
});

it('an exchange in the log has neither query nor body', () => {
  const text = exchangeText({
    method: 'GET',
    url: 'https://graph.microsoft.com/v1.0/users?$search="Anna"',
    status: 200,
    ms: 12.4,
    request: 'Authorization: Bearer x',
    response: 'Anna',
  });
  expect(text).toBe('GET https://graph.microsoft.com/v1.0/users 200 12 ms');
});
