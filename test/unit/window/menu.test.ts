import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { copyMenu } from '../../../electron/copy-menu';
import { menuTemplate } from '../../../electron/menu';
import { type Language, languages } from '../../../shared/model/language';
import { createWords } from '../../../shared/words/words';

type Item = MenuItemConstructorOptions;

const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

function open(platform: NodeJS.Platform, language: Language = 'en', developed = false) {
  const asked: string[] = [];
  const template = menuTemplate({
    words: createWords(language),
    platform,
    name: 'GroupTalk Onboarding',
    developed,
    command: (command) => asked.push(command),
    zoom: (way) => asked.push(`zoom ${way}`),
  });
  const items = flat(template);
  return {
    asked,
    titles: template.map(({ label }) => label),
    items,
    press: (id: string) => items.find((item) => item.id === id)?.click?.({} as never, undefined, {} as never),
  };
}

describe('the menu', () => {
  it('stands as each platform has it', () => {
    expect(open('win32').titles).toEqual(['&File', '&Edit', '&View', '&Help']);
    expect(open('linux', 'sv').titles).toEqual(['&Arkiv', '&Redigera', '&Visa', '&Hjälp']);
    expect(open('darwin').titles).toEqual(['GroupTalk Onboarding', '&Edit', '&View', 'Window', '&Help']);
  });

  it.each(['win32', 'darwin'] as const)('asks the window for what only it can show (%s)', (platform) => {
    const { asked, press } = open(platform);
    const ids = [
      'settings',
      'about',
      'shortcuts',
      'support-log',
      'look',
      'connection',
      'zoom-in',
      'zoom-out',
      'zoom',
    ];
    for (const id of ids) press(id);
    expect(asked).toEqual([
      'settings',
      'about',
      'shortcuts',
      'support-log',
      'look',
      'connection',
      'zoom in',
      'zoom out',
      'zoom reset',
    ]);
  });

  it.each(languages)(
    'names everything in the app’s language, each item of a menu with a letter of its own (%s)',
    (language) => {
      for (const platform of ['linux', 'darwin'] as const) {
        const { items } = open(platform, language);
        expect(items.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([]);
      }
      const menus = open('linux', language).items.filter(({ submenu }) => Array.isArray(submenu));
      for (const { submenu } of [...menus, { submenu: menus }]) {
        const letters = (Array.isArray(submenu) ? submenu : []).flatMap(
          ({ label }) => /&(.)/.exec(label ?? '')?.[1]?.toLowerCase() ?? [],
        );
        expect(letters).toEqual([...new Set(letters)]);
      }
    },
  );

  it('never loads the page again in a release', () => {
    const roles = (developed: boolean) => open('linux', 'en', developed).items.map(({ role }) => role);
    expect(roles(false).filter((role) => /reload|devtools/i.test(role ?? ''))).toEqual([]);
    expect(roles(true)).toContain('toggleDevTools');
  });
});

describe('the menu of the right mouse button', () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: true } as never;
  const nothing = { isEditable: false, selectionText: '', linkURL: '', editFlags };
  const words = createWords('en');
  const names = (pointed: Partial<typeof nothing>, copied: string[] = []) =>
    copyMenu({ ...nothing, ...pointed }, words, (text) => copied.push(text))
      .filter(({ type }) => type !== 'separator')
      .map(({ label, enabled = true }) => (enabled ? label : `(${label})`));

  it('is there anywhere', () => {
    expect(names({})).toEqual(['(&Copy)', 'Select &all']);
    expect(names({ selectionText: 'x' })).toEqual(['&Copy', 'Select &all']);
    expect(names({ isEditable: true })).toEqual(['Cu&t', '&Copy', '&Paste', 'Select &all']);
  });

  it('copies the address of a link that leads out of the app', () => {
    const copied: string[] = [];
    const items = copyMenu({ ...nothing, linkURL: 'https://learn.microsoft.com/x' }, words, (text) =>
      copied.push(text),
    );
    items.find(({ id }) => id === 'copy-link')?.click?.({} as never, undefined, {} as never);
    expect(copied).toEqual(['https://learn.microsoft.com/x']);
    expect(names({ linkURL: 'app://grouptalk/index.html#main' })).toEqual(names({}));
  });
});
