import { type RefObject, useEffect } from 'react';

/**
 * What has the focus may go away with what it did, and the keyboard would start again at the window's beginning
 * (w3.org/WAI/WCAG22/Understanding/focus-order). Where nothing else takes the focus, `rescue` is called.
 */
export function useKeptFocus(room: RefObject<HTMLElement | null>, rescue: () => void): void {
  useEffect(() => {
    const inside = room.current;
    if (!inside) return;
    let last: Element | null = null;
    let frame = 0;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const check = () => {
      // Whoever leaves by a click on bare ground has lost nothing: what had the focus is still there.
      if (document.activeElement !== document.body || !last || last.checkVisibility()) return;
      last = null;
      rescue();
    };
    const seen = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      // The screens' own effects come first; they know better where to go on.
      frame = requestAnimationFrame(() => requestAnimationFrame(check));
    });
    document.addEventListener('focusin', onFocus);
    seen.observe(inside, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden'] });
    return () => {
      cancelAnimationFrame(frame);
      seen.disconnect();
      document.removeEventListener('focusin', onFocus);
    };
  }, [room, rescue]);
}
