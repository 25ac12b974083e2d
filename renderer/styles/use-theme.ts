import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { darkTheme, lightTheme } from './theme';

const query = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Light or dark by the setting; by the system, as it changes, when the setting says so. */
export function useTheme(setting: 'system' | 'light' | 'dark'): Theme {
  const systemIsDark = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
  return setting === 'dark' || (setting === 'system' && systemIsDark) ? darkTheme : lightTheme;
}
