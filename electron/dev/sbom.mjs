import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './install.mjs';
import { root } from './root.mjs';
import { pinnedVersion } from './runtime.mjs';

/**
 * Prints the bill of materials as CycloneDX: the packages that the app is built from, by npm, and Electron, which is
 * what it runs on. Ends with a sentence where a bundled package is missing in it; build first.
 *
 * @typedef {{ readonly 'bom-ref': string, readonly group?: string, readonly name: string, readonly version: string,
 *   readonly properties?: readonly { readonly name: string }[] }} Component
 */
const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 26,
  shell: process.platform === 'win32',
});
if (status !== 0) stop(`"npm sbom" did not work. ${stderr.trim()}`);
/** @type {{ metadata: { component: Component }, components: Component[],
 *   dependencies: { ref: string, dependsOn: string[] }[] }} */
const bill = JSON.parse(stdout);
const bundled = new Set(bundledPackages());
// "npm sbom --omit dev" would leave out whatever a tool uses, too.
const used = bill.components.filter((one) => !isTool(one) || bundled.has(nameOf(one)));
const missing = [...bundled].filter((name) => !used.some((one) => nameOf(one) === name));
if (missing.length > 0) stop(`The bill of materials does not name ${missing.join(', ')}.`);

const app = bill.metadata.component['bom-ref'];
const electron = `electron@${pinnedVersion()}`;
const refs = new Set([app, electron, ...used.map((one) => one['bom-ref'])]);
const components = [
  ...used,
  {
    'bom-ref': electron,
    type: 'framework',
    name: 'electron',
    version: pinnedVersion(),
    purl: `pkg:npm/${electron}`,
    licenses: [{ license: { id: 'MIT' } }],
  },
];
const dependencies = bill.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) }));
console.log(JSON.stringify({ ...bill, components, dependencies }, null, 2));

/** @param {Component} component as in the licences document */
function nameOf({ group, name, version }) {
  return `${group ? `${group}/` : ''}${name} ${version}`;
}

/** @param {Component} component */
function isTool({ properties = [] }) {
  return properties.some(({ name }) => name === 'cdx:npm:package:development');
}

/** What the licences document names, each as "name version". @returns {string[]} */
function bundledPackages() {
  const text = readFileSync(join(root, 'dist', 'licences.md'), 'utf8');
  // Other headings have no version, or stand in somebody's licence.
  return [...text.matchAll(/^## (.+)\n\nLicence: /gm)].flatMap(([, names = '']) => names.split(', '));
}
