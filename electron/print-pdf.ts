import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { failed, ok, type Result } from '../shared/contract/problem';
import { hardenSession } from './net/harden-session';

interface PdfPowers {
  /** Makes windows: Electron's class itself. */
  readonly BrowserWindow: new (
    options: BrowserWindowConstructorOptions,
  ) => BrowserWindow;
  /** A session in memory that nobody else uses. */
  openSession(): Session;
}

const scheme = 'grouptalk-report';
const pageUrl = `${scheme}://report/`;
/** Longer than any page of ours takes. */
const longestMs = 60_000;

/**
 * Prints a page of HTML as PDF (A4, tagged for screen readers), in a window that nobody sees: without a bridge, without
 * script, and in a session that reaches nothing but this page, which lies in memory only. Problem: `unexpected`.
 */
export function createPrintPdf(powers: PdfPowers): (html: string) => Promise<Result<Uint8Array>> {
  let session: Session | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let page = '';

  const openOwnSession = (): Session => {
    const made = powers.openSession();
    hardenSession(made);
    made.protocol.handle(scheme, ({ url }) =>
      url === pageUrl
        ? new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
        : new Response(null, { status: 404 }),
    );
    made.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== pageUrl }));
    return made;
  };

  const print = async (html: string): Promise<Uint8Array> => {
    session ??= openOwnSession();
    page = html;
    const window = new powers.BrowserWindow(hidden(session));
    const { webContents: contents } = window;
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    const late = setTimeout(() => window.destroy(), longestMs);
    try {
      await window.loadURL(pageUrl);
      return await contents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      clearTimeout(late);
      page = '';
      if (!window.isDestroyed()) window.destroy();
    }
  };

  return (html) => {
    // One after the other: they share the page's address.
    const printed = last.then(() => print(html));
    last = printed.catch(() => undefined);
    return printed.then(
      (bytes) => ok(new Uint8Array(bytes)),
      (error: unknown) =>
        failed('unexpected', {
          detail: error instanceof Error ? error.message : String(error),
          remedy: 'try-again',
        }),
    );
  };
}

const hidden = (session: Session): BrowserWindowConstructorOptions => ({
  show: false,
  webPreferences: {
    session,
    javascript: false,
    devTools: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  },
});
