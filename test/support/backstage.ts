import './without-electron';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSignIn } from '../../electron/auth/sign-in';
import { walkSignIn } from '../../electron/cli/demo/at-the-sign-in';
import { createAnnounce } from '../../electron/ipc/announce';
import { createDispatch } from '../../electron/ipc/dispatch';
import type { HandlerPowers } from '../../electron/ipc/handlers/powers';
import { openStage, type Stage } from '../../electron/practice/stage';
import { openWorldFile } from '../../electron/practice/world-file';
import { assemble } from '../../electron/session/assemble';
import { createSealer } from '../../electron/vault/safe-storage';
import type { CallInput, CallOutput, CallProgress } from '../../shared/contract/calls';
import type { CallName } from '../../shared/contract/names';
import { ok, type Result } from '../../shared/contract/problem';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { systemClock } from '../../shared/http/node/system-clock';
import { createWayThere } from '../../shared/http/node/way-there';
import type { HttpPort } from '../../shared/http/port';
import type { Overview } from '../../shared/model/overview';
import { practiceClientId } from '../../shared/practice/constants';
import { createPerson, type Person } from '../../shared/practice/person';
import type { FaultName } from '../../shared/practice/world/faults';
import type { World } from '../../shared/practice/world/state';
import { globalCloud } from '../../shared/target/cloud';
import { grouptalk } from '../../shared/target/grouptalk';
import { createWords } from '../../shared/words/words';
import { type Keyring, newKeyring, olderSafeStorage } from './keyring';
import { idleUpdater, noPolicy, noUpdates } from './standing-still';

/** World milliseconds in a real one: a minute a second. */
const rate = 60;

export const practiceAdmin = 'anna.lindqvist@nordvikraddning.example';

/** A practice tenant with its web pages, and a person at them. */
export interface Practised {
  readonly stage: Stage;
  readonly person: Person;
  /** The practice tenant as it was kept behind the last answer. */
  world(): Promise<World>;
  close(): Promise<void>;
}

export async function startPractised(faults: readonly FaultName[] = []): Promise<Practised> {
  const folder = await newFolder();
  const options = { world: 'fresh', rate, faults } as const;
  const file = await openWorldFile(folder);
  const stage = await openStage(file, options, () => undefined);
  return {
    stage,
    world: async () => {
      const found = await file.read();
      if (found.kind !== 'kept') throw new Error(`no world is kept: ${found.kind}`);
      return found.kept.world;
    },
    person: createPerson(stage.addresses),
    close: async () => {
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'grouptalk-test-'));

/** The main process without Electron: everything behind the bridge, over a practice tenant. */
export interface Backstage {
  /** As the window calls, through the dispatch. */
  call<N extends CallName>(
    name: N,
    input: CallInput<N>,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (value: CallProgress<N>) => void },
  ): Promise<Result<CallOutput<N>>>;
  /** The same, for what must succeed. */
  get<N extends CallName>(
    name: N,
    input: CallInput<N>,
    options?: { readonly onProgress?: (value: CallProgress<N>) => void },
  ): Promise<CallOutput<N>>;
  /** Calls that succeeded. */
  readonly succeeded: Set<CallName>;
  /** Everything that has left for the window, as JSON. */
  readonly left: string[];
  readonly overviews: Overview[];
  readonly log: string[];
  /** Bearer tokens that were sent, and all that the sign-in host answered. */
  readonly secrets: Set<string>;
  readonly clipboard: { text: string };
  /** What is chosen in the next dialog. */
  readonly chosen: { file: string | null };
  readonly opened: string[];
  /** While false, nothing gets out. */
  readonly network: { up: boolean };
  /** Whether an update was fetched. */
  readonly update: { ready: boolean };
  /** Who sits at the sign-in. */
  readonly at: { username: string; consent: 'accept' | 'cancel' };
  /** Another practice tenant stands where the one before stood. */
  begunAnew(): Promise<void>;
  forgetOld(): Promise<boolean>;
  /** Before which times lines of the log were forgotten. */
  readonly forgotten: readonly number[];
  close(): Promise<void>;
}

interface Options {
  readonly folder: string;
  readonly keyring?: Keyring | null;
  readonly clientId?: string | null;
  readonly links?: Partial<HandlerPowers['links']>;
}

export async function openBackstage(practised: Practised, options: Options): Promise<Backstage> {
  const { stage, person } = practised;
  const { folder, keyring = newKeyring(), clientId = practiceClientId } = options;
  const secrets = new Set<string>();
  const left: string[] = [];
  const log: string[] = [];
  const overviews: Overview[] = [];
  const opened: string[] = [];
  const forgotten: number[] = [];
  const succeeded = new Set<CallName>();
  const clipboard = { text: '' };
  const chosen: { file: string | null } = { file: null };
  const network = { up: true };
  const update = { ready: false };
  const at: Backstage['at'] = { username: practiceAdmin, consent: 'accept' };
  const progress = new Map<string, (value: never) => void>();

  const { proxy, caPem: ca, adminUrl } = stage.addresses;
  const http = overheard(createNodeHttp({ proxy, ca }), network, secrets);
  const clock = systemClock();
  const sealer = keyring && createSealer(olderSafeStorage(keyring), 'linux');
  const announce = createAnnounce({
    send: (name, payload) => {
      left.push(JSON.stringify([name, payload]));
      if (name === 'overview') overviews.push(payload as Overview);
      if (name !== 'progress') return;
      const { callId, value } = payload as { callId: string; value: never };
      progress.get(callId)?.(value);
    },
    log: (_level, subject, text) => log.push(`${subject}: ${text}`),
  });
  const assembled = assemble({
    cloud: globalCloud,
    target: grouptalk,
    realm: 'practice',
    http,
    wayThere: createWayThere({ clock, proxy, ca }),
    clock: systemClock(rate),
    socketClock: clock,
    guid: () => crypto.randomUUID(),
    makeSignIn: (more) =>
      createSignIn({
        ...more,
        clock,
        cloud: globalCloud,
        openBrowser: async (url) => void (await walkSignIn(person, await person.open(url), at)),
      }),
    sealer: sealer && (await sealer.available()) === 'os' ? sealer : null,
    folder,
    about: {
      mode: 'practice',
      version: '0.0.0',
      runtime: { electron: '0', chromium: '0', node: process.versions.node, fallback: false },
      platform: process.platform,
      dataFolder: folder,
      clientId,
      systemLanguages: ['en-US'],
    },
    words: createWords('en'),
    policy: noPolicy,
    makeUpdater: () => ({
      ...idleUpdater,
      state: () => (update.ready ? { ...noUpdates, state: 'ready', offBy: null } : noUpdates),
      check: async (signal) => (update.ready ? ok(null) : idleUpdater.check(signal)),
      install: async () => {
        if (!update.ready) return idleUpdater.install();
        opened.push('update');
        return ok(null);
      },
    }),
    licences: async () => ok('# Licences'),
    printPdf: async (html) => ok(new TextEncoder().encode(`%PDF of ${html.length} letters`)),
    supportLog: {
      read: () => ({ file: join(folder, 'app.log'), text: log.join('\n') }),
      show: () => void opened.push(folder),
      note: (_level, subject, text) => log.push(`${subject}: ${text}`),
    },
    practice: {
      facts: () => ({ world: 'fresh', state: 'running' }),
      nextCycle: async () => {
        await stage.runCycle();
        return ok(null);
      },
      startOver: async () => {
        await stage.startOver();
        return ok(null);
      },
      open: async (page) => {
        opened.push(page);
        return ok(null);
      },
    },
    clipboard: {
      read: async () => clipboard.text,
      write: async (text) => {
        clipboard.text = text;
      },
    },
    dialogs: { open: async () => chosen.file, save: async () => chosen.file },
    links: {
      open: async (url) => {
        opened.push(url);
        return ok(url.startsWith(adminUrl) ? 'window' : 'browser');
      },
      openSignUp: async (url) => {
        opened.push(url);
        return ok('window');
      },
      mail: async ({ body }) => {
        opened.push(body);
        return ok('desk');
      },
      ...options.links,
    },
    announce,
    log: (_level, subject, text) => log.push(`${subject}: ${text}`),
    forgetLog: () => log.splice(0),
    forgetOldLog: (before) => forgotten.push(before),
  });
  const dispatch = createDispatch({
    handlers: assembled.handlers,
    announce,
    log: (_level, subject, text) => log.push(`${subject}: ${text}`),
  });

  const call: Backstage['call'] = async (name, input, more = {}) => {
    const callId = crypto.randomUUID();
    if (more.onProgress) progress.set(callId, more.onProgress);
    more.signal?.addEventListener('abort', () => dispatch.cancel(callId), { once: true });
    const answer = await dispatch.call(name, callId, input);
    left.push(JSON.stringify([name, answer]));
    if (answer.ok) succeeded.add(name);
    return answer as Result<CallOutput<typeof name>>;
  };
  return {
    call,
    get: async (name, input, more) => {
      const answer = await call(name, input, more);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}; ${log.join('; ')}`);
      return answer.value;
    },
    succeeded,
    left,
    overviews,
    log,
    secrets,
    clipboard,
    chosen,
    opened,
    network,
    update,
    at,
    begunAnew: assembled.begunAnew,
    forgetOld: assembled.forgetOld,
    forgotten,
    close: assembled.close,
  };
}

/** The same road, with an ear on what must never be heard of again, and a switch. */
const overheard = (http: HttpPort, network: { up: boolean }, secrets: Set<string>): HttpPort => ({
  send: async (request, signal) => {
    if (request.credential) secrets.add(request.credential.secret);
    if (!network.up) {
      const { method, url } = request;
      const exchange = { method, url, status: null, ms: 0, request: '', response: '' };
      return { kind: 'failure', code: 'unreachable', detail: '', ms: 0, exchange };
    }
    const outcome = await http.send(request, signal);
    if (outcome.kind === 'answer' && request.url.endsWith('/token')) {
      for (const [, token = ''] of outcome.text.matchAll(/"(?:access|refresh|id)_token"\s*:\s*"([^"]+)"/g)) {
        secrets.add(token);
      }
    }
    return outcome;
  },
});
