import { type RefObject, useEffect, useRef } from 'react';

/** When something goes away together with the focus that was in it, the focus goes on to `next`. */
export function useFocusAfter(isThere: boolean, next: RefObject<HTMLElement | null>): void {
  const wasThere = useRef(isThere);
  useEffect(() => {
    const gone = wasThere.current && !isThere;
    wasThere.current = isThere;
    if (gone && document.activeElement === document.body) next.current?.focus({ preventScroll: true });
  }, [isThere, next]);
}
