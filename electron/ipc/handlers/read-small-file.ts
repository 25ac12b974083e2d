import { open } from 'node:fs/promises';
import { failed, ok, type Result } from '../../../shared/contract/problem';

/** A text file of at most `mostBytes`. Problems: `file-unreadable`, `file-not-understood` when it is larger. */
export async function readSmallFile(file: string, mostBytes: number): Promise<Result<string>> {
  const params = { file };
  try {
    const handle = await open(file, 'r');
    try {
      const buffer = Buffer.alloc(mostBytes + 1);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      if (bytesRead > mostBytes) return failed('file-not-understood', { params, detail: 'too large' });
      return ok(buffer.subarray(0, bytesRead).toString('utf8'));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return failed('file-unreadable', { params, detail, remedy: 'try-again' });
  }
}
