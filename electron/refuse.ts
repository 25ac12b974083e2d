import { app, dialog } from 'electron';
import { createWords } from '../shared/words/words';

/** Says which switches are in the way, and ends with exit code 2 before Chromium has begun. */
export function refuse(switches: readonly string[]): never {
  const words = createWords('en');
  const said = words.say('window.switches-refused', {
    switches: switches.map((name) => `--${name.slice(0, 80)}`).join(', '),
  });
  process.stderr.write(`${said}\n`);
  // On Linux this goes to stderr too, as long as the app is not ready.
  if (process.platform !== 'linux') dialog.showErrorBox(app.getName(), said);
  return app.exit(2) as never;
}

/** Says that there is nowhere to keep anything, and ends with exit code 1. */
export async function refuseFolder(folder: string): Promise<never> {
  const said = createWords('en').say('window.folder-refused', { folder });
  process.stderr.write(`${said}\n`);
  // Before that, Linux would show no dialog.
  await app.whenReady();
  dialog.showErrorBox(app.getName(), said);
  return app.exit(1) as never;
}
