import { join } from 'node:path';
import { app } from 'electron';
import { openDataFolder } from './store/data-folder';
import type { Mode } from './switches';

const productName = 'GroupTalk Onboarding';
const names: Readonly<Record<Mode, string>> = {
  live: productName,
  practice: `${productName} Practice`,
};

/**
 * Gives the app its name and its folder, one for each mode, before Electron writes anything there. On Windows
 * it is local: people's data do not travel with a roaming profile.
 *
 * @returns the folder; it exists, and only this user may look into it
 */
export function takeDataFolder(mode: Mode): string {
  app.setName(names[mode]);
  const { LOCALAPPDATA } = process.env;
  const above =
    process.platform === 'win32'
      ? (LOCALAPPDATA ?? join(app.getPath('home'), 'AppData', 'Local'))
      : app.getPath('appData');
  // A release refuses the switch; the tests have a folder for each of their apps.
  const told = app.commandLine.getSwitchValue('user-data-dir');
  const folder = told === '' ? join(above, names[mode]) : told;
  openDataFolder(folder);
  app.setPath('userData', folder);
  forgetOpenDoors();
  return folder;
}

/** Of the environment that we were started in, what makes TLS readable or unchecked. */
function forgetOpenDoors(): void {
  for (const name of ['SSLKEYLOGFILE', 'NODE_TLS_REJECT_UNAUTHORIZED']) delete process.env[name];
}
