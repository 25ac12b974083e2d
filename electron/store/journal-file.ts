import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal } from '../../shared/onboarding/ports';
import type { Place } from './json-file';

interface JournalFile extends Journal {
  forget(): Promise<void>;
}

/**
 * `journal.jsonl`: one line of JSON for each write to a tenant, on the disk before the write is answered. The write is
 * done by then and its result must not be lost, so a line that cannot be written does not reject: it is said in the
 * log, and tried again before the next one.
 */
export function openJournal({ folder, log }: Place): JournalFile {
  const file = join(folder, 'journal.jsonl');
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
      log('error', 'journal', `not written: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return {
    append: (entry) => {
      waiting += `${JSON.stringify(entry)}\n`;
      last = last.then(writeOut);
      return last;
    },
    forget: async () => {
      await last;
      waiting = '';
      await rm(file, { force: true });
    },
  };
}
