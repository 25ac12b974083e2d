import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop } from './install.mjs';
import { mirror } from './mirror.mjs';
import { root } from './root.mjs';
import { makeHome, prepareSandbox, unprivilegedPerson, withinReach } from './unprivileged.mjs';

const patienceMs = 5_000;

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/**
 * Opens the built app on a runtime, with its sandbox, and waits for its end. Root's window is opened as
 * `nobody`, who has a home below `.cache`. Ctrl-C, and SIGTERM, end the app first and then us.
 *
 * @param {Runtime} runtime
 * @param {readonly string[]} args for the app
 * @returns {Promise<number>} the exit code; 0 when it was ended from here
 */
export async function launch(runtime, args) {
  const person = unprivilegedPerson();
  const place = person ? placeWithinReach(runtime) : { dist: runtime.dist, app: root, leave: () => {} };
  const trouble = prepareSandbox(place.dist, person);
  if (trouble) stop(trouble);
  const child = spawn(runtime.path.replace(runtime.dist, place.dist), [place.app, ...args], {
    cwd: person ? '/' : process.cwd(),
    stdio: 'inherit',
    // Of its own: Ctrl-C would else reach Electron from the terminal too, and a second one kills it.
    detached: process.platform !== 'win32',
    env: { ...process.env, ...(person ? environmentOf(person) : {}) },
    ...person,
  });
  let asked = false;
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    asked = true;
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);
  try {
    return await new Promise((done) => {
      child.on('error', (error) => {
        console.error(`Electron could not be started: ${error.message}`);
        done(1);
      });
      child.on('exit', (code) => done(asked ? 0 : (code ?? 1)));
    });
  } finally {
    place.leave();
  }
}

/** Where `nobody` can read runtime and app: here, or, when the project lies in /root, in a mirror. @param {Runtime} runtime */
function placeWithinReach(runtime) {
  const app = join(root, 'dist');
  if (withinReach(app) && withinReach(runtime.path))
    return { dist: runtime.dist, app: root, leave: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'grouptalk-onboarding-'));
  chmodSync(folder, 0o755);
  mirror(runtime.dist, join(folder, 'runtime'));
  mirror(app, join(folder, 'app', 'dist'));
  copyFileSync(join(root, 'package.json'), join(folder, 'app', 'package.json'));
  return {
    dist: join(folder, 'runtime'),
    app: join(folder, 'app'),
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** @param {import('./unprivileged.mjs').Person} person */
function environmentOf(person) {
  // Root's Wayland socket is closed to others, root's X display is not.
  const env = { ...makeHome(homeOf(), person), WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' };
  const cookies = process.env.XAUTHORITY ?? join(homedir(), '.Xauthority');
  if (!existsSync(cookies)) return env;
  const copy = join(homeOf(), '.Xauthority');
  copyFileSync(cookies, copy);
  chmodSync(copy, 0o600);
  chownSync(copy, person.uid, person.gid);
  return { ...env, XAUTHORITY: copy };
}

/** Kept from start to start, so that an interrupted journey goes on: below `.cache`, or where that leads. */
function homeOf() {
  const home = join(root, '.cache', 'home');
  if (existsSync(home)) return realpathSync(home);
  if (withinReach(join(root, '.cache'))) return home;
  rmSync(home, { force: true });
  const elsewhere = mkdtempSync(join(tmpdir(), 'grouptalk-onboarding-home-'));
  symlinkSync(elsewhere, home);
  return elsewhere;
}
