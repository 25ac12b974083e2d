import { benchCheck } from './check';
import { benchDemo } from './demo';
import { benchPracticeStart } from './practice-start';
import { rowText } from './row';
import { benchWindow } from './window';

const [cli, bareWindow, only] = process.argv.slice(2);
if (!cli || !bareWindow)
  throw new Error('Name the built command line and the bare window: run.mjs FILE FOLDER');

if (only !== 'window') {
  const start = await benchPracticeStart(cli);
  console.log(rowText(start));
  console.log(rowText(await benchDemo(cli, start.ms)));
  console.log(rowText(await benchCheck(cli)));
}
// The packaged app runs on a desktop that only Linux lets us open.
if (process.platform === 'linux') for (const line of await benchWindow(bareWindow)) console.log(line);
