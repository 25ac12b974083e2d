import { version } from '../../package.json';
import { createWords } from '../../shared/words/words';
import { languageOfArguments } from './language-of-arguments';
import { runCli } from './run';

/**
 * Runs one command line on this process's own terminal, and ends the process with its exit code.
 *
 * @param args without the executable and the script
 */
export async function runOnTerminal(args: readonly string[]): Promise<void> {
  const interrupted = new AbortController();
  // A launcher may hand on a signal that its group has got already, so these are heard every time. SIGHUP: the
  // terminal was closed.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  process.once('SIGINT', () => {
    interrupted.abort();
    // Whoever presses Ctrl-C twice does not want to wait for a clean end.
    process.once('SIGINT', () => process.exit(130));
  });

  // `… | head` closes our output early; that is no error of ours, and the rest of the work goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  const code = await runCli(args, {
    out: (text) => process.stdout.write(text),
    progress: (text) => process.stderr.write(text),
    stdin: process.stdin,
    env: process.env,
    signal: interrupted.signal,
    version,
  });
  process.stdout.write('', () => {
    const lost: NodeJS.ErrnoException | null = process.stdout.errored;
    if (lost === null || lost.code === 'EPIPE') process.exit(code);
    // A full disk, for one: nobody must take half a document for a whole one.
    const { say } = createWords(languageOfArguments(args).language);
    process.stderr.write(`${say('problem.file-unwritable', { file: 'stdout' })}\n`);
    process.exit(3);
  });
}
