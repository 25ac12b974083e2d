import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { type LaunchedApp, launchApp } from '../support/launch-app';

const patience = 120_000;

describe.runIf(process.platform === 'linux')('the packaged app on a desktop with a keyring', () => {
  let desktop: Desktop;
  let launched: LaunchedApp;

  beforeAll(async () => {
    desktop = await openDesktop({ keyring: true });
    launched = await launchApp(desktop, { userData: desktop.makeFolder('user-data'), args: ['--practice'] });
    await launched.app.firstWindow();
  }, patience);
  afterAll(async () => {
    await launched?.app.close();
    await desktop?.close();
  }, patience);

  it('is not run by root, nor is any of its processes', () => {
    const users = new Set(launched.processes().map(({ status }) => status.Uid));
    expect([...users]).toHaveLength(1);
    expect([...users][0]).not.toMatch(/\b0\b/);
  });

  it('runs its renderers under seccomp, and takes the sandbox off nowhere', async () => {
    const seccomp = () =>
      launched
        .processes()
        .filter(({ type }) => type === 'renderer')
        .map(({ status }) => status.Seccomp);
    // The window is there before its process. 2 is SECCOMP_MODE_FILTER: proc(5).
    await expect.poll(() => [...new Set(seccomp())], { timeout: 20_000 }).toEqual(['2']);
    expect(launched.processes()[0]?.command).not.toContain('sandbox');
  });

  it('keeps its data where it was told, and calls itself packaged', async () => {
    // While the app is starting, V8 may collect the promise that the debugger waits for.
    const told = () =>
      launched.app
        .evaluate(({ app }) => ({ packaged: app.isPackaged, userData: app.getPath('userData') }))
        .catch(() => null);
    await expect
      .poll(told, { timeout: 20_000 })
      .toEqual({ packaged: true, userData: desktop.makeFolder('user-data') });
  });

  it('gives the licences of what it is made of', async () => {
    const page = await launched.app.firstWindow();
    const asked = () =>
      page.evaluate(() => {
        const bridge: unknown = Reflect.get(window, 'grouptalk');
        const ask: unknown = Reflect.get(Object(Reflect.get(Object(bridge), 'call')), 'licences.read');
        return typeof ask === 'function' ? ask(crypto.randomUUID(), {}) : null;
      });
    const answer: unknown = await asked();
    expect(answer).toMatchObject({
      ok: true,
      value: { text: expect.stringContaining('LICENSES.chromium.html') },
    });
  });

  it('encrypts with the keyring', async () => {
    const stored = await launched.app.evaluate(({ safeStorage }) => ({
      backend: safeStorage.getSelectedStorageBackend(),
      text: safeStorage.decryptString(safeStorage.encryptString('a secret')),
    }));
    expect(stored).toEqual({ backend: 'gnome_libsecret', text: 'a secret' });
  });
});

describe.runIf(process.platform === 'linux')('the packaged app on a desktop without a keyring', () => {
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await openDesktop({ keyring: false });
  }, patience);
  afterAll(() => desktop?.close(), patience);

  it(
    'finds nothing to encrypt with, and is gone wholly when it is killed',
    async () => {
      const launched = await launchApp(desktop, { userData: desktop.makeFolder('user-data') });
      const backend = await launched.app.evaluate(({ safeStorage }) =>
        safeStorage.getSelectedStorageBackend(),
      );
      expect(backend).toBe('basic_text');
      await launched.kill();
      expect(launched.processes()).toEqual([]);
    },
    patience,
  );
});
