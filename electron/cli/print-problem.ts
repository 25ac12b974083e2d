import type { Problem } from '../../shared/contract/problem';
import { toolName } from '../../shared/report/findings-document';
import type { Io } from './command';

/** We could not ask: one JSON document on stdout under `--json`, else a few lines on stderr. */
export function printProblem(problem: Problem, command: string, json: boolean, io: Io): void {
  const rendered = io.words.problem(problem);
  if (json) {
    io.out(
      `${JSON.stringify({ tool: toolName, version: io.version, command, problem: rendered }, null, 2)}\n`,
    );
    return;
  }
  const rest = [
    rendered.remedy ? io.words.say('cli.what-to-do', { remedy: rendered.remedy }) : '',
    rendered.detail ? io.words.say('cli.technical-detail', { detail: rendered.detail }) : '',
  ].filter(Boolean);
  io.progress(`${[rendered.message, ...rest].join('\n')}\n`);
}
