import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  /** As if it had never been written. Where the file cannot be removed, it is emptied, or said in the log. */
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
 * begun anew from `empty`. What cannot be read (somebody else's file, one that another program holds) stays, and is
 * put aside as `<name>.json.unread-<time>` by the first write. Writes replace the file as a whole; only this user may
 * read it.
 */
export function openJsonFile<T extends Readonly<Record<string, unknown>>>(
  place: Place,
  name: string,
  shape: z.ZodType<T>,
  empty: T,
): JsonFile<T> {
  const file = join(place.folder, `${name}.json`);
  const loaded = load(place, file, shape);
  let value = loaded.value ?? empty;
  let { unread } = loaded;
  return {
    read: () => value,
    write: (next) => {
      value = next;
      try {
        if (unread) renameSync(file, asideOf(place, file, 'unread'));
        unread = false;
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
      unread = false;
      try {
        rmSync(file, { force: true });
      } catch {
        emptyOut(place, file, JSON.stringify(empty));
      }
    },
  };
}

function emptyOut({ log }: Place, file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    log('error', 'store', `${file} can neither be removed nor emptied: ${reasonOf(error)}`);
  }
}

interface Loaded<T> {
  /** null: there is nothing, or nothing that can be used. */
  readonly value: T | null;
  /** Something is there, and nobody knows what. */
  readonly unread: boolean;
}

function load<T>(place: Place, file: string, shape: z.ZodType<T>): Loaded<T> {
  const { log } = place;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const unread = codeOf(error) !== 'ENOENT';
    if (unread) log('error', 'store', `${file} cannot be read: ${reasonOf(error)}`);
    return { value: null, unread };
  }
  const parsed = shape.safeParse(jsonOrNull(text));
  if (parsed.success) return { value: parsed.data, unread: false };
  const aside = asideOf(place, file, 'damaged');
  try {
    renameSync(file, aside);
    log('warn', 'store', `${file} was not understood. It is kept as ${aside}.`);
  } catch (error) {
    log('error', 'store', `${file} was not understood, and cannot be put aside: ${reasonOf(error)}`);
  }
  return { value: null, unread: false };
}

const asideOf = ({ now }: Place, file: string, why: 'damaged' | 'unread'): string =>
  `${file}.${why}-${new Date(now()).toISOString().replaceAll(':', '-')}`;

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error ? Reflect.get(error, 'code') : undefined);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
