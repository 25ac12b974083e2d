import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import {
  allShortcuts,
  ariaKeys,
  type Circumstances,
  capsOf,
  type Press,
  shortcutOf,
} from '../../renderer/frame/shortcuts';
import { ShortcutList } from '../../renderer/help/shortcut-list';
import { drawPart, someFacts } from '../support/draw';

const usual: Circumstances = { mac: false, typing: false, singleKeys: true };

interface Held {
  readonly ctrl?: true;
  readonly meta?: true;
  readonly alt?: true;
  readonly shift?: true;
  readonly altGraph?: true;
  readonly code?: string;
}

const press = (key: string, held: Held = {}, over: Partial<Press> = {}): Press => ({
  key,
  code: held.code ?? '',
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
  repeat: false,
  isComposing: false,
  getModifierState: (name) => name === 'AltGraph' && held.altGraph === true,
  ...over,
});
const said = (pressed: Press, over: Partial<Circumstances> = {}) => {
  const found = shortcutOf(pressed, { ...usual, ...over });
  return found && (found.id === 'step' ? `step ${found.at + 1}` : found.id);
};

describe('a shortcut', () => {
  it.each<[string, Press, string | null]>([
    ['Ctrl+1', press('1', { ctrl: true, code: 'Digit1' }), 'step 1'],
    ['Ctrl+6', press('6', { ctrl: true, code: 'Digit6' }), 'step 6'],
    ['Ctrl+4 on the number pad', press('4', { ctrl: true, code: 'Numpad4' }), 'step 4'],
    ['Ctrl+& on a French keyboard', press('&', { ctrl: true, code: 'Digit1' }), 'step 1'],
    ['Ctrl+7', press('7', { ctrl: true, code: 'Digit7' }), 'connection'],
    ['Ctrl+8', press('8', { ctrl: true, code: 'Digit8' }), null],
    ['1', press('1', { code: 'Digit1' }), null],
    ['Alt+1', press('1', { alt: true, code: 'Digit1' }), null],
    ['Ctrl+Shift+1', press('!', { ctrl: true, shift: true, code: 'Digit1' }), null],
    ['Ctrl+comma', press(',', { ctrl: true }), 'settings'],
    ['comma', press(','), null],
    ['Ctrl+F', press('f', { ctrl: true }), 'search'],
    ['Ctrl+F with caps lock', press('F', { ctrl: true }), 'search'],
    ['Ctrl+Shift+F', press('F', { ctrl: true, shift: true }), null],
    ['/', press('/'), 'search'],
    ['/ on a Swedish keyboard', press('/', { shift: true }), 'search'],
    ['?', press('?', { shift: true }), 'list'],
    ['F1', press('F1'), 'list'],
    ['F6', press('F6'), 'region-next'],
    ['Shift+F6', press('F6', { shift: true }), 'region-back'],
    ['Ctrl+F6', press('F6', { ctrl: true }), null],
    ['Esc, which the drawer hears itself', press('Escape'), null],
    ['F5, which the main process hears', press('F5'), null],
    ['a letter', press('a'), null],
    ['a dead key', press('Dead'), null],
  ])('%s', (_, pressed, expected) => {
    expect(said(pressed)).toBe(expected);
  });

  it.each([
    ['@', 'Digit2'],
    ['£', 'Digit3'],
    ['$', 'Digit4'],
    ['€', 'Digit5'],
  ])('is not AltGr and %s, however the system tells it', (key, code) => {
    expect(said(press(key, { altGraph: true, code }))).toBeNull();
    expect(said(press(key, { ctrl: true, alt: true, code }))).toBeNull();
    expect(said(press(key, { ctrl: true, altGraph: true, code }))).toBeNull();
  });

  it('is Command on a Mac, and Ctrl is not', () => {
    expect(said(press('2', { meta: true, code: 'Digit2' }), { mac: true })).toBe('step 2');
    expect(said(press('2', { ctrl: true, code: 'Digit2' }), { mac: true })).toBeNull();
    expect(said(press('2', { meta: true, code: 'Digit2' }))).toBeNull();
  });

  it('of a single key does not act where somebody types, and all others do', () => {
    expect(said(press('?'), { typing: true })).toBeNull();
    expect(said(press('/'), { typing: true })).toBeNull();
    expect(said(press('F6'), { typing: true })).toBe('region-next');
    expect(said(press('3', { ctrl: true, code: 'Digit3' }), { typing: true })).toBe('step 3');
  });

  it('of a single key can be switched off, and the same is still there on other keys', () => {
    for (const key of ['?', '/']) expect(said(press(key), { singleKeys: false })).toBeNull();
    expect(said(press('F1'), { singleKeys: false })).toBe('list');
    expect(said(press('f', { ctrl: true }), { singleKeys: false })).toBe('search');
  });

  it('acts once for a key that is held down, and not while a sign is being composed', () => {
    expect(said(press('F6', {}, { repeat: true }))).toBeNull();
    expect(said(press('?', {}, { isComposing: true }))).toBeNull();
  });

  it('has no key in common with another', () => {
    const keys = allShortcuts.flatMap(({ chords }) => chords.map((chord) => JSON.stringify(chord)));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is announced with the keys that always act', () => {
    expect(ariaKeys('step', false, 2)).toBe('Control+3');
    expect(ariaKeys('settings', true)).toBe('Meta+,');
    expect(ariaKeys('list', false)).toBe('F1');
    expect(ariaKeys('look', false)).toBe('F5 Control+r');
    expect(ariaKeys('region-back', false)).toBe('Shift+F6');
  });

  it('is shown as the keys are labelled', () => {
    expect(capsOf({ key: 'f', mod: true }, false)).toEqual([{ name: 'ctrl' }, { text: 'F' }]);
    expect(capsOf({ key: 'Escape' }, true)).toEqual([{ name: 'escape' }]);
  });
});

describe('the list of shortcuts', () => {
  const rows = (html: string) =>
    parse(html)
      .querySelectorAll('dl > div')
      .map((row) => [
        row.querySelector('dt')?.text,
        row
          .querySelectorAll('dd > span')
          .map(
            (one) =>
              one
                .querySelectorAll('kbd')
                .map((cap) => cap.text)
                .join('+') || one.text,
          )
          .join(' '),
      ]);

  it('has them all, with the keys of this computer', () => {
    expect(rows(drawPart(<ShortcutList />))).toEqual([
      ['A step, by its number', 'Ctrl+1 to Ctrl+6'],
      ['The connection to GroupTalk', 'Ctrl+7'],
      ['Settings', 'Ctrl+,'],
      ['The search of the screen', 'Ctrl+F or /'],
      ['Look again', 'F5 or Ctrl+R'],
      ['Close the detail at the right', 'Esc'],
      ['These shortcuts', 'F1 or ?'],
      ['The next part of the window: steps, screen, detail', 'F6'],
      ['The part before', 'Shift+F6'],
      ['One up or down in the steps, the tools and the logs', '↑ or ↓'],
    ]);
  });

  it('names the keys in the language of the window, and as they are on a Mac', () => {
    const swedish = rows(drawPart(<ShortcutList />, { language: 'sv' }));
    expect(swedish[0]).toEqual(['Ett steg, med dess nummer', 'Ctrl+1 till Ctrl+6']);
    expect(swedish[8]).toEqual(['Föregående del', 'Skift+F6']);
    const mac = rows(drawPart(<ShortcutList />, { facts: { ...someFacts, platform: 'darwin' } }));
    expect(mac[2]).toEqual(['Settings', '⌘+,']);
  });

  it('has the switch for those of a single key', () => {
    const off = { ...someFacts, settings: { ...someFacts.settings, singleKeys: false } };
    const isOn = (facts: typeof someFacts) =>
      parse(drawPart(<ShortcutList />, { facts }))
        .querySelector('input[role="switch"]')
        ?.hasAttribute('checked');
    expect(isOn(someFacts)).toBe(true);
    expect(isOn(off)).toBe(false);
  });
});
