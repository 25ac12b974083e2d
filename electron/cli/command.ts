import type { Readable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';
import type { Problem } from '../../shared/contract/problem';
import type { Words } from '../../shared/words/words';

/** What a command may touch of the terminal. Text and JSON go to `out`, progress to `progress`. */
export interface Io {
  out(text: string): void;
  progress(text: string): void;
  readonly stdin: Readable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly words: Words;
  readonly version: string;
}

/** 0 nothing failed · 1 something failed · 2 wrong usage · 3 could not ask. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Command {
  readonly name: string;
  /** One line for `--help`. */
  summary(words: Words): string;
  readonly usage: string;
  /** As `util.parseArgs` takes them; `json` is added to every command that prints findings. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** A line for each option, as `--help` lists them. */
  explain?(words: Words): readonly (readonly [string, string])[];
  readonly positionals: boolean;
  run(input: CommandInput, io: Io): Promise<ExitCode>;
}

export interface CommandInput {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** Wrong usage: exit 2, and the message names the option. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** We could not ask: exit 3, with `{ tool, version, command, problem }` under `--json`. */
export class CouldNotAsk extends Error {
  override readonly name = 'CouldNotAsk';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
