import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { runNode, tool } from './run.mjs';

ensureInstalled();
process.chdir(root);
delete process.env.INIT_CWD;

const stages = {
  types: [tool('typescript/bin/tsc'), '-b'],
  lint: [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--diagnostic-level=warn', '.'],
  rooms: [tool('vitest/vitest.mjs'), 'run', 'test/rooms.test.ts', '--reporter=dot'],
  unused: [tool('knip/bin/knip.js')],
};

const broken = [];
for (const [name, args] of Object.entries(stages)) {
  if ((await runNode(args)) !== 0) broken.push(name);
}
console.log(broken.length === 0 ? 'check: clean' : `check: ${broken.join(', ')} broken`);
process.exitCode = broken.length === 0 ? 0 : 1;
