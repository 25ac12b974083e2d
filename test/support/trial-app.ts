import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron as electron } from 'playwright-core';
import { build } from 'vite';
import { mirror } from '../../electron/dev/mirror.mjs';
import { ensureRuntime } from '../../electron/dev/runtime.mjs';
import { prepareSandbox, withinReach } from '../../electron/dev/unprivileged.mjs';
import type { Trial } from '../electron/trial-app';
import type { Desktop } from './desktop';

const root = resolve(import.meta.dirname, '../..');

type Asked<Name extends keyof Trial> = Parameters<Trial[Name]> extends [unknown, infer Asked] ? [Asked] : [];

/** Parts of the app in a real Electron, each to be called by its name. */
export interface TrialApp {
  readonly app: ElectronApplication;
  /** The built practice process. */
  readonly practiceEntry: string;
  call<Name extends keyof Trial>(
    name: Name,
    ...asked: Asked<Name>
  ): Promise<Awaited<ReturnType<Trial[Name]>>>;
  close(): Promise<void>;
}

/** Builds the trial app, and opens it on the real runtime with its sandbox, as the desktop's person. */
export async function openTrialApp(desktop: Desktop): Promise<TrialApp> {
  const folder = join(desktop.folder, 'trial');
  await mkdir(folder, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: {
          main: join(root, 'test/electron/trial-app.ts'),
          practice: join(root, 'electron/practice/process.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true, target: 'node' },
  });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'trial', version: '0.0.0', main: 'main.mjs' }),
  );
  const runtime = await ensureRuntime();
  const near = !desktop.person || withinReach(runtime.path);
  const dist = near ? runtime.dist : join(desktop.folder, 'runtime');
  if (!near) mirror(runtime.dist, dist);
  const trouble = prepareSandbox(dist, desktop.person);
  if (trouble) throw new Error(trouble);
  const app = await electron.launch({
    executablePath: await asScript(desktop, runtime.path.replace(runtime.dist, dist), folder),
    // Else Playwright switches the sandbox off.
    chromiumSandbox: true,
    args: [`--user-data-dir=${desktop.makeFolder('trial-data')}`, '--password-store=basic', '--disable-gpu'],
    cwd: '/',
    env: { ...desktop.env },
    timeout: 60_000,
  });
  // Without a listener Electron would quit together with the first window.
  await app.evaluate((modules) => void modules.app.on('window-all-closed', () => undefined));
  return {
    app,
    practiceEntry: join(folder, 'practice.mjs'),
    call: (name, ...asked) =>
      app.evaluate(
        (modules, [named, given]) => {
          const parts: unknown = Reflect.get(globalThis, 'trial');
          const part: unknown = Reflect.get(Object(parts), named);
          return typeof part === 'function' ? Reflect.apply(part, parts, [modules, given]) : null;
        },
        [name, asked[0]] as const,
      ),
    close: () => app.close(),
  };
}

/** Playwright starts one file, and cannot change the user; exec keeps process and pipes the same. */
async function asScript(desktop: Desktop, executable: string, folder: string): Promise<string> {
  // The folder first, before what Playwright puts in: the runtime looks for it there.
  const [command, args] = desktop.asPerson(executable, [folder]);
  const quoted = [command, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const script = join(desktop.folder, 'start-trial');
  await writeFile(script, `#!/bin/sh\nexec ${quoted} "$@"\n`);
  await chmod(script, 0o755);
  return script;
}
