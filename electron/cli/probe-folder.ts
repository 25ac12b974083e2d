import { chmod, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { failed, ok, type Result } from '../../shared/contract/problem';
import { type ProbeThing, probeThing } from '../../shared/model/probe-thing';
import type { ProbeJournal } from '../../shared/scim/write/probe-journal';

export interface ProbeFolder extends ProbeJournal {
  /** Makes sure that something can be written down. Problem: `file-unwritable`. */
  tryOut(): Promise<Result<void>>;
  /** What earlier runs at this Tenant URL have left behind, the oldest first; not what another run is making now. */
  abandoned(tenantUrl: string): Promise<readonly ProbeThing[]>;
}

const kept = probeThing.unwrap().extend({ pid: z.number() });
type Kept = z.infer<typeof kept>;

/** A number that a later process has, too, must not hide a thing for ever. */
const longestRunMs = 60 * 60_000;

/**
 * A folder with a file for each thing that was made for a trial and may still be there. Each is on the disk before it
 * is made, and replaced as a whole: neither a killed process nor several at once lose one.
 *
 * @param now milliseconds since 1970
 */
export function openProbeFolder(folder: string, now: () => number, pid = process.pid): ProbeFolder {
  const fileOf = (id: string) => join(folder, `${encodeURIComponent(id)}.json`);

  const put = async (name: string, text: string): Promise<Result<void>> => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      const next = `${name}.${pid}.next`;
      const handle = await open(next, 'w', 0o600);
      try {
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(next, name);
      return ok(undefined);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return failed('file-unwritable', { params: { file: name }, detail });
    }
  };

  const all = async (): Promise<readonly Kept[]> => {
    const names = await readdir(folder).catch(() => []);
    const read = names.filter((name) => name.endsWith('.json')).map((name) => readThing(join(folder, name)));
    const things = (await Promise.all(read)).filter((one) => one !== null);
    return things.sort((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt));
  };

  return {
    tryOut: async () => {
      const file = join(folder, `try-${pid}`);
      const written = await put(file, '');
      await rm(file, { force: true }).catch(() => undefined);
      return written;
    },
    write: (thing) => put(fileOf(thing.id), JSON.stringify({ ...thing, pid })),
    crossOut: (id) => rm(fileOf(id), { force: true }),
    list: all,
    abandoned: async (tenantUrl) =>
      (await all()).filter(
        (one) =>
          one.tenantUrl === tenantUrl &&
          (!isRunning(one.pid, pid) || now() - Date.parse(one.madeAt) > longestRunMs),
      ),
  };
}

/** null: it is gone by now, or none of ours. */
async function readThing(file: string): Promise<Kept | null> {
  try {
    const parsed = kept.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whoever had our own number before us is gone. */
function isRunning(pid: number, own: number): boolean {
  if (pid === own) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}
