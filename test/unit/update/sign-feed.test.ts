import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSigned, readUpdateKeys } from '../../../electron/update/signature';
import { manifestText, newUpdateKey, runSignFeed } from '../../support/update-feed';

const key = newUpdateKey();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from('an installer');
const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const sign = (signing = key.signing) => runSignFeed([folder], signing);
const signed = (name: string, as = name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const signature = readFileSync(join(folder, `${name}.sig`), 'utf8');
  return isSigned({ name: as, text }, signature, readUpdateKeys(key.public));
};

describe('the script that signs a release', () => {
  it('signs each manifest under its own name', () => {
    put('app.exe', bytes);
    put('app.zip', bytes);
    put('latest.yml', manifestText('1.5.0', 'app.exe', bytes));
    put('latest-mac.yml', manifestText('1.5.0', 'app.zip', bytes));
    put('builder-debug.yml', 'x: 1\n');
    expect(sign().trim().split('\n').sort()).toEqual(['signed latest-mac.yml', 'signed latest.yml']);
    expect(signed('latest.yml')).toBe(true);
    expect(signed('latest-mac.yml')).toBe(true);
    expect(signed('latest.yml', 'latest-mac.yml')).toBe(false);
  });

  it('prints what the build needs', () => {
    expect(runSignFeed(['--public-key'], key.signing).trim()).toBe(key.public);
  });

  it('signs nothing that nobody could fetch', () => {
    put('latest.yml', manifestText('1.5.0', 'app.exe', bytes));
    expect(() => sign()).toThrow('names app.exe, which is not in');
    put('app.exe', 'another installer');
    expect(() => sign()).toThrow('app.exe is not the file that latest.yml names.');
    put('latest.yml', 'version: 1.5.0\n');
    expect(() => sign()).toThrow('not as electron-builder writes it');
  });

  it('wants a folder with manifests, and a key of the right kind', () => {
    expect(() => sign()).toThrow('There is no latest*.yml');
    expect(() => runSignFeed([], key.signing)).toThrow('Name the folder');
    for (const wrong of ['', 'secret words']) {
      expect(() => sign(wrong)).toThrow('holds no Ed25519 key');
    }
    expect(() => sign('secret words')).not.toThrow('secret');
  });
});
