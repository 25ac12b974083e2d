/** The parts of the window that F6 goes through, in the order of the page. */
const regions = 'nav, main, aside';

/** Moves the focus into the next part of the window, or the one before, and around. */
export function goToRegion(back: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>(regions)].filter((one) => one.checkVisibility());
  const at = placeIn(all, document.activeElement, back);
  const next = all[(at + (back ? -1 : 1) + all.length) % all.length];
  if (next) firstIn(next)?.focus();
}

/** Where the focus is; between two parts, the one that it comes from. */
function placeIn(all: readonly HTMLElement[], focus: Element | null, back: boolean): number {
  const inside = all.findIndex((one) => one.contains(focus));
  if (inside >= 0 || focus === null || focus === document.body) return inside >= 0 || !back ? inside : 0;
  const before = all.filter(
    (one) => one.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING,
  ).length;
  return back ? before : before - 1;
}

/** The step or tool one is at, or the heading of what is shown, which says where things stand; else the first button. */
const firsts = ['[aria-current]', 'h1[tabindex], h2[tabindex]', 'button:not(:disabled)'];

export function firstIn(region: Element): HTMLElement | undefined {
  return firsts
    .flatMap((first) => [...region.querySelectorAll<HTMLElement>(first)])
    .find((one) => one.checkVisibility());
}

/** Puts the focus into the search of what is in front; false: there is none. */
export function goToSearch(): boolean {
  const near = document.activeElement?.closest('main, aside');
  const found = [near, document.querySelector('main'), document.querySelector('aside')]
    .flatMap((part) => [...(part?.querySelectorAll<HTMLInputElement>('input[type="search"]') ?? [])])
    .find((field) => field.checkVisibility() && !field.disabled);
  found?.focus();
  found?.select();
  return found !== undefined;
}
