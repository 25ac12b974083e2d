import { describe, expect, it } from 'vitest';
import { longestChain } from '../../bench/longest-chain';

describe('longestChain', () => {
  it.each([
    ['nothing', [], 0],
    [
      'one after the other',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      3,
    ],
    [
      'all at once',
      [
        [0, 5],
        [0, 5],
        [1, 4],
      ],
      1,
    ],
    [
      'one long one beside two short ones',
      [
        [0, 9],
        [0, 4],
        [4, 9],
      ],
      2,
    ],
    [
      'out of order',
      [
        [6, 8],
        [0, 2],
        [3, 5],
      ],
      3,
    ],
  ] as const)('%s', (_, spans, length) => {
    expect(longestChain(spans.map(([from, to]) => ({ from, to })))).toBe(length);
  });
});
