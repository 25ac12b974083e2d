import type { IncomingMessage } from 'node:http';

/**
 * The body as text; null when it is larger than `mostBytes`. What is too much is read and dropped: a server that
 * stops reading breaks the connection, and the client never hears why.
 */
export async function readBody(req: IncomingMessage, mostBytes: number): Promise<string | null> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
    else parts = [];
  }
  return size > mostBytes ? null : Buffer.concat(parts).toString('utf8');
}
