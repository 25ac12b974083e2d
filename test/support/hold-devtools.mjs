/**
 * Stands between an app's stderr and Playwright, and holds back the line that tells where DevTools listen until
 * the app's first page has its title. Playwright attaches at once otherwise; when that falls into the first
 * navigation, Chromium now and then rejects the page's own message and the page never comes up.
 * https://github.com/microsoft/playwright/issues/17765
 */
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

for await (const line of createInterface({ input: process.stdin })) {
  const [, host] = /^DevTools listening on ws:\/\/([^/]+)/.exec(line) ?? [];
  if (host !== undefined) await pageAt(host);
  process.stdout.write(`${line}\n`);
}

/** @param {string} host */
async function pageAt(host) {
  for (let tries = 0; tries < 1_000; tries += 1) {
    /** @type {readonly { type: string, title: string }[]} */
    const targets = await fetch(`http://${host}/json/list`)
      .then((answer) => answer.json())
      .catch(() => []);
    // Before there is a page, its title is its address.
    if (targets.some(({ type, title }) => type === 'page' && title !== '' && !title.includes('/'))) return;
    await wait(30);
  }
}
