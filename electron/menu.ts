import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../shared/contract/names';
import type { Words } from '../shared/words/words';
import type { ZoomWay } from './zoom-steps';

export interface MenuParts {
  readonly words: Words;
  readonly platform: NodeJS.Platform;
  /** The app's name. */
  readonly name: string;
  /** A developer's runtime loads pages again, and looks into them. */
  readonly developed: boolean;
  /** The window shows or does it. */
  command(command: Command): void;
  zoom(way: ZoomWay): void;
}

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;

const line: Item = { type: 'separator' };

/**
 * The application's menu in the app's language. Roles bring keys and behaviour of the platform, but English names
 * (electronjs.org/docs/latest/api/menu-item#roles).
 */
export function menuTemplate(parts: MenuParts): Item[] {
  const { words, platform } = parts;
  const mac = platform === 'darwin';
  return [
    ...(mac ? [appMenu(parts)] : [fileMenu(parts)]),
    { label: words.say('menu.edit'), submenu: editItems(words) },
    { label: words.say('menu.view'), submenu: viewItems(parts) },
    ...(mac ? [windowMenu(words)] : []),
    { label: words.say('menu.help'), role: 'help', submenu: helpItems(parts, mac) },
  ];
}

const settingsItem = ({ words, command }: MenuParts): Item => ({
  id: 'settings',
  label: words.say('menu.settings'),
  accelerator: 'CmdOrCtrl+,',
  click: () => command('settings'),
});

const aboutItem = ({ words, name, command }: MenuParts): Item => ({
  id: 'about',
  label: words.say('menu.about', { name }),
  click: () => command('about'),
});

/** https://developer.apple.com/design/human-interface-guidelines/the-menu-bar */
function appMenu(parts: MenuParts): Item {
  const { words, name } = parts;
  const submenu: Item[] = [
    aboutItem(parts),
    line,
    settingsItem(parts),
    line,
    named('services', words.say('menu.services')),
    line,
    named('hide', words.say('menu.hide', { name })),
    named('hideOthers', words.say('menu.hide-others')),
    named('unhide', words.say('menu.show-all')),
    line,
    named('quit', words.say('menu.quit-mac', { name })),
  ];
  return { label: name, submenu };
}

function fileMenu(parts: MenuParts): Item {
  const { words } = parts;
  const submenu: Item[] = [settingsItem(parts), line, named('quit', words.say('menu.quit'))];
  return { label: words.say('menu.file'), submenu };
}

const editItems = (words: Words): Item[] => [
  named('undo', words.say('menu.undo')),
  named('redo', words.say('menu.redo')),
  line,
  named('cut', words.say('menu.cut')),
  named('copy', words.say('menu.copy')),
  named('paste', words.say('menu.paste')),
  named('delete', words.say('menu.delete')),
  line,
  named('selectAll', words.say('menu.select-all')),
];

function viewItems({ words, developed, command, zoom }: MenuParts): Item[] {
  // These keys are taken before the menu sees them, by keys.ts or by the page; here they are only shown.
  const shown = (accelerator: string) => ({ accelerator, registerAccelerator: false });
  const forDevelopers: Item[] = [line, { role: 'forceReload' }, { role: 'toggleDevTools' }];
  return [
    { id: 'look', label: words.say('menu.look'), ...shown('F5'), click: () => command('look') },
    line,
    {
      id: 'connection',
      label: words.say('menu.connection'),
      ...shown('CmdOrCtrl+7'),
      click: () => command('connection'),
    },
    line,
    { id: 'zoom-in', label: words.say('menu.zoom-in'), ...shown('CmdOrCtrl+Plus'), click: () => zoom('in') },
    { id: 'zoom-out', label: words.say('menu.zoom-out'), ...shown('CmdOrCtrl+-'), click: () => zoom('out') },
    { id: 'zoom', label: words.say('menu.zoom-reset'), ...shown('CmdOrCtrl+0'), click: () => zoom('reset') },
    line,
    named('togglefullscreen', words.say('menu.full-screen')),
    ...(developed ? forDevelopers : []),
  ];
}

function windowMenu(words: Words): Item {
  const submenu: Item[] = [
    named('minimize', words.say('menu.minimise')),
    named('zoom', words.say('menu.zoom-window')),
    named('close', words.say('menu.close')),
    line,
    named('front', words.say('menu.to-front')),
  ];
  return { label: words.say('menu.window'), role: 'window', submenu };
}

function helpItems(parts: MenuParts, mac: boolean): Item[] {
  const { words, command } = parts;
  return [
    { id: 'shortcuts', label: words.say('menu.shortcuts'), click: () => command('shortcuts') },
    { id: 'support-log', label: words.say('menu.support-log'), click: () => command('support-log') },
    ...(mac ? [] : [line, aboutItem(parts)]),
  ];
}

const named = (role: Role, label: string): Item => ({ role, label });
