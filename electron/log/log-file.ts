import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../shared/model/clock';
import type { Log } from './log';
import { logLine } from './log-line';

/** What a saved copy is called, unless its reader calls it something else. */
export const savedLogName = 'grouptalk-onboarding.log';

/** The one that is written to, and those before it. */
const mostFiles = 5;

/** A reader needs no more, and the window has to draw it. */
const mostCharacters = 400_000;

interface LogFileOptions {
  readonly file: string;
  readonly clock: Pick<Clock, 'now'>;
  /** The file is put aside as `….1` when it would grow beyond this, and what was `….1` as `….2`. Default 1 MiB. */
  readonly maxBytes?: number;
}

export interface LogFile {
  readonly log: Log;
  /** Deletes what was logged so far. */
  forget(): void;
  /** Deletes the lines from before a time, in milliseconds since 1970. */
  forgetBefore(time: number): void;
  /** What was logged, the oldest first, and only its end where it is longer; empty where it cannot be read. */
  read(most?: number): { readonly file: string; readonly text: string };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A log that only this user may read. Where it cannot be written, the app goes on without. */
export function createLogFile({ file, clock, maxBytes = 1_048_576 }: LogFileOptions): LogFile {
  const newestFirst = Array.from({ length: mostFiles }, (_, n) => (n === 0 ? file : `${file}.${n}`));
  const oldestFirst = newestFirst.toReversed();
  const tidy = (bytes: number) => {
    const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
    if (size === 0 || size + bytes <= maxBytes) return;
    for (const [n, older] of oldestFirst.entries()) {
      const newer = oldestFirst[n + 1];
      if (!newer || !statSync(newer, { throwIfNoEntry: false })) continue;
      try {
        renameSync(newer, older);
      } catch (error) {
        // On Windows an old one that somebody reads stays where it is; the next but one takes its place.
        if (newer === file) throw error;
      }
    }
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
    read: (most = mostCharacters) => ({ file, text: oldestFirst.map(textOf).join('').slice(-most) }),
    forgetBefore: (time) => {
      const since = new Date(time).toISOString();
      for (const one of newestFirst) {
        const text = textOf(one);
        // Each line begins with its time, and ISO times stand in the order of the alphabet.
        const kept = text.split(/^/m).filter((line) => line >= since);
        const young = kept.join('');
        if (young === text) continue;
        try {
          if (young === '') rmSync(one, { force: true });
          else writeFileSync(one, young, { mode: 0o600 });
        } catch {
          // As above.
        }
      }
    },
    forget: () => {
      for (const one of newestFirst) rmSync(one, { force: true });
    },
  };
}
