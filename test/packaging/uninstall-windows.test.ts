import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compileUninstaller, openWindows, type Target, type Windows } from '../support/nsis';

const run = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const profiles = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList';
const someoneElse = 'S-1-5-21-1-2-3-1002';
const greta = 'users/greta/AppData/Local';
const kept = ['data/journal.jsonl', 'data/settings.json'];
const secrets = ['data/vault.json', 'data/logs/nested/deeper.txt', 'Local State', 'logs/app.log'];

describe.runIf(process.platform === 'linux')('our part of the Windows installer', () => {
  it.each<Target>(['x86-unicode', 'amd64-unicode'])('compiles without a warning for %s', async (target) => {
    const folder = await mkdtemp(join(tmpdir(), 'nsis-'));
    expect(compileUninstaller(folder, target)).toMatchObject({ status: 0 });
    await rm(folder, { recursive: true });
  });
});

describe.runIf(process.platform === 'linux')('uninstalling on Windows, in Wine', { timeout: 120_000 }, () => {
  let windows: Windows;
  let local: string;
  const names = ['GroupTalk Onboarding', 'GroupTalk Onboarding Practice'];
  const folders = () => names.map((name) => `${local}/${name}`);

  beforeAll(async () => {
    windows = await openWindows();
    local = `${windows.home}/AppData/Local`;
  }, 120_000);
  afterAll(() => windows?.close());
  afterEach(async () => {
    for (const at of [local, greta]) await windows.remove(at);
  });

  const fill = async (at: string) =>
    windows.put(...names.flatMap((name) => [...kept, ...secrets].map((file) => `${at}/${name}/${file}`)));

  it('removes what the person has, live and practice, and the start with the session; and nothing else', async () => {
    await fill(local);
    await fill(greta);
    await windows.put(
      `${local}/GroupTalk Onboarding Notes/mine.txt`,
      `${local}/grouptalk-onboarding-updater/pending/update.exe`,
      'ProgramData/GroupTalk Onboarding/policy.json',
    );
    windows.addValue(`HKCU\\${run}`, 'com.grouptalk.onboarding', 'app.exe');
    windows.addValue(`HKCU\\${run}`, 'other', 'other.exe');
    expect(windows.uninstall()).toBe(0);
    for (const folder of [...folders(), `${local}/grouptalk-onboarding-updater`]) {
      expect(await windows.filesBelow(folder)).toEqual([]);
    }
    expect(windows.hasValue(`HKCU\\${run}`, 'com.grouptalk.onboarding')).toBe(false);
    expect(windows.hasValue(`HKCU\\${run}`, 'other')).toBe(true);
    expect(await windows.filesBelow(`${local}/GroupTalk Onboarding Notes`)).toEqual(['mine.txt']);
    expect(await windows.filesBelow('ProgramData/GroupTalk Onboarding')).toEqual(['policy.json']);
    expect(await windows.filesBelow(`${greta}/${names[0]}`)).toHaveLength(6);
  });

  it('leaves settings and journal, and no secret, where the mark tells so', async () => {
    await fill(local);
    await windows.put(`${folders()[0]}/data/keep-on-uninstall`);
    expect(windows.uninstall()).toBe(0);
    const [live = '', practice = ''] = folders();
    expect(await windows.filesBelow(live)).toEqual([
      'data/journal.jsonl',
      'data/keep-on-uninstall',
      'data/settings.json',
    ]);
    expect(await windows.filesBelow(practice)).toEqual([]);
  });

  it('removes nothing when the app is only updated', async () => {
    await fill(local);
    expect(windows.uninstall('--updated')).toBe(0);
    expect(await windows.filesBelow(folders()[0] ?? '')).toHaveLength(6);
  });

  it('removes what everybody has, where it was installed for everybody', async () => {
    await fill(local);
    await fill(greta);
    windows.addValue(`${profiles}\\${someoneElse}`, 'ProfileImagePath', 'C:\\users\\greta');
    windows.addValue(`HKU\\${someoneElse}\\${run}`, 'com.grouptalk.onboarding', 'app.exe');
    expect(windows.uninstall('/allusers')).toBe(0);
    for (const at of [local, greta]) {
      for (const name of names) expect(await windows.filesBelow(`${at}/${name}`)).toEqual([]);
    }
    expect(windows.hasValue(`HKU\\${someoneElse}\\${run}`, 'com.grouptalk.onboarding')).toBe(false);
  });
});
