import { fileURLToPath } from 'node:url';
import { benchCheck } from './check';
import { benchDemo } from './demo';
import { runUnpaced } from './doctor';
import { benchPracticeStart } from './practice-start';
import { rowText } from './row';
import { benchWindow } from './window';

const [cli, second, third, fourth] = process.argv.slice(2);
if (!cli || !second)
  throw new Error('Name the built command line and the bare window: run.mjs FILE FOLDER [check | window]');

if (cli === 'doctor' && third) await printDoctor(second, third, Number(fourth));
else await bench(cli, second, third);

async function bench(cli: string, bareWindow: string, only: string | undefined): Promise<void> {
  const self = fileURLToPath(import.meta.url);
  if (only === undefined) {
    const start = await benchPracticeStart(cli);
    console.log(rowText(start));
    console.log(rowText(await benchDemo(cli, start.ms)));
  }
  if (only !== 'window') for (const line of await benchCheck(cli, self)) console.log(line);
  // The packaged app runs on a desktop that only Linux lets us open.
  if (only === 'check' || process.platform !== 'linux') return;
  for (const line of await benchWindow(bareWindow)) console.log(line);
}

/** Some runs after another, in this process of their own: their milliseconds, as JSON. */
async function printDoctor(tenantUrl: string, token: string, rounds: number): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await runUnpaced({ tenantUrl, token }));
  console.log(JSON.stringify(times));
}
