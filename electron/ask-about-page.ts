import { type BrowserWindow, dialog } from 'electron';
import type { Words } from '../shared/words/words';

interface AskPowers {
  readonly words: Words;
  readonly window: BrowserWindow;
}

/** Says that the page has stopped again, and asks whether to load it anew; before that, the log can be saved. */
export async function askAfterCrash(
  { words, window }: AskPowers,
  saveLog: () => Promise<void>,
): Promise<boolean> {
  const again = 0;
  const save = 1;
  const close = 2;
  for (;;) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.say('window.stopped-again'),
      detail: words.say('window.nothing-lost'),
      buttons: [words.say('window.load-again'), words.say('window.save-log'), words.say('window.close')],
      defaultId: again,
      cancelId: close,
    });
    if (response !== save) return response === again;
    await saveLog();
    if (window.isDestroyed()) return false;
  }
}

/** Asks whether to wait for a page that hangs, or to load it again. */
export async function askWhileHanging({ words, window }: AskPowers, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.say('window.not-answering'),
    detail: words.say('window.wait-or-load'),
    buttons: [words.say('window.wait'), words.say('window.load-it-again')],
    defaultId: 0,
    cancelId: 0,
    signal,
  });
  return response === 1;
}

/**
 * Says that nothing in this app can answer, and why.
 *
 * @param cause the error's own message
 * @returns what to do now; before that, the log can be saved
 */
export async function askWhenNothingAnswers(
  { words, window }: AskPowers,
  { cause, saveLog }: { readonly cause: string; saveLog(): Promise<void> },
): Promise<'start-again' | 'close'> {
  const save = 1;
  for (;;) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words.say('window.cannot-work'),
      detail: words.say('window.cannot-work-why', { cause }),
      buttons: [words.say('window.start-again'), words.say('window.save-log'), words.say('window.close')],
      defaultId: 0,
      cancelId: 2,
    });
    if (response !== save) return response === 0 ? 'start-again' : 'close';
    await saveLog();
    if (window.isDestroyed()) return 'close';
  }
}
