import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { amount, count, details, flag, instant, label, text, wordOf } from '../../../shared/model/lenient';

const all = z.object({
  text,
  label,
  instant,
  count,
  amount,
  flag,
  word: wordOf(['Active']),
  details,
});
const nothing = {
  text: null,
  label: '',
  instant: null,
  count: 0,
  amount: null,
  flag: false,
  word: null,
  details: {},
};
const everything = (value: unknown) => Object.fromEntries(Object.keys(nothing).map((key) => [key, value]));

describe('what Graph means by no value', () => {
  it.each([
    ['missing', {}],
    ['null', everything(null)],
    ['empty', { ...everything(''), details: [] }],
    ['of another kind', { ...everything({}), details: 'text' }],
  ])('%s', (_, value) => {
    expect(all.parse(value)).toEqual(nothing);
  });

  it.each([
    ['2026-03-01T11:00:00Z', '2026-03-01T11:00:00Z'],
    ['2026-03-01T11:00:00.1234567Z', '2026-03-01T11:00:00.1234567Z'],
    ['0001-01-01T00:00:00Z', null],
    ['1601-01-01T00:00:00Z', null],
    ['soon', null],
  ])('the time %s is %s', (value, expected) => {
    expect(instant.parse(value)).toBe(expected);
  });

  it('numbers as texts, texts as numbers, words in another case', () => {
    const odd = {
      text: 401,
      label: true,
      count: '12',
      amount: '7',
      flag: 'True',
      word: 'ACTIVE',
      details: { a: 1 },
    };
    expect(all.parse(odd)).toMatchObject({
      text: '401',
      label: 'true',
      count: 12,
      amount: 7,
      flag: true,
      word: 'Active',
      details: { a: '1' },
    });
    expect(all.parse({ word: 'Unheard', count: 'many' })).toMatchObject({ word: 'Unheard', count: 0 });
  });
});
