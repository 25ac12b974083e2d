import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The practice process as it is built for the app, in a folder of its own. */
export async function buildPracticeProcess(): Promise<{ readonly entry: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-process-'));
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
        input: { practice: join(root, 'electron/practice/process.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true, target: 'node' },
  });
  return {
    entry: join(folder, 'practice.mjs'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A forked Node in the place of Electron's utility process; `children` holds all that were started. */
export function forkedNode() {
  const children: ChildProcess[] = [];
  return {
    children,
    utilityProcess: {
      fork(entry: string, args: string[]) {
        const child = fork(entry, args, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
        children.push(child);
        const on = (event: 'message' | 'exit', listener: (said: never) => void): void => {
          const tell = (said: unknown) => Reflect.apply(listener, undefined, [said]);
          if (event === 'message') child.on('message', tell);
          else child.on('exit', (code) => tell(code ?? -1));
        };
        return {
          postMessage: (message: unknown) => void child.send(message as object, () => undefined),
          kill: () => child.kill(),
          on,
        };
      },
    },
  };
}
