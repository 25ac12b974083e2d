import { join } from 'node:path';
import { glimpse } from './store/glimpse';
import { asZoom } from './zoom-steps';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In device-independent pixels, over all screens. */
export interface Bounds extends Size {
  readonly x: number;
  readonly y: number;
}

/** How the window stood when the app was last seen. */
export interface WindowState {
  /** Neither maximised nor full screen; null: not known. */
  readonly bounds: Bounds | null;
  readonly maximised: boolean;
  readonly fullScreen: boolean;
  /** 1 is the size that the page was drawn for. */
  readonly zoom: number;
}

/** Where the window comes up, and how small it may become. */
export interface Place extends Size {
  /** Left out: in the middle of the first screen. */
  readonly at?: { readonly x: number; readonly y: number };
  readonly smallest: Size;
}

const usual: Size = { width: 1200, height: 800 };
const least: Size = { width: 1024, height: 700 };

/** No desktop reaches as far. */
const tooFar = 50_000;

export const windowStateFile = (folder: string): string => join(folder, 'data', 'window.json');

/**
 * Read before the window is made, without what checks it; what makes no sense is as if it were not there.
 *
 * @param folder the user's data folder
 */
export function readWindowState(folder: string): WindowState {
  const member = glimpse(windowStateFile(folder));
  return {
    bounds: asBounds(member('bounds')),
    maximised: member('maximised') === true,
    fullScreen: member('fullScreen') === true,
    zoom: asZoom(member('zoom')),
  };
}

function asBounds(value: unknown): Bounds | null {
  const number = (name: keyof Bounds): number => {
    const one: unknown = Reflect.get(Object(value), name);
    return typeof one === 'number' && Math.abs(one) < tooFar ? Math.round(one) : Number.NaN;
  };
  const bounds = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
  const makeSense = !Object.values(bounds).some(Number.isNaN) && bounds.width > 0 && bounds.height > 0;
  return makeSense ? bounds : null;
}

/** The smallest size: what every screen of the app is drawn for, unless the screen that it stands on is smaller. */
export const smallestOn = (workArea: Size): Size => ({
  width: Math.min(least.width, workArea.width),
  height: Math.min(least.height, workArea.height),
});

/**
 * Whole on the screen on which most of it was; in the middle of the first where that one is gone.
 *
 * @param workAreas of all screens, the first one's first: without task bars and docks
 */
export function placeOnScreen(bounds: Bounds | null, workAreas: readonly Bounds[]): Place {
  const [first] = workAreas;
  if (first === undefined) return { ...usual, smallest: least };
  const standsOn = bounds && workAreas.toSorted((a, b) => shared(bounds, b) - shared(bounds, a))[0];
  if (!bounds || !standsOn || shared(bounds, standsOn) === 0) {
    return { ...between(usual, smallestOn(first), first), smallest: smallestOn(first) };
  }
  const size = between(bounds, smallestOn(standsOn), standsOn);
  return {
    ...size,
    at: {
      x: clamp(bounds.x, standsOn.x, standsOn.x + standsOn.width - size.width),
      y: clamp(bounds.y, standsOn.y, standsOn.y + standsOn.height - size.height),
    },
    smallest: smallestOn(standsOn),
  };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

const between = (size: Size, low: Size, high: Size): Size => ({
  width: clamp(size.width, low.width, high.width),
  height: clamp(size.height, low.height, high.height),
});

/** How much of the one lies in the other, in square pixels. */
function shared(one: Bounds, other: Bounds): number {
  const along = (start: 'x' | 'y', length: 'width' | 'height') =>
    Math.min(one[start] + one[length], other[start] + other[length]) - Math.max(one[start], other[start]);
  return Math.max(0, along('x', 'width')) * Math.max(0, along('y', 'height'));
}
