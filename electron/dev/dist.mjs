import { ensureBuilt } from './build.mjs';
import { ensureInstalled, stop } from './install.mjs';

/**
 * Packages the app: a folder for this kind of computer; with `--journeys` also the one that the journeys drive; with
 * `--release` the installers for this kind of computer.
 */
ensureInstalled();
const wanted = process.argv[2];
if (wanted !== undefined && wanted !== '--journeys' && wanted !== '--release') {
  stop(`${wanted} is unknown. Say nothing, --journeys or --release.`);
}
// After ensureInstalled: on a fresh clone there are no packages before it.
const { ensureRuntime } = await import('./runtime.mjs');
const { ensurePackaged, packaged, packageRelease } = await import('./package.mjs');

await ensureBuilt(wanted === '--release');
const runtime = await ensureRuntime();
const broken = wanted === '--release' ? await packageRelease(runtime) : await ensurePackaged(runtime);
if (broken !== undefined) stop(broken);
console.log(
  wanted === '--release' ? 'release' : wanted === '--journeys' ? packaged.journeys : packaged.plain,
);
