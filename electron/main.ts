import { url as inspectorUrl } from 'node:inspector';
import { startApp } from './app';
import { readStart } from './switches';

// The command line or the window, and nothing else. What a bare start does not need is imported when it is.
const developed = process.defaultApp === true;
const args = process.argv.slice(developed ? 2 : 1);
// Only a build with that fuse on can ever have Node's inspector open. Tests steer such a one through it.
const release = !developed && inspectorUrl() === undefined;
const start = readStart(args, { platform: process.platform, release });

if (start.kind === 'window') startApp(start);
// Electron waits for these before it makes anything ready (electronjs.org/docs/latest/tutorial/esm).
else if (start.kind === 'command-line') await (await import('./cli/on-terminal')).runOnTerminal(start.args);
else (await import('./refuse')).refuse(start.switches, start.language);
