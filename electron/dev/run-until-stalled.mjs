import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const patienceMs = 30_000;
const lookEveryMs = 1_000;

/**
 * Runs a Node script that downloads, and gives up on it when nothing has arrived for half a minute: a
 * firewall that drops packets would else keep it for many minutes. Its output is not shown.
 *
 * @param {readonly string[]} args
 * @param {string} downloads the folder that the script is given for its temporary files
 * @returns {Promise<boolean>} whether it ended well
 */
export function runUntilStalled(args, downloads) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: downloads, TMP: downloads, TEMP: downloads },
    });
    let size = 0;
    let grewAt = Date.now();
    const watch = setInterval(() => {
      const now = sizeOf(downloads);
      if (now !== size) {
        size = now;
        grewAt = Date.now();
      } else if (Date.now() - grewAt > patienceMs) {
        child.kill('SIGKILL');
      }
    }, lookEveryMs);
    const end = (/** @type {boolean} */ well) => {
      clearInterval(watch);
      done(well);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

/** @param {string} folder @returns {number} bytes below it */
function sizeOf(folder) {
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true })) {
    try {
      bytes += statSync(join(folder, String(name))).size;
    } catch {
      // Moved away between the listing and the look.
    }
  }
  return bytes;
}
