import type { Page } from 'playwright-core';

/** What is different on every run, by the word that stands for it. The first that fits counts. */
const passing: readonly (readonly [RegExp, string])[] = [
  [/(textbox "Lines of the support log[^"]*": ).*/g, '$1{log}'],
  [/\b\d+ lines\b/g, '{lines}'],
  [/"?\/tmp\/[^\s"]+/g, '{path}'],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '{id}'],
  [/\b[0-9a-f]{32}\b/g, '{id}'],
  [/…[\w-]{4}\b/g, '…{last four}'],
  [/\b\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, '{date}'],
  [/\b\d{1,2} [A-Z][a-z]{2,3} \d{4}\b/g, '{date}'],
  [/\b\d\d:\d\d(:\d\d)?\b/g, '{time}'],
  [/\b\d+(\.\d)? (ms|s)\b/g, '{duration}'],
  [/\b\d+ (seconds?|minutes?)\b/g, '{duration}'],
  [/\b\d+ days\b/g, '{days}'],
  [/\bdays left: \d+/g, 'days left: {days}'],
  [/\b127\.0\.0\.1:\d{2,}\b/g, '127.0.0.1:{port}'],
  [/\b(Electron|Chromium|Node) [\d.]+/g, '$1 {version}'],
];

/** The page as a screen reader reads it, under its title; what passes is replaced, so that it can be kept. */
export async function readTree(page: Page): Promise<string> {
  const title = await page.title();
  const language = await page.locator('html').getAttribute('lang');
  const tree = await page.locator('body').ariaSnapshot();
  const kept = passing.reduce((text, [pattern, word]) => text.replace(pattern, word), tree);
  return `${title} (${language})\n\n${sortChecks(kept)}\n`;
}

/** Checks stand where their answers came, which is another order each time. */
function sortChecks(tree: string): string {
  const list = /(region "From this computer":\n.*\n *- list:\n)((?: +.*\n)*?)(?= *- button)/;
  return tree.replace(list, (_all, head: string, items: string) => {
    const margin = /^ */.exec(items)?.[0] ?? '';
    const each = items.split(new RegExp(`^(?=${margin}- listitem)`, 'm'));
    return head + each.toSorted().join('');
  });
}
