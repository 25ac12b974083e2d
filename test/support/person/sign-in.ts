import type { Page } from 'playwright-core';
import { goTo } from './rail';
import type { Walker } from './walker';
import { opened } from './windows';

interface SignInOptions {
  /** The button of ours that leads to Microsoft's page. */
  readonly by?: string;
  /** Anna Lindqvist, unless said. */
  readonly as?: string;
  /** Told of Microsoft's window on each of its pages. */
  readonly onPage?: (window: Page, page: 'account' | 'consent') => Promise<void>;
}

/** Signs in in the window that opens, and consents on behalf of the organisation where that is asked. */
export async function signIn(walker: Walker, options: SignInOptions = {}): Promise<void> {
  const { by = walker.say('frame.sign-in.button'), as = 'Anna Lindqvist', onPage } = options;
  const window = await opened(walker, () => walker.press(by));
  await onPage?.(window, 'account');
  await window.getByRole('radio', { name: as }).check();
  await window.getByRole('button', { name: 'Sign in' }).click();
  await acceptOrLeave(window, onPage);
}

/** Consents to what a step needs; whoever is signed in already is not asked who it is. */
export async function allow(walker: Walker, by: string, onPage?: SignInOptions['onPage']): Promise<void> {
  const window = await opened(walker, () => walker.press(by));
  await acceptOrLeave(window, onPage);
}

/** Accepts on Microsoft's consent page, if it comes; ends when the window is closed. */
async function acceptOrLeave(window: Page, onPage: SignInOptions['onPage']): Promise<void> {
  const closed = window.isClosed() ? Promise.resolve() : window.waitForEvent('close');
  const accept = window.getByRole('button', { name: 'Accept' });
  const asked = await Promise.race([
    accept.waitFor().then(
      () => true,
      () => false,
    ),
    closed.then(() => false),
  ]);
  if (asked) {
    await onPage?.(window, 'consent');
    await window.getByRole('checkbox', { name: /^Consent on behalf of your organization/ }).check();
    await accept.click();
  }
  await closed;
}

/** Switches "Stay signed in" on, in Settings. */
export async function staySignedIn(walker: Walker): Promise<void> {
  const { page, press, say } = walker;
  await press(say('frame.settings.title'));
  const stay = page.getByRole('switch', { name: say('frame.settings.stay') });
  await stay.check();
  await goTo(walker, 'plan');
}
