import type { Page } from 'playwright-core';
import { patience, type Walker } from './walker';

/** What an act opens: a window with somebody else's page, whose first heading is there. */
export async function opened({ app }: Pick<Walker, 'app'>, act: () => Promise<void>): Promise<Page> {
  const coming = app.waitForEvent('window', { timeout: patience });
  // The act may fail first.
  coming.catch(() => undefined);
  await act();
  const window = await coming;
  window.setDefaultTimeout(patience);
  await window.getByRole('heading', { level: 1 }).waitFor();
  return window;
}

/** The window that shows a page of this host and path now; null: there is none. */
export const windowAt = ({ app }: Pick<Walker, 'app'>, address: string): Page | null =>
  app.windows().find((one) => one.url().startsWith(`https://${address}`)) ?? null;
