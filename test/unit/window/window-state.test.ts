import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOnScreen, readWindowState, windowStateFile } from '../../../electron/window-state';
import { newPlace, type TrialPlace } from '../../support/place';

const first = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 2560, height: 1400 };
const usual = { width: 1200, height: 800, smallest: { width: 1024, height: 700 } };

describe('the place of the window', () => {
  it('is the middle of the first screen at first', () => {
    expect(placeOnScreen(null, [first, right])).toEqual(usual);
  });

  it('is where it was, on whichever screen', () => {
    const bounds = { x: 2000, y: 100, width: 1300, height: 900 };
    expect(placeOnScreen(bounds, [first, right])).toMatchObject({
      at: { x: 2000, y: 100 },
      width: 1300,
      height: 900,
    });
  });

  it('is the middle of the first screen when the screen where it was is gone', () => {
    expect(placeOnScreen({ x: 2000, y: 100, width: 1300, height: 900 }, [first])).toEqual(usual);
    expect(placeOnScreen({ x: -3000, y: -50, width: 1300, height: 900 }, [first, right])).toEqual(usual);
  });

  it('is drawn onto the screen on which most of it was', () => {
    const bounds = { x: 1500, y: -40, width: 1300, height: 900 };
    expect(placeOnScreen(bounds, [first, right])).toMatchObject({ at: { x: 1920, y: 0 }, width: 1300 });
    expect(placeOnScreen({ ...bounds, x: 1200 }, [first, right]).at).toEqual({ x: 620, y: 0 });
  });

  it('is no larger than the screen, and no smaller than what the app is drawn for', () => {
    expect(placeOnScreen({ x: 10, y: 10, width: 9_000, height: 9_000 }, [first])).toEqual({
      at: { x: 0, y: 0 },
      width: 1920,
      height: 1040,
      smallest: { width: 1024, height: 700 },
    });
    expect(placeOnScreen({ x: 10, y: 10, width: 1, height: 1 }, [first])).toMatchObject({
      at: { x: 10, y: 10 },
      width: 1024,
      height: 700,
    });
  });

  it('fits a screen that is smaller than that', () => {
    const small = { x: 0, y: 30, width: 800, height: 570 };
    const whole = { width: 800, height: 570, smallest: { width: 800, height: 570 } };
    expect(placeOnScreen(null, [small])).toEqual(whole);
    expect(placeOnScreen({ x: 50, y: 50, width: 1200, height: 800 }, [small])).toEqual({
      ...whole,
      at: { x: 0, y: 30 },
    });
  });

  it('is known without any screen', () => {
    expect(placeOnScreen({ x: 0, y: 0, width: 1200, height: 800 }, [])).toEqual(usual);
  });
});

describe('how the window stood', () => {
  let place: TrialPlace;
  beforeEach(() => {
    place = newPlace();
  });
  afterEach(() => place.clean());

  const asFirst = { bounds: null, maximised: false, fullScreen: false, zoom: 1 };
  const kept = (text: string) => {
    const file = windowStateFile(place.folder);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return readWindowState(place.folder);
  };

  it('is read as it was kept', () => {
    const state = {
      bounds: { x: -10, y: 20, width: 1100, height: 750 },
      maximised: true,
      fullScreen: false,
      zoom: 1.5,
    };
    expect(kept(JSON.stringify(state))).toEqual(state);
  });

  it('is as on a first start where nothing was kept', () => {
    expect(readWindowState(place.folder)).toEqual(asFirst);
  });

  it.each([
    '',
    '{',
    'null',
    '5',
    '[]',
    '{"bounds":null,"maximised":1,"fullScreen":"yes","zoom":"2"}',
    '{"bounds":{"x":0,"y":0,"width":1200},"zoom":0}',
    '{"bounds":{"x":null,"y":0,"width":1200,"height":800},"zoom":-1}',
    '{"bounds":{"x":0,"y":0,"width":-1200,"height":800},"zoom":3.01}',
    '{"bounds":{"x":0,"y":0,"width":0,"height":800},"zoom":1e9}',
    '{"bounds":{"x":1e300,"y":0,"width":1200,"height":800},"zoom":null}',
    '{"bounds":{"x":0,"y":0,"width":1e999,"height":800}}',
    '{"bounds":{"x":"0","y":0,"width":1200,"height":800}}',
  ])('is as on a first start where what was kept makes no sense: %s', (text) => {
    expect(kept(text)).toEqual(asFirst);
  });
});
