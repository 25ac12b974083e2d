import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Desktop, openDesktop } from './desktop';
import { type LaunchedApp, launchApp } from './launch-app';

/** The packaged app, opened on the practice tenant for somebody who tries to break out of its window. */
export interface WalledApp {
  readonly desktop: Desktop;
  readonly launched: LaunchedApp;
  readonly page: Page;
  readonly userData: string;
  /** All that the app has logged. */
  log(): string;
  /** Tries something, and waits until the log says so. */
  loggedBy<T>(act: () => Promise<T>, expected: string): Promise<T>;
  /** Runs a script as one of the page's own: what Playwright evaluates may do more than the policy allows. */
  inPage(script: string): Promise<unknown>;
  /** A call over the bridge, well-formed or not. */
  ask(name: string, input: unknown, callId?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export async function openWalledApp(): Promise<WalledApp> {
  const desktop = await openDesktop({ keyring: false });
  const userData = desktop.makeFolder('user-data');
  const launched = await launchApp(desktop, { userData, args: ['--practice'] });
  const page = await launched.app.firstWindow();
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).waitFor();
  const log = () => readFileSync(join(userData, 'logs', 'app.log'), 'utf8');
  return {
    desktop,
    launched,
    page,
    userData,
    log,
    loggedBy: async (act, expected) => {
      const before = log().length;
      const answer = await act();
      await expect.poll(() => log().slice(before), { timeout: 5_000 }).toContain(expected);
      return answer;
    },
    inPage: (script) =>
      page.evaluate(
        (text) =>
          new Promise((done) => {
            const run = new Function(`return (async () => { ${text} })()`);
            setTimeout(() => run().then(done, (error: unknown) => done(String(error))), 0);
          }),
        script,
      ),
    ask: (name, input, callId = crypto.randomUUID()) =>
      page.evaluate(
        ([called, id, given]) => {
          const bridge: unknown = Reflect.get(window, 'grouptalk');
          const call: unknown = Reflect.get(Object(Reflect.get(Object(bridge), 'call')), String(called));
          return typeof call === 'function' ? call(id, given) : 'there is no such call';
        },
        [name, callId, input] as const,
      ),
    close: async () => {
      await launched.app.close();
      await desktop.close();
    },
  };
}
