import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { pageUrl } from './app-protocol';
import type { Log } from './log/log';
import { type Asks, mindPage } from './mind-page';
import { closeAtOnce, guardOwnPage } from './walls';
import { placeOnScreen, smallestOn, type WindowState } from './window-state';

/** The page's own ground in light and dark, so that nothing flashes before it is there (Fluent's colorNeutralBackground1). */
const ground = { light: '#ffffff', dark: '#292929' };

export interface OwnWindowOptions {
  /** How it stood when the app was last seen. */
  readonly state: WindowState;
  readonly log: Log;
  readonly now: () => number;
  /** The page is being left, reloaded or is dead: nobody waits for its calls any more. */
  readonly onPageGone: () => void;
  readonly asks: Asks;
}

/** The app's one window, for our page and nothing else. It is shown with the page's first paint. */
export function createWindow({ state, log, now, onPageGone, asks }: OwnWindowOptions): BrowserWindow {
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  const { at, smallest, ...size } = placeOnScreen(
    state.bounds,
    [first, ...others].map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    title: app.getName(),
    ...size,
    ...at,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    autoHideMenuBar: true,
    // The other systems take it from the executable, in more sizes.
    ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'dist', 'icon.png') } : {}),
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
      zoomFactor: state.zoom,
      devTools: !app.isPackaged,
    },
  });
  const contents = window.webContents;
  window.once('ready-to-show', () => {
    if (state.maximised) window.maximize();
    window.show();
    // Later, so that the desktop knows what to go back to.
    if (state.fullScreen) window.setFullScreen(true);
  });
  guardOwnPage(contents, pageUrl, log);
  closeAtOnce(window);
  staySmallEnough(window);
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) onPageGone();
  });
  contents.once('destroyed', onPageGone);
  mindPage({ window, log, now, onPageGone, asks });
  contents.on('preload-error', (_event, _path, { name }) => log('error', 'window', `no bridge: ${name}`));
  return window;
}

/** On another screen, or on one whose measures have changed, it may have to become smaller than before. */
function staySmallEnough(window: BrowserWindow): void {
  const fit = () => {
    const { width, height } = smallestOn(screen.getDisplayMatching(window.getBounds()).workArea);
    window.setMinimumSize(width, height);
  };
  screen.on('display-metrics-changed', fit);
  screen.on('display-removed', fit);
  window.on('closed', () => {
    screen.off('display-metrics-changed', fit);
    screen.off('display-removed', fit);
  });
}

/** Brings the window to the front, wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
