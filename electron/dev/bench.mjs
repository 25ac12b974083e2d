import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
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
  ssr: { noExternal: true, target: 'node' },
});
process.exitCode = await runNode([join(root, '.cache/bench/run.mjs'), cli]);
