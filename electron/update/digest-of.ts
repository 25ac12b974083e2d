import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** SHA-512 of a file, in base64; null: it cannot be read. At once, for the end of the app, which waits for nothing. */
export function digestOf(file: string): string | null {
  try {
    const handle = openSync(file, 'r');
    try {
      const hash = createHash('sha512');
      const piece = Buffer.alloc(1_048_576);
      for (let size = readSync(handle, piece); size > 0; size = readSync(handle, piece)) {
        hash.update(piece.subarray(0, size));
      }
      return hash.digest('base64');
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
