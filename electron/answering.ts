import { type BrowserWindow, nativeTheme } from 'electron';
import { appFacts } from '../shared/model/app-facts';
import { compose } from './compose';
import { createAnnounce } from './ipc/announce';
import { createDispatch, type Dispatch } from './ipc/dispatch';
import type { Log } from './log/log';
import type { Mode } from './switches';

export interface Answering {
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

export interface AnsweringOptions {
  readonly mode: Mode;
  /** The user's data folder. */
  readonly folder: string;
  readonly log: Log;
  readonly forgetLog: () => void;
  readonly window: BrowserWindow;
}

/** Makes all that can answer the window's calls. Heavy, so it is imported when the window is up. */
export async function startAnswering(options: AnsweringOptions): Promise<Answering> {
  const { log, window } = options;
  const announce = createAnnounce({
    send: (name, payload) => {
      if (!window.isDestroyed()) window.webContents.send('event', name, payload);
    },
    log,
  });
  const composed = await compose(options);
  composed.onAnnounce(announce);
  composed.onAnnounce((name, payload) => {
    if (name === 'facts') nativeTheme.themeSource = appFacts.parse(payload).settings.theme;
  });
  const dispatch = createDispatch({ handlers: composed.handlers, announce, log });
  return {
    dispatch,
    close: async () => {
      await dispatch.end();
      await composed.close();
    },
  };
}
