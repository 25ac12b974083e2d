import { useLayoutEffect, useRef, useState } from 'react';
import type { PartId } from './next-move';

interface PartsInput {
  /** What is open as long as nobody has pressed anything. */
  readonly first: readonly PartId[];
  /** Something is being asked: somebody has pressed something. */
  readonly begun: boolean;
}

export interface Parts {
  readonly open: readonly PartId[];
  toggle(id: PartId): void;
  /** Opens one, folds the others, and brings it into view. The focus stays. */
  show(id: PartId): void;
  /** The same, and puts the focus on its heading. */
  goTo(id: PartId): void;
  headOf(id: PartId): (head: HTMLButtonElement | null) => void;
}

/** Which of the parts are open. From the first press on only another press opens or folds one. */
export function useParts({ first, begun }: PartsInput): Parts {
  const [held, setHeld] = useState<readonly PartId[] | null>(null);
  const [wanted, setWanted] = useState<{ readonly id: PartId; readonly focus: boolean } | null>(null);
  const heads = useRef(new Map<PartId, HTMLButtonElement>());
  if (held === null && begun) setHeld(first);
  const open = held ?? first;

  useLayoutEffect(() => {
    const head = wanted && heads.current.get(wanted.id);
    if (!head) return;
    if (wanted.focus) head.focus({ preventScroll: true });
    const part = head.closest('section');
    const { top = 0, bottom = 0 } = part?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > window.innerHeight) part?.scrollIntoView({ block: 'start' });
  }, [wanted]);

  const bring = (id: PartId, focus: boolean) => {
    setHeld([id]);
    setWanted({ id, focus });
  };
  return {
    open,
    toggle: (id) => setHeld(open.includes(id) ? open.filter((one) => one !== id) : [...open, id]),
    show: (id) => bring(id, false),
    goTo: (id) => bring(id, true),
    headOf: (id) => (head) => {
      if (head) heads.current.set(id, head);
      else heads.current.delete(id);
    },
  };
}
