import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { fuseNames, fuses, readFuses } from '../../electron/dev/fuses.mjs';
import { packaged } from '../../electron/dev/package.mjs';
import { sizeOfPng } from '../support/png';

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

const executable = (folder: string) => join(folder, packaged.executable);

describe('the packaged app', () => {
  it('has every fuse as the table says, but those its runtime is too old for', async () => {
    const stand = await readFuses(join(packaged.plain, packaged.fused));
    const known = fuseNames.filter((name) => stand[name] !== 'unknown');
    // Electron 33 knows eight; the ninth came later.
    expect(known.length).toBeGreaterThanOrEqual(8);
    expect(known.map((name) => [name, stand[name]])).toEqual(
      known.map((name) => [name, fuses[name].on ? 'on' : 'off']),
    );
  });
});

describe.runIf(process.platform === 'linux')('the packaged folder', () => {
  const asar = join(packaged.plain, 'resources', 'app.asar');

  it('is one small archive, without a package of others in it', () => {
    expect(readdirSync(join(packaged.plain, 'resources'))).toEqual(['app.asar']);
    const listed = listPackage(asar, { isPack: false });
    expect(listed.filter((path) => path.includes('node_modules') || path.endsWith('.map'))).toEqual([]);
    expect(listed).toContain('/dist/main.mjs');
    expect(statSync(asar).size).toBeLessThanOrEqual(8 * 1024 * 1024);
  });

  it("has the window's icon, and every licence", () => {
    expect(sizeOfPng(extractFile(asar, 'dist/icon.png'))).toEqual({ width: 256, height: 256 });
    const licences = extractFile(asar, 'dist/licences.md').toString();
    for (const name of ['react', 'zod', '@fluentui/react-button', '@azure/msal-node', 'express']) {
      expect(licences).toMatch(new RegExp(`^## (.*, )?${name} \\d`, 'm'));
    }
    expect(listPackage(asar, { isPack: false }).filter((path) => path.includes('.licences'))).toEqual([]);
    // Electron's own and Chromium's, where the document says they are.
    const files = readdirSync(packaged.plain);
    expect(files).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']));
  });

  it('says which runtime it was built on', () => {
    const about = JSON.parse(extractFile(asar, 'package.json').toString());
    expect(about.builtOn).toMatch(/^electron-\d+\.\d+\.\d+-(pinned|fallback)$/);
  });

  it('differs from that of the journeys in the inspector fuse, one byte of one file', async () => {
    const names = filesBelow(packaged.plain);
    expect(filesBelow(packaged.journeys)).toEqual(names);
    const different = names
      .map((name) => ({ name, bytes: differingBytes(name) }))
      .filter(({ bytes }) => bytes !== 0);
    expect(different).toEqual([{ name: packaged.executable, bytes: 1 }]);
    expect(await readFuses(executable(packaged.journeys))).toEqual({
      ...(await readFuses(executable(packaged.plain))),
      nodeCliInspect: 'on',
    });
  });
});

function differingBytes(name: string): number {
  const [one, other] = [packaged.plain, packaged.journeys].map((folder) => readFileSync(join(folder, name)));
  if (!one || !other || one.length !== other.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  const step = 1 << 20;
  for (let at = 0; at < one.length; at += step) {
    const [here, there] = [one.subarray(at, at + step), other.subarray(at, at + step)];
    if (!here.equals(there)) count += here.filter((byte, index) => byte !== there[index]).length;
  }
  return count;
}
