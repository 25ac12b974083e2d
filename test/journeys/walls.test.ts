import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { type LaunchedApp, launchApp } from '../support/launch-app';

const patience = 120_000;

describe.runIf(process.platform === 'linux')('the walls of the packaged window', () => {
  let desktop: Desktop;
  let launched: LaunchedApp;
  let page: Page;
  let logFile: string;

  beforeAll(async () => {
    desktop = await openDesktop({ keyring: false });
    const userData = desktop.makeFolder('user-data');
    logFile = join(userData, 'logs', 'app.log');
    launched = await launchApp(desktop, { userData, args: ['--practice'] });
    page = await launched.app.firstWindow();
    await page.getByRole('button', { name: 'Sign in with Microsoft' }).waitFor();
  }, patience);
  afterAll(async () => {
    await launched?.app.close();
    await desktop?.close();
  }, patience);

  const log = () => readFileSync(logFile, 'utf8');
  /** What is logged while something is tried. */
  const loggedBy = async (act: () => Promise<unknown>, expected: string) => {
    const before = log().length;
    const answer = await act();
    await expect.poll(() => log().slice(before), { timeout: 5_000 }).toContain(expected);
    return answer;
  };
  /** As a script of the page itself: what Playwright evaluates may use `eval`, whatever the policy says. */
  const inPage = (script: string): Promise<unknown> =>
    page.evaluate(
      (text) =>
        new Promise((done) => {
          const run = new Function(`return (async () => { ${text} })()`);
          setTimeout(() => run().then(done, (error: unknown) => done(String(error))), 0);
        }),
      script,
    );
  const ask = (name: string, input: unknown, callId: string = crypto.randomUUID()): Promise<unknown> =>
    page.evaluate(
      ([called, id, given]) => {
        const bridge: unknown = Reflect.get(window, 'grouptalk');
        const call: unknown = Reflect.get(Object(Reflect.get(Object(bridge), 'call')), String(called));
        return typeof call === 'function' ? call(id, given) : 'there is no such call';
      },
      [name, callId, input],
    );

  it('loads without breaking its own policy', () => {
    expect(log()).not.toContain('refused');
    expect(log()).not.toContain('Uncaught');
  });

  it('are the same around every window', async () => {
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
    const renderers = launched.processes().filter(({ type }) => type === 'renderer');
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
      "return String(window.open('https://example.com/?secret'))",
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
      "location.href = 'https://example.com/?secret'; return 'gone'",
      /gone/,
      'refused to go to https://example.com',
    ],
    [
      'another page of ours',
      "location.href = 'app://grouptalk/other.html'; return 'gone'",
      /gone/,
      'refused to go to app://grouptalk',
    ],
    ['a file', "location.href = 'file:///etc/passwd'; return 'gone'", /gone/, 'file:'],
  ])('refuse %s aloud', async (_what, script, answer, logged) => {
    expect(await loggedBy(() => inPage(script), logged)).toMatch(answer);
    expect(page.url()).toBe('app://grouptalk/index.html');
    expect(log()).not.toContain('secret');
  });
});
