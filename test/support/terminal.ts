import { Readable } from 'node:stream';
import type { Terminal } from '../../electron/cli/run';

/** A terminal that remembers what was printed. */
export interface RecordedTerminal extends Terminal {
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export function recordTerminal(
  more: Partial<Pick<Terminal, 'stdin' | 'env' | 'signal'>> = {},
): RecordedTerminal {
  const out: string[] = [];
  const progress: string[] = [];
  return {
    out: (text) => out.push(text),
    progress: (text) => progress.push(text),
    stdin: Readable.from([]),
    env: {},
    signal: new AbortController().signal,
    version: '1.2.3',
    ...more,
    stdout: () => out.join(''),
    stderr: () => progress.join(''),
  };
}
