import type { Problem } from '../../shared/contract/problem';
import { languages } from '../../shared/model/language';
import { createWords } from '../../shared/words/words';
import { type Command, CouldNotAsk, type ExitCode, type Io, UsageError } from './command';
import { commandNames, isCommandName, loadCommand } from './commands';
import { generalHelp, helpOf } from './help';
import { languageOfArguments } from './language-of-arguments';
import { printProblem } from './print-problem';
import { readArguments, type WrongUse } from './read-arguments';

export type Terminal = Omit<Io, 'words'>;

/** One command line from its arguments (without `node` and the script) to its exit code. Never throws. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = languageOfArguments(argv);
  const io: Io = { ...terminal, words: createWords(asked.language) };
  if (asked.unknown === '') return wrong(io, 'missing-value', { option: '--lang' });
  if (asked.unknown !== null) {
    return wrong(io, 'unknown-language', { language: asked.unknown, languages: languages.join(', ') });
  }
  const [first, ...rest] = asked.rest;

  if (first === '--version') {
    io.out(`${io.version}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h') {
    io.out(await generalHelp(io));
    return 0;
  }
  if (first === undefined) return wrong(io, 'no-command', { commands: commandNames.join(', ') });
  if (first.startsWith('-')) return wrong(io, 'unknown-option', { option: first });
  if (!isCommandName(first)) return wrong(io, 'unknown-command', { command: first });

  const command = await loadCommand(first);
  const read = readArguments(rest, command);
  if ('wrong' in read) return wrong(io, read.wrong, read.params, command);
  if (read.values.help === true) {
    io.out(helpOf(command, io));
    return 0;
  }
  return runCommand(command, read, io);
}

async function runCommand(command: Command, input: Parameters<Command['run']>[0], io: Io): Promise<ExitCode> {
  try {
    return await command.run(input, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.progress(`${error.message}\n${seeHelp(io, command)}\n`);
      return 2;
    }
    const problem = error instanceof CouldNotAsk ? error.problem : unexpected(error, io.signal);
    printProblem(problem, command.name, input.values.json === true, io);
    return 3;
  }
}

function unexpected(error: unknown, signal: AbortSignal): Problem {
  if (signal.aborted) return { code: 'cancelled', params: {} };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'unexpected', params: {}, detail, remedy: 'report-bug' };
}

function wrong(
  io: Io,
  how: WrongUse | 'no-command' | 'unknown-command' | 'unknown-language',
  params: Readonly<Record<string, string>>,
  command?: Command,
): 2 {
  io.progress(`${io.words.say(`cli.${how}`, params)}\n${seeHelp(io, command)}\n`);
  return 2;
}

const seeHelp = (io: Io, command?: Command): string =>
  io.words.say('cli.see-help', { usage: command ? `${command.name} --help` : '--help' });
