import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWalledApp, type WalledApp } from '../support/walled-app';

const patience = 120_000;

describe.runIf(process.platform === 'linux')('the walls of the packaged window', () => {
  let walled: WalledApp;
  beforeAll(async () => {
    walled = await openWalledApp();
  }, patience);
  afterAll(() => walled?.close(), patience);

  it('loads without breaking its own policy', () => {
    expect(walled.log()).not.toMatch(/refused|Uncaught|error/);
  });

  it('are the same around every window', async () => {
    const { ask, launched, page } = walled;
    await ask('practice.open', { page: 'grouptalk-admin' });
    await ask('practice.open', { page: 'support-desk' });
    await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
    const wishes = () =>
      launched.app.evaluate(({ webContents }) =>
        webContents.getAllWebContents().map((contents) => {
          const last: unknown = Reflect.get(contents, 'getLastWebPreferences');
          const wished: unknown = typeof last === 'function' ? last.call(contents) : null;
          contents.openDevTools();
          return { wished, devTools: contents.isDevToolsOpened() };
        }),
      );
    await expect.poll(async () => (await wishes()).length, { timeout: 20_000 }).toBe(4);
    for (const { wished, devTools } of await wishes()) {
      expect(wished).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        enableBlinkFeatures: '',
      });
      expect(devTools).toBe(false);
    }
    const powers = () => launched.app.windows().map((one) => one.evaluate(() => 'grouptalk' in window));
    expect((await Promise.all(powers())).filter(Boolean)).toHaveLength(1);
  });

  it('have seccomp behind them, in each window', () => {
    const renderers = walled.launched.processes().filter(({ type }) => type === 'renderer');
    expect(renderers.length).toBeGreaterThan(1);
    // 2 is SECCOMP_MODE_FILTER: proc(5).
    for (const { status } of renderers) expect(status.Seccomp).toBe('2');
  });

  it.each([
    ['eval', "return (0, eval)('1 + 1')", /EvalError/, 'require-trusted-types-for'],
    ['a function out of text', "return new Function('return 1')()", /EvalError/, 'require-trusted-types-for'],
    [
      'an injected script',
      "const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.body.append(s); return String(window.broken)",
      /TrustedScript|undefined/,
      'refused by its policy',
    ],
    [
      'a script from elsewhere',
      "const s = document.createElement('script'); s.src = 'https://example.com/x.js'; return 'made'",
      /TrustedScriptURL/,
      'require-trusted-types-for',
    ],
    [
      'markup out of text',
      "document.body.innerHTML += '<b>x</b>'; return 'made'",
      /TrustedHTML/,
      'trusted-types',
    ],
    [
      'a handler in markup',
      "document.body.setAttribute('onclick', 'x()'); return 'made'",
      /Trusted/,
      'trusted-types',
    ],
    [
      'a policy of its own',
      "trustedTypes.createPolicy('x', {}); return 'made'",
      /disallowed/,
      'trusted-types, ',
    ],
    [
      'a style of its own',
      "const s = document.createElement('style'); s.textContent = 'body { color: red }'; document.head.append(s); return getComputedStyle(document.body).color",
      /^(?!rgb\(255, 0, 0\))/,
      'style-src-elem, inline',
    ],
    [
      'a request',
      "return (await fetch('https://example.com/')).status",
      /Failed to fetch/,
      'connect-src, https://example.com',
    ],
    ['a request to itself', "return (await fetch('index.html')).status", /Failed to fetch/, 'connect-src'],
    [
      'a beacon',
      "return String(navigator.sendBeacon('https://example.com/', 'x'))",
      /true|false/,
      'connect-src, https://example.com',
    ],
    [
      'a picture from elsewhere',
      "const i = new Image(); i.src = 'https://example.com/x.png'; return new Promise((d) => { i.onerror = () => d('broken'); i.onload = () => d('loaded'); })",
      /broken/,
      'img-src, https://example.com',
    ],
    [
      'a frame',
      "const f = document.createElement('iframe'); f.src = 'https://example.com/'; document.body.append(f); return 'made'",
      /made/,
      'frame-src, https://example.com',
    ],
    [
      'a form',
      "const f = document.createElement('form'); f.method = 'post'; f.action = 'https://example.com/'; document.body.append(f); f.submit(); return 'sent'",
      /sent/,
      'form-action, https://example.com',
    ],
    ['a worker', "new Worker('x.js'); return 'made'", /TrustedScriptURL/, 'require-trusted-types-for'],
    [
      'a window',
      "return String(window.open('https://example.com/?its-query'))",
      /null/,
      'refused a new window, https://example.com',
    ],
    [
      'a window of its own',
      "return String(window.open('about:blank'))",
      /null/,
      'refused a new window, about:',
    ],
    [
      'a link into a window',
      "const a = document.createElement('a'); a.href = 'https://example.com/'; a.target = '_blank'; document.body.append(a); a.click(); return 'clicked'",
      /clicked/,
      'refused a new window, https://example.com',
    ],
    [
      'another page',
      "location.href = 'https://example.com/?its-query'; return 'gone'",
      /gone/,
      'refused to go to https://example.com',
    ],
    [
      'another page of ours',
      "location.href = 'app://grouptalk/other.html'; return 'gone'",
      /gone/,
      'refused to go to app://grouptalk',
    ],
    [
      'a file',
      "location.href = 'file:///etc/passwd'; return 'gone'",
      /gone/,
      'Not allowed to load local resource',
    ],
  ])('refuse %s aloud', async (_what, script, answer, logged) => {
    const { inPage, log, loggedBy, page } = walled;
    expect(await loggedBy(() => inPage(script), logged)).toMatch(answer);
    expect(page.url()).toBe('app://grouptalk/index.html');
    expect(log()).not.toContain('its-query');
  });
});
