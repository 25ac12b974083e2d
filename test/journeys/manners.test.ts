import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { notify } from '../../shared/words/en/notify';
import { createWords } from '../../shared/words/words';
import { type Desktop, openDesktop } from '../support/desktop';
import { type LaunchedApp, launchApp } from '../support/launch-app';
import { letLook, openSignUp, signUp, untilFound } from '../support/person/consent-and-scope';
import { goTo } from '../support/person/rail';
import { signIn } from '../support/person/sign-in';
import { sitDown, type Walker } from '../support/person/walker';
import { openWalledApp, type WalledApp } from '../support/walled-app';

const patience = 120_000;
const practising = ['--practice'];

/** The app's own window: the first one that was made. */
const own = <T>(app: ElectronApplication, name: string, ...args: readonly unknown[]): Promise<T> =>
  app.evaluate(
    ({ BrowserWindow }, [method, given]) => {
      const window = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id)[0];
      return Reflect.apply(Reflect.get(Object(window), String(method)), window, Array.from(given));
    },
    [name, args] as const,
  );
/** Keys that come over the wire of a debugger go to the page alone; these come as from the keyboard. */
const hold = (
  app: ElectronApplication,
  keyCode: string,
  ...modifiers: ('control' | 'shift')[]
): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id)[0]?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', ...key });
      contents?.sendInputEvent({ type: 'keyUp', ...key });
    },
    { keyCode, modifiers },
  );
const zoomOf = (page: Page) => page.evaluate(() => window.devicePixelRatio);
const started = (page: Page) =>
  page
    .getByRole('button', { name: /Sign in|Logga in/ })
    .first()
    .waitFor();

describe.runIf(process.platform === 'linux')('the window', () => {
  let desktop: Desktop;
  let launched: LaunchedApp | null = null;
  beforeAll(async () => {
    desktop = await openDesktop({ keyring: false });
  }, patience);
  afterEach(() => launched?.kill(), patience);
  afterAll(() => desktop?.close(), patience);

  async function open(
    userData: string,
    args = practising,
  ): Promise<{ app: ElectronApplication; page: Page }> {
    launched = await launchApp(desktop, { userData, args });
    const page = await launched.app.firstWindow();
    await started(page);
    return { app: launched.app, page };
  }
  const kept = (userData: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(userData, 'data', 'window.json'), 'utf8'));
    } catch {
      return null;
    }
  };

  it(
    'stands after each end as it stood before, a power cut included',
    async () => {
      const userData = desktop.makeFolder('stands');
      const first = { x: 60, y: 40, width: 1100, height: 750 };
      let { app, page } = await open(userData);
      await own(app, 'setBounds', first);
      await hold(app, '=', 'control');
      await hold(app, '=', 'control');
      await expect.poll(() => kept(userData)).toMatchObject({ bounds: first, zoom: 1.25 });
      await launched?.kill();

      ({ app, page } = await open(userData));
      expect(await own(app, 'getBounds')).toEqual(first);
      expect(await zoomOf(page)).toBe(1.25);
      await hold(app, '0', 'control');
      const second = { x: 20, y: 10, width: 1200, height: 720 };
      await own(app, 'setBounds', second);
      const gone = once(app.process(), 'exit');
      await own(app, 'close');
      await gone;
      expect(kept(userData)).toMatchObject({ bounds: second, zoom: 1 });

      ({ app, page } = await open(userData));
      expect(await own(app, 'getBounds')).toEqual(second);
      expect(await zoomOf(page)).toBe(1);
      await own(app, 'setFullScreen', true);
      await expect.poll(() => kept(userData)).toMatchObject({ bounds: second, fullScreen: true });
      await launched?.kill();

      ({ app } = await open(userData));
      await expect.poll(() => own(app, 'isFullScreen')).toBe(true);
      await hold(app, '=', 'control');
      await expect.poll(() => kept(userData)).toMatchObject({ bounds: second, fullScreen: true, zoom: 1.1 });
    },
    patience,
  );

  it(
    'is on the screen whatever was kept, and zooms from half to three times and no further',
    async () => {
      const userData = desktop.makeFolder('absurd');
      let { app, page } = await open(userData);
      await hold(app, '=', 'control');
      await expect.poll(() => kept(userData)).toMatchObject({ zoom: 1.1 });
      await launched?.kill();
      const bounds = { x: 40_000, y: -40_000, width: 1200, height: 800 };
      writeFileSync(join(userData, 'data', 'window.json'), JSON.stringify({ bounds, zoom: 99 }));
      ({ app, page } = await open(userData));
      const { x, y, width, height } = await own<typeof bounds>(app, 'getBounds');
      expect([width, height]).toEqual([1200, 800]);
      expect([x >= 0, y >= 0, x + width <= 1280, y + height <= 900]).toEqual([true, true, true, true]);
      expect(await zoomOf(page)).toBe(1);
      for (let times = 0; times < 12; times += 1) await hold(app, '-', 'control');
      await expect.poll(() => zoomOf(page)).toBe(0.5);
      for (let times = 0; times < 20; times += 1) await hold(app, '=', 'control');
      await expect.poll(() => zoomOf(page)).toBe(3);
    },
    patience,
  );

  it(
    'is Swedish from its first paint on when the command line says so, and says so in its log',
    async () => {
      const userData = desktop.makeFolder('swedish');
      const { app, page } = await open(userData, ['--practice', '--lang', 'sv']);
      const { say } = createWords('sv');
      const served = await app.evaluate(async ({ session }) => {
        const page = await session.defaultSession.fetch('app://grouptalk/index.html');
        return page.text();
      });
      expect(served).toContain('<html lang="sv"');
      expect(served).toContain(`<b> ${say('step.plan.title')}</b>`);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
      expect(await page.evaluate(() => navigator.language)).toBe('sv');
      await page.getByRole('button', { name: say('frame.sign-in.button') }).waitFor();
      const [firstLine = ''] = readFileSync(join(userData, 'logs', 'app.log'), 'utf8').split('\n');
      expect(firstLine).toMatch(
        / app: starts practice, \d+\.\d+\.\d+, Electron [\d.]+, Chromium [\d.]+, linux .*, sv$/,
      );
    },
    patience,
  );
});

describe.runIf(process.platform === 'linux')('the app, by its menu', () => {
  let walled: WalledApp;
  beforeAll(async () => {
    walled = await openWalledApp();
  }, patience);
  afterAll(() => walled?.close(), patience);

  const labels = () =>
    walled.launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  const press = (id: string) =>
    walled.launched.app.evaluate(
      ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
      id,
    );

  it('shows what the window has to show, and looks again without loading the page', async () => {
    const { page, launched } = walled;
    await page.evaluate(() => Reflect.set(window, 'same', true));
    await press('settings');
    await page
      .getByRole('heading', { level: 1, name: createWords('en').say('frame.settings.standing-practice') })
      .waitFor();
    await hold(launched.app, 'F5');
    await hold(launched.app, 'r', 'control');
    await hold(launched.app, 'r', 'control', 'shift');
    await press('look');
    expect(await page.evaluate(() => Reflect.get(window, 'same'))).toBe(true);
    expect(
      await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('zoom')?.enabled),
    ).toBe(true);
  });

  it('copies from anywhere, by the right mouse button', async () => {
    const { launched, page } = walled;
    await launched.app.evaluate(({ Menu }) => {
      Object.assign(Menu.prototype, {
        popup(this: Electron.Menu) {
          Reflect.set(globalThis, 'popped', this);
        },
      });
    });
    const popped = () =>
      launched.app.evaluate(() => {
        const menu: unknown = Reflect.get(globalThis, 'popped');
        const items: unknown = Reflect.get(Object(menu), 'items');
        const named = Array.isArray(items) ? items.filter(({ type }) => type !== 'separator') : [];
        return named.map(({ label, enabled }) => `${label}${enabled ? '' : ' (off)'}`);
      });
    const standing = page.getByRole('main').getByRole('heading', { level: 1 });
    await standing.click({ button: 'right' });
    await expect.poll(popped).toEqual(['&Copy (off)', 'Select &all']);
    await standing.selectText();
    await standing.click({ button: 'right' });
    await expect.poll(popped).toEqual(['&Copy', 'Select &all']);
  });

  it('is in another language at once, and stays away from the windows of other pages', async () => {
    const { ask, launched, page } = walled;
    expect(await labels()).toEqual(['&File', '&Edit', '&View', '&Help']);
    await ask('practice.open', { page: 'support-desk' });
    await ask('settings.change', { language: 'sv' });
    await expect.poll(labels).toEqual(['&Arkiv', '&Redigera', '&Visa', '&Hjälp']);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('sv');
    const bars = () =>
      launched.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .toSorted((a, b) => a.id - b.id)
          .slice(1)
          .map((one) => one.isMenuBarVisible()),
      );
    expect(await bars()).toEqual([false]);
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
    await ask('settings.change', { language: 'en' });
    await expect.poll(labels).toEqual(['&File', '&Edit', '&View', '&Help']);
  });
});

describe.runIf(process.platform === 'linux')('a page that hangs', () => {
  let walled: WalledApp;
  beforeAll(async () => {
    walled = await openWalledApp();
  }, patience);
  afterAll(async () => {
    await walled?.launched.kill();
    await walled?.desktop.close();
  }, patience);

  /** The system's own dialog cannot be pressed from here: somebody chooses a button, or waits until it goes. */
  const answerWith = (choice: number | 'nothing') =>
    walled.launched.app.evaluate(({ dialog }, chosen) => {
      const asked: unknown[] = [];
      Reflect.set(globalThis, 'asked', asked);
      const showMessageBox = async (
        _window: unknown,
        { message, signal }: { message: string; signal?: AbortSignal },
      ) => {
        asked.push(message);
        if (chosen === 'nothing') {
          await new Promise((gone) => signal?.addEventListener('abort', gone));
          asked.push('gone by itself');
          return { response: 0, checkboxChecked: false };
        }
        return { response: chosen, checkboxChecked: false };
      };
      Object.assign(dialog, { showMessageBox });
    }, choice);
  const asked = () => walled.launched.app.evaluate(() => Reflect.get(globalThis, 'asked'));
  /** As long as a debugger is attached, Chromium does not say that a page hangs: it may stand at a breakpoint. */
  const hang = async (ms: number) => {
    await walled.page.evaluate((forMs) => {
      setTimeout(() => {
        const end = Date.now() + forMs;
        while (Date.now() < end);
      }, 0);
    }, ms);
    await say('unresponsive');
  };
  const say = (event: 'unresponsive' | 'responsive') =>
    walled.launched.app.evaluate(
      ({ BrowserWindow }, said) => void BrowserWindow.getAllWindows()[0]?.webContents.emit(said),
      event,
    );
  const text = () =>
    walled.launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );

  it(
    'is asked about, and the question goes when the page answers again',
    async () => {
      await answerWith('nothing');
      await hang(500);
      const question = 'The window does not answer.';
      await expect.poll(asked).toEqual([question]);
      await say('unresponsive');
      await say('responsive');
      await expect.poll(asked).toEqual([question, 'gone by itself']);
      expect(await text()).toContain('Sign in with Microsoft');
    },
    patience,
  );

  it(
    'is loaded again when somebody wishes so, and all that was known is there',
    async () => {
      await answerWith(1);
      await walled.loggedBy(() => hang(3_600_000), "the page's process has ended");
      expect(await asked()).toEqual(['The window does not answer.']);
      await expect.poll(text, { timeout: 30_000 }).toContain('Sign in with Microsoft');
      expect(walled.log()).toContain('the page does not answer');
    },
    patience,
  );
});

describe.runIf(process.platform === 'linux')('the desktop', () => {
  let desktop: Desktop;
  let walker: Walker;
  beforeAll(async () => {
    desktop = await openDesktop({ keyring: false });
    walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
    await walker.app.evaluate(({ Notification, BrowserWindow }) => {
      const shown: unknown[] = [];
      Reflect.set(globalThis, 'shown', shown);
      Object.assign(Notification, { isSupported: () => true });
      Object.assign(Notification.prototype, {
        show(this: Electron.Notification) {
          shown.push(this);
        },
      });
      Object.assign(BrowserWindow.prototype, { isFocused: () => false });
    });
  }, patience);
  afterAll(async () => {
    await walker?.launched.kill();
    await desktop?.close();
  }, patience);

  const shown = () =>
    walker.app.evaluate(() => {
      const all: unknown = Reflect.get(globalThis, 'shown');
      return Array.isArray(all) ? all.map(({ title, body }) => `${title}. ${body}`) : [];
    });

  it(
    'says that consent has arrived, once and to nobody by name, and a click leads there',
    async () => {
      await signIn(walker);
      await goTo(walker, 'consent');
      await letLook(walker);
      await signUp(await openSignUp(walker));
      await untilFound(walker);
      await goTo(walker, 'plan');
      const { title, body } = notify.consent;
      await expect.poll(shown).toEqual([`${title}. ${body}`]);
      await walker.app.evaluate(() => Reflect.get(globalThis, 'shown')[0].emit('click'));
      await walker.page.getByRole('button', { name: walker.say('screen.consent.next') }).waitFor();
    },
    patience,
  );
});
