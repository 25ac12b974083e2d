import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log/log';

/** Its being there tells the uninstaller (electron/installer) to leave settings and journal. */
const mark = 'keep-on-uninstall';

/** Sets the mark in the data folder, or takes it away. What does not work is said in the log. */
export function markToKeep(folder: string, keep: boolean, log: Log): void {
  try {
    if (keep) writeFileSync(join(folder, mark), '', { mode: 0o600 });
    else rmSync(join(folder, mark), { force: true });
  } catch {
    log('error', 'store', `the mark ${mark} could not be ${keep ? 'set' : 'removed'}`);
  }
}
