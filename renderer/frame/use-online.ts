import { useEffect, useSyncExternalStore } from 'react';

const eachMinute = 60_000;

const listen = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

/**
 * What the computer believes of its network. A hint for a person, and no reason to leave anything untried: it knows of
 * interfaces, not of the way to Microsoft. https://developer.mozilla.org/docs/Web/API/Navigator/onLine
 */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );

/** While `away`, looks again each minute, and at once when the computer says that it has a network again. */
export function useComeBack(away: boolean, look: () => void): void {
  useEffect(() => {
    if (!away) return;
    const timer = setInterval(look, eachMinute);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', look);
    };
  }, [away, look]);
}
