import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setFuses } from './fuses.mjs';
import { makeIcons } from './icons.mjs';
import { mirror } from './mirror.mjs';
import { root } from './root.mjs';
import { tool } from './run.mjs';
import { signingArguments, whatIsMissingToSign } from './signing.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

const name = 'GroupTalk Onboarding';
const here = {
  linux: { plain: 'linux-unpacked', executable: 'grouptalk-onboarding', fused: 'grouptalk-onboarding' },
  win32: { plain: 'win-unpacked', executable: `${name}.exe`, fused: `${name}.exe` },
  // Fuses lie in the framework there, which @electron/fuses finds from the app's folder.
  darwin: {
    plain: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
    executable: `${name}.app/Contents/MacOS/${name}`,
    fused: `${name}.app`,
  },
}[process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux'];

/** The packaged folders for this kind of computer, and the executable in each. */
export const packaged = {
  /** As people get it. */
  plain: join(root, 'release', here.plain),
  /** The same but for one fuse: Playwright steers the main process through Node's inspector. */
  journeys: join(root, 'release', 'journeys'),
  executable: here.executable,
  /** What carries the fuses. */
  fused: here.fused,
};

const stampFile = join(root, '.cache', 'packaged-for');
const recipe = [
  'package.json',
  'electron-builder.yml',
  'electron/dev/after-pack.mjs',
  'electron/dev/fuses.mjs',
  'electron/dev/icons.mjs',
  'electron/dev/package.mjs',
  'electron/icon/grouptalk-onboarding.svg',
];

/**
 * Both packaged folders out of `dist`, made anew when what they are made of has changed.
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
  // A framework is full of links, which must stay links.
  if (process.platform === 'darwin') {
    cpSync(packaged.plain, packaged.journeys, { recursive: true, verbatimSymlinks: true });
  } else mirror(packaged.plain, packaged.journeys, [packaged.executable]);
  await setFuses(join(packaged.journeys, packaged.fused), { nodeCliInspect: true });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return undefined;
}

/** @param {Runtime} runtime */
function packageFolder(runtime) {
  return build([
    ...forFolder(),
    `-c.electronDist=${runtime.dist}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.extraMetadata.builtOn=electron-${runtime.version}-${runtime.kind}`,
  ]);
}

/** A folder is for this computer only, and nobody signs it. An arm64 Mac runs nothing without a signature by itself. */
function forFolder() {
  if (process.platform === 'win32') return ['--win', 'dir', `--${process.arch}`];
  if (process.platform !== 'darwin') return ['--linux', 'dir', '--x64'];
  const unsigned = ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false', '-c.mac.notarize=false'];
  return ['--mac', 'dir', `--${process.arch}`, ...unsigned];
}

/**
 * The installers for this kind of computer, and beside them the files that tell the app of an update. Only ever on
 * the pinned runtime.
 *
 * @param {Runtime} runtime
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function packageRelease(runtime) {
  if (runtime.kind !== 'pinned') {
    return `A release is built on the pinned Electron only, and that cannot be downloaded here; this is ${runtime.version}.`;
  }
  const missing = whatIsMissingToSign(process.platform, process.env);
  if (missing !== undefined) return missing;
  return build([
    ...signingArguments(process.platform, process.env),
    ...forUpdates(process.env.VITE_GROUPTALK_UPDATE_FEED),
    `-c.extraMetadata.builtOn=electron-${runtime.version}-${runtime.kind}`,
  ]);
}

/**
 * Without a place to publish electron-builder writes no `latest.yml`. Nothing is published there, and the app asks
 * the address that the build or the policy knows: that one here only says of which kind it is.
 *
 * @param {string | undefined} feed https address of the folder with the update files; empty: the build knows none
 * @returns {readonly string[]}
 */
function forUpdates(feed) {
  return ['-c.publish.provider=generic', `-c.publish.url=${feed || 'https://updates.invalid/'}`];
}

/** @param {readonly string[]} args @returns {Promise<string | undefined>} the builder's output, when it failed */
function build(args) {
  makeIcons();
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
