import { createReadStream } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import { type MappedAttributes, readMappedAttributes } from '../../shared/scim/mapped-attributes';
import { CouldNotAsk } from './command';

/** No token and no schema is larger than this. */
const mostBytes = 16 * 1024 * 1024;

/** The token as it stands in the file; what can be sent of it is judged by the checks. */
export const readTokenFile = async (file: string, signal: AbortSignal): Promise<string> =>
  decode(await bytesOf(file, signal));

export async function readTokenStream(stdin: Readable, signal: AbortSignal): Promise<string> {
  const bytes = await readAll(addAbortSignal(signal, stdin));
  if (bytes === null) throw new CouldNotAsk({ code: 'file-not-understood', params: { file: 'stdin' } });
  return decode(bytes);
}

/** A synchronization schema as Graph gives it, or as the portal's download holds it. */
export async function readSchemaFile(file: string, signal: AbortSignal): Promise<MappedAttributes> {
  const notUnderstood = new CouldNotAsk({ code: 'file-not-understood', params: { file } });
  let json: unknown;
  try {
    json = JSON.parse(decode(await bytesOf(file, signal)));
  } catch (error) {
    throw error instanceof CouldNotAsk ? error : notUnderstood;
  }
  const mapped = readMappedAttributes(json);
  if (!mapped) throw notUnderstood;
  return mapped;
}

async function bytesOf(file: string, signal: AbortSignal): Promise<Buffer> {
  const unreadable = new CouldNotAsk({ code: 'file-unreadable', params: { file } });
  const bytes = await readAll(createReadStream(file, { signal })).catch(() => Promise.reject(unreadable));
  if (bytes === null) throw unreadable;
  return bytes;
}

/** null: there is more than any token or schema has. Counted while reading, for a device has no size. */
async function readAll(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > mostBytes) return null;
  }
  return Buffer.concat(chunks);
}

/** UTF-8; UTF-16 where a byte order mark says so, as Windows PowerShell writes it. */
function decode(bytes: Buffer): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
