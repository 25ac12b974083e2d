import { app } from 'electron';
import type { Answering } from './answering';
import { whereThrown } from './ipc/where-thrown';
import type { Log } from './log/log';

/** How long the end of the app waits for what it has opened. */
const patienceMs = 5_000;

/** Holds the app's end until what answers has put everything away. */
export function endWell(answering: () => Promise<Answering> | null, log: Log): void {
  let ended = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    const late = new Promise<void>((done) => setTimeout(done, patienceMs));
    const closed = Promise.resolve(answering()).then(
      (it) => it?.close(),
      () => undefined,
    );
    void Promise.race([closed, late])
      .catch((error: unknown) => log('error', 'app', `did not end well: ${whereThrown(error)}`))
      .then(() => {
        ended = true;
        app.quit();
      });
  });
}

/** What breaks in the main process, or ends beside it, is said in the log. */
export function sayWhatBreaks(log: Log): void {
  // Electron would show its message, which may carry anything, in a dialog.
  process.on('uncaughtException', (error) => log('error', 'app', whereThrown(error)));
  process.on('unhandledRejection', (error) => log('error', 'app', whereThrown(error)));
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    // The practice tenant is killed at the app's own end.
    const wished = reason === 'clean-exit' || reason === 'killed';
    log(wished ? 'info' : 'error', 'app', `${name ?? type} has ended: ${reason} ${exitCode}`);
  });
}
