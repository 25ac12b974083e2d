import { version } from '../../package.json';
import { runCli } from './run';

const interrupted = new AbortController();
// A launcher may hand on a signal that its group has got already, so these are heard every time. SIGHUP: the
// terminal was closed.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
process.once('SIGINT', () => {
  interrupted.abort();
  // Whoever presses Ctrl-C twice does not want to wait for a clean end.
  process.once('SIGINT', () => process.exit(130));
});

// `… | head` closes our stdout early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const code = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  progress: (text) => process.stderr.write(text),
  stdin: process.stdin,
  env: process.env,
  signal: interrupted.signal,
  version,
});
process.stdout.write('', () => process.exit(code));
