import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { failed, type Result } from '../../shared/contract/problem';
import { errorDetail } from '../../shared/http/transport-code';
import type { Clock } from '../../shared/model/clock';
import { asError, notGenuine, unreachable } from './feed-trouble';

interface FileToFetch {
  /** Follows no redirect; aborting closes the connection. */
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly url: URL;
  /** Where it is written. It is gone again when it is not what was asked for. */
  readonly to: string;
  /** In bytes; undefined: nobody said it, and it may be as large as any installer is. */
  readonly size: number | undefined;
  /** base64. */
  readonly sha512: string;
  readonly signal: AbortSignal;
  onBytes(bytes: { done: number; total: number }): void;
}

/** An installer has a tenth of it. */
const mostBytes = 2 ** 30;
/** Longer than any server thinks before it goes on. */
const silenceMs = 60_000;

/**
 * Fetches a file, and proves that it is the one that was named. Rejects with errors of `asError`:
 * `update-feed-unreachable`, `update-not-genuine`, `file-unwritable`, `cancelled`.
 */
export async function fetchFile(wanted: FileToFetch): Promise<void> {
  const { url, to, signal, clock } = wanted;
  const over = new AbortController();
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  let heard = clock.now();
  const watch = async () => {
    while (clock.now() - heard < silenceMs) {
      await clock.sleep(heard + silenceMs - clock.now(), over.signal);
    }
    giveUp();
  };
  watch().catch(() => undefined);
  try {
    await receive({ ...wanted, signal: stop.signal }, () => {
      heard = clock.now();
    });
  } catch (error) {
    await rm(to, { force: true }).catch(() => undefined);
    if (signal.aborted) throw asError(failed('cancelled'));
    if (stop.signal.aborted) throw asError(unreachable(url, 'fell silent'));
    // Of whatever is still open.
    giveUp();
    throw error;
  } finally {
    over.abort();
    signal.removeEventListener('abort', giveUp);
  }
}

async function receive(wanted: FileToFetch, heard: () => void): Promise<void> {
  const { fetch, url, to, size, sha512, signal, onBytes } = wanted;
  const response = await fetch(url, { signal }).catch(brokeOff(url));
  const refused = whyNot(response);
  if (refused !== null) {
    await response.body?.cancel();
    throw asError(unreachable(url, `${nameOf(url)} was answered with ${refused}`));
  }
  const hash = createHash('sha512');
  const told = Number(response.headers.get('content-length') ?? 0);
  const total = size ?? (Number.isSafeInteger(told) ? told : 0);
  const file = await open(to, 'w', 0o600).catch(notWritten(to));
  try {
    let done = 0;
    for await (const chunk of chunksOf(response, url, signal)) {
      heard();
      done += chunk.length;
      if (done > (size ?? mostBytes))
        throw asError(notGenuine(url, `${nameOf(url)} is larger than it should be`));
      hash.update(chunk);
      await writeAll(file, chunk).catch(notWritten(to));
      onBytes({ done, total: Math.max(total, done) });
    }
    await file.sync().catch(notWritten(to));
  } finally {
    await file.close();
  }
  if (hash.digest('base64') !== sha512) {
    throw asError(notGenuine(url, `${nameOf(url)} does not have the digest that was signed`));
  }
}

/** null: it is a file. */
function whyNot({ status, headers }: Response): string | null {
  if (status !== 200) return String(status);
  return headers.get('content-type')?.startsWith('text/html') ? 'a web page' : null;
}

async function* chunksOf({ body }: Response, url: URL, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  // Ends what is being read, and closes the connection.
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(brokeOff(url));
      signal.throwIfAborted();
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

const nameOf = (url: URL): string => url.pathname.split('/').at(-1) ?? '';

const brokeOff =
  (url: URL) =>
  (error: unknown): never => {
    throw asError(unreachable(url, errorDetail(error)));
  };

const notWritten =
  (file: string) =>
  (error: unknown): never => {
    throw asError(unwritable(file, error));
  };

export const unwritable = (file: string, error: unknown): Extract<Result<never>, { ok: false }> =>
  failed('file-unwritable', {
    params: { file },
    detail: error instanceof Error ? error.message : String(error),
    remedy: 'try-again',
  });
