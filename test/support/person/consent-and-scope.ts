import type { Page } from 'playwright-core';
import { allow } from './sign-in';
import type { Walker } from './walker';
import { opened, windowAt } from './windows';

const admin = 'admin.grouptalk.com/admin/';

/** Step 3: lets the app look whether GroupTalk is in the tenant. */
export async function letLook(walker: Walker): Promise<void> {
  const { page, say } = walker;
  await allow(walker, say('screen.consent.allow.button'));
  await page.getByRole('button', { name: say('screen.consent.wait') }).waitFor();
}

/** Step 3: opens GroupTalk's sign-up; from now on the app waits. */
export async function openSignUp(walker: Walker): Promise<Page> {
  const { page, press, say } = walker;
  const there = windowAt(walker, admin);
  const begin = () => press(say('screen.consent.begin'));
  const window = there ?? (await opened(walker, begin));
  if (there) await begin();
  await page.getByRole('button', { name: say('screen.consent.waiting.cancel') }).waitFor();
  return window;
}

/** Step 3: signs up to the error that is expected. Answers it. */
export async function signUp(window: Page): Promise<string> {
  await window.getByRole('link', { name: 'Microsoft Entra ID' }).click();
  await window.getByRole('button', { name: 'Sign in' }).click();
  const accept = window.getByRole('button', { name: 'Accept' });
  // Whoever has signed in to Microsoft before is not asked again who it is.
  await window.getByRole('heading', { name: /^(Pick an account|Permissions requested)$/ }).waitFor();
  if (!(await accept.isVisible())) await window.getByRole('button', { name: 'Sign in' }).click();
  await accept.click();
  return window.getByRole('alert').innerText();
}

/** Step 3: until the app has found GroupTalk by itself. */
export const untilFound = ({ page, say }: Walker): Promise<void> =>
  page.getByRole('button', { name: say('screen.consent.next') }).waitFor();

export interface Sought {
  readonly kind: 'User' | 'Group';
  readonly typed: string;
  readonly name: string;
}

/** Step 4: lets the app read people and groups. */
export async function letSearch(walker: Walker, typed: string): Promise<void> {
  const { say } = walker;
  await type(walker, { kind: 'Group', typed });
  await allow(walker, say('screen.scope.do.allow'));
}

/** Step 4: finds somebody by the beginning of the name. */
export async function find(walker: Walker, { kind, typed, name }: Sought): Promise<void> {
  await type(walker, { kind, typed });
  await walker.page.getByRole('listitem').filter({ hasText: name }).waitFor();
}

/** Step 4: assigns whoever was found. */
export async function assign(walker: Walker, { name }: Sought, tenant: string): Promise<void> {
  const { page, press, say } = walker;
  await press(`${say('screen.scope.hit.assign-name', { tenant, name })}`);
  await page
    .getByRole('status')
    .filter({ hasText: say('screen.scope.said.assigned', { name }) })
    .waitFor();
}

async function type({ page, say }: Walker, { kind, typed }: Pick<Sought, 'kind' | 'typed'>): Promise<void> {
  await page.getByRole('radio', { name: say(`screen.scope.search.${kind}`) }).check();
  await page.getByRole('searchbox').fill(typed);
}
