import { app, dialog } from 'electron';
import { type Language, languageOf } from '../shared/model/language';
import { createWords } from '../shared/words/words';

/** Settings are not read yet, or cannot be: what the command line asks for, else the computer's own language. */
const wordsIn = (asked: Language | null) =>
  createWords(asked ?? languageOf('system', app.getPreferredSystemLanguages()));

/** Says which switches are in the way, and ends with exit code 2 before Chromium has begun. */
export function refuse(switches: readonly string[], asked: Language | null): never {
  const said = wordsIn(asked).say('window.switches-refused', {
    switches: switches.map((name) => `--${name.slice(0, 80)}`).join(', '),
  });
  process.stderr.write(`${said}\n`);
  // On Linux this goes to stderr too, as long as the app is not ready.
  if (process.platform !== 'linux') dialog.showErrorBox(app.getName(), said);
  return app.exit(2) as never;
}

/** Says that there is nowhere to keep anything, and ends with exit code 1. */
export async function refuseFolder(folder: string, asked: Language | null): Promise<never> {
  const said = wordsIn(asked).say('window.folder-refused', { folder });
  process.stderr.write(`${said}\n`);
  // Before that, Linux would show no dialog.
  await app.whenReady();
  dialog.showErrorBox(app.getName(), said);
  return app.exit(1) as never;
}
