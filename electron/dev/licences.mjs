import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * A package that is part of the app, as Vite names it (vite.dev/config/build-options#build-license).
 *
 * @typedef {{ readonly name: string, readonly version: string, readonly identifier?: string,
 *   readonly text?: string }} BundledPackage
 */

/** What may be in the app, by its name in the SPDX list (spdx.org/licenses). */
export const acceptedLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
];

/** MIT packages that carry no licence text: whose they are, from their repository or their package.json. */
const copyrights = {
  '@fluentui/react-icons': 'Copyright (c) 2020 Microsoft Corporation',
  'agent-base': 'Copyright (c) 2013 Nathan Rajlich <nathan@tootallnate.net>',
  'https-proxy-agent': 'Copyright (c) 2013 Nathan Rajlich <nathan@tootallnate.net>',
  'lazy-val': 'Copyright (c) Vladimir Krivosheev',
  'proxy-agent-negotiate': 'Copyright (c) Nathan Rajlich <nathan@tootallnate.net>',
};

/** spdx.org/licenses/MIT.html */
const mitText = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * The packages with a text for each, as far as one is known, each package once.
 *
 * @param {readonly BundledPackage[]} packages
 * @returns {readonly BundledPackage[]} by name, then by version
 */
export function withTexts(packages) {
  const once = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => withText(one));
}

/** @param {BundledPackage} one @returns {BundledPackage} */
function withText(one) {
  const copyright = Object.entries(copyrights).find(([name]) => name === one.name)?.[1];
  if (one.text || !copyright || one.identifier !== 'MIT') return one;
  return { ...one, text: `${copyright}\n\n${mitText}` };
}

/**
 * Why these packages may not be part of the app.
 *
 * @param {readonly BundledPackage[]} packages
 * @returns {readonly string[]} a sentence for each; empty: all is well
 */
export function faultsOf(packages) {
  return packages.flatMap(({ name, version, identifier, text }) => [
    ...(identifier !== undefined && acceptedLicences.includes(identifier)
      ? []
      : [
          `${name} ${version} has the licence ${identifier ?? 'of nobody'}, which is not among the accepted.`,
        ]),
    ...(text ? [] : [`${name} ${version} has no licence text.`]),
  ]);
}

/**
 * The document that people read in the app. Packages with the same text share it.
 *
 * @param {readonly BundledPackage[]} packages
 * @returns {string} Markdown
 */
export function licencesDocument(packages) {
  /** @type {Map<string, BundledPackage[]>} */
  const byText = new Map();
  for (const one of packages) {
    const text = (one.text ?? '').replaceAll('\r\n', '\n').trim();
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const electron = readFileSync(join(root, 'node_modules', 'electron', 'LICENSE'), 'utf8').trim();
  const parts = [
    `# Licences\n\n## GroupTalk Onboarding\n\n${own}`,
    `## Electron\n\n${electron}`,
    '## Chromium, Node.js and what they are made of\n\nTheir notices come with the app as `LICENSES.chromium.html`: ' +
      'beside its executable on Windows and Linux, in `Contents/Resources` on macOS.',
    ...[...byText].map(([text, all]) => {
      const names = all.map(({ name, version }) => `${name} ${version}`).join(', ');
      return `## ${names}\n\nLicence: ${all[0]?.identifier}\n\n${text}`;
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Where the builds leave what they have found, below `dist`; only the merged document is packaged. */
const found = ['.licences', 'renderer/.licences'];

/**
 * Makes `licences.md` of what the builds have found.
 *
 * @param {string} dist the folder of the builds
 * @returns {readonly string[]} why it could not be made
 */
export function mergeLicences(dist) {
  const files = found
    .map((folder) => join(dist, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const packages = withTexts(files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8'))));
  const faults = packages.length === 0 ? ['The builds have named no package.'] : faultsOf(packages);
  if (faults.length > 0) return faults;
  writeFileSync(join(dist, 'licences.md'), licencesDocument(packages));
  for (const folder of found) rmSync(join(dist, folder), { recursive: true, force: true });
  return [];
}
