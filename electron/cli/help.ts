import { languages } from '../../shared/model/language';
import type { Command, Io } from './command';
import { commandNames, loadCommand } from './commands';
import { usualLanguage } from './language-of-arguments';

/** All commands with a line each. */
export async function generalHelp(io: Io): Promise<string> {
  const { words, version } = io;
  const commands = await Promise.all(commandNames.map(loadCommand));
  return lines([
    words.say('cli.title', { version }),
    '',
    words.say('cli.commands'),
    ...table(commands.map(({ name, summary }) => [name, summary(words)])),
    '',
    ...general(io),
  ]);
}

/** One command's usage and options. */
export function helpOf(command: Command, io: Io): string {
  return lines([
    command.summary(io.words),
    '',
    io.words.say('cli.usage', { usage: command.usage }),
    '',
    ...(command.explain ? [io.words.say('cli.options'), ...table(command.explain(io.words)), ''] : []),
    ...general(io),
  ]);
}

const general = ({ words }: Io): readonly string[] => [
  words.say('cli.general-options'),
  ...table([
    [
      `--lang ${languages.join('|')}`,
      words.say('cli.option-lang', { languages: languages.join(', '), usual: usualLanguage }),
    ],
    ['--help', words.say('cli.option-help')],
    ['--version', words.say('cli.option-version')],
  ]),
  '',
  words.say('cli.exit-codes'),
];

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

const lines = (texts: readonly string[]): string => `${texts.join('\n')}\n`;
