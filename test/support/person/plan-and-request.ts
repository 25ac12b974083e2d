import type { Page } from 'playwright-core';
import type { Walker } from './walker';
import { opened } from './windows';

/** Step 1: says what only a person can know. */
export async function stateAdmin({ page, press, say }: Walker): Promise<void> {
  await press(say('screen.plan.admin.claim'));
  await page.getByRole('button', { name: say('screen.plan.next') }).waitFor();
}

/** Step 2: the mail goes out, and the practice support desk does at once what takes days elsewhere. */
export async function writeToSupport(walker: Walker, onDesk?: (desk: Page) => Promise<void>): Promise<void> {
  const { press, say } = walker;
  const desk = await opened(walker, () => press(say('screen.request.mail.open')));
  await onDesk?.(desk);
  await desk.getByRole('button', { name: 'Set up the integration' }).click();
  await desk.getByRole('status').waitFor();
  await press(say('screen.request.mail.sent'));
  await press(say('screen.request.answer.answered'));
}

interface Fetched {
  /** Tenant name and ID, as GroupTalk Admin shows them. */
  readonly shown: { readonly name: string; readonly id: string };
  /** What lies in the clipboard of the desktop. */
  readonly copied: string;
}

/** Step 2: obtains the secret token in GroupTalk Admin, copies it with the keyboard, and logs out. */
export async function fetchToken(walker: Walker, onToken?: (admin: Page) => Promise<void>): Promise<Fetched> {
  const { app, press, say } = walker;
  const admin = await opened(walker, () => press(say('screen.request.fetch.open')));
  await admin.getByRole('button', { name: 'Log in' }).click();
  await admin.getByRole('heading', { name: 'Organization' }).waitFor();
  await admin.getByRole('link', { name: 'Microsoft Entra Integration' }).click();
  await admin.getByRole('button', { name: 'Issue secret token' }).click();
  const field = admin.getByLabel('Secret token');
  await field.click();
  const shown = {
    name: await definition(admin, 'Tenant name'),
    id: await definition(admin, 'Tenant ID'),
  };
  await onToken?.(admin);
  await field.press('Control+A');
  await field.press('Control+C');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  await admin.getByRole('button', { name: 'Log out' }).click();
  await admin.getByRole('heading', { name: 'Log in to GroupTalk' }).waitFor();
  return { shown, copied };
}

/** Step 2: hands in what is in the clipboard, and looks at what it says of itself. */
export async function pasteToken({ page, press, say }: Walker): Promise<void> {
  await press(say('screen.request.token.paste'));
  await page.getByRole('heading', { name: say('screen.request.review.title'), exact: true }).waitFor();
}

export async function keepToken({ page, press, say }: Walker): Promise<void> {
  await press(say('screen.request.token.keep'));
  await page.getByRole('button', { name: say('screen.request.next') }).waitFor();
}

const definition = async (admin: Page, term: string): Promise<string> => {
  const terms = await admin.getByRole('term').allInnerTexts();
  return admin.getByRole('definition').nth(terms.indexOf(term)).innerText();
};
