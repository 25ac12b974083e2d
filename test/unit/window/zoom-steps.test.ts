import { describe, expect, it } from 'vitest';
import { asZoom, zoomFrom } from '../../../electron/zoom-steps';

describe('the zoom', () => {
  const walk = (from: number, way: 'in' | 'out', times: number) =>
    Array.from({ length: times }).reduce<number>((factor) => zoomFrom(factor, way), from);

  it('goes from half to three times, and stays there', () => {
    expect(walk(1, 'in', 7)).toBe(3);
    expect(walk(1, 'in', 50)).toBe(3);
    expect(walk(1, 'out', 50)).toBe(0.5);
  });

  it('comes back by the same steps', () => {
    for (let times = 1; times < 8; times += 1) expect(walk(walk(1, 'in', times), 'out', times)).toBe(1);
  });

  it('goes on from a factor that is no step, as Chromium may round them', () => {
    expect(zoomFrom(1.0999999, 'in')).toBe(1.25);
    expect(zoomFrom(1.3, 'in')).toBe(1.5);
    expect(zoomFrom(1.3, 'out')).toBe(1.25);
    expect(zoomFrom(1.3, 'reset')).toBe(1);
  });

  it.each([0.49, 3.01, Number.NaN, Number.POSITIVE_INFINITY, '2', null, undefined, {}])(
    'is 1 where %s was kept',
    (value) => {
      expect(asZoom(value)).toBe(1);
    },
  );
});
