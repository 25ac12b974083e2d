import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './install.mjs';
import { root } from './root.mjs';

/**
 * Prints what is new in the version of package.json: its part of CHANGELOG.md, then every change since the release
 * before, as its commit tells it. With a tag it ends with a sentence where tag and version do not fit.
 *
 *   node electron/dev/release-notes.mjs [v1.2.3]
 */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [tag = `v${version}`] = process.argv.slice(2);
if (tag !== `v${version}`) stop(`The tag is ${tag}, and package.json says ${version}.`);
const told = readFileSync(join(root, 'CHANGELOG.md'), 'utf8')
  .split(/^## /m)
  .filter((part) => part.startsWith(`${version}\n`))
  .map((part) => part.slice(version.length).trim())
  .join('\n');
if (told === '') stop(`CHANGELOG.md says nothing of ${version}.`);

// None: this is the first release.
const before = git(['describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^']);
const changes = git(['log', '--no-merges', '--format=- %s', ...(before ? [`${before}..HEAD`] : [])]);
console.log(told);
if (before && changes) console.log(`\n### Every change since ${before}\n\n${changes}`);

/** @param {readonly string[]} args @returns {string} empty where git has no answer */
function git(args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}
