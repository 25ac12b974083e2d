import { useMemo } from 'react';
import { Say } from '../frame/say';
import { useDrawer } from '../parts/drawer';
import { About } from './about';
import { ShortcutList } from './shortcut-list';
import { SupportLog } from './support-log';

export interface Help {
  about(): void;
  shortcuts(): void;
  supportLog(): void;
}

/** Lines of a log want room. In pixels. */
const logWidth = 640;

/** What helps, each in the drawer, opened from wherever it is asked for. */
export function useHelp(): Help {
  const drawer = useDrawer();
  return useMemo(
    () => ({
      about: () => drawer.open(<Say id="about.title" />, <About />, { takesFocus: true }),
      shortcuts: () => drawer.open(<Say id="shortcuts.title" />, <ShortcutList />, { takesFocus: true }),
      supportLog: () =>
        drawer.open(<Say id="supportLog.title" />, <SupportLog />, { takesFocus: true, width: logWidth }),
    }),
    [drawer],
  );
}
