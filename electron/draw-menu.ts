import { app, BrowserWindow, clipboard, Menu, type WebContents } from 'electron';
import { copyMenu } from './copy-menu';
import { type MenuParts, menuTemplate } from './menu';
import type { Voice } from './voice';

/** Until words are there: they are heavy before the first paint. Electron names these itself, in English. */
export function drawFirstMenu(): void {
  const first = process.platform === 'darwin' ? 'appMenu' : 'fileMenu';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([{ role: first }, { role: 'editMenu' }, { role: 'windowMenu' }]),
  );
}

/** Draws the menu, of the whole app on macOS, of `window` elsewhere. */
export function drawMenu(
  window: BrowserWindow,
  parts: Omit<MenuParts, 'platform' | 'name' | 'developed'>,
): void {
  const name = app.getName();
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({ ...parts, platform: process.platform, name, developed: !app.isPackaged }),
    ),
  );
  // Outside macOS Electron has given it to every window, and those of other pages have none.
  for (const one of BrowserWindow.getAllWindows()) if (one !== window) one.removeMenu();
  app.setAboutPanelOptions({
    applicationName: name,
    applicationVersion: app.getVersion(),
    copyright: parts.words.say('menu.copyright'),
  });
}

/** The menu of the right mouse button in our own page. */
export function offerCopying(contents: WebContents, voice: Pick<Voice, 'words'>): void {
  contents.on('context-menu', async (_event, pointed) => {
    const items = copyMenu(pointed, await voice.words(), (text) => void clipboard.writeText(text));
    Menu.buildFromTemplate(items).popup();
  });
}
