import type { Page } from 'playwright-core';
import type { Language } from '../../../shared/model/language';

/** Changes the app's language as Settings does, and waits until the page speaks it. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(async (wanted) => {
    await window.grouptalk.call['settings.change'](crypto.randomUUID(), { language: wanted });
  }, language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}
