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
