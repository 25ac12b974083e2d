import { runOnTerminal } from './on-terminal';

await runOnTerminal(process.argv.slice(2));
