import { describe, expect, it } from 'vitest';
import { whyTooOdd } from '../../../electron/ipc/weigh';

const circle: Record<string, unknown> = {};
circle.self = circle;
const deep = (levels: number): unknown => (levels === 0 ? 1 : { in: deep(levels - 1) });

describe('what comes from the window', () => {
  it.each([
    ['nothing', undefined],
    ['a small object', { tenantUrl: 'https://x', seen: { origin: 'y', issuer: null }, many: [1, true, 'z'] }],
    ['a long text', { text: 'x'.repeat(2_000_000) }],
    ['a list with gaps', [undefined]],
  ])('%s may be looked at', (_what, input) => {
    expect(whyTooOdd(input)).toBeNull();
  });

  it.each([
    ['a huge text', 'x'.repeat(3_000_001), 'too large'],
    ['many large texts', Array.from({ length: 40 }, () => 'x'.repeat(100_000)), 'too large'],
    ['a huge key', { ['x'.repeat(3_000_001)]: 1 }, 'too large'],
    ['a huge list', Array.from({ length: 100_001 }, () => 0), 'too large'],
    ['a deep object', deep(21), 'too large'],
    ['a circle', circle, 'too large'],
    ['__proto__', JSON.parse('{"a":[{"__proto__":{}}]}'), 'a key of all objects'],
    ['constructor', { constructor: 1 }, 'a key of all objects'],
    ['prototype', { a: { prototype: 1 } }, 'a key of all objects'],
    ['a map', new Map(), 'not plain data'],
    ['a date', { at: new Date() }, 'not plain data'],
    ['bytes', { file: new Uint8Array(2) }, 'not plain data'],
    ['a big integer', 1n, 'not plain data'],
    ['an object of an unusual kind', Object.create({ inherited: true }), 'not plain data'],
    ['a list of an unusual kind', Object.setPrototypeOf([], null), 'not plain data'],
    ['a list with a name', Object.assign([1], { constructor: 1 }), 'a key of all objects'],
  ])('%s may not', (_what, input: unknown, why) => {
    expect(whyTooOdd(input)).toBe(why);
  });
});
