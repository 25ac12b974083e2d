import { appendFileSync, chmodSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../shared/model/clock';
import type { Log } from './log';
import { logLine } from './log-line';

interface LogFileOptions {
  readonly file: string;
  readonly clock: Pick<Clock, 'now'>;
  /** The file is put aside as `….1` when it would grow beyond this. Default 1 MiB. */
  readonly maxBytes?: number;
}

interface LogFile {
  readonly log: Log;
  /** Deletes what was logged so far. */
  forget(): void;
}

/** A log that only this user may read. Where it cannot be written, the app goes on without. */
export function createLogFile({ file, clock, maxBytes = 1_048_576 }: LogFileOptions): LogFile {
  const before = `${file}.1`;
  const tidy = (bytes: number) => {
    const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
    if (size > 0 && size + bytes > maxBytes) renameSync(file, before);
  };
  return {
    log: (level, subject, text) => {
      const line = logLine(clock.now(), level, subject, text);
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        tidy(Buffer.byteLength(line));
        appendFileSync(file, line, { mode: 0o600 });
        // An earlier one may have been made by other means.
        chmodSync(file, 0o600);
      } catch {
        // A full disk must not stop the app, and there is nowhere left to say it.
      }
    },
    forget: () => {
      for (const one of [file, before]) rmSync(one, { force: true });
    },
  };
}
