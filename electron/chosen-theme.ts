import { join } from 'node:path';
import { glimpse } from './store/glimpse';

type Theme = 'system' | 'light' | 'dark';

/**
 * The theme of Settings, for the first paint: read here without what checks them, and `system` for whatever
 * else may stand there.
 *
 * @param folder the user's data folder
 */
export function chosenTheme(folder: string): Theme {
  const theme = glimpse(join(folder, 'data', 'settings.json'))('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}
