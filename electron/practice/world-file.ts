import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptWorld } from '../../shared/practice/context';
import { readKeptWorld, writeKeptWorld } from '../../shared/practice/world/kept-world';

type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly kept: KeptWorld }
  | { readonly kind: 'damaged'; readonly movedTo: string };

/** The file in which a practice world outlives its process. One process has it: the last that opened it. */
export interface WorldFile {
  /** A file that cannot be understood is moved aside, to `movedTo`. Rejects when it cannot be read at all. */
  read(): Promise<Found>;
  /**
   * Replaces the file as a whole; the world is taken as it stands at the call. Rejects when it cannot be
   * written, and with `TakenOver` when another process has opened the file since.
   */
  write(kept: KeptWorld): Promise<void>;
}

/** Another process goes on with this world. */
export class TakenOver extends Error {}

const [fileName, ownerName] = ['practice-world.json', 'practice-world.owner'];

/** The folder is made when it is missing. Only this user may read what is written. */
export async function openWorldFile(folder: string): Promise<WorldFile> {
  const [file, ownerFile] = [join(folder, fileName), join(folder, ownerName)];
  const me = randomUUID();
  const half = `${file}.${me}.half`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(ownerFile, me, { mode: 0o600 });
  // What a killed process left half written.
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${fileName}.`) && name.endsWith('.half'))
      await rm(join(folder, name), { force: true });
  }
  return {
    async read() {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (text === null) return { kind: 'none' };
      const kept = readKeptWorld(text);
      if (kept) return { kind: 'kept', kept };
      const movedTo = `${file}.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
      await rename(file, movedTo);
      return { kind: 'damaged', movedTo };
    },
    async write(kept) {
      await writeFile(half, writeKeptWorld(kept), { mode: 0o600 });
      // A killed app's process may live a moment longer than the app's next start takes.
      if ((await readFile(ownerFile, 'utf8').catch(() => me)) !== me) {
        await rm(half, { force: true });
        throw new TakenOver();
      }
      await rename(half, file);
    },
  };
}
