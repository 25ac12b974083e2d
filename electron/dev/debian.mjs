import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stop } from './install.mjs';

/**
 * What Electron needs of Debian and Ubuntu. Where a library was renamed for 64-bit time, both names stand,
 * the newer one second. https://wiki.debian.org/ReleaseGoals/64bit-time
 */
const forWindow = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2', 'libasound2t64'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libsecret-1-0'],
];

/**
 * What the tests need besides: a display, a keyring, the font of Fluent's list, and the
 * compiler of Windows installers with a Windows to uninstall from.
 */
const forTests = [
  ['xvfb'],
  ['xauth'],
  ['dbus'],
  ['gnome-keyring'],
  ['fonts-roboto-unhinted'],
  ['nsis'],
  ['wine64'],
  ['wine'],
];

/**
 * Installs the Debian packages that are missing, when this is root on Debian or Ubuntu. Ends the process
 * with a sentence that names them when they cannot be installed; elsewhere it does nothing.
 *
 * @param {'window' | 'tests'} purpose
 */
export function ensureDebianPackages(purpose) {
  if (process.platform !== 'linux' || !isDebian()) return;
  const missing = missingOf(purpose === 'tests' ? [...forWindow, ...forTests] : forWindow);
  if (missing.length === 0) return;

  const plainNames = missing.map(([first]) => first).join(' ');
  if (process.getuid?.() !== 0) {
    stop(
      `Debian packages are missing. Install them: sudo apt-get install ${plainNames} ` +
        '(on newer releases some are called the same with "t64" behind).',
    );
  }
  console.error(`Installing Debian packages: ${plainNames} …`);
  apt(['update']);
  const names = missing.map((either) => either.find(isOffered) ?? either[0] ?? '');
  const { status, said } = apt(['install', '-y', '--no-install-recommends', ...names]);
  if (status !== 0) stop(`apt-get could not install ${names.join(' ')}:\n${said.trim().slice(-2000)}`);
}

/** @param {readonly string[][]} packages those of them that are not installed under any name */
function missingOf(packages) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', `\${Package} \${db:Status-Status}\n`], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((either) => !either.some((name) => installed.has(name)));
}

/** A name that is only provided by other packages has no candidate. @param {string} name */
function isOffered(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(stdout);
}

/** @param {readonly string[]} args */
function apt(args) {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  return { status, said: `${stdout}\n${stderr}` };
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
