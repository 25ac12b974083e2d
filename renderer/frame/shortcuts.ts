/** A key, with what is held down with it. `key` as in https://www.w3.org/TR/uievents-key/. */
interface Chord {
  readonly key: string;
  /** Ctrl; on a Mac, Command. */
  readonly mod?: true;
  readonly shift?: true;
}

export type ShortcutId =
  | 'step'
  | 'connection'
  | 'settings'
  | 'search'
  | 'look'
  | 'list'
  | 'close'
  | 'region-next'
  | 'region-back'
  | 'lists';

export interface Shortcut {
  readonly id: ShortcutId;
  readonly group: 'go' | 'do' | 'move';
  /** Any of them. A run of them is for so many places, from the first on. */
  readonly chords: readonly Chord[];
  readonly run?: true;
  /** The part that it belongs to answers it. */
  readonly elsewhere?: true;
}

const steps: readonly Chord[] = ['1', '2', '3', '4', '5', '6'].map((key) => ({ key, mod: true }));

/** All shortcuts of the window, in the order in which they are listed. */
export const allShortcuts: readonly Shortcut[] = [
  { id: 'step', group: 'go', chords: steps, run: true },
  { id: 'connection', group: 'go', chords: [{ key: '7', mod: true }] },
  { id: 'settings', group: 'go', chords: [{ key: ',', mod: true }] },
  { id: 'search', group: 'go', chords: [{ key: 'f', mod: true }, { key: '/' }] },
  // The main process takes these before the page gets them, and sends a command.
  { id: 'look', group: 'do', chords: [{ key: 'F5' }, { key: 'r', mod: true }], elsewhere: true },
  { id: 'close', group: 'do', chords: [{ key: 'Escape' }], elsewhere: true },
  { id: 'list', group: 'do', chords: [{ key: 'F1' }, { key: '?' }] },
  { id: 'region-next', group: 'move', chords: [{ key: 'F6' }] },
  { id: 'region-back', group: 'move', chords: [{ key: 'F6', shift: true }] },
  { id: 'lists', group: 'move', chords: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }], elsewhere: true },
];

/** What a `KeyboardEvent` tells. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  getModifierState(key: string): boolean;
}

export interface Circumstances {
  readonly mac: boolean;
  /** The focus is where letters are typed. */
  readonly typing: boolean;
  /** As chosen in Settings: whether a key by itself may act. */
  readonly singleKeys: boolean;
}

/** The shortcut that was pressed, and which one of a run; null: none. */
export function shortcutOf(
  press: Press,
  circumstances: Circumstances,
): { readonly id: ShortcutId; readonly at: number } | null {
  if (press.repeat || press.isComposing) return null;
  for (const { id, chords, elsewhere } of allShortcuts) {
    const at = elsewhere ? -1 : chords.findIndex((chord) => isPressed(chord, press, circumstances));
    if (at >= 0) return { id, at };
  }
  return null;
}

/** A letter or sign by itself, which somebody who dictates may say by chance. */
const isSingle = ({ key, mod }: Chord): boolean => key.length === 1 && !mod;

function isPressed(chord: Chord, press: Press, { mac, typing, singleKeys }: Circumstances): boolean {
  // AltGr is Ctrl and Alt on Windows, and writes @, £ and the like on Swedish keyboards.
  if (press.altKey || press.getModifierState('AltGraph')) return false;
  const [held, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (other || held !== (chord.mod ?? false)) return false;
  if (isSingle(chord)) return singleKeys && !typing && press.key === chord.key;
  if (press.shiftKey !== (chord.shift ?? false)) return false;
  // Digits by their place: some keyboards write them with Shift only.
  if (/^\d$/.test(chord.key)) return /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1] === chord.key;
  return press.key.toLowerCase() === chord.key.toLowerCase();
}

/** As `aria-keyshortcuts` wants it. https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts */
export function ariaKeys(id: ShortcutId, mac: boolean, at?: number): string {
  const chords = allShortcuts.find((one) => one.id === id)?.chords ?? [];
  return chords
    .filter((chord, place) => (at === undefined ? !isSingle(chord) : place === at))
    .map(({ key, mod, shift }) =>
      [...(mod ? [mac ? 'Meta' : 'Control'] : []), ...(shift ? ['Shift'] : []), key].join('+'),
    )
    .join(' ');
}

/** The caps of a chord, in order, as names or as they are. */
export function capsOf({ key, mod, shift }: Chord, mac: boolean): readonly Cap[] {
  return [
    ...(mod ? [{ name: mac ? 'command' : 'ctrl' } as const] : []),
    ...(shift ? [{ name: 'shift' } as const] : []),
    named[key] ? { name: named[key] } : { text: key.toUpperCase() },
  ];
}

type Cap =
  | { readonly name: 'ctrl' | 'command' | 'shift' | 'escape' | 'up' | 'down' }
  | { readonly text: string };

const named: Readonly<Record<string, 'escape' | 'up' | 'down'>> = {
  Escape: 'escape',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
