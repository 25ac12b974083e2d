import { expect, it } from 'vitest';
import { saySpan } from '../../../shared/words/say-span';
import { createWords } from '../../../shared/words/words';

it.each([
  ['en', 6, '6 minutes'],
  ['en', 119, '119 minutes'],
  ['sv', -180, '3 timmar'],
  ['en', 47 * 60, '47 hours'],
  ['sv', 20 * 24 * 60, '20 dygn'],
] as const)('in %s, %i minutes are “%s”', (language, minutes, expected) => {
  expect(saySpan(createWords(language), minutes * 60_000)).toBe(expected);
});
