import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, ipcMain, net, safeStorage } from 'electron';
import Store from 'electron-store';
import { z } from 'zod';
import { devDependencies } from '../package.json';
import type { EventPayload } from '../shared/contract/events';
import { systemClock } from '../shared/http/node/system-clock';
import { globalCloud } from '../shared/target/cloud';
import { grouptalk } from '../shared/target/grouptalk';
import { createSignIn } from './auth/sign-in';
import { composeLive } from './compose-live';
import { composePractice } from './compose-practice';
import type { Handlers } from './ipc/handlers/handlers';
import type { Log } from './log/log';
import { exchangeText } from './log/log-line';
import { createElectronHttp } from './net/electron-http';
import { assemble } from './session/assemble';
import { createSealer } from './vault/safe-storage';

interface Options {
  readonly mode: 'live' | 'practice';
  /** The user's data folder, one for each mode. */
  readonly folder: string;
  readonly log: Log;
  readonly forgetLog: () => void;
  readonly window: BrowserWindow;
}

type Announced = 'facts' | 'overview';
type Announce = <E extends Announced>(name: E, payload: EventPayload<E>) => void;

interface Composed {
  readonly handlers: Handlers;
  /** What is announced before somebody listens can be asked for. */
  onAnnounce(listener: Announce): void;
  close(): Promise<void>;
}

/** The one place where real powers are made, and the only one that asks whether this is practice. */
export async function compose({ mode, folder, log, forgetLog, window }: Options): Promise<Composed> {
  closeStoreChannel();
  const listeners: Announce[] = [];
  const announce: Announce = (name, payload) => {
    for (const tell of listeners) tell(name, payload);
  };
  const clock = systemClock();
  const common = { folder, log, clock, window };
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
      createSignIn({ ...options, http, clock, cloud: globalCloud, openBrowser: world.openBrowser }),
    sealer: encrypts ? sealer : null,
    folder: join(folder, 'data'),
    about: {
      mode,
      version: app.getVersion(),
      runtime: {
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        node: process.versions.node,
        fallback: process.versions.electron !== devDependencies.electron,
      },
      platform: process.platform,
      dataFolder: folder,
      clientId: world.clientId ?? clientIdOfBuild(),
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
    forgetLog,
  });
  world.onState(assembled.factsChanged);
  world.onNew(() => void assembled.begunAnew());
  return {
    handlers: assembled.handlers,
    onAnnounce: (listener) => void listeners.push(listener),
    close: async () => {
      await assembled.close();
      await world.close();
    },
  };
}

/** electron-store would tell any page the folder's name on a channel of its own. It opens that once, so: now. */
function closeStoreChannel(): void {
  Store.initRenderer();
  ipcMain.removeAllListeners('electron-store-get-data');
}

function clientIdOfBuild(): string | null {
  const parsed = z.guid().safeParse(import.meta.env.VITE_GROUPTALK_CLIENT_ID);
  return parsed.success ? parsed.data : null;
}
