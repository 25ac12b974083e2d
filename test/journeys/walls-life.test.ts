import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesktop } from '../support/desktop';
import { launchApp } from '../support/launch-app';
import { openWalledApp, type WalledApp } from '../support/walled-app';

const patience = 120_000;

describe.runIf(process.platform === 'linux')('the app with its window', () => {
  let walled: WalledApp;
  beforeAll(async () => {
    walled = await openWalledApp();
  }, patience);
  afterAll(() => walled?.close(), patience);

  it('is one: a second start shows the first, and ends', async () => {
    const { desktop, launched, userData } = walled;
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const path = launched.processes()[0]?.command.split(' --')[0] ?? '';
    const [command, args] = desktop.asPerson(path, [
      '--inspect=0',
      `--user-data-dir=${userData}`,
      '--practice',
    ]);
    const second = spawn(command, args, { env: { ...desktop.env }, cwd: '/', stdio: 'ignore' });
    expect(await once(second, 'exit')).toEqual([0, null]);
    const shown = () =>
      launched.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.isMinimized()),
      );
    await expect.poll(shown).toEqual([false]);
  });

  it('calls off what a page has asked for when that page is gone', async () => {
    const { launched, page } = walled;
    const windows = () => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
    await expect.poll(windows, { timeout: 20_000 }).toBe(2);
    await page.reload();
    await expect.poll(windows, { timeout: 20_000 }).toBe(1);
    await page.getByRole('button', { name: 'Sign in with Microsoft' }).waitFor();
  });

  it('shows its page again when the page’s process has died; when it dies again at once, asks first', async () => {
    const { launched, loggedBy } = walled;
    const crash = () =>
      launched.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      );
    const text = () =>
      launched.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
      );
    await loggedBy(crash, "the page's process has ended");
    await expect.poll(text, { timeout: 20_000 }).toContain('Sign in with Microsoft');

    // The system's own dialog cannot be pressed from here: somebody chooses its first button.
    await launched.app.evaluate(({ dialog }) => {
      const asked: unknown[] = [];
      Reflect.set(globalThis, 'asked', asked);
      const showMessageBox = async (_window: unknown, { message }: { message: string }) => {
        asked.push(message);
        return { response: 0, checkboxChecked: false };
      };
      Object.assign(dialog, { showMessageBox });
    });
    await loggedBy(crash, "the page's process has ended");
    await expect.poll(text, { timeout: 20_000 }).toContain('Sign in with Microsoft');
    expect(await launched.app.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual([
      'The window has stopped working twice within a minute.',
    ]);
  });
});

describe.runIf(process.platform === 'linux')('the app that cannot make what answers', () => {
  it(
    'says so in its window, at each try, and in its log',
    async () => {
      const desktop = await openDesktop({ keyring: false });
      try {
        const userData = desktop.makeFolder('user-data');
        writeFileSync(join(userData, 'data'), 'a file where a folder belongs');
        const { app } = await launchApp(desktop, { userData, args: ['--practice'] });
        await app.evaluate(({ dialog }) => {
          const asked: unknown[] = [];
          Reflect.set(globalThis, 'asked', asked);
          // The system's own dialog cannot be pressed from here: nobody does.
          const showMessageBox = (
            _window: unknown,
            { message, detail }: { message: string; detail: string },
          ) => {
            asked.push(message, detail);
            return new Promise(() => undefined);
          };
          Object.assign(dialog, { showMessageBox });
        });
        const page = await app.firstWindow();
        const said = page.getByText('Something went wrong inside this app.');
        await said.waitFor();
        await page.getByRole('button', { name: 'Try again' }).click();
        await said.waitFor();
        expect(readFileSync(join(userData, 'logs', 'app.log'), 'utf8')).toContain(
          'cannot answer: threw Error',
        );
        expect(await app.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual([
          'GroupTalk Onboarding cannot work at the moment.',
          expect.stringMatching(/^The cause: EEXIST.* Start it again\. /),
        ]);
        await app.close();
      } finally {
        await desktop.close();
      }
    },
    patience,
  );
});
