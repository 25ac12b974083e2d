import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

/**
 * The application's menu. Its names are Electron's own, in the language of the system where Electron has it.
 * https://www.electronjs.org/docs/latest/api/menu-item#roles
 */
export function createMenu(): Menu {
  return Menu.buildFromTemplate([
    { role: process.platform === 'darwin' ? 'appMenu' : 'fileMenu' },
    { role: 'editMenu' },
    { role: 'windowMenu', submenu: windowItems() },
  ]);
}

function windowItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    ...(app.isPackaged
      ? []
      : ([
          { role: 'reload' },
          { role: 'toggleDevTools' },
          { type: 'separator' },
        ] satisfies MenuItemConstructorOptions[])),
    { role: 'minimize' },
    { role: 'close' },
  ];
}

/** The menu of the right mouse button, where there is something to copy or to paste. */
export function offerCopyAndPaste(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
          { role: 'selectAll' },
        ]
      : selectionText.trim() === ''
        ? []
        : [{ role: 'copy' }];
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
