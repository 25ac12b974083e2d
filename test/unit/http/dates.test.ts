import { describe, expect, it } from 'vitest';
import { clockSkew } from '../../../shared/http/clock-skew';
import { parseHttpDate } from '../../../shared/http/http-date';

const now = Date.parse('1994-11-06T08:49:37Z');

describe('an HTTP date', () => {
  it.each([
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    '  Sun, 06 Nov 1994 08:49:37 GMT ',
  ])('is read from %j', (text) => {
    expect(parseHttpDate(text)).toBe(now);
  });

  it.each([
    '',
    '0',
    '-1',
    '1994',
    '1994-11-06T08:49:37Z',
    'Sun, 99 Nov 1994 08:49:37 GMT',
    'tomorrow',
    'Sun, 06 Nov 1994 08:49:37 +0200',
  ])('is not guessed from %j', (text) => {
    expect(parseHttpDate(text)).toBeNull();
  });
});

describe('clock skew', () => {
  it.each([
    ['right', 0],
    ['an hour ahead', 3_600_000],
    ['a day behind', -86_400_000],
  ])('is measured when this clock is %s', (_, skew) => {
    expect(clockSkew({ date: 'Sun, 06 Nov 1994 08:49:37 GMT' }, now + skew)).toBe(skew);
  });

  it('allows for the age of a cached answer', () => {
    expect(clockSkew({ date: 'Sun, 06 Nov 1994 08:49:37 GMT', age: '60' }, now + 60_000)).toBe(0);
  });

  it.each([{}, { date: '' }, { date: 'just now' }])('is unknown with %j', (headers) => {
    expect(clockSkew(headers, now)).toBeNull();
  });
});
