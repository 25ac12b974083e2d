import { ensureBuilt } from './build.mjs';
import { ensureInstalled, stop } from './install.mjs';
import { runNode } from './run.mjs';

/** Opens the app on the practice tenant; with `--live`, on real ones. Without a display: the demo. */
ensureInstalled();
const live = process.argv.includes('--live');
const args = process.argv.slice(2).filter((arg) => arg !== '--live');
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

if (display) {
  // After ensureInstalled: on a fresh clone there are no packages before it.
  const { ensureDebianPackages } = await import('./debian.mjs');
  const { ensureRuntime } = await import('./runtime.mjs');
  const { launch } = await import('./launch.mjs');
  await ensureBuilt();
  ensureDebianPackages('window');
  process.exitCode = await launch(await ensureRuntime(), live ? args : ['--practice', ...args]);
} else if (live) {
  stop('There is no display here for the window. Set DISPLAY, or run this on a desktop.');
} else {
  console.error('There is no display here for the window: this is the same road in the terminal.');
  process.exitCode = await runNode([await ensureBuilt(), 'demo', ...args]);
}
