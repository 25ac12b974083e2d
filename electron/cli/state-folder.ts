import { homedir } from 'node:os';
import { join } from 'node:path';

const productName = 'GroupTalk Onboarding';

/**
 * The folder of the window's app for this person, as Electron names it
 * (electronjs.org/docs/latest/api/app#appgetpathname); on Windows the local one, which does not travel.
 */
export function stateFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32') {
    const home = env.USERPROFILE || homedir();
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), productName);
  }
  const home = env.HOME || homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', productName);
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), productName);
}
