import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, stop } from './install.mjs';
import { root } from './root.mjs';
import { runNode } from './run.mjs';

/** The README's pictures, taken from what really runs: the report of a demo, as a browser shows it. */
ensureInstalled();
const cli = await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'grouptalk-pictures-'));
try {
  if ((await runNode([cli, 'demo', '--out', folder])) !== 0)
    stop('The demo did not pass; no picture was taken.');
  // The browser runs as somebody else: as root it would start only without its sandbox.
  chmodSync(folder, 0o777);
  chmodSync(join(folder, 'grouptalk-demo.html'), 0o644);
  mkdirSync(join(root, 'docs'), { recursive: true });
  takePicture(join(folder, 'grouptalk-demo.html'), join(folder, 'demo-report.png'));
  copyFileSync(join(folder, 'demo-report.png'), join(root, 'docs', 'demo-report.png'));
  console.log('docs/demo-report.png');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} page @param {string} picture */
function takePicture(page, picture) {
  const nobody = 65534;
  const run = spawnSync(
    'chromium',
    [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      '--force-device-scale-factor=1.5',
      `--user-data-dir=${join(folder, 'browser')}`,
      '--window-size=1000,860',
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ],
    {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder },
      ...(process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
    },
  );
  if (run.error) stop('Chromium is needed for the pictures: on Debian, "apt-get install chromium".');
  if (run.status !== 0) stop(`Chromium could not take the picture (exit code ${run.status}).`);
}
