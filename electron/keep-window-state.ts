import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';
import { whereThrown } from './ipc/where-thrown';
import type { Log } from './log/log';
import { type WindowState, windowStateFile } from './window-state';

/** A window that is being dragged tells of every pixel. */
const restMs = 400;

interface KeepPowers {
  readonly window: BrowserWindow;
  /** The user's data folder. */
  readonly folder: string;
  zoom(): number;
  readonly log: Log;
}

/**
 * Keeps how the window stands: a moment after each change, and when it closes.
 *
 * @returns to be told when something changed that the window does not tell itself
 */
export function keepWindowState({ window, folder, zoom, log }: KeepPowers): () => void {
  const file = windowStateFile(folder);
  /** As it was last seen by itself: a window that came up as full screen may know nothing else. */
  let bounds = window.getNormalBounds();
  let written = '';
  let resting: NodeJS.Timeout | undefined;

  const write = () => {
    clearTimeout(resting);
    if (window.isDestroyed()) return;
    const maximised = window.isMaximized();
    const fullScreen = window.isFullScreen();
    if (!maximised && !fullScreen && !window.isMinimized()) bounds = window.getNormalBounds();
    const state: WindowState = { bounds, maximised, fullScreen, zoom: zoom() };
    const text = JSON.stringify(state);
    if (text === written) return;
    written = text;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, text, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } catch (error) {
      log('warn', 'window', `its place was not kept: ${whereThrown(error)}`);
    }
  };
  const changed = () => {
    clearTimeout(resting);
    resting = setTimeout(write, restMs);
  };
  window.on('resize', changed);
  window.on('move', changed);
  window.on('maximize', changed);
  window.on('unmaximize', changed);
  window.on('enter-full-screen', changed);
  window.on('leave-full-screen', changed);
  // Before whoever destroys it.
  window.prependListener('close', write);
  return changed;
}
