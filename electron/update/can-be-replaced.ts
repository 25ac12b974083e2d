import { posix, win32 } from 'node:path';

interface Place {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly executable: string;
  readonly resources: string;
  /** The person's own folder. */
  readonly home: string;
  /** `APPIMAGE` and `APPDIR`: an AppImage, and where it is mounted. Whatever it starts inherits them. */
  readonly appImage: string | undefined;
  readonly appDir: string | undefined;
  exists(path: string): boolean;
  /** Files and folders. Not asked on Windows, where Node does not know. */
  mayWrite(path: string): boolean;
}

/**
 * Whether an update may replace this app without an administrator: on Windows one that is installed for this person
 * alone, on macOS a bundle, and on Linux an AppImage, that this person may write. Whoever installs for everybody
 * updates for everybody.
 */
export function canBeReplaced(place: Place): boolean {
  const { platform, isPackaged, executable, resources, home, appImage, appDir, exists, mayWrite } = place;
  const { join, dirname } = platform === 'win32' ? win32 : posix;
  if (!isPackaged || !exists(join(resources, 'app-update.yml'))) return false;
  if (platform === 'win32') {
    const own = executable.toLowerCase().startsWith(`${home.toLowerCase()}\\`);
    // The installer's; a folder that was only copied has none.
    return own && exists(join(dirname(executable), `Uninstall ${win32.basename(executable)}`));
  }
  if (platform === 'darwin') {
    const bundle = posix.resolve(executable, '../../..');
    return mayWrite(bundle) && mayWrite(dirname(bundle));
  }
  // Started by another app's AppImage, we would replace that one.
  if (!appDir || !executable.startsWith(join(appDir, '/'))) return false;
  return appImage !== undefined && mayWrite(appImage) && mayWrite(dirname(appImage));
}
