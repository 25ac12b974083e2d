import { type BrowserWindow, nativeTheme } from 'electron';
import type { Command } from '../shared/contract/names';
import { type AppFacts, appFacts } from '../shared/model/app-facts';
import type { Language } from '../shared/model/language';
import { overview } from '../shared/model/overview';
import { compose } from './compose';
import { drawMenu } from './draw-menu';
import { createAnnounce } from './ipc/announce';
import { createDispatch, type Dispatch } from './ipc/dispatch';
import type { LogFile } from './log/log-file';
import { createNotifier } from './notifications';
import type { Mode } from './switches';
import type { Voice } from './voice';
import { showWindow } from './window';
import type { Zoom } from './zoom';

export interface Answering {
  readonly dispatch: Dispatch;
  /** Asks the window to show or do something. */
  command(command: Command): void;
  close(): Promise<void>;
}

export interface AnsweringOptions {
  readonly mode: Mode;
  /** The user's data folder. */
  readonly folder: string;
  /** The language that the command line asks for. */
  readonly asked: Language | null;
  readonly logFile: LogFile;
  readonly window: BrowserWindow;
  readonly voice: Voice;
  readonly zoom: Zoom;
}

/** Makes all that can answer the window's calls. Heavy, so it is imported when the window is up. */
export async function startAnswering(options: AnsweringOptions): Promise<Answering> {
  const { logFile, window, voice, zoom } = options;
  const { log } = logFile;
  const words = await voice.words();
  const announce = createAnnounce({
    send: (name, payload) => {
      if (!window.isDestroyed()) window.webContents.send('event', name, payload);
    },
    log,
  });
  const composed = await compose({ ...options, words });

  /** What is asked from outside the page is of no use behind other windows. */
  const goTo = (command: Command) => {
    showWindow(window);
    announce('command', command);
  };
  const notifier = createNotifier({
    window,
    words,
    wanted: () => composed.facts().settings.notifications,
    goTo,
  });
  let drawnIn: Language | null = null;
  const follow = async (facts: AppFacts) => {
    nativeTheme.themeSource = facts.settings.theme;
    await voice.speak(facts.language);
    notifier.facts(facts);
    if (drawnIn === facts.language || window.isDestroyed()) return;
    drawnIn = facts.language;
    drawMenu(window, { words, command: goTo, zoom: zoom.go });
  };
  composed.onAnnounce(announce);
  composed.onAnnounce((name, payload) => {
    if (name === 'facts') void follow(appFacts.parse(payload));
    else notifier.overview(overview.parse(payload));
  });
  await follow(composed.facts());

  const dispatch = createDispatch({ handlers: composed.handlers, announce, log });
  return {
    dispatch,
    command: (command) => announce('command', command),
    close: async () => {
      notifier.close();
      await dispatch.end();
      await composed.close();
    },
  };
}
