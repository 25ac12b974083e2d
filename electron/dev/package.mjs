import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setFuses } from './fuses.mjs';
import { mirror } from './mirror.mjs';
import { root } from './root.mjs';
import { tool } from './run.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/** The packaged folders for Linux, and the executable in each. */
export const packaged = {
  /** As people get it. */
  plain: join(root, 'release', 'linux-unpacked'),
  /** The same but for one fuse: Playwright steers the main process through Node's inspector. */
  journeys: join(root, 'release', 'journeys'),
  executable: 'grouptalk-onboarding',
};

const stampFile = join(root, '.cache', 'packaged-for');
const recipe = [
  'package.json',
  'electron-builder.yml',
  'electron/dev/after-pack.mjs',
  'electron/dev/fuses.mjs',
  'electron/dev/package.mjs',
];

/**
 * Both packaged folders for Linux out of `dist`, made anew when what they are made of has changed.
 *
 * @param {Runtime} runtime
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function ensurePackaged(runtime) {
  const stamp = digest(runtime);
  const there = [packaged.plain, packaged.journeys].every((folder) => existsSync(folder));
  if (there && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return undefined;

  rmSync(stampFile, { force: true });
  console.error('Packaging …');
  const broken = await packageFolder(runtime);
  if (broken !== undefined) return broken;
  rmSync(packaged.journeys, { recursive: true, force: true });
  mirror(packaged.plain, packaged.journeys, [packaged.executable]);
  await setFuses(join(packaged.journeys, packaged.executable), { nodeCliInspect: true });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return undefined;
}

/** @param {Runtime} runtime */
function packageFolder(runtime) {
  return build([
    '--linux',
    'dir',
    '--x64',
    `-c.electronDist=${runtime.dist}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.extraMetadata.builtOn=electron-${runtime.version}-${runtime.kind}`,
  ]);
}

/**
 * The installers for this kind of computer. Only ever on the pinned runtime.
 *
 * @param {Runtime} runtime
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function packageRelease(runtime) {
  if (runtime.kind !== 'pinned') {
    return `A release is built on the pinned Electron only, and that cannot be downloaded here; this is ${runtime.version}.`;
  }
  return build([]);
}

/** @param {readonly string[]} args @returns {Promise<string | undefined>} the builder's output, when it failed */
function build(args) {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [tool('electron-builder/cli.js'), ...args, '--publish', 'never', '--projectDir', root],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        said += text;
      });
    }
    child.on('error', (error) => done(error.message));
    child.on('close', (code) => done(code === 0 ? undefined : said));
  });
}

/** @param {Runtime} runtime */
function digest(runtime) {
  const hash = createHash('sha256').update(JSON.stringify(runtime));
  const built = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...recipe.map((name) => join(root, name)), ...built]) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
