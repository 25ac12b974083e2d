import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { pageUrl } from './app-protocol';
import type { Log } from './log/log';
import { offerCopyAndPaste } from './menu';
import { closeAtOnce, guardOwnPage } from './walls';

/** The page's own ground in light and dark, so that nothing flashes before it is there (Fluent's colorNeutralBackground1). */
const ground = { light: '#ffffff', dark: '#292929' };

/** Two deaths closer together than this are no accident: then a person decides. */
const tooSoonMs = 60_000;

export interface OwnWindowOptions {
  readonly log: Log;
  readonly now: () => number;
  /** The page is being left, reloaded or is dead: nobody waits for its calls any more. */
  readonly onPageGone: () => void;
  /** Asks the person whether to load the page again. */
  readonly askToReload: (window: BrowserWindow) => Promise<boolean>;
}

/** The app's one window, for our page and nothing else. It is shown with the page's first paint. */
export function createWindow({ log, now, onPageGone, askToReload }: OwnWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: app.getName(),
    width: 1200,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'dist', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      webgl: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  });
  const contents = window.webContents;
  window.once('ready-to-show', () => window.show());
  guardOwnPage(contents, pageUrl, log);
  closeAtOnce(window);
  offerCopyAndPaste(contents);

  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) onPageGone();
  });
  contents.once('destroyed', onPageGone);

  let diedAt = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', async (_event, { reason }) => {
    log('error', 'window', `the page's process has ended: ${reason}`);
    onPageGone();
    const again = now() - diedAt > tooSoonMs || (await askToReload(window));
    diedAt = now();
    if (window.isDestroyed()) return;
    if (again) contents.reload();
    else window.close();
  });
  contents.on('unresponsive', () => log('warn', 'window', 'the page does not answer'));
  contents.on('responsive', () => log('info', 'window', 'the page answers again'));
  contents.on('preload-error', (_event, _path, { name }) => log('error', 'window', `no bridge: ${name}`));
  return window;
}

/** Brings the window to the front, wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
