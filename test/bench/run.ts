import { benchCheck } from './check';
import { benchDemo } from './demo';
import { benchPracticeStart } from './practice-start';
import { rowText } from './row';

const [cli] = process.argv.slice(2);
if (!cli) throw new Error('Name the built command line: run.mjs dist/cli.mjs');

const start = await benchPracticeStart(cli);
console.log(rowText(start));
console.log(rowText(await benchDemo(cli, start.ms)));
console.log(rowText(await benchCheck(cli)));
