import { spawnSync } from 'node:child_process';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unprivilegedPerson } from '../../electron/dev/unprivileged.mjs';

const script = resolve(import.meta.dirname, '../../electron/installer/after-remove.sh');
const names = ['GroupTalk Onboarding', 'GroupTalk Onboarding Practice'];

/** The person's own files, and a system that knows this person only. */
describe.runIf(process.platform === 'linux')('removing the deb package', () => {
  const person = unprivilegedPerson();
  let folder: string;
  let home: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'purge-'));
    await chmod(folder, 0o755);
    home = join(folder, 'home');
    for (const name of names) {
      for (const file of ['settings.json', 'journal.jsonl', 'vault.json']) await put(`${name}/data/${file}`);
      await put(`${name}/logs/app.log`);
    }
    await put('Other/mine.txt');
    await tool('getent', `echo "somebody:x:1000:1000::${home}:/usr/sbin/nologin"; echo "daemon:x:1:1::/:"`);
    await tool('update-alternatives', 'exit 0');
    // Root becomes the person; who is not root is the person.
    const [uid, gid] = [person?.uid, person?.gid];
    const become = person ? `setpriv --reuid ${uid} --regid ${gid} --clear-groups -- ` : '';
    await tool('runuser', `shift 3; exec ${become}"$@"`);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const own = async (path: string) => {
    if (person) await chown(path, person.uid, person.gid);
  };
  const put = async (file: string) => {
    const path = join(home, '.config', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
    for (let at = path; at !== folder; at = dirname(at)) await own(at);
  };
  const tool = async (name: string, does: string) => {
    const file = join(folder, 'bin', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `#!/bin/bash\n${does}\n`);
    await chmod(file, 0o755);
  };
  const left = async () => {
    const below = join(home, '.config');
    const entries = await readdir(below, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(below.length + 1))
      .sort();
  };
  /** As electron-builder fills it in. */
  const remove = async (how: 'remove' | 'purge' | 'upgrade') => {
    const text = (await readFile(script, 'utf8'))
      .replaceAll('$' + '{executable}', 'grouptalk-onboarding')
      .replaceAll('$' + '{sanitizedProductName}', 'GroupTalk Onboarding');
    const { status, stderr } = spawnSync('bash', ['-s', how], {
      input: text,
      encoding: 'utf8',
      env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: '/nowhere' },
    });
    expect(stderr).toBe('');
    return status;
  };

  it('leaves what people have when it is only removed, or replaced by another version', async () => {
    const before = await left();
    expect(await remove('remove')).toBe(0);
    expect(await remove('upgrade')).toBe(0);
    expect(await left()).toEqual(before);
  });

  it('removes what people have when it is purged, and nothing else of theirs', async () => {
    expect(await remove('purge')).toBe(0);
    expect(await left()).toEqual(['Other/mine.txt']);
  });

  it('leaves settings and journal, and no secret, where the mark tells so', async () => {
    await put(`${names[0]}/data/keep-on-uninstall`);
    expect(await remove('purge')).toBe(0);
    expect(await left()).toEqual([
      'GroupTalk Onboarding/data/journal.jsonl',
      'GroupTalk Onboarding/data/keep-on-uninstall',
      'GroupTalk Onboarding/data/settings.json',
      'Other/mine.txt',
    ]);
  });

  it('does not follow a link out of a home', async () => {
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'precious'), '');
    await own(elsewhere);
    const link = join(home, '.config', names[0] ?? '');
    await rm(link, { recursive: true });
    await symlink(elsewhere, link);
    expect(await remove('purge')).toBe(0);
    expect(await readdir(elsewhere)).toEqual(['precious']);
    await expect(lstat(link)).rejects.toThrow('ENOENT');
  });
});
