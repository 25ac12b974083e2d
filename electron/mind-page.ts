import type { BrowserWindow } from 'electron';
import type { Log } from './log/log';

/** Two deaths closer together than this are no accident: then a person decides. */
const tooSoonMs = 60_000;

/** What is asked of the person, each with true for loading the page again. */
export interface Asks {
  /** The page's process has ended twice within a short time. False: close the window. */
  afterCrash(window: BrowserWindow): Promise<boolean>;
  /** The page does not answer. False: wait. Withdrawn, which is a false, when it answers again. */
  whileHanging(window: BrowserWindow, signal: AbortSignal): Promise<boolean>;
}

interface MindPowers {
  readonly window: BrowserWindow;
  readonly log: Log;
  readonly now: () => number;
  readonly onPageGone: () => void;
  readonly asks: Asks;
}

/**
 * What is done when the page's process dies or hangs. All that the page shows is held by the main process, so that
 * loading it again loses nothing that was done.
 */
export function mindPage({ window, log, now, onPageGone, asks }: MindPowers): void {
  const contents = window.webContents;
  let diedAt = Number.NEGATIVE_INFINITY;
  let asking: AbortController | null = null;
  /** We ended it ourselves, because somebody wished it. */
  let wished = false;

  contents.on('render-process-gone', async (_event, { reason }) => {
    log(wished ? 'info' : 'error', 'window', `the page's process has ended: ${reason}`);
    asking?.abort();
    onPageGone();
    const again = wished || now() - diedAt > tooSoonMs || (await asks.afterCrash(window));
    if (!wished) diedAt = now();
    wished = false;
    if (window.isDestroyed()) return;
    if (again) contents.reload();
    else window.close();
  });

  contents.on('unresponsive', async () => {
    log('warn', 'window', 'the page does not answer');
    if (asking) return;
    const withdrawn = new AbortController();
    asking = withdrawn;
    const again = await asks.whileHanging(window, withdrawn.signal).finally(() => {
      asking = null;
    });
    if (!again || withdrawn.signal.aborted || window.isDestroyed()) return;
    wished = true;
    // A page that hangs cannot be reloaded: its process would have to agree.
    contents.forcefullyCrashRenderer();
  });
  contents.on('responsive', () => {
    log('info', 'window', 'the page answers again');
    asking?.abort();
  });
}
