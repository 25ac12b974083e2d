import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { openTrialApp, type TrialApp } from '../support/trial-app';

let desktop: Desktop;
let trial: TrialApp;
let addresses: Awaited<ReturnType<TrialApp['call']>> & { adminUrl: string; supportDeskUrl: string };

beforeAll(async () => {
  desktop = await openDesktop({ keyring: false });
  trial = await openTrialApp(desktop);
  addresses = (await trial.call('startPractice', {
    entry: trial.practiceEntry,
    folder: desktop.makeFolder('world'),
  })) as typeof addresses;
}, 120_000);
afterEach(async () => {
  if (trial.app.windows().length > 0) await trial.call('closeWindows');
});
afterAll(async () => {
  await trial?.close();
  await desktop?.close();
});

/** The window that opens while something is done. */
async function windowOf(work: () => unknown): Promise<Page> {
  const [page] = await Promise.all([trial.app.waitForEvent('window'), work()]);
  return page;
}
const titles = () =>
  trial.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()));

describe('the sign-in window', () => {
  it('leads a person through, closes by itself, and real MSAL is signed in', async () => {
    let done: Promise<string> = Promise.resolve('');
    const page = await windowOf(() => {
      done = trial.call('signIn', {});
    });
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await titles()).toEqual(['login.microsoftonline.com – Pick an account (practice)']);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    expect(await done).toMatch(/@nordvikraddning\.example 200$/);
    await expect.poll(titles).toEqual([]);
  });

  it('counts as cancelled when the person closes it', async () => {
    let done: Promise<string> = Promise.resolve('');
    const page = await windowOf(() => {
      done = trial.call('signIn', {});
    });
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.close();
    expect(await done).toBe('sign-in-cancelled');
  });

  it('closes by itself when the time is over', async () => {
    let done: Promise<string> = Promise.resolve('');
    await windowOf(() => {
      done = trial.call('signIn', { timeoutMs: 1500 });
    });
    expect(await done).toBe('sign-in-timed-out');
    await expect.poll(titles).toEqual([]);
  });
});

describe('a window with somebody else’s page', () => {
  const show = (url: string, title = 'GroupTalk Admin') => trial.call('show', { url, title });

  it('names the origin, and is the same window when it is opened again', async () => {
    const page = await windowOf(() => show(addresses.adminUrl));
    expect(await titles()).toEqual(['admin.grouptalk.com – GroupTalk Admin']);
    await page.getByRole('link', { name: 'Microsoft Entra ID' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await show(addresses.adminUrl)).toBe('shown');
    expect(await titles()).toEqual(['admin.grouptalk.com – GroupTalk Admin']);
    // Where the person was in it is not lost.
    expect(page.url()).toContain('tab=entra');
  });

  it('opens the support desk with the mail in it, and does nothing before the button', async () => {
    const mail = 'Tenant display name: Nordvik\nTenant ID: 0f0f0f0f-0000-4000-8000-000000000001\n';
    const url = `${addresses.supportDeskUrl}?${new URLSearchParams({ mail })}`;
    const page = await windowOf(() => show(url, 'GroupTalk Support'));
    expect(await page.getByRole('textbox').inputValue()).toBe(mail);
    expect(await page.getByRole('status').count()).toBe(0);
    await page.getByRole('button').click();
    await page.getByRole('status').waitFor();
  });

  it('shows the secret token so that the keyboard alone copies it whole', async () => {
    const page = await windowOf(() => show(addresses.adminUrl));
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('link', { name: 'Microsoft Entra Integration' }).click();
    await page.getByRole('button', { name: 'Issue secret token' }).click();
    const field = page.getByLabel('Secret token');
    await field.waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    const copied = await trial.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toMatch(/^ey/);
    expect(copied).toBe(await field.inputValue());
  });

  it('has the wished preferences and no way into the app', async () => {
    const page = await windowOf(() => show(addresses.adminUrl));
    const preferences = await trial.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const read: unknown = Reflect.get(Object(window?.webContents), 'getLastWebPreferences');
      const { session: _session, ...plain } = Object(
        typeof read === 'function' ? Reflect.apply(read, window?.webContents, []) : {},
      );
      window?.webContents.openDevTools();
      const tools = window?.webContents.isDevToolsOpened();
      return { plain, tools, storage: window?.webContents.session.storagePath ?? null };
    });
    expect(preferences).toMatchObject({
      plain: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      },
      tools: false,
      storage: null,
    });
    expect(preferences.plain).not.toHaveProperty('preload');
    expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined');
  });

  it('opens no other window, goes to no other kind of address, downloads nothing and gets no permission', async () => {
    const page = await windowOf(() => show(addresses.adminUrl));
    const before = page.url();
    expect(await page.evaluate(() => window.open('https://admin.grouptalk.com/admin/login') === null)).toBe(
      true,
    );
    const refused = await trial.app.evaluateHandle(({ BrowserWindow }) => {
      const seen: string[] = [];
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
        seen.push(`${event.defaultPrevented ? 'refused' : 'went to'} ${event.url}`);
      });
      return seen;
    });
    const foreign = ['http://localhost:1/', 'http://admin.grouptalk.com/', 'mailto:a@b.example'];
    for (const to of ['file:///etc/passwd', ...foreign]) {
      await page.evaluate((url) => {
        location.href = url;
      }, to);
    }
    await expect.poll(() => refused.jsonValue()).toEqual(foreign.map((url) => `refused ${url}`));
    expect(page.url()).toBe(before);
    expect(await titles()).toHaveLength(1);
    const asked = await page.evaluate(async () => [
      await Notification.requestPermission(),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        () => 'refused',
      ),
    ]);
    expect(asked).toEqual(['denied', 'denied', 'refused']);
    const downloads = await trial.app.evaluate(
      ({ BrowserWindow }, url) =>
        new Promise((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.session.once('will-download', (event) =>
            resolve(event.defaultPrevented ? 'refused' : 'begun'),
          );
          contents?.downloadURL(url);
        }),
      addresses.adminUrl,
    );
    expect(downloads).toBe('refused');
  });

  it('says why a page did not load, and leaves no empty window', async () => {
    expect(await show('https://nobody.example/')).toMatch(/ERR_TUNNEL_CONNECTION_FAILED/);
    expect(await show('http://admin.grouptalk.com/')).toMatch(/only https/);
    expect(await titles()).toEqual([]);
  });
});

describe('the practice process', () => {
  const pidOf = () =>
    trial.app.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'GroupTalk practice')?.pid ?? 0,
    );
  const runs = (pid: number) => {
    try {
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  };

  it('ends with the app, even when that is killed', async () => {
    const pid = await pidOf();
    expect(runs(pid)).toBe(true);
    const main = await trial.app.evaluate(() => process.pid);
    process.kill(main, 'SIGKILL');
    await expect.poll(() => runs(pid), { timeout: 5_000 }).toBe(false);
  });
});
