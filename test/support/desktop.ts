import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { makeHome, makePrivate, unprivilegedPerson } from '../../electron/dev/unprivileged.mjs';
import { openOwnDesktop } from './own-desktop';

/**
 * A desktop to work at. On Linux one of our own: a display, a home, and, when asked for, a session bus with a keyring;
 * elsewhere the one that is there.
 */
export interface Desktop {
  /** Who works at it; undefined: whoever runs the tests, when that is not root. */
  readonly person: { readonly uid: number; readonly gid: number } | undefined;
  /** The whole environment of a program on it, and nothing of ours. */
  readonly env: Readonly<Record<string, string>>;
  readonly keyring: boolean;
  /** A folder of ours that the person may read; it goes when the desktop closes. */
  readonly folder: string;
  /** A new folder that is the person's alone. */
  makeFolder(name: string): string;
  /** Command and arguments that run a program as the person, and end it when we die. */
  asPerson(command: string, args: readonly string[]): readonly [string, string[]];
  close(): Promise<void>;
}

/**
 * Opens a desktop with a display number nobody uses, so that test files may each have one.
 *
 * @param options `keyring`: a D-Bus session with an unlocked gnome-keyring, the real place where Electron
 *   keeps its key on Linux; without it Electron finds no bus at all.
 */
export async function openDesktop({ keyring = true }: { keyring?: boolean } = {}): Promise<Desktop> {
  if (process.platform !== 'linux') return openOwnDesktop();
  const person = unprivilegedPerson();
  const folder = await mkdtemp(join(tmpdir(), 'desktop-'));
  await chmod(folder, 0o755);
  const started: ChildProcess[] = [];
  const asPerson = (command: string, args: readonly string[]) => asSomebody(person, command, args);

  const start = (command: string, args: readonly string[], env: Record<string, string>, tellsOn = 1) => {
    const [file, all] = asPerson(command, args);
    const child = spawn(file, all, { env, cwd: '/', stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
    started.push(child);
    for (const stream of [child.stdout, child.stderr]) stream.resume();
    return { child, line: firstLine(child, command, tellsOn) };
  };
  const close = async () => {
    await Promise.all(started.reverse().map(end));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const home: Record<string, string> = {
      PATH: process.env.PATH ?? '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      ...makeHome(join(folder, 'home'), person),
    };
    if (!existsSync('/tmp/.X11-unix')) await mkdir('/tmp/.X11-unix', { recursive: true });
    if (person) await chmod('/tmp/.X11-unix', 0o1777);
    const screen = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'];
    const display = await start('Xvfb', ['-displayfd', '3', ...screen], home, 3).line;
    const env = { ...home, DISPLAY: `:${display}`, DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
    if (keyring) {
      const address = `unix:path=${join(folder, 'home', 'runtime', 'bus')}`;
      const bus = ['--session', '--nofork', '--nopidfile', '--print-address', `--address=${address}`];
      env.DBUS_SESSION_BUS_ADDRESS = await start('dbus-daemon', bus, home).line;
      await openKeyring(env, start);
    }
    return {
      person,
      env,
      keyring,
      folder,
      asPerson,
      close,
      makeFolder: (name) => {
        const path = join(folder, 'home', name);
        makePrivate(path, person);
        return path;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function asSomebody(
  person: Desktop['person'],
  command: string,
  args: readonly string[],
): readonly [string, string[]] {
  const who = person ? ['--reuid', `${person.uid}`, '--regid', `${person.gid}`, '--clear-groups'] : [];
  return ['setpriv', ['--pdeathsig', 'KILL', ...who, '--', command, ...args]];
}

type Start = (
  command: string,
  args: readonly string[],
  env: Record<string, string>,
) => { child: ChildProcess };

/** The keyring is open when the bus knows the name of the Secret Service. */
async function openKeyring(env: Record<string, string>, start: Start): Promise<void> {
  const daemon = ['--foreground', '--unlock', '--components=secrets'];
  const { child } = start('gnome-keyring-daemon', daemon, env);
  child.stdin?.end('a password for tests');
  const question = [
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.secrets',
  ];
  for (let tries = 0; tries < 200; tries += 1) {
    const asked = start('dbus-send', question, env).child;
    let answer = '';
    asked.stdout?.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    await once(asked, 'close');
    if (answer.includes('boolean true')) return;
    await wait(50);
  }
  throw new Error('gnome-keyring-daemon did not come onto the session bus.');
}

/** The first line that a program writes; rejects with its complaints when it ends before. */
function firstLine(child: ChildProcess, command: string, tellsOn: number): Promise<string> {
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const line = new Promise<string>((done, broken) => {
    const stream = child.stdio[tellsOn] as Readable;
    createInterface(stream).once('line', done);
    child.once('error', broken);
    child.once('close', (code) => broken(new Error(`${command} ended with ${code}. ${complaints}`)));
  });
  // Not everybody waits for a line.
  line.catch(() => {});
  return line;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const patient = new AbortController();
  await Promise.race([
    gone,
    wait(2_000, undefined, { signal: patient.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    ),
  ]);
  patient.abort();
  await gone;
}
