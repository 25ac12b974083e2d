/**
 * The default app of the fallback runtime, as Electron's own has it: opens the app in the folder that the
 * command line names first. An ES module on purpose: Electron waits for its top-level await before
 * `ready`, and an app must register its schemes before that.
 * https://www.electronjs.org/docs/latest/tutorial/esm
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const [, folder] = process.argv;
if (folder === undefined || folder.startsWith('-')) {
  process.stderr.write('The first argument must be the folder of the app.\n');
  app.exit(2);
} else {
  const path = resolve(folder);
  const about = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  app.name = about.productName ?? about.name;
  // Not in Electron's types; its own default app calls them too.
  Object.assign(process, { defaultApp: true });
  Reflect.apply(Reflect.get(app, 'setVersion'), app, [about.version]);
  Reflect.apply(Reflect.get(app, 'setAppPath'), app, [path]);
  await import(pathToFileURL(join(path, about.main)).href);
}
