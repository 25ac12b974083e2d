import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './install.mjs';
import { root } from './root.mjs';
import { runNode, tool } from './run.mjs';

const sources = ['shared', 'electron', 'package.json', 'package-lock.json', 'vite.config.ts'];

/** The built command line, made anew when a source is newer. @returns {Promise<string>} its path */
export async function ensureBuilt() {
  const built = join(root, 'dist', 'cli.mjs');
  if (!existsSync(built) || newest() > statSync(built).mtimeMs) {
    const code = await runNode([tool('vite/bin/vite.js'), 'build', root, '--logLevel', 'error']);
    if (code !== 0) stop('The build failed; the message above says where.');
  }
  return built;
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
