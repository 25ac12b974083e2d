import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { BICUBIC, createICNS, createICO } from 'png2icons';
import { root } from './root.mjs';

/** The one drawing that every icon is made of. */
const drawing = join(root, 'electron', 'icon', 'grouptalk-onboarding.svg');

/** Where electron-builder takes its icons from: `directories.buildResources` of electron-builder.yml. */
const iconFolder = join(root, '.cache', 'icons');

/** Edge lengths in pixels of the icons for Linux. */
const pngSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];

/**
 * The drawing as a square picture.
 *
 * @param {number} size edge length in pixels
 * @returns {Buffer} PNG
 */
export function drawIcon(size) {
  const resvg = new Resvg(readFileSync(drawing, 'utf8'), { fitTo: { mode: 'width', value: size } });
  return resvg.render().asPng();
}

/**
 * Writes the icons for the three systems: `icon.ico`, `icon.icns`, and `png/NxN.png`.
 *
 * @param {string} [folder] what was in it goes
 */
export function makeIcons(folder = iconFolder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'png'), { recursive: true });
  for (const size of pngSizes) writeFileSync(join(folder, 'png', `${size}x${size}.png`), drawIcon(size));
  const largest = drawIcon(1024);
  const made = {
    'icon.ico': createICO(largest, BICUBIC, 0, true, true),
    'icon.icns': createICNS(largest, BICUBIC, 0),
  };
  for (const [name, bytes] of Object.entries(made)) {
    if (bytes === null) throw new Error(`${name} could not be made.`);
    writeFileSync(join(folder, name), bytes);
  }
}
