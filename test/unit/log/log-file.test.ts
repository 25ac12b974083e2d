import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogFile } from '../../../electron/log/log-file';
import { exchangeText } from '../../../electron/log/log-line';
import { newPlace, type TrialPlace } from '../../support/place';

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

  it('is put aside when it grows too large, once', () => {
    const { log } = open(500);
    for (let n = 0; n < 40; n += 1) log('info', 'n', String(n));
    expect(read().length).toBeLessThanOrEqual(500);
    expect(read('app.log.1').length).toBeLessThanOrEqual(500);
    expect(read()).toContain('n: 39');
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
