import { useKnown } from './contexts';
import { ariaKeys, type ShortcutId } from './shortcuts';

/** The shortcut of a button, for whoever hears the page; `at`: which one of a run. */
export const useAriaKeys = (id: ShortcutId): ((at?: number) => string) => {
  const mac = useKnown()?.facts.platform === 'darwin';
  return (at) => ariaKeys(id, mac, at);
};
