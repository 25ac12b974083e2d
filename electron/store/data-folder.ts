import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the folder when it is missing. Only this user may look into it (Windows: by where it lies). */
export function openDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** Deletes all that lies in the folder, damaged files that were put aside included; `but` names what stays. */
export function emptyDataFolder(folder: string, but: readonly string[] = []): void {
  for (const name of readdirSync(folder)) {
    if (!but.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
