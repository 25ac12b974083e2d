import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWalledApp, type WalledApp } from '../support/walled-app';

const patience = 120_000;

/** A page that says no when it is left. Chromium hears of it only where somebody has pressed something. */
async function holdsOn(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener('beforeunload', (event) => event.preventDefault());
  });
  await page.mouse.click(5, 5);
  await page.keyboard.press('Tab');
}

/** A page whose process does nothing else from now on. */
const hangs = (page: Page): Promise<void> =>
  page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 0);
  });

describe.runIf(process.platform === 'linux')('a window that is told to close', () => {
  it(
    'closes at once, whatever its page says: GroupTalk’s first, then our own, hanging as well',
    async () => {
      const { ask, desktop, launched, page } = await openWalledApp();
      try {
        const titles = () =>
          launched.app.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows().map((one) => one.getTitle().split(' – ').at(-1)),
          );
        await ask('practice.open', { page: 'grouptalk-admin' });
        for (const one of launched.app.windows()) await holdsOn(one);
        const close = (title: string) =>
          launched.app.evaluate(({ BrowserWindow }, wanted) => {
            for (const one of BrowserWindow.getAllWindows()) {
              if (one.getTitle().includes(wanted)) one.close();
            }
          }, title);
        await close('admin.grouptalk.com');
        expect(await titles()).toEqual(['GroupTalk Onboarding']);

        await hangs(page);
        const gone = once(launched.app.process(), 'exit');
        await close('GroupTalk Onboarding');
        expect(await gone).toEqual([0, null]);
      } finally {
        await launched.kill();
        await desktop.close();
      }
    },
    patience,
  );
});

describe.runIf(process.platform === 'linux')('an app that is told to end', () => {
  let walled: WalledApp;
  beforeAll(async () => {
    walled = await openWalledApp();
  }, patience);
  afterAll(async () => {
    await walled?.launched.kill();
    await walled?.desktop.close();
  }, patience);

  it('asks before it writes over another file', async () => {
    const { ask, launched } = walled;
    const options = await launched.app.evaluate(({ dialog }) => {
      const seen: unknown[] = [];
      const showSaveDialog = async (_window: unknown, given: unknown) => {
        seen.push(given);
        return { canceled: true, filePath: '' };
      };
      Object.assign(dialog, { showSaveDialog });
      Reflect.set(globalThis, 'saved', seen);
      return seen;
    });
    expect(options).toEqual([]);
    const signIn = launched.app.waitForEvent('window');
    const signedIn = ask('signIn.begin', {});
    const window = await signIn;
    await window.getByRole('button', { name: 'Sign in' }).click();
    await window.getByRole('button', { name: 'Accept' }).click();
    await signedIn;
    expect(await ask('mail.save', { mail: 'set-up' })).toEqual({ ok: true, value: { file: null } });
    expect(await launched.app.evaluate(() => Reflect.get(globalThis, 'saved'))).toMatchObject([
      { properties: ['showOverwriteConfirmation'] },
    ]);
  });

  it('ends, whatever its page says', async () => {
    const { launched, page } = walled;
    await holdsOn(page);
    const gone = once(launched.app.process(), 'exit');
    await launched.app.evaluate(({ app }) => void setTimeout(() => app.quit(), 0));
    expect(await gone).toEqual([0, null]);
  });
});
