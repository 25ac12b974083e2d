import { type BrowserWindow, dialog } from 'electron';
import { createWords } from '../shared/words/words';

/** Says that the page has stopped again, and asks whether to load it anew. */
export async function askToReload(window: BrowserWindow): Promise<boolean> {
  const words = createWords('en');
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.say('window.stopped-again'),
    detail: words.say('window.nothing-lost'),
    buttons: [words.say('window.load-again'), words.say('window.close')],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
