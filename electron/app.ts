import { release } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, nativeTheme, protocol, session, type WebContents } from 'electron';
import type { Language } from '../shared/model/language';
import type { Answering } from './answering';
import { takeDataFolder } from './app-folder';
import { appScheme, createAppProtocol, pageUrl } from './app-protocol';
import { createAsks } from './asks';
import { chosenLanguage } from './chosen-language';
import { chosenTheme } from './chosen-theme';
import { drawFirstMenu, offerCopying } from './draw-menu';
import { endWell, sayWhatBreaks } from './end-well';
import { forgetDrafts } from './forget-drafts';
import { serve } from './ipc/serve';
import { whyNotTrusted } from './ipc/trust';
import { whereThrown } from './ipc/where-thrown';
import { keepWindowState } from './keep-window-state';
import { wishOfKey } from './keys';
import { createLogFile, type LogFile } from './log/log-file';
import { policyPlace } from './policy/policy-place';
import type { Mode } from './switches';
import { createVoice } from './voice';
import { guardContents, guardSession, keepOffline } from './walls';
import { createWindow, showWindow } from './window';
import { readWindowState } from './window-state';
import { createZoom } from './zoom';
import type { ZoomWay } from './zoom-steps';

/** As in electron-builder.yml: Windows knows by it whose notifications and taskbar button these are. */
const appId = 'com.grouptalk.onboarding';

interface Started {
  readonly mode: Mode;
  /** The language that the command line asks for; null: none of ours. */
  readonly language: Language | null;
}

/** The app with its window, from before Electron is ready to its end. */
export function startApp({ mode, language: asked }: Started): void {
  const { folder, usable } = takeDataFolder(mode);
  if (!usable) {
    void import('./refuse').then(({ refuseFolder }) => refuseFolder(folder, asked));
    return;
  }
  // One app for one folder: it knows what lies there, and nobody changes it behind its back.
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  forgetDrafts(folder);
  app.once('quit', () => forgetDrafts(folder));
  const logFile = createLogFile({ file: join(folder, 'logs', 'app.log'), clock: Date });
  const { log } = logFile;
  sayWhatBreaks(log);

  // https://www.electronjs.org/docs/latest/api/protocol#protocolregisterschemesasprivilegedcustomschemes
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  app.enableSandbox();
  if (process.platform === 'win32') app.setAppUserModelId(appId);
  // Chromium's own texts, also after `--lang sv`, which it does not understand.
  if (asked) app.commandLine.appendSwitch('lang', asked);
  drawFirstMenu();
  app.on('session-created', (made) => guardSession(made, log));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
  app.on('ready', () => run({ mode, asked, folder, logFile }));
}

interface Run {
  readonly mode: Mode;
  readonly asked: Language | null;
  readonly folder: string;
  readonly logFile: LogFile;
}

function run({ mode, asked, folder, logFile }: Run): void {
  const { log } = logFile;
  const policyFile = policyPlace(process.platform, process.env);
  const systems = app.getPreferredSystemLanguages();
  const voice = createVoice(chosenLanguage({ asked, policyFile, folder, systems }));
  log('info', 'app', `starts ${mode}, ${runsOn()}, ${voice.language()}`);
  protocol.handle(
    appScheme,
    createAppProtocol({
      folder: join(app.getAppPath(), 'dist', 'renderer'),
      mode,
      language: voice.language,
      log,
    }),
  );
  nativeTheme.themeSource = chosenTheme(folder);
  keepOffline(session.defaultSession, log);

  let answering: Promise<Answering> | null = null;
  const asks = createAsks({ voice, logFile });
  const state = readWindowState(folder);
  const window = createWindow({
    state,
    log,
    now: Date.now,
    onPageGone: () => void answering?.then(({ dispatch }) => dispatch.cancelAll(), ignore),
    asks,
  });
  const zoom = createZoom(window.webContents, state.zoom, () => stateChanged());
  const stateChanged = keepWindowState({ window, folder, zoom: zoom.factor, log });
  offerCopying(window.webContents, voice);
  hearKeys(window.webContents, {
    zoom: zoom.go,
    look: () => void answering?.then((it) => it.command('look'), ignore),
  });

  /** What answers is heavy: it begins with the page's first question, when the page has long been painted. */
  const answer = (): Promise<Answering> => {
    answering ??= import('./answering')
      .then(({ startAnswering }) => startAnswering({ mode, asked, folder, logFile, window, voice, zoom }))
      .catch((error: unknown) => {
        log('error', 'app', `cannot answer: ${whereThrown(error)}`);
        void sayThatNothingAnswers(error);
        throw error;
      });
    return answering;
  };
  const sayThatNothingAnswers = async (error: unknown) => {
    if (window.isDestroyed()) return;
    const next = await asks.whenNothingAnswers(window, error);
    if (next === 'start-again') app.relaunch();
    app.quit();
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

/** For whoever reads the log: what this is and where it runs, and nobody's name. */
const runsOn = (): string =>
  [
    app.getVersion(),
    `Electron ${process.versions.electron}`,
    `Chromium ${process.versions.chrome}`,
    `${process.platform} ${release()} ${process.arch}`,
  ].join(', ');

interface KeyWishes {
  zoom(way: ZoomWay): void;
  look(): void;
}

function hearKeys(contents: WebContents, { zoom, look }: KeyWishes): void {
  contents.on('before-input-event', (event, pressed) => {
    const wish = wishOfKey(pressed, process.platform);
    if (wish === null) return;
    event.preventDefault();
    if (wish === 'look') look();
    else zoom(wish.zoom);
  });
}
