import { rmSync, writeFileSync } from 'node:fs';
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
 * @returns the folder; it exists, and only this user may look into it, unless `usable` is false: somebody else's,
 *   or on a disk that takes nothing
 */
export function takeDataFolder(mode: Mode): { readonly folder: string; readonly usable: boolean } {
  app.setName(names[mode]);
  const { LOCALAPPDATA } = process.env;
  const above =
    process.platform === 'win32'
      ? (LOCALAPPDATA ?? join(app.getPath('home'), 'AppData', 'Local'))
      : app.getPath('appData');
  // A release refuses the switch; the tests have a folder for each of their apps.
  const told = app.commandLine.getSwitchValue('user-data-dir');
  const folder = told === '' ? join(above, names[mode]) : told;
  forgetOpenDoors();
  try {
    openDataFolder(folder);
    tryToWrite(folder);
    app.setPath('userData', folder);
    return { folder, usable: true };
  } catch {
    return { folder, usable: false };
  }
}

/** Throws where nothing can be made. Without this Chromium would not get its lock, and take that for a second start. */
function tryToWrite(folder: string): void {
  const file = join(folder, 'try-to-write');
  writeFileSync(file, '', { mode: 0o600 });
  rmSync(file);
}

/** Of the environment that we were started in, what makes TLS readable or unchecked. */
function forgetOpenDoors(): void {
  for (const name of ['SSLKEYLOGFILE', 'NODE_TLS_REJECT_UNAUTHORIZED']) delete process.env[name];
}
