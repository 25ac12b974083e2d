import { readFile } from 'node:fs/promises';
import { failed, ok, type Result } from '../shared/contract/problem';

/**
 * The licences of all that this app is made of, as the build has put them together.
 *
 * @returns Markdown. Problem: `file-unreadable`
 */
export async function readLicences(file: string): Promise<Result<string>> {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return failed('file-unreadable', { params: { file }, detail });
  }
}
