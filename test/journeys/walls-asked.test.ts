import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWalledApp, type WalledApp } from '../support/walled-app';

const patience = 120_000;
const callId = '00000000-0000-4000-8000-000000000001';

describe('what the page asks for', () => {
  let walled: WalledApp;
  beforeAll(async () => {
    walled = await openWalledApp();
  }, patience);
  afterAll(() => walled?.close(), patience);

  it.each([
    [
      'where it is',
      'geolocation',
      "return new Promise((d) => navigator.geolocation.getCurrentPosition(() => d('told'), (e) => d(e.message)))",
      /denied/,
    ],
    ['to notify', 'notifications', 'return Notification.requestPermission()', /denied/],
    ['the camera', 'media', "return (await navigator.permissions.query({ name: 'camera' })).state", /denied/],
    [
      'the microphone',
      'media',
      "return (await navigator.permissions.query({ name: 'microphone' })).state",
      /denied/,
    ],
    ['the screen', 'media', 'await navigator.mediaDevices.getDisplayMedia(); return 1', /NotAllowedError/],
    [
      'the clipboard',
      'clipboard-read',
      "return (await navigator.permissions.query({ name: 'clipboard-read' })).state",
      /denied/,
    ],
    [
      'to write to the clipboard',
      'clipboard-sanitized-write',
      "return (await navigator.permissions.query({ name: 'clipboard-write' })).state",
      /denied/,
    ],
    [
      'MIDI',
      'midi',
      'await navigator.requestMIDIAccess({ sysex: true }); return 1',
      /denied|NotAllowed|SecurityError/,
    ],
    [
      'USB',
      'usb',
      'await navigator.usb.requestDevice({ filters: [] }); return 1',
      /NotFoundError|SecurityError/,
    ],
    [
      'a serial port',
      'serial',
      'await navigator.serial.requestPort(); return 1',
      /NotFoundError|SecurityError/,
    ],
    ['a HID device', 'hid', 'return String(await navigator.hid.requestDevice({ filters: [] }))', /^$/],
    [
      'to keep its storage',
      'persistent-storage',
      'return String(await navigator.storage.persist())',
      /false/,
    ],
    [
      'to be told of idleness',
      'idle-detection',
      'return IdleDetector.requestPermission()',
      /denied|NotAllowedError/,
    ],
    [
      'the fonts',
      'local-fonts',
      'return String((await queryLocalFonts()).length)',
      /NotAllowedError|SecurityError|^0$/,
    ],
    ['the pointer', 'pointerLock', "document.body.requestPointerLock(); return 'asked'", /asked/],
    ['the whole screen', 'fullscreen', "void document.body.requestFullscreen(); return 'asked'", /asked/],
  ])('%s is refused aloud', async (_what, permission, script, answer) => {
    const { inPage, loggedBy, page } = walled;
    // Some are heard only right after a person has pressed something.
    await page.keyboard.press('Shift');
    expect(await loggedBy(() => inPage(script), `refused the permission ${permission}`)).toMatch(answer);
  });

  it.each([
    ['of a wrong shape', 'text.copy', { text: 5 }, callId, 'wrong input at "text"'],
    ['with a member too many', 'text.copy', { text: 'x', more: 1 }, callId, 'wrong input'],
    ['with a huge input', 'text.copy', { text: 'x'.repeat(3_000_001) }, callId, 'too large'],
    ['with a prototype key', 'text.copy', { text: 'x', constructor: {} }, callId, 'a key of all objects'],
    ['with bytes', 'text.copy', { text: new Uint8Array(3) }, callId, 'not plain data'],
    ['with an odd ID', 'text.copy', { text: 'x' }, 'its-id', 'odd call ID'],
    ['with no ID', 'text.copy', { text: 'x' }, null, 'odd call ID'],
  ])('a call %s is refused aloud', async (_what, name, input, id, why) => {
    const { ask, log, loggedBy } = walled;
    const answer = await loggedBy(() => ask(name, input, id), `${name} refused, `);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).toContain(why.replaceAll('"', '\\"'));
    expect(JSON.stringify(answer) + log()).not.toContain('its-id');
  });

  it('over the bridge has no other names', async () => {
    expect(await walled.ask('no.such', {})).toBe('there is no such call');
    expect(await walled.page.evaluate(() => Object.keys(Reflect.get(window, 'grouptalk')))).toEqual([
      'call',
      'cancel',
      'on',
    ]);
    const nodes = ['require', 'process', 'Buffer', 'global', 'module', 'electron'];
    expect(await walled.page.evaluate((names) => names.filter((name) => name in window), nodes)).toEqual([]);
  });

  it('is refused aloud under an unknown name, whatever the bridge', async () => {
    const forged = () =>
      walled.launched.app.evaluate(async ({ BrowserWindow, ipcMain }, id) => {
        const [window] = BrowserWindow.getAllWindows();
        const listeners: unknown = Reflect.get(ipcMain, '_invokeHandlers');
        const call: unknown = listeners instanceof Map ? listeners.get('call') : null;
        const event = { sender: window?.webContents, senderFrame: window?.webContents.mainFrame };
        return typeof call === 'function' ? call(event, 'app.exit', id, {}) : 'nobody listens';
      }, callId);
    expect(await walled.loggedBy(forged, 'refused, unknown name')).toMatchObject({ ok: false });
  });

  it('from another window with our bridge and our page is refused aloud', async () => {
    const forged = () =>
      walled.launched.app.evaluate(async ({ app, BrowserWindow }, id) => {
        const preload = `${app.getAppPath()}/dist/preload.cjs`;
        const window = new BrowserWindow({ show: false, webPreferences: { preload } });
        await window.loadURL('app://grouptalk/index.html');
        const answer = await window.webContents.executeJavaScript(`grouptalk.call['app.look']('${id}', {})`);
        window.destroy();
        return answer;
      }, callId);
    expect(await walled.loggedBy(forged, 'refused, from another window')).toMatchObject({ ok: false });
  });

  it('from a frame in our page is refused aloud', async () => {
    const forged = () =>
      walled.launched.app.evaluate(async ({ BrowserWindow, ipcMain }, id) => {
        const [window] = BrowserWindow.getAllWindows();
        const contents = window?.webContents;
        await contents?.executeJavaScript(
          "void document.body.append(Object.assign(document.createElement('iframe'), { id: 'inner' }))",
        );
        const inner = contents?.mainFrame.frames.at(-1);
        const listeners: unknown = Reflect.get(ipcMain, '_invokeHandlers');
        const call: unknown = listeners instanceof Map ? listeners.get('call') : null;
        const event = { sender: contents, senderFrame: inner };
        const bridge: unknown = await inner?.executeJavaScript('typeof grouptalk');
        return {
          bridge,
          answer: typeof call === 'function' ? await call(event, 'app.look', id, {}) : 'nobody listens',
        };
      }, callId);
    expect(await walled.loggedBy(forged, 'refused, from another frame')).toMatchObject({
      bridge: 'undefined',
      answer: { ok: false },
    });
  });

  it('from another page in our window is refused aloud', async () => {
    const forged = () =>
      walled.launched.app.evaluate(async ({ BrowserWindow }, id) => {
        const [window] = BrowserWindow.getAllWindows();
        await window?.loadURL('about:blank');
        const answer = await window?.webContents.executeJavaScript(`grouptalk.call['app.look']('${id}', {})`);
        await window?.loadURL('app://grouptalk/index.html');
        return answer;
      }, callId);
    expect(await walled.loggedBy(forged, 'refused, from another page')).toMatchObject({ ok: false });
    await walled.page.getByRole('button', { name: 'Sign in with Microsoft' }).waitFor();
  });
});
