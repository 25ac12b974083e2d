import type { BrowserWindow, Session } from 'electron';
import { createWebWindow, type MakesWindows } from './web-window';

export interface WebWindows {
  /**
   * Shows a page; resolves once it has loaded, and the window stays. The same title is one window: it is
   * brought to the front, and led on when the address is another than the one it was opened with. Rejects with
   * Chromium's error (`ERR_…` in its message) when the page does not load, or with the signal's reason; the
   * window is closed then.
   */
  open(url: string, options: { readonly title: string; readonly signal?: AbortSignal }): Promise<void>;
  /**
   * Leads a person through a sign-in whose answer goes to a listener on this computer (`redirect_uri`).
   * Resolves when that listener's page has loaded, or the signal aborts; the window is closed then. Rejects
   * when the person closes it before, or when the sign-in page does not load.
   */
  forSignIn(url: string, signal: AbortSignal): Promise<void>;
  closeAll(): void;
}

export interface WebWindowsOptions {
  readonly BrowserWindow: MakesWindows;
  /** In memory and hardened; shared by nothing of ours. */
  readonly session: Session;
  readonly parent?: BrowserWindow;
  readonly devTools?: boolean;
  /** Told of what a page was refused. */
  readonly onRefused?: (what: string) => void;
  /** Told of every window that is made. */
  readonly onOpened?: (window: BrowserWindow) => void;
}

/** Windows that show other people's pages. */
export function createWebWindows(options: WebWindowsOptions): WebWindows {
  const { BrowserWindow, onOpened, ...common } = options;
  const all = new Set<BrowserWindow>();
  const named = new Map<string, { readonly window: BrowserWindow; url: string }>();

  const make = (more: { title?: string; mayGoTo: (url: URL) => boolean }): BrowserWindow => {
    const window = createWebWindow(BrowserWindow, { ...common, ...more });
    all.add(window);
    window.once('closed', () => all.delete(window));
    onOpened?.(window);
    return window;
  };

  return {
    async open(url, { title, signal }) {
      signal?.throwIfAborted();
      const there = named.get(title);
      if (there) {
        bringToFront(there.window);
        if (there.url === url) return;
        there.url = url;
        await load(there.window, url, signal);
        return;
      }
      const window = make({ title, mayGoTo: isHttps });
      named.set(title, { window, url });
      window.once('closed', () => named.delete(title));
      await load(window, url, signal);
    },

    async forSignIn(url, signal) {
      if (signal.aborted) return;
      const listener = listenerOf(url);
      const window = make({ mayGoTo: (to) => isHttps(to) || to.origin === listener });
      const { webContents: contents } = window;
      const answered = new Promise<void>((resolve) => {
        contents.on('did-finish-load', () => {
          if (listener !== null && originOf(contents.getURL()) === listener) resolve();
        });
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      const closed = new Promise<never>((_, reject) =>
        window.once('closed', () => reject(new Error('the sign-in window was closed'))),
      );
      const failed = load(window, url, signal).then(() => answered);
      try {
        await Promise.race([answered, closed, failed]);
      } finally {
        close(window);
        // Closing it ourselves is no news to anybody.
        closed.catch(() => undefined);
        failed.catch(() => undefined);
      }
    },

    closeAll() {
      for (const window of [...all]) close(window);
    },
  };
}

const isHttps = ({ protocol }: URL): boolean => protocol === 'https:';

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** Where the answer of a sign-in goes: `http://localhost:PORT` (RFC 8252 §7.3), or null. */
function listenerOf(authorizeUrl: string): string | null {
  const url = new URL(authorizeUrl).searchParams.get('redirect_uri') ?? '';
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  return protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname) ? origin : null;
}

async function load(window: BrowserWindow, url: string, signal?: AbortSignal): Promise<void> {
  if (!URL.canParse(url) || !isHttps(new URL(url))) {
    close(window);
    throw new Error('only https pages are shown');
  }
  const stop = () => close(window);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await window.loadURL(url);
  } catch (error) {
    // The person, or the page itself, was faster and has gone on: something else is loading.
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
    if (code === 'ERR_ABORTED' && !window.isDestroyed()) return;
    close(window);
    throw signal?.aborted ? signal.reason : error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function close(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.destroy();
}
