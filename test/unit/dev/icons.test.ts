import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIcons } from '../../../electron/dev/icons.mjs';
import { sizeOfPng } from '../../support/png';

describe('the icons', () => {
  let folder: string;
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'icons-')), 'made');
    makeIcons(folder);
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('for Linux are as large as their names say, from 16 to 1024', async () => {
    const names = await readdir(join(folder, 'png'));
    const sizes = await Promise.all(
      names.map(async (name) => [name, sizeOfPng(await readFile(join(folder, 'png', name)))] as const),
    );
    for (const [name, { width, height }] of sizes) expect(`${width}x${height}.png`).toBe(name);
    expect(sizes.map(([, { width }]) => width).sort((one, other) => one - other)).toEqual([
      16, 24, 32, 48, 64, 96, 128, 256, 512, 1024,
    ]);
  });

  it('for Windows are in one file, from 16 to 256', async () => {
    // https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10); 0 stands for 256.
    const ico = await readFile(join(folder, 'icon.ico'));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => 6 + 16 * at);
    const sizes = entries.map((at) => ico.readUInt8(at) || 256);
    expect(sizes).toEqual(expect.arrayContaining([16, 24, 32, 48, 64, 128, 256]));
    const ends = entries.map((at) => ico.readUInt32LE(at + 8) + ico.readUInt32LE(at + 12));
    expect(Math.max(...ends)).toBe(ico.length);
  });

  it('for macOS are in one file, from 16 to 1024', async () => {
    // https://en.wikipedia.org/wiki/Apple_Icon_Image_format
    const edges: Readonly<Record<string, number>> = {
      ...{ is32: 16, il32: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 },
      ...{ ic11: 32, ic12: 64, ic13: 256, ic14: 512 },
    };
    const icns = await readFile(join(folder, 'icon.icns'));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found = new Set<number>();
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const type = icns.toString('latin1', at, at + 4);
      const edge = edges[type];
      if (edge === undefined) continue;
      found.add(edge);
      if (type.startsWith('ic')) expect(sizeOfPng(icns.subarray(at + 8)).width).toBe(edge);
    }
    expect([...found].sort((one, other) => one - other)).toEqual([16, 32, 64, 128, 256, 512, 1024]);
  });
});
