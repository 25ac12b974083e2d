import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, net, session } from 'electron';
import type { Clock } from '../shared/model/clock';
import type { Log } from './log/log';
import { exchangeText } from './log/log-line';
import { createElectronFetch } from './net/electron-fetch';
import { createElectronHttp } from './net/electron-http';
import type { Policy } from './policy/policy';
import { canBeReplaced } from './update/can-be-replaced';
import { createUpdater } from './update/create-updater';
import { findFeed } from './update/find-feed';
import { manifestName } from './update/manifest-name';
import { readUpdateKeys } from './update/signature';
import type { Updater, UpdaterOptions } from './update/updater';

interface Circumstances {
  readonly policy: Policy;
  /** A real tenant's app, on the Electron that it was released with. */
  readonly released: boolean;
  /** The user's data folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** What makes the updater of this build on this computer, over Electron's powers. */
export function composeUpdater(around: Circumstances): (options: UpdaterOptions) => Updater {
  const { policy, released, folder, clock, log } = around;
  const keys = readUpdateKeys(import.meta.env.VITE_GROUPTALK_UPDATE_KEY);
  const found = findFeed({
    policy: policy.values,
    feedOfBuild: import.meta.env.VITE_GROUPTALK_UPDATE_FEED,
    keys,
    replaceable: released && isReplaceable(),
  });
  const { url } = found;
  return (options) =>
    createUpdater({
      ...options,
      offBy: found.offBy,
      always: policy.values.updates?.allowed === true,
      host: url?.host ?? '',
      clock,
      log,
      random: Math.random,
      onEnd: (listener) => {
        app.on('quit', (_event, exitCode) => {
          if (exitCode === 0) listener();
        });
      },
      makeEngine: async (onBroken) => {
        if (url === null) throw new Error('no feed');
        const { createAppEngine } = await import('./update/app-engine');
        // In memory, and nobody else's: it has no cookies, and never sees a credential.
        const own = session.fromPartition('updates', { cache: false });
        const onExchange = (exchange: Parameters<typeof exchangeText>[0]) =>
          log('info', 'update', exchangeText(exchange));
        return createAppEngine({
          feed: {
            http: createElectronHttp({ session: own, net, clock, onExchange }),
            url,
            name: manifestName(process.platform, process.arch),
            keys,
          },
          fetch: createElectronFetch({ session: own, net }),
          platform: process.platform,
          version: app.getVersion(),
          appName: app.getName(),
          folder: join(folder, 'updates'),
          configFile: configFile(),
          clock,
          log,
          quit: () => app.quit(),
          onBroken,
        });
      },
    });
}

const configFile = (): string => join(process.resourcesPath, 'app-update.yml');

const isReplaceable = (): boolean =>
  canBeReplaced({
    platform: process.platform,
    isPackaged: app.isPackaged,
    executable: process.execPath,
    resources: process.resourcesPath,
    home: app.getPath('home'),
    appImage: process.env.APPIMAGE,
    appDir: process.env.APPDIR,
    exists: existsSync,
    mayWrite: (path) => {
      try {
        accessSync(path, constants.W_OK);
        return true;
      } catch {
        return false;
      }
    },
  });
