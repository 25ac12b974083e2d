import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal } from '../../shared/onboarding/ports';
import type { Place } from './json-file';

interface JournalFile extends Journal {
  /**
   * Forgets the lines from before a time, in milliseconds since 1970. One that cannot be read stays: nobody knows
   * when it was written.
   */
  forgetBefore(time: number): Promise<void>;
  forget(): Promise<void>;
}

/**
 * `journal.jsonl`: one line of JSON for each write to a tenant, on the disk before the write is answered. The write is
 * done by then and its result must not be lost, so a line that cannot be written does not reject: it is said in the
 * log, and tried again before the next one.
 */
export function openJournal({ folder, log }: Place): JournalFile {
  const file = join(folder, 'journal.jsonl');
  const notWritten = (error: unknown) =>
    log('error', 'journal', `not written: ${error instanceof Error ? error.message : String(error)}`);
  let waiting = '';
  let last = Promise.resolve();
  const writeOut = async () => {
    const lines = waiting;
    try {
      const handle = await open(file, 'a', 0o600);
      try {
        const { size } = await handle.stat();
        try {
          await handle.appendFile(lines);
          await handle.sync();
        } catch (error) {
          // A disk that fills up takes half a line, and the next try would go on behind it.
          await handle.truncate(size);
          throw error;
        }
      } finally {
        await handle.close();
      }
      waiting = waiting.slice(lines.length);
    } catch (error) {
      notWritten(error);
    }
  };
  return {
    append: (entry) => {
      waiting += `${JSON.stringify(entry)}\n`;
      last = last.then(writeOut);
      return last;
    },
    forgetBefore: (time) => {
      last = last.then(() => rewrite(file, (line) => !(timeOf(line) < time))).catch(notWritten);
      return last;
    },
    forget: async () => {
      await last;
      waiting = '';
      await rm(file, { force: true });
    },
  };
}

/** Replaces the file as a whole, so that a power cut leaves the one or the other. */
async function rewrite(file: string, stays: (line: string) => boolean): Promise<void> {
  const lines = (await readFile(file, 'utf8').catch(emptyWhereMissing)).split('\n');
  const kept = lines.filter((line) => line === '' || stays(line));
  if (kept.length === lines.length) return;
  const next = `${file}.next`;
  const handle = await open(next, 'w', 0o600);
  try {
    await handle.writeFile(kept.join('\n'));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
}

function emptyWhereMissing(error: unknown): string {
  if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return '';
  throw error;
}

/** Not a number where the line does not tell. */
function timeOf(line: string): number {
  try {
    return Date.parse(String(Reflect.get(Object(JSON.parse(line)), 'at')));
  } catch {
    return Number.NaN;
  }
}
