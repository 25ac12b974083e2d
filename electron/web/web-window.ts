import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Session,
  WebContents,
  WebPreferences,
} from 'electron';
import { placeOf } from '../place-of';
import { closeAtOnce } from '../walls';

/** Makes windows: Electron's class itself. */
export type MakesWindows = new (options: BrowserWindowConstructorOptions) => BrowserWindow;

interface WebWindowOptions {
  /** In memory and hardened; shared by nothing of ours. */
  readonly session: Session;
  readonly parent?: BrowserWindow;
  /** Default false. */
  readonly devTools?: boolean;
  /** Stands behind the origin in the window's title; without it the page's own title does. */
  readonly title?: string;
  /** May a page of this kind come up? */
  readonly mayGoTo: (url: URL) => boolean;
  /** Told of what the page was refused. */
  readonly onRefused?: (what: string) => void;
}

const size = { width: 900, height: 700, minWidth: 480, minHeight: 400 };

/**
 * A window for somebody else's page: it has no way into the app, opens no further windows, goes nowhere but
 * where `mayGoTo` lets it, and says in its title whose page it shows (electronjs.org/docs/latest/tutorial/security).
 */
export function createWebWindow(Window: MakesWindows, options: WebWindowOptions): BrowserWindow {
  const { session, parent, title, devTools = false } = options;
  const window = new Window({
    ...size,
    ...(parent && !parent.isDestroyed() ? { parent } : {}),
    show: true,
    title: title ?? '',
    fullscreenable: false,
    webPreferences: foreignPage(session, devTools),
  });
  window.removeMenu();
  const contents = window.webContents;
  showOrigin(window, contents, title);
  stayInside(contents, options);
  closeAtOnce(window);
  return window;
}

const foreignPage = (session: Session, devTools: boolean): WebPreferences => ({
  session,
  devTools,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
});

/** The host comes first, where a page cannot reach it however long its own title is. */
function showOrigin(window: BrowserWindow, contents: WebContents, fixed: string | undefined): void {
  let own = '';
  const show = () => {
    const url = contents.getURL();
    const host = URL.canParse(url) ? new URL(url).host : '';
    window.setTitle([host, fixed ?? own].filter(Boolean).join(' – '));
  };
  window.on('page-title-updated', (event, title, explicit) => {
    event.preventDefault();
    own = explicit ? title : '';
    show();
  });
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) own = '';
  });
  contents.on('did-navigate', show);
}

function stayInside(
  contents: WebContents,
  { mayGoTo, onRefused }: Pick<WebWindowOptions, 'mayGoTo' | 'onRefused'>,
): void {
  const refuse = (event: { preventDefault(): void }, what: string) => {
    event.preventDefault();
    onRefused?.(what);
  };
  const allowed = (url: string) => URL.canParse(url) && mayGoTo(new URL(url));
  contents.setWindowOpenHandler(({ url }) => {
    onRefused?.(`a new window, ${placeOf(url)}`);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!allowed(event.url) && event.url !== 'about:blank' && event.url !== 'about:srcdoc')
      refuse(event, `to go to ${placeOf(event.url)}`);
  });
  contents.on('will-redirect', (event) => {
    if (!allowed(event.url)) refuse(event, `to be led to ${placeOf(event.url)}`);
  });
}
