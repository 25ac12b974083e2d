import type { ZoomWay } from './zoom-steps';

/** Of a key that was pressed, what is asked for (electronjs.org/docs/latest/api/web-contents#event-before-input-event). */
interface Pressed {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly isAutoRepeat: boolean;
}

export type KeyWish = { readonly zoom: ZoomWay } | 'look';

const zoomKeys: ReadonlyMap<string, ZoomWay> = new Map([
  ['+', 'in'],
  // Plus without Shift, where it shares its key with this one.
  ['=', 'in'],
  ['-', 'out'],
  ['_', 'out'],
  ['0', 'reset'],
]);

/**
 * What a key asks the app to do. A menu item has one accelerator, and these have several keys: they are taken before
 * page and menu get them.
 */
export function wishOfKey(pressed: Pressed, platform: NodeJS.Platform): KeyWish | null {
  const { type, key, control, meta, alt, shift, isAutoRepeat } = pressed;
  if (type !== 'keyDown' || alt) return null;
  const [wanted, other] = platform === 'darwin' ? [meta, control] : [control, meta];
  if (key === 'F5') return wanted || other || shift || isAutoRepeat ? null : 'look';
  if (!wanted || other) return null;
  if (key.toLowerCase() === 'r') return shift || isAutoRepeat ? null : 'look';
  const zoom = zoomKeys.get(key);
  return zoom ? { zoom } : null;
}
