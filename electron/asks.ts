import type { BrowserWindow } from 'electron';
import type { LogFile } from './log/log-file';
import type { Asks } from './mind-page';
import type { Voice } from './voice';

/** The app's own questions, in the language of the moment. Dialogs and words are imported when one is asked. */
export function createAsks({ voice, logFile }: { readonly voice: Voice; readonly logFile: LogFile }) {
  const prepare = async (window: BrowserWindow) => {
    const [dialogs, { saveLog }, words] = await Promise.all([
      import('./ask-about-page'),
      import('./log/save-log'),
      voice.words(),
    ]);
    return { dialogs, powers: { words, window }, save: () => saveLog({ words, window, logFile }) };
  };
  const asks: Asks = {
    afterCrash: async (window) => {
      const { dialogs, powers, save } = await prepare(window);
      return dialogs.askAfterCrash(powers, save);
    },
    whileHanging: async (window, signal) => {
      const { dialogs, powers } = await prepare(window);
      return dialogs.askWhileHanging(powers, signal);
    },
  };
  return {
    ...asks,
    /** Nothing in this app can answer its window; the error says why. */
    whenNothingAnswers: async (window: BrowserWindow, error: unknown): Promise<'start-again' | 'close'> => {
      const { dialogs, powers, save } = await prepare(window);
      const cause = error instanceof Error ? error.message : String(error);
      return dialogs.askWhenNothingAnswers(powers, { cause, saveLog: save });
    },
  };
}
