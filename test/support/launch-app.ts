import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ElectronApplication, _electron as electron } from 'playwright-core';
import { mirror } from '../../electron/dev/mirror.mjs';
import { packaged } from '../../electron/dev/package.mjs';
import { prepareSandbox, withinReach } from '../../electron/dev/unprivileged.mjs';
import type { Desktop } from './desktop';
import { type AppProcess, familyOf, isAlive } from './process-family';

export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** All that the app has written to stdout and stderr so far. */
  output(): string;
  /** Its processes, the main one first. `type` as on Chromium's command line; the main one is `browser`. */
  processes(): readonly AppProcess[];
  /** SIGKILL, as a power cut would: answers when nothing of it is left. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** A folder of `desktop.makeFolder`; the same again resumes. */
  readonly userData: string;
  readonly args?: readonly string[];
  /** Whether Electron shall keep its key in the keyring. The desktop's own, unless said. */
  readonly keyring?: boolean;
}

/** Starts the packaged app of the journeys on a desktop, as the person who works there, sandbox on. */
export async function launchApp(desktop: Desktop, options: LaunchOptions): Promise<LaunchedApp> {
  const folder = folderWithinReach(desktop);
  const trouble = prepareSandbox(folder, desktop.person);
  if (trouble) throw new Error(trouble);
  const store = (options.keyring ?? desktop.keyring) ? 'gnome-libsecret' : 'basic';
  const executable = join(folder, packaged.executable);
  const app = await electron.launch({
    // Windows starts no scripts, and has no other user for us.
    executablePath: process.platform === 'win32' ? executable : await asScript(desktop, executable),
    // Else Playwright switches the sandbox off.
    chromiumSandbox: true,
    args: [
      `--user-data-dir=${options.userData}`,
      // There is no graphics card behind Xvfb; Chromium would look for one several times.
      ...(process.platform === 'linux' ? [`--password-store=${store}`, '--disable-gpu'] : []),
      ...(options.args ?? []),
    ],
    cwd: desktop.folder,
    env: { ...desktop.env },
    timeout: 60_000,
  });
  const child = app.process();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const pid = child.pid ?? 0;
  return {
    app,
    output: () => output,
    processes: () => familyOf(pid),
    kill: async () => {
      const family = familyOf(pid).map((one) => one.pid);
      const gone = once(child, 'exit');
      if (child.exitCode === null && child.signalCode === null) {
        process.kill(pid, 'SIGKILL');
        await gone;
      }
      while (family.some(isAlive)) await wait(20);
    },
  };
}

/** A clone in /root lies behind a door that the person cannot open. */
function folderWithinReach(desktop: Desktop): string {
  if (!existsSync(packaged.journeys)) {
    throw new Error('The app is not packaged yet. "npm test" does it, or "npm run dist -- --journeys".');
  }
  if (!desktop.person || withinReach(packaged.journeys)) return packaged.journeys;
  const copy = join(desktop.folder, 'app');
  if (!existsSync(copy)) mirror(packaged.journeys, copy);
  return copy;
}

/**
 * Playwright starts one file, and cannot change the user; exec keeps process and pipes the same. What holds back
 * a line of stderr is nobody's child, and ends with the app.
 */
async function asScript(desktop: Desktop, executable: string): Promise<string> {
  const [command, args] = desktop.asPerson(executable, []);
  const hold = fileURLToPath(new URL('./hold-devtools.mjs', import.meta.url));
  const script = join(desktop.folder, 'start-app');
  const pipe = join(desktop.folder, 'stderr');
  await writeFile(
    script,
    [
      '#!/bin/sh',
      `rm -f ${quoted([pipe])} && mkfifo ${quoted([pipe])}`,
      `( ${quoted([process.execPath, hold])} < ${quoted([pipe])} >&2 & )`,
      `exec ${quoted([command, ...args])} "$@" 2> ${quoted([pipe])}`,
      '',
    ].join('\n'),
  );
  await chmod(script, 0o755);
  return script;
}

const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
