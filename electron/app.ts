import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, nativeTheme, protocol, session } from 'electron';
import type { Answering } from './answering';
import { takeDataFolder } from './app-folder';
import { appScheme, createAppProtocol, pageUrl } from './app-protocol';
import { chosenTheme } from './chosen-theme';
import { serve } from './ipc/serve';
import { whyNotTrusted } from './ipc/trust';
import { whereThrown } from './ipc/where-thrown';
import type { Log } from './log/log';
import { createLogFile } from './log/log-file';
import { createMenu } from './menu';
import type { Mode } from './switches';
import { guardContents, guardSession, keepOffline } from './walls';
import { createWindow, showWindow } from './window';

/** How long the end of the app waits for what it has opened. */
const patienceMs = 5_000;

/** The app with its window, from before Electron is ready to its end. */
export function startApp(mode: Mode): void {
  const { folder, usable } = takeDataFolder(mode);
  if (!usable) {
    void import('./refuse').then(({ refuseFolder }) => refuseFolder(folder));
    return;
  }
  // One app for one folder: it knows what lies there, and nobody changes it behind its back.
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  const logFile = createLogFile({ file: join(folder, 'logs', 'app.log'), clock: Date });
  const { log } = logFile;
  log('info', 'app', `starts ${mode}, ${app.getVersion()} on Electron ${process.versions.electron}`);
  sayWhatBreaks(log);

  // https://www.electronjs.org/docs/latest/api/protocol#protocolregisterschemesasprivilegedcustomschemes
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  app.enableSandbox();
  Menu.setApplicationMenu(createMenu());
  app.on('session-created', (made) => guardSession(made, log));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
  app.on('ready', () => run({ mode, folder, log, forgetLog: logFile.forget }));
}

interface Run {
  readonly mode: Mode;
  readonly folder: string;
  readonly log: Log;
  readonly forgetLog: () => void;
}

function run({ mode, folder, log, forgetLog }: Run): void {
  protocol.handle(
    appScheme,
    createAppProtocol({ folder: join(app.getAppPath(), 'dist', 'renderer'), mode, log }),
  );
  nativeTheme.themeSource = chosenTheme(folder);
  keepOffline(session.defaultSession, log);
  let answering: Promise<Answering> | null = null;
  const window = createWindow({
    log,
    now: Date.now,
    onPageGone: () => void answering?.then(({ dispatch }) => dispatch.cancelAll(), ignore),
    askToReload: async (gone) => (await import('./ask-to-reload')).askToReload(gone),
  });
  /** What answers is heavy: it begins with the page's first question, when the page has long been painted. */
  const answer = (): Promise<Answering> => {
    answering ??= import('./answering').then(({ startAnswering }) =>
      startAnswering({ mode, folder, log, forgetLog, window }),
    );
    answering.catch((error: unknown) => log('error', 'app', `cannot answer: ${whereThrown(error)}`));
    return answering;
  };
  serve({
    ipc: ipcMain,
    whyNotTrusted: (caller) => whyNotTrusted(caller, ownWindow(window), pageUrl),
    dispatch: async () => (await answer()).dispatch,
    log,
  });

  window.loadURL(pageUrl).catch((error: unknown) => log('error', 'app', `no page: ${whereThrown(error)}`));

  app.on('second-instance', () => showWindow(window));
  app.on('activate', () => showWindow(window));
  window.on('closed', () => app.quit());
  endWell(() => answering, log);
}

const ignore = (): void => undefined;

const ownWindow = (window: BrowserWindow) =>
  window.isDestroyed() ? null : { contents: window.webContents, mainFrame: window.webContents.mainFrame };

function endWell(answering: () => Promise<Answering> | null, log: Log): void {
  let ended = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    const late = new Promise<void>((done) => setTimeout(done, patienceMs));
    const closed = Promise.resolve(answering()).then((it) => it?.close(), ignore);
    void Promise.race([closed, late])
      .catch((error: unknown) => log('error', 'app', `did not end well: ${whereThrown(error)}`))
      .then(() => {
        ended = true;
        app.quit();
      });
  });
}

function sayWhatBreaks(log: Log): void {
  // Electron would show its message, which may carry anything, in a dialog.
  process.on('uncaughtException', (error) => log('error', 'app', whereThrown(error)));
  process.on('unhandledRejection', (error) => log('error', 'app', whereThrown(error)));
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    // The practice tenant is killed at the app's own end.
    const wished = reason === 'clean-exit' || reason === 'killed';
    log(wished ? 'info' : 'error', 'app', `${name ?? type} has ended: ${reason} ${exitCode}`);
  });
}
