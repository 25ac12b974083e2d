import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Theme = 'system' | 'light' | 'dark';

/**
 * The theme of Settings, for the first paint: read here without what checks them, and `system` for whatever
 * else may stand there.
 *
 * @param folder the user's data folder
 */
export function chosenTheme(folder: string): Theme {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(folder, 'data', 'settings.json'), 'utf8'));
    const theme: unknown = Reflect.get(Object(settings), 'theme');
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}
