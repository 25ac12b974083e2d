import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFuses } from './fuses.mjs';
import { pinnedVersion } from './runtime.mjs';

/**
 * electron-builder's hook between packing and signing: sets the fuses, takes the default app out, and lets nothing but a folder be
 * made of another runtime than the pinned one. https://www.electron.build/hooks
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack(context) {
  const { appOutDir, packager } = context;
  const { version } = packager.info.framework;
  const installers = context.targets.map(({ name }) => name).filter((name) => name !== 'dir');
  if (version !== pinnedVersion() && installers.length > 0) {
    throw new Error(
      `A release is built on Electron ${pinnedVersion()} only, and this is ${version}: no ${installers.join(', ')}.`,
    );
  }
  // The builder leaves it in when it is given a runtime's folder.
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  const unknown = await setFuses(executableOf(context));
  if (unknown.length > 0) console.log(`Electron ${version} is older than the fuses ${unknown.join(', ')}.`);
}

/** @param {import('electron-builder').AfterPackContext} context */
function executableOf({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`);
  return join(appOutDir, Reflect.get(packager, 'executableName'));
}
