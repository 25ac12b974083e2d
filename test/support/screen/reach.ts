import type { Page } from 'playwright-core';

/**
 * What of a screen cannot be reached in the window as it is: its standing sentence, its next move, a part of the frame.
 * Only tables and recorded texts may need to be scrolled in two directions (w3.org/WAI/WCAG22/Understanding/reflow).
 */
export const reachOf = (page: Page): Promise<string[]> => page.evaluate(findOutOfReach);

/** Runs in the page, whole: nothing outside it is known there. */
function findOutOfReach(): string[] {
  const found: string[] = [];
  const scrolls = (one: Element) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY);
  const main = document.querySelector('main');
  const room = main && [...main.querySelectorAll('*')].find((one) => scrolls(one) && one.checkVisibility());
  if (document.documentElement.scrollWidth > innerWidth + 1) found.push('the window scrolls sideways');
  if (document.documentElement.scrollHeight > innerHeight + 1) found.push('the window itself scrolls');
  if (!main || !room) return [...found, 'there is no screen'];
  if (room.scrollWidth > room.clientWidth + 1) found.push('the screen scrolls sideways');
  if (room.clientHeight < 120) found.push(`only ${room.clientHeight} px of the screen are left`);

  const at = room.scrollTop;
  const isModal = document.querySelector('[aria-modal="true"]') !== null;
  const covers = [...document.querySelectorAll('aside, [role="menu"]')].filter((one) =>
    one.checkVisibility(),
  );
  const look = (one: Element, name: string) => {
    one.scrollIntoView({ block: 'nearest' });
    const { left, top, right, bottom } = one.getBoundingClientRect();
    if (
      left < -1 ||
      top < -1 ||
      right > innerWidth + 1 ||
      (bottom > innerHeight + 1 && bottom - top < innerHeight)
    ) {
      found.push(`${name} is not in the window`);
      return;
    }
    const hit = document.elementFromPoint((left + right) / 2, (top + Math.min(bottom, innerHeight)) / 2);
    // What somebody has opened lies over the screen until it is closed.
    const isOpened = covers.some((cover) => hit && cover.contains(hit));
    if (hit && !isOpened && !one.contains(hit) && !hit.contains(one)) found.push(`${name} is covered`);
  };
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  if (isModal) {
    for (const one of shown('[aria-modal="true"] button')) look(one, `“${one.textContent}”`);
  } else {
    for (const one of shown('main h1')) look(one, 'the sentence of the screen');
    for (const one of shown('main header button')) look(one, `“${one.textContent}”`);
    for (const one of shown('nav button, header > button, aside button')) {
      look(one, `“${one.getAttribute('aria-label') ?? one.textContent}”`);
    }
  }
  room.scrollTop = at;
  return found;
}
