import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What somebody has typed belongs to one run. Chromium keeps the page's session storage below the data folder, and
 * leaves it there when the app has ended, though no later run opens it again.
 */
export function forgetDrafts(folder: string): void {
  try {
    rmSync(join(folder, 'Session Storage'), { recursive: true, force: true });
  } catch {
    // Windows lets nobody delete what is open; the next start tries again.
  }
}
