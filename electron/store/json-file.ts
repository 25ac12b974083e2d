import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { z } from 'zod';
import { failed, ok, type Result } from '../../shared/contract/problem';
import type { Log } from '../log/log';

/** A small file of JSON whose truth is in memory, so that a disk that fails costs the next start and nothing now. */
export interface JsonFile<T> {
  read(): T;
  /** Holds from now on, even where it could not be written. Problem: `file-unwritable`. */
  write(value: T): Result<void>;
  /** As if it had never been written. */
  forget(): void;
}

export interface Place {
  /** Absolute; it exists. */
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Opens `<name>.json`. What cannot be understood is put aside as `<name>.json.damaged-<time>`, said in the log, and
 * begun anew from `empty`. Writes replace the file as a whole; only this user may read it.
 */
export function openJsonFile<T extends Readonly<Record<string, unknown>>>(
  place: Place,
  name: string,
  shape: z.ZodType<T>,
  empty: T,
): JsonFile<T> {
  const file = join(place.folder, `${name}.json`);
  let value = load(place, file, shape) ?? empty;
  return {
    read: () => value,
    write: (next) => {
      value = next;
      try {
        // Made anew each time: it reads the file in its constructor, and we hold the truth.
        const store = new Store<Record<string, unknown>>({
          cwd: place.folder,
          name,
          configFileMode: 0o600,
          clearInvalidConfig: true,
        });
        store.store = { ...next };
        return ok(undefined);
      } catch (error) {
        place.log('error', 'store', `${name}.json was not written: ${reasonOf(error)}`);
        return failed('file-unwritable', { params: { file }, detail: reasonOf(error), remedy: 'try-again' });
      }
    },
    forget: () => {
      value = empty;
      rmSync(file, { force: true });
    },
  };
}

function load<T>({ log, now }: Place, file: string, shape: z.ZodType<T>): T | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') log('error', 'store', `${file} cannot be read: ${reasonOf(error)}`);
    return null;
  }
  const parsed = shape.safeParse(jsonOrNull(text));
  if (parsed.success) return parsed.data;
  const aside = `${file}.damaged-${new Date(now()).toISOString().replaceAll(':', '-')}`;
  try {
    renameSync(file, aside);
    log('warn', 'store', `${file} was not understood. It is kept as ${aside}.`);
  } catch (error) {
    log('error', 'store', `${file} was not understood, and cannot be put aside: ${reasonOf(error)}`);
  }
  return null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error ? Reflect.get(error, 'code') : undefined);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
