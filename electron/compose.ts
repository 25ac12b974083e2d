import { join } from 'node:path';
import { app, BrowserWindow, clipboard, dialog, ipcMain, net, safeStorage, session, shell } from 'electron';
import Store from 'electron-store';
import { z } from 'zod';
import { devDependencies } from '../package.json';
import type { EventPayload } from '../shared/contract/events';
import { systemClock } from '../shared/http/node/system-clock';
import type { AppFacts } from '../shared/model/app-facts';
import type { Language } from '../shared/model/language';
import { globalCloud } from '../shared/target/cloud';
import { grouptalk } from '../shared/target/grouptalk';
import type { Words } from '../shared/words/words';
import { createSignIn } from './auth/sign-in';
import { composeLive } from './compose-live';
import { composePractice } from './compose-practice';
import { composeUpdater } from './compose-updater';
import type { Handlers } from './ipc/handlers/handlers';
import { whereThrown } from './ipc/where-thrown';
import { readLicences } from './licences';
import type { LogFile } from './log/log-file';
import { exchangeText } from './log/log-line';
import { createElectronHttp } from './net/electron-http';
import { forPractice } from './policy/policy';
import { policyOfComputer } from './policy/policy-of-computer';
import { startAtSignIn } from './policy/start-at-sign-in';
import { createPrintPdf } from './print-pdf';
import { assemble } from './session/assemble';
import { createSealer } from './vault/safe-storage';

interface Options {
  readonly mode: 'live' | 'practice';
  /** The user's data folder, one for each mode. */
  readonly folder: string;
  readonly logFile: LogFile;
  readonly words: Words;
  /** The language that the command line asks for. */
  readonly asked: Language | null;
  readonly window: BrowserWindow;
}

type Announced = 'facts' | 'overview';
type Announce = <E extends Announced>(name: E, payload: EventPayload<E>) => void;

interface Composed {
  readonly handlers: Handlers;
  /** What is announced before somebody listens can be asked for. */
  onAnnounce(listener: Announce): void;
  facts(): AppFacts;
  close(): Promise<void>;
}

/** The one place where real powers are made, and the only one that asks whether this is practice. */
export async function compose(options: Options): Promise<Composed> {
  const { mode, folder, logFile, words, window } = options;
  const { log } = logFile;
  closeStoreChannel();
  const listeners: Announce[] = [];
  const announce: Announce = (name, payload) => {
    for (const tell of listeners) tell(name, payload);
  };
  const clock = systemClock();
  const common = { folder, log, clock, window, words };
  const world = mode === 'practice' ? await composePractice(common) : composeLive(common);
  const http = world.guard(
    createElectronHttp({
      session: world.session,
      net,
      clock,
      onExchange: (exchange) => log('info', 'http', exchangeText(exchange)),
    }),
  );
  const sealer = createSealer(safeStorage, process.platform);
  const encrypts = (await sealer.available()) === 'os';
  if (!encrypts) log('warn', 'vault', 'this computer cannot encrypt: secrets stay in memory');

  const fallback = process.versions.electron !== devDependencies.electron;
  const wholePolicy = policyOfComputer(app, log);
  const policy = mode === 'practice' ? forPractice(wholePolicy) : wholePolicy;
  if (app.isPackaged) startAtSignIn(app, policy.values.startAtSignIn, process.platform);

  const assembled = assemble({
    cloud: globalCloud,
    target: grouptalk,
    realm: mode,
    http,
    wayThere: world.wayThere,
    clock,
    socketClock: clock,
    guid: () => crypto.randomUUID(),
    makeSignIn: (options) =>
      createSignIn({ ...options, clock, cloud: globalCloud, openBrowser: world.openBrowser }),
    sealer: encrypts ? sealer : null,
    folder: join(folder, 'data'),
    about: {
      mode,
      version: app.getVersion(),
      runtime: {
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        node: process.versions.node,
        fallback,
      },
      platform: process.platform,
      dataFolder: folder,
      clientId: world.clientId ?? clientIdOfBuild(),
      systemLanguages: app.getPreferredSystemLanguages(),
      askedLanguage: options.asked,
    },
    words,
    policy,
    makeUpdater: composeUpdater({ policy, released: mode === 'live' && !fallback, folder, clock, log }),
    licences: () => readLicences(join(app.getAppPath(), 'dist', 'licences.md')),
    printPdf: createPrintPdf({
      BrowserWindow,
      openSession: () => session.fromPartition('report', { cache: false }),
    }),
    supportLog: {
      read: logFile.read,
      show: () => shell.showItemInFolder(logFile.read().file),
      note: log,
    },
    practice: world.practice,
    clipboard: {
      // At once in older versions of Electron, later in newer ones.
      read: async () => clipboard.readText(),
      write: async (text) => clipboard.writeText(text),
    },
    dialogs: {
      open: async () => {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'] });
        return canceled ? null : (filePaths[0] ?? null);
      },
      save: async (suggestedName) => {
        const defaultPath = join(app.getPath('documents'), suggestedName);
        // On Linux nobody asks otherwise before another file is written over.
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          defaultPath,
          properties: ['showOverwriteConfirmation'],
        });
        return canceled ? null : filePath;
      },
    },
    links: world.links,
    announce,
    log,
    forgetLog: logFile.forget,
    forgetOldLog: logFile.forgetBefore,
  });
  const ending = new AbortController();
  // Nobody waits for it, and the window is busy until then.
  const forgetOld = async () => {
    do await clock.sleep(forgettingMs, ending.signal);
    while (!(await assembled.forgetOld()));
  };
  forgetOld().catch((error: unknown) => {
    if (!ending.signal.aborted) log('error', 'store', `nothing old was put away: ${whereThrown(error)}`);
  });
  world.onState(assembled.factsChanged);
  world.onNew(() => void assembled.begunAnew());
  return {
    handlers: assembled.handlers,
    facts: assembled.facts,
    onAnnounce: (listener) => void listeners.push(listener),
    close: async () => {
      ending.abort();
      await assembled.close();
      await world.close();
    },
  };
}

/** How long after the start old logs are put away, and after a try that came to nothing. */
const forgettingMs = 20_000;

/** electron-store would tell any page the folder's name on a channel of its own. It opens that once, so: now. */
function closeStoreChannel(): void {
  Store.initRenderer();
  ipcMain.removeAllListeners('electron-store-get-data');
}

function clientIdOfBuild(): string | null {
  const parsed = z.guid().safeParse(import.meta.env.VITE_GROUPTALK_CLIENT_ID);
  return parsed.success ? parsed.data : null;
}
