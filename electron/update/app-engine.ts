import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppImageUpdater, type AppUpdater, MacUpdater, NsisUpdater, Provider } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider';
import { failed, ok, type Result } from '../../shared/contract/problem';
import type { Clock } from '../../shared/model/clock';
import type { Log } from '../log/log';
import { digestOf } from './digest-of';
import type { UpdateEngine } from './engine';
import { notGenuine, problemOf, unreachable } from './feed-trouble';
import { fetchFile, unwritable } from './fetch-file';
import { hasRoom } from './has-room';
import { isNewer } from './is-newer';
import type { Manifest } from './manifest';
import { type Feed, readFeed } from './read-feed';

export interface EngineOptions {
  readonly feed: Feed;
  /** Of files. Follows no redirect. */
  readonly fetch: typeof globalThis.fetch;
  readonly platform: NodeJS.Platform;
  /** Of this app. */
  readonly version: string;
  readonly appName: string;
  /** Where downloads are kept. */
  readonly folder: string;
  /** Its `app-update.yml`, which electron-builder puts beside it. */
  readonly configFile: string;
  readonly clock: Clock;
  readonly log: Log;
  quit(): void;
  /** What was ready is not any more. */
  onBroken(problem: Extract<Result<never>, { ok: false }>['problem']): void;
}

/** What is under way, for electron-updater's calls to us. */
interface Course {
  manifest: Manifest | null;
  signal: AbortSignal;
  onBytes(bytes: { done: number; total: number }): void;
}

type DownloadOptions = { readonly sha512?: string | null };

/**
 * electron-updater, for a feed that must be signed: the manifest is read and proved by us, and so is every file. What
 * electron-updater does is the systems' own: which file is for whom, where it is kept, Authenticode on Windows, Squirrel
 * on macOS, and the installation.
 */
export function createAppEngine(options: EngineOptions): UpdateEngine {
  const { feed, clock, log, version } = options;
  const course: Course = { manifest: null, signal: AbortSignal.abort(), onBytes: () => undefined };
  const updater = updaterOf(options);
  updater.setFeedURL({ provider: 'custom', updateProvider: providerOf(feed.url, course) });
  updater.logger = {
    info: () => undefined,
    warn: (text: unknown) => log('warn', 'update', String(text)),
    error: (text: unknown) => log('error', 'update', String(text)),
  };
  updater.autoDownload = false;
  // Only Squirrel on macOS installs by itself, after the end of the app.
  updater.autoInstallOnAppQuit = options.platform === 'darwin';
  updater.allowPrerelease = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // Only whole files are fetched: what was signed is the digest of one, and no server needs to know ranges.
  updater.disableDifferentialDownload = true;
  Object.assign(updater, {
    // Its own follows redirects, and waits for a server for ever.
    httpExecutor: {
      download: async (url: URL, to: string, { sha512 }: DownloadOptions) => {
        const named = course.manifest?.files.find((one) => one.sha512 === sha512);
        if (named === undefined) throw new Error('no file of the manifest');
        const { signal, onBytes } = course;
        const { size } = named;
        await fetchFile({
          fetch: options.fetch,
          clock,
          url,
          to,
          size,
          sha512: named.sha512,
          signal,
          onBytes,
        });
        return to;
      },
    },
    // It would make an ID for each computer, and keep it; nothing here is rolled out by halves.
    stagingUserIdPromise: { value: Promise.resolve('') },
  });
  let startAgain = false;
  let downloaded = false;
  /** The fetched file. */
  let ready = '';
  const giveUp = (file: string, why: string) => {
    downloaded = false;
    options.onBroken(unwritable(file, new Error(why)).problem);
  };
  /** It may have lain there for days; and an AppImage is removed before the new one takes its place. */
  const mayInstall = (): boolean => {
    const digest = digestOf(ready);
    const { APPIMAGE } = process.env;
    if (course.manifest?.files.some(({ sha512 }) => sha512 === digest)) {
      if (options.platform !== 'linux' || !APPIMAGE || hasRoom(dirname(APPIMAGE), ready)) return true;
      giveUp(APPIMAGE, 'there is no room for it');
      return false;
    }
    giveUp(ready, 'it is not what was fetched any more');
    // electron-updater would not fetch again what is there.
    rmSync(ready, { force: true });
    return false;
  };
  updater.on('error', (error) => {
    if (!downloaded) return;
    downloaded = false;
    options.onBroken(notGenuine(feed.url, error.message).problem);
  });

  return {
    look: async (signal) => {
      const found = await readFeed(feed, signal);
      if (!found.ok) return found;
      if (!isNewer(found.value.version, version)) return ok(null);
      course.manifest = found.value;
      return guarded(options, signal, async () => {
        const checked = await updater.checkForUpdates();
        return checked?.isUpdateAvailable ? checked.updateInfo.version : null;
      });
    },
    fetch: (onBytes, signal) => {
      Object.assign(course, { onBytes, signal });
      return guarded(options, signal, async () => {
        [ready = ''] = await updater.downloadUpdate();
        downloaded = true;
        return null;
      });
    },
    quitAndInstall: () => {
      if (updater instanceof MacUpdater) {
        updater.quitAndInstall();
        return;
      }
      if (!mayInstall()) return;
      startAgain = true;
      options.quit();
    },
    installAtEnd: () => {
      if (!(updater instanceof MacUpdater) && mayInstall()) updater.install(true, startAgain);
    },
  };
}

function updaterOf(options: EngineOptions): MacUpdater | NsisUpdater | AppImageUpdater {
  const { platform, version, appName, folder, configFile } = options;
  const app: AppAdapter = {
    version,
    name: appName,
    isPackaged: true,
    appUpdateConfigPath: configFile,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => undefined,
    relaunch: () => undefined,
    quit: options.quit,
    onQuit: () => undefined,
  };
  if (platform === 'win32') return new NsisUpdater(null, app);
  return platform === 'darwin' ? new MacUpdater(undefined, app) : new AppImageUpdater(null, app);
}

/** A provider that has nothing to ask: the manifest is there. */
const providerOf = (folder: URL, course: Course) =>
  class extends Provider<Manifest & UpdateFiles> {
    constructor(_options: unknown, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }
    override async getLatestVersion() {
      if (course.manifest === null) throw new Error('nothing was looked for');
      return { ...course.manifest, files: [...course.manifest.files] };
    }
    override resolveFiles({ files }: UpdateFiles) {
      return files.map((info) => ({ url: new URL(info.url, folder), info }));
    }
  };

interface UpdateFiles {
  files: Manifest['files'][number][];
}

async function guarded<T>(
  { feed, folder }: EngineOptions,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (signal.aborted) return failed('cancelled');
    const problem = problemOf(error);
    if (problem) return { ok: false, problem };
    return meaningOf(error, feed.url, folder);
  }
}

/** Errors of electron-updater's own: a wrong signature, a feed without a file for this system, a disk. */
function meaningOf(error: unknown, feed: URL, folder: string): Extract<Result<never>, { ok: false }> {
  const code = String(Reflect.get(Object(error), 'code') ?? '');
  const said = error instanceof Error ? error.message.slice(0, 300) : String(error);
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return notGenuine(feed, said);
  if (code.startsWith('ERR_UPDATER_')) return unreachable(feed, said);
  if (/^E[A-Z]+$/.test(code)) return unwritable(join(folder), error);
  return failed('unexpected', { detail: said, remedy: 'report-bug' });
}
