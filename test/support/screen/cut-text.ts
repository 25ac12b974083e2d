import type { Page } from 'playwright-core';

/**
 * Texts that somebody cannot read to their end: cut off by a box that does not scroll, running out of their own box,
 * or out of the window. What ends in an ellipsis, or is left out, is well where its whole text is told on hovering.
 */
export const cutTexts = (page: Page): Promise<string[]> => page.evaluate(findCutTexts);

/** Runs in the page, whole: nothing outside it is known there. */
function findCutTexts(): string[] {
  // Half a pixel is rounding; letters reach a little over the height of a tight line.
  const [wide, high] = [1.5, 5];
  const found = new Set<string>();

  const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const isHeardOnly = (element: Element) => getComputedStyle(element).clipPath !== 'none';
  const isToldOnHovering = (element: Element, box: Element, text: string): boolean => {
    const told = (one: Element) => (one.getAttribute('title') ?? '').includes(text);
    for (let one: Element | null = element; one; one = one.parentElement) {
      if (told(one) || (one.getAttribute('aria-label') ?? '').includes(text)) return true;
      if (one === box) break;
    }
    return [...box.querySelectorAll('[title]')].some(told);
  };
  const nearestBox = (element: Element): Element => {
    let box = element;
    while (
      getComputedStyle(box).display.startsWith('inline') &&
      box.parentElement &&
      box.tagName !== 'BUTTON'
    ) {
      box = box.parentElement;
    }
    return box;
  };

  const look = (element: Element, text: string, rect: DOMRect) => {
    const box = nearestBox(element);
    const { overflowX, overflowY, whiteSpace, fontSize } = getComputedStyle(box);
    // Blanks that are kept may hang out at a line's end.
    const hanging = whiteSpace === 'pre-wrap' ? Number.parseFloat(fontSize) / 2 : 0;
    const own = box.getBoundingClientRect();
    const [out, over] = [
      rect.right > own.right + wide + hanging || rect.left < own.left - wide,
      rect.bottom > own.bottom + high || rect.top < own.top - high,
    ];
    if ((out && overflowX === 'visible') || (over && overflowY === 'visible')) {
      found.add(`runs out of its box: “${text}”`);
    }
    // Where something scrolls there is a way to see the rest.
    let [across, down] = [true, true];
    for (let box: Element | null = element; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const cutAcross =
        across && clips(style.overflowX) && (rect.right > edge.right + wide || rect.left < edge.left - wide);
      const cutDown =
        down && clips(style.overflowY) && (rect.bottom > edge.bottom + high || rect.top < edge.top - high);
      if (cutAcross || cutDown) {
        if (!isToldOnHovering(element, box, text)) found.add(`cut off: “${text}”`);
        return;
      }
      if (style.overflowX === 'auto' || style.overflowX === 'scroll') across = false;
      if (style.overflowY === 'auto' || style.overflowY === 'scroll') down = false;
    }
    if (
      (across && (rect.right > innerWidth + wide || rect.left < -wide)) ||
      (down && (rect.bottom > innerHeight + wide || rect.top < -wide))
    ) {
      found.add(`out of the window: “${text}”`);
    }
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const element = node.parentElement;
    if (
      !text ||
      !element ||
      element.closest('select') ||
      !element.checkVisibility({ visibilityProperty: true }) ||
      isHeardOnly(element)
    )
      continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects())
      if (rect.width > 0 && rect.height > 0) look(element, text, rect);
  }

  const pen = document.createElement('canvas').getContext('2d');
  for (const select of document.querySelectorAll('select')) {
    if (!pen || !select.checkVisibility()) continue;
    const style = getComputedStyle(select);
    pen.font = style.font;
    const room =
      select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    for (const { text } of select.options)
      if (pen.measureText(text).width > room + wide) found.add(`has no room in its list: “${text}”`);
  }
  for (const scroller of document.querySelectorAll('main > *, nav, aside')) {
    if (scroller.scrollWidth > scroller.clientWidth + wide)
      found.add(`has to be scrolled sideways: <${scroller.tagName.toLowerCase()}>`);
  }
  return [...found];
}
