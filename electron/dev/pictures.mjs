import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, stop } from './install.mjs';
import { root } from './root.mjs';

/** The README's pictures, taken from what really runs: the whole road, walked in the packaged app. */
ensureInstalled();
if (process.platform !== 'linux') stop('The pictures are taken on Linux, so that they all look the same.');
await ensureBuilt();
// After ensureInstalled: on a fresh clone there are no packages before it.
const { ensureDebianPackages } = await import('./debian.mjs');
const { ensureRuntime } = await import('./runtime.mjs');
const { ensurePackaged } = await import('./package.mjs');
const { runnerImport } = await import('vite');
ensureDebianPackages('tests');
const broken = await ensurePackaged(await ensureRuntime());
if (broken !== undefined) stop(broken);
const { module } = await runnerImport(join(root, 'test/pictures/take.ts'), { root, configFile: false });
await module.takePictures(root);
console.log('README: docs. Every screen, in two sizes, light and dark: .cache/pictures.');
