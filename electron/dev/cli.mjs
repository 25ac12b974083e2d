import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runNode } from './run.mjs';

ensureInstalled();
process.exitCode = await runNode([await ensureBuilt(), ...process.argv.slice(2)]);
