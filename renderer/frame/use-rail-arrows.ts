import { type FocusEvent, type KeyboardEvent, useState } from 'react';

/**
 * One stop for the Tab key, at the item that is shown; arrow keys go on from there, through the steps and on into the
 * tools, and do not yet press.
 */
export function useRailArrows(shownAt: number) {
  const [focusedAt, setFocusedAt] = useState<number | null>(null);
  const buttonsOf = (list: HTMLElement): readonly HTMLElement[] => [
    ...list.querySelectorAll<HTMLElement>('li button'),
  ];
  const placeOf = (list: HTMLElement, one: EventTarget | null) => {
    const all: readonly (EventTarget | null)[] = buttonsOf(list);
    return all.indexOf(one);
  };
  return {
    tabIndexOf: (at: number) => (at === (focusedAt ?? Math.max(0, shownAt)) ? 0 : -1),
    handlers: {
      onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
        const at = placeOf(currentTarget, target);
        // The buttons below the lists have stops of their own.
        setFocusedAt(at < 0 ? null : at);
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (!currentTarget.contains(relatedTarget)) setFocusedAt(null);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const buttons = buttonsOf(event.currentTarget);
        const at = placeOf(event.currentTarget, document.activeElement);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
        if (to === undefined || at < 0) return;
        event.preventDefault();
        buttons[to]?.focus();
      },
    },
  };
}
