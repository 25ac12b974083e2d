import { mkdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desktop } from './desktop';

/**
 * On Windows and macOS: the desktop that the tests run on, with a home of our own on it. Secrets are encrypted by the
 * system (DPAPI, the Keychain), which is always there.
 */
export async function openOwnDesktop(): Promise<Desktop> {
  // Short names of Windows, and the link /tmp of macOS, would not be what the app says later.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'desktop-')));
  await chmod(folder, 0o755);
  const home = join(folder, 'home');
  const places =
    process.platform === 'win32'
      ? { APPDATA: join(home, 'AppData', 'Roaming'), LOCALAPPDATA: join(home, 'AppData', 'Local') }
      : {};
  for (const path of [home, ...Object.values(places)]) await mkdir(path, { recursive: true });
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|VITEST|INIT_CWD)/.test(name),
  );
  return {
    person: undefined,
    env: { ...Object.fromEntries(inherited.map(([name, value]) => [name, value ?? ''])), ...places },
    keyring: true,
    folder,
    makeFolder: (name) => {
      const path = join(home, name);
      mkdirSync(path, { recursive: true, mode: 0o700 });
      return path;
    },
    asPerson: (command, args) => [command, [...args]],
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }),
  };
}
