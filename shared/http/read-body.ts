/** How reading ended. What was read before that end is in `bytes` either way. */
export interface ReadBody {
  readonly end: 'whole' | 'too-large' | 'broken';
  readonly bytes: Uint8Array;
  /** With `broken`: why. */
  readonly error?: unknown;
}

interface Source {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>;
  /** Closes the connection under the body. */
  close(error: unknown): void;
}

/**
 * Reads a streamed body, a Node stream or a web stream, no further than `maxBytes` (counted after
 * decompression); beyond that, and on abort, the connection is closed and nothing more is read.
 */
export async function readBody(body: unknown, maxBytes: number, signal: AbortSignal): Promise<ReadBody> {
  const source = sourceOf(body);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const ended = (end: ReadBody['end'], error?: unknown): ReadBody => ({
    end,
    bytes: joined(chunks, size),
    error,
  });
  if (source === null) return ended('whole');

  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([aborted, source.next()]);
      if (done === true) return ended('whole');
      const chunk = bytesOf(value);
      const room = maxBytes - size;
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      size += Math.min(chunk.length, room);
      if (chunk.length > room) {
        source.close(undefined);
        return ended('too-large');
      }
    }
  } catch (error) {
    source.close(error);
    return ended('broken', error);
  }
}

function sourceOf(body: unknown): Source | null {
  if (isWebStream(body)) {
    const reader = body.getReader();
    return { next: () => reader.read(), close: (error) => void reader.cancel(error).catch(() => undefined) };
  }
  if (isNodeStream(body)) {
    const iterator = body[Symbol.asyncIterator]();
    // The iterator's own `return` would wait for the chunk that never comes.
    return { next: () => iterator.next(), close: () => body.destroy() };
  }
  return null;
}

const isWebStream = (body: unknown): body is ReadableStream<unknown> =>
  typeof body === 'object' && body !== null && 'getReader' in body;

const isNodeStream = (body: unknown): body is AsyncIterable<unknown> & { destroy(): void } =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body;

const bytesOf = (value: unknown): Uint8Array =>
  value instanceof Uint8Array ? value : new TextEncoder().encode(String(value));

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
