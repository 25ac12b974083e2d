import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runNode } from './run.mjs';

ensureInstalled();
console.error('The window is not built yet: this is the same road as a demo on the practice tenant.');
process.exitCode = await runNode([await ensureBuilt(), 'demo', ...process.argv.slice(2)]);
