import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Who runs Electron in our stead when we are root: Chromium's sandbox does not work for root.
 *
 * @typedef {{ readonly uid: number, readonly gid: number }} Person
 */

/** @returns {Person | undefined} the system's `nobody`; undefined when we are not root */
export function unprivilegedPerson() {
  if (process.getuid?.() !== 0) return undefined;
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

/**
 * Makes a folder that is the person's alone, with the folders of the XDG base directory specification.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 *
 * @param {string} home
 * @param {Person | undefined} person undefined: ourselves
 * @returns {Readonly<Record<string, string>>} the environment that points there
 */
export function makeHome(home, person) {
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_RUNTIME_DIR: join(home, 'runtime'),
  };
  for (const folder of Object.values(env)) makePrivate(folder, person);
  return env;
}

/** A folder with mode 0700 that belongs to the person. @param {string} folder @param {Person | undefined} person */
export function makePrivate(folder, person) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (person) chownSync(folder, person.uid, person.gid);
}

/** Whether somebody else may walk to a path: a clone in /root lies behind a closed door. @param {string} path */
export function withinReach(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode } = statSync(folder);
    if ((mode & 0o001) === 0 && (folder !== path || statSync(path).isDirectory())) return false;
    if (dirname(folder) === folder) return true;
  }
}

/**
 * Sees to it that Chromium's sandbox will work for the person: by user namespaces, or, where the kernel
 * refuses them, by the helper beside the executable, which only root can prepare.
 * https://chromium.googlesource.com/chromium/src/+/main/docs/linux/suid_sandbox_development.md
 *
 * @param {string} dist the runtime's folder
 * @param {Person | undefined} person
 * @returns {string | undefined} what somebody with the right to do so must do
 */
export function prepareSandbox(dist, person) {
  if (process.platform !== 'linux') return undefined;
  const namespaces = spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore', ...person });
  const helper = join(dist, 'chrome-sandbox');
  if (namespaces.status === 0 || !existsSync(helper)) return undefined;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4755) === 0o4755) return undefined;
  if (!person) {
    return `This kernel refuses user namespaces. Run: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`;
  }
  chownSync(helper, 0, 0);
  chmodSync(helper, 0o4755);
  return undefined;
}
