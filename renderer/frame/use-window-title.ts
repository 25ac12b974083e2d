import { useEffect } from 'react';

/** What the task bar, the window's frame and a screen reader call the window: the screen first, then whose tenant. */
export function useWindowTitle(...parts: readonly (string | null | undefined)[]): void {
  const title = parts.filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
