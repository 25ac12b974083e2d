import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { runNode, tool } from './run.mjs';

/**
 * Every test, after the house's own check. Arguments go to the runner (`npm test -- test/unit`), and
 * then the check is left out. `.cache/test-summary.json` keeps the count for whoever called.
 */
const summaryFile = join(root, '.cache', 'test-summary.json');
const resultsFile = join(root, '.cache', 'test-results.json');
const only = process.argv.slice(2);

ensureInstalled();
process.chdir(root);
delete process.env.INIT_CWD;
mkdirSync(join(root, '.cache'), { recursive: true });
for (const file of [summaryFile, resultsFile]) rmSync(file, { force: true });

const counts = { passed: 0, failed: 0 };
if (only.length === 0) {
  const clean = (await runNode([join(root, 'electron/dev/check.mjs')])) === 0;
  counts[clean ? 'passed' : 'failed'] += 1;
}
await ensureBuilt();
if (needsDesktop(only)) {
  // After ensureInstalled: on a fresh clone there are no packages before it.
  const { ensureDebianPackages } = await import('./debian.mjs');
  const { ensureRuntime } = await import('./runtime.mjs');
  const { ensurePackaged } = await import('./package.mjs');
  ensureDebianPackages('tests');
  const broken = await ensurePackaged(await ensureRuntime());
  if (broken !== undefined) {
    console.error(broken);
    counts.failed += 1;
  }
}
const code = await runNode([
  tool('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultsFile}`,
  ...only,
]);
try {
  const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
  counts.passed += results.numPassedTests;
  counts.failed += results.numFailedTests;
} catch {
  counts.failed += 1;
}
if (code !== 0 && counts.failed === 0) counts.failed = 1;
writeFileSync(summaryFile, JSON.stringify(counts));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Whether tests may be among these that start the packaged app. @param {readonly string[]} paths */
function needsDesktop(paths) {
  const onNodeAlone = /^(test\/)?(unit|practice|calls|cli|endpoints|rooms|screens)\b/;
  return paths.length === 0 || !paths.every((path) => onNodeAlone.test(path));
}
