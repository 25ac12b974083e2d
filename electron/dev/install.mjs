import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const wanted = { major: 20, minor: 19 };

/**
 * Installs the packages of package-lock.json when they are not there or the lock file has changed since.
 * Ends the process with a sentence that says what is missing and how to get it when that fails.
 */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < wanted.major || (major === wanted.major && minor < wanted.minor)) {
    stop(
      `Node.js ${wanted.major}.${wanted.minor} or newer is needed; this is ${process.versions.node}. Get it at nodejs.org.`,
    );
  }
  const stamp = join(root, 'node_modules', '.installed-for');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;

  // npm would empty the folder that the link leads to, which may be another project's.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    stop(
      'node_modules is a link, and its packages do not fit package-lock.json. Remove the link, then start again.',
    );
  }
  console.error('Installing packages …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  // A shell, as Windows needs one, answers 1 or 9009 instead; its own line says what it did not find.
  if (npm.error) stop('npm was not found. It comes with Node.js; get both at nodejs.org.');
  if (npm.status !== 0) {
    stop(
      'The packages of package-lock.json could not be installed. Run "npm ci" here to see why; ' +
        'it needs a connection to an npm registry ("npm config get registry" names it).',
    );
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, lock);
}

/** @param {string} sentence @returns {never} */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
