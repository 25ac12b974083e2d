import type { Page } from 'playwright-core';

/** What a stop of the focus looks like, and what is wrong with it. */
export interface Stop {
  /** As a screen reader names it, e.g. `button "Look again"`; `nothing` when the page itself has the focus. */
  readonly says: string;
  /** The same for the same element, as long as the page lives; 0 for nothing. */
  readonly id: number;
  /** `focus cannot be seen on …`, `… is covered by …`, `… stands before …`. */
  readonly troubles: readonly string[];
}

/**
 * Where the focus is now. Compared with the stop before it: what had the focus must look otherwise than it does
 * without (WCAG 2.4.7), and must not be hidden while it has it (2.4.11).
 */
export async function readFocus(page: Page, moved: boolean): Promise<Stop> {
  const { id, troubles } = await page.evaluate(compareStops, moved);
  const focused = page.locator(':focus');
  if ((await focused.count()) === 0) return { says: 'nothing', id, troubles };
  const [first = ''] = (await focused.first().ariaSnapshot()).split('\n');
  // YAML quotes a whole line that holds a colon.
  const plain = first.startsWith("- '") ? first.replaceAll("''", "'") : first;
  const says = /^- '?(\w+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]+\])*)/.exec(plain)?.[1] ?? first;
  return { says, id, troubles: troubles.map((one) => `${says}: ${one}`) };
}

/** Runs in the page, whole: nothing outside it is known there. */
function compareStops(moved: boolean): { id: number; troubles: string[] } {
  const lines = ['outline', 'border-top', 'border-bottom'];
  // Grounds and shadows are the author's still, and not drawn, where the system chooses the colours.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const others = [
    'text-decoration-line',
    'transform',
    'content',
    ...(isForced ? [] : ['box-shadow', 'background-color']),
  ];
  const lookOfOne = (style: CSSStyleDeclaration): string => {
    const drawn = lines.filter((line) => style.getPropertyValue(`${line}-style`) !== 'none');
    const properties = [
      ...drawn.flatMap((line) => [`${line}-style`, `${line}-width`, `${line}-color`]),
      ...others,
    ];
    return properties.map((name) => style.getPropertyValue(name)).join(' ');
  };
  const lookOf = (element: Element): string => {
    const near = [
      element.parentElement,
      element.nextElementSibling,
      element.querySelector('[aria-selected="true"]'),
    ];
    return [element, ...near]
      .filter((one) => one !== null)
      .flatMap((one) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(one, pseudo)))
      .map(lookOfOne)
      .join('\n');
  };
  const describe = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;

  const watch: { element?: Element; look?: string; ids?: WeakMap<Element, number>; count?: number } =
    Reflect.get(window, 'focusWatch') ?? {};
  const ids = watch.ids ?? new WeakMap<Element, number>();
  const active = document.activeElement ?? document.body;
  const troubles: string[] = [];
  const before = watch.element;
  if (before?.isConnected && before !== active && watch.look === lookOf(before)) {
    troubles.push(`the focus could not be seen on ${describe(before)}`);
  }
  const region = active.closest('main, nav, aside, header, [role="alertdialog"]');
  if (
    moved &&
    before?.isConnected &&
    region?.contains(before) &&
    before.compareDocumentPosition(active) & 4
  ) {
    const [was, is] = [before.getBoundingClientRect(), active.getBoundingClientRect()];
    if (is.bottom <= was.top && is.left < was.right)
      troubles.push(`comes after ${describe(before)}, and stands above it`);
  }
  const isSomewhere = active !== document.body && active !== document.documentElement;
  if (!isSomewhere) {
    Reflect.set(window, 'focusWatch', { ids, count: watch.count });
    return { id: 0, troubles };
  }
  const count = (watch.count ?? 0) + (ids.has(active) ? 0 : 1);
  const id = ids.get(active) ?? count;
  ids.set(active, id);
  Reflect.set(window, 'focusWatch', { element: active, look: lookOf(active), ids, count });

  const shown = active.querySelector('[aria-selected="true"]') ?? active;
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  const inner = {
    left: Math.max(left, 0),
    top: Math.max(top, 0),
    right: Math.min(right, innerWidth),
    bottom: Math.min(bottom, innerHeight),
  };
  const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2];
  const points = [
    [x, y],
    [inner.left + 3, inner.top + 3],
    [inner.right - 3, inner.top + 3],
    [inner.left + 3, inner.bottom - 3],
    [inner.right - 3, inner.bottom - 3],
  ];
  const hits = points.map(([at = 0, down = 0]) => document.elementFromPoint(at, down));
  const isSeen = hits.some(
    (hit) => hit && (shown.contains(hit) || active.contains(hit) || hit.closest('label')?.contains(active)),
  );
  if (!isSeen && moved)
    troubles.push(`is covered by ${hits[0] ? describe(hits[0]) : 'the edge of the window'}`);
  return { id, troubles };
}
