import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './install.mjs';
import { root } from './root.mjs';
import { runNode, tool } from './run.mjs';

/** The first one empties `dist`. */
const configs = ['vite.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts'];
const sources = ['shared', 'electron', 'renderer', 'package.json', 'package-lock.json', ...configs];

/**
 * All that runs, made anew when a source is newer.
 *
 * @param {boolean} [anew] in any case: the environment has a say in what is built
 * @returns {Promise<string>} the path of the built command line
 */
export async function ensureBuilt(anew = false) {
  const stamp = join(root, 'dist', '.built');
  if (anew || !existsSync(stamp) || newest() > statSync(stamp).mtimeMs) {
    const began = new Date();
    const steps = [
      ...configs.map((config) => [
        tool('vite/bin/vite.js'),
        ...['build', '--config', config, '--logLevel', 'error'],
      ]),
      [join(root, 'electron/dev/merge-licences.mjs')],
    ];
    for (const args of steps) {
      if ((await runNode(args, {}, root)) !== 0) stop('The build failed; the message above says where.');
    }
    writeFileSync(stamp, '');
    // A source that changed while we built is newer than what was built of it.
    utimesSync(stamp, began, began);
  }
  return join(root, 'dist', 'cli.mjs');
}

function newest() {
  return Math.max(...sources.map((source) => newestBelow(join(root, source))));
}

/** @param {string} path @returns {number} */
function newestBelow(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    stat.mtimeMs,
    ...readdirSync(path, { recursive: true }).map((name) => statSync(join(path, String(name))).mtimeMs),
  );
}
