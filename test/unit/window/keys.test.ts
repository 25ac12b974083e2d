import { describe, expect, it } from 'vitest';
import { wishOfKey } from '../../../electron/keys';

const bare = {
  type: 'keyDown',
  control: false,
  meta: false,
  alt: false,
  shift: false,
  isAutoRepeat: false,
};
const onWindows = (key: string, more: Partial<typeof bare> = { control: true }) =>
  wishOfKey({ ...bare, key, ...more }, 'win32');

describe('a key', () => {
  it.each([
    ['+', 'in'],
    ['=', 'in'],
    ['-', 'out'],
    ['_', 'out'],
    ['0', 'reset'],
  ] as const)('%s with Ctrl zooms', (key, zoom) => {
    expect(onWindows(key)).toEqual({ zoom });
    expect(onWindows(key, { control: true, shift: true })).toEqual({ zoom });
    expect(wishOfKey({ ...bare, key, meta: true }, 'darwin')).toEqual({ zoom });
  });

  it.each([
    ['F5', {}],
    ['r', { control: true }],
    ['R', { control: true }],
  ])('%s looks again, once however long it is held', (key, held) => {
    expect(onWindows(key, held)).toBe('look');
    expect(onWindows(key, { ...held, isAutoRepeat: true })).toBeNull();
    expect(onWindows(key, { ...held, shift: true })).toBeNull();
    expect(onWindows(key, { ...held, meta: true })).toBeNull();
  });

  it.each([
    [{}],
    [{ meta: true }],
    [{ control: true, meta: true }],
    // AltGr on Windows.
    [{ control: true, alt: true }],
    [{ control: true, type: 'keyUp' }],
  ])('is left to the page otherwise: %j', (more) => {
    for (const key of ['+', '0', 'r', 'a']) expect(onWindows(key, more)).toBeNull();
  });

  it('is Command’s on a Mac, not Control’s', () => {
    expect(wishOfKey({ ...bare, key: 'r', control: true }, 'darwin')).toBeNull();
  });

  it('of any other name is left to the page', () => {
    for (const key of ['a', 'F4', ',', 'constructor']) expect(onWindows(key)).toBeNull();
  });
});
