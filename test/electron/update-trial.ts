import type { App } from 'electron';
import type { Log } from '../../electron/log/log';
import { createElectronFetch } from '../../electron/net/electron-fetch';
import { createElectronHttp, type ElectronHttpOptions } from '../../electron/net/electron-http';
import { hardenSession } from '../../electron/net/harden-session';
import { createAppEngine } from '../../electron/update/app-engine';
import { createUpdater } from '../../electron/update/create-updater';
import { manifestName } from '../../electron/update/manifest-name';
import { readUpdateKeys } from '../../electron/update/signature';
import type { Updater } from '../../electron/update/updater';
import { systemClock } from '../../shared/http/node/system-clock';
import type { Updates } from '../../shared/model/updates';

interface Kept {
  updater?: Updater;
  readonly announced: Updates[];
  readonly log: string[];
  quits: number;
  writing: boolean;
  end(): void;
}

const clock = systemClock();
const all: { now?: Kept; partitions: number } = { partitions: 0 };

function now(): Kept & { readonly updater: Updater } {
  const kept = all.now;
  if (!kept?.updater) throw new Error('no updater yet');
  return { ...kept, updater: kept.updater };
}

/** The updater on a real runtime, over parts that the app composes likewise. */
export const updateTrial = {
  async openUpdater(
    {
      app,
      net,
      session,
    }: {
      readonly app: App;
      readonly net: ElectronHttpOptions['net'];
      readonly session: { fromPartition(name: string): ElectronHttpOptions['session'] };
    },
    asked: {
      readonly feed: string;
      readonly publicKey: string;
      /** Of the app that is running. */
      readonly version: string;
      /** Where downloads are kept; it has an `app-update.yml`. */
      readonly folder: string;
      /** The file that we are started from, as far as the updater knows. */
      readonly appImage: string;
      readonly platform?: NodeJS.Platform;
    },
  ) {
    await all.now?.updater?.close();
    process.env.APPIMAGE = asked.appImage;
    const { platform = 'linux' } = asked;
    const own = session.fromPartition(`updates-${all.partitions++}`);
    hardenSession(own);
    const kept: Kept = { announced: [], log: [], quits: 0, writing: false, end: () => undefined };
    const log: Log = (_level, subject, text) => kept.log.push(`${subject}: ${text}`);
    if (!all.now) {
      app.once('quit', () => now().end());
      // Electron would open a dialog, and wait for somebody to close it.
      process.on('uncaughtException', (error) => all.now?.log.push(`uncaught: ${error.stack}`));
    }
    all.now = kept;
    const updater = createUpdater({
      wanted: true,
      always: false,
      offBy: null,
      host: new URL(asked.feed).host,
      clock,
      log,
      random: Math.random,
      isWriting: () => kept.writing,
      onChange: () => kept.announced.push(updater.state()),
      onEnd: (listener) => {
        kept.end = listener;
      },
      makeEngine: async (onBroken) =>
        createAppEngine({
          feed: {
            http: createElectronHttp({ session: own, net, clock }),
            url: new URL(asked.feed),
            name: manifestName(platform, 'x64'),
            keys: readUpdateKeys(asked.publicKey),
          },
          fetch: createElectronFetch({ session: own, net }),
          platform,
          version: asked.version,
          appName: 'trial',
          folder: asked.folder,
          configFile: `${asked.folder}/app-update.yml`,
          clock,
          log,
          quit: () => {
            kept.quits += 1;
          },
          onBroken,
        }),
    });
    kept.updater = updater;
  },

  /** Resolves with `ok`, or with the problem's code. */
  async checkForUpdate(_electron: object, asked: { readonly cancelAfterMs?: number }) {
    const stop = new AbortController();
    if (asked.cancelAfterMs !== undefined) setTimeout(() => stop.abort(), asked.cancelAfterMs);
    const checked = await now().updater.check(stop.signal);
    return checked.ok ? 'ok' : checked.problem.code;
  },

  async installUpdate() {
    const installed = await now().updater.install();
    return installed.ok ? 'ok' : installed.problem.code;
  },

  lookAtUpdater: () => ({
    state: now().updater.state(),
    announced: now().announced,
    quits: now().quits,
    log: now().log,
  }),

  chooseUpdates: (_electron: object, asked: { readonly on: boolean }) => now().updater.choose(asked.on),

  write: (_electron: object, asked: { readonly underWay: boolean }) => {
    if (all.now) all.now.writing = asked.underWay;
  },

  /** As at the end of the app. */
  endApp: () => now().end(),
};
