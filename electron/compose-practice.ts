import { join } from 'node:path';
import { app, BrowserWindow, session as sessions, shell, utilityProcess } from 'electron';
import { ok, type Result } from '../shared/contract/problem';
import type { HttpFailure, HttpPort, HttpRequest } from '../shared/http/port';
import { practiceClientId, practiceHosts } from '../shared/practice/constants';
import type { ComposedWorld, WorldOptions } from './compose-world';
import { whereThrown } from './ipc/where-thrown';
import { createDoor, type KnownHost, type Opened } from './links';
import { createElectronWayThere } from './net/electron-way-there';
import { type PracticeProcess, startPracticeProcess } from './practice/practice-process';
import { preparePracticeSession } from './practice/practice-session';
import { createPracticeKeeper, problemOf, withProblem } from './session/practice-keeper';
import { createWebWindows } from './web/web-windows';

const world = 'fresh';

/** Where nothing listens. */
const nowhere = 'http://127.0.0.1:1';

/** The practice tenant in a process of its own, and a session that leads to it and nowhere else. */
export async function composePractice(options: WorldOptions): Promise<ComposedWorld> {
  const { folder, log, clock, window, words } = options;
  // Without `persist:` it is in memory (electronjs.org/docs/latest/api/session).
  const session = sessions.fromPartition('practice');
  // Until the practice tenant is there, nothing may reach the hosts that it stands for.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: nowhere });

  const listeners: (() => void)[] = [];
  const toldOfNew: (() => void)[] = [];
  let isNew = false;
  let way = createElectronWayThere({ session, clock });
  const keeper = createPracticeKeeper({
    start: () =>
      startPracticeProcess({
        utilityProcess,
        entry: join(app.getAppPath(), 'dist', 'practice.mjs'),
        folder: join(folder, 'practice'),
        world,
      }),
    prepare: async (process) => {
      way = createElectronWayThere({ session, clock, ca: process.caPem });
      await preparePracticeSession(session, process);
      if (process.began === 'kept') return;
      if (process.began === 'damaged') log('warn', 'practice', 'the kept practice tenant could not be read');
      isNew = true;
      for (const tell of toldOfNew) tell();
    },
    onState: () => {
      for (const tell of listeners) tell();
    },
    log,
  });
  void keeper.ensure();

  const windows = createWebWindows({
    BrowserWindow,
    session,
    parent: window,
    onRefused: (what) => log('warn', 'walls', `refused ${what}`),
  });
  const show = (page: (process: PracticeProcess) => { readonly url: string; readonly title: string }) =>
    asked(async (process) => {
      const { url, title } = page(process);
      await windows.open(url, { title });
    });
  const admin = (url: string) => show(() => ({ url, title: words.say('practice.admin-window') }));
  const desk = (mail: string | null) =>
    show(({ supportDeskUrl }) => ({
      url: mail === null ? supportDeskUrl : `${supportDeskUrl}?mail=${encodeURIComponent(mail)}`,
      title: words.say('practice.desk-window'),
    }));

  async function asked(act: (process: PracticeProcess) => Promise<void>): Promise<Result<null>> {
    const there = await keeper.ensure();
    if (!there.ok) return there;
    try {
      await act(there.value);
      return ok(null);
    } catch (error) {
      // Electron's own message names the whole address, mail text and all.
      log('error', 'practice', whereThrown(error));
      return { ok: false, problem: problemOf(error) };
    }
  }

  const door = createDoor({
    openExternal: (url) => shell.openExternal(url),
    openInWindow: admin,
    policy: wayOf,
    log,
  });
  return {
    session,
    clientId: practiceClientId,
    wayThere: {
      route: (...about) => way.route(...about),
      resolve: (...about) => way.resolve(...about),
      connect: (...about) => way.connect(...about),
      tls: (...about) => way.tls(...about),
    },
    guard: (http): HttpPort => ({
      send: async (request, signal) => {
        const there = await keeper.ensure();
        if (!there.ok) return notThere(request, there.problem.detail);
        const outcome = await http.send(request, signal);
        // Of requests that wait for one verification together, Chromium tells some its own verdict instead of ours:
        // net/cert/coalescing_cert_verifier.cc. Nothing was sent, and the next one gets ours.
        const verdictOfChromium = outcome.kind === 'failure' && outcome.code === 'certificate-untrusted';
        return verdictOfChromium ? http.send(request, signal) : outcome;
      },
    }),
    openBrowser: async (url, signal) => {
      const there = await keeper.ensure();
      if (!there.ok) throw withProblem(there.problem);
      await windows.forSignIn(url, signal);
    },
    links: {
      open: door.open,
      openSignUp: door.open,
      mail: async ({ body }) => {
        const opened = await desk(body);
        return opened.ok ? ok('desk') : opened;
      },
    },
    practice: {
      facts: () => ({ world, state: keeper.state() }),
      nextCycle: () => asked((process) => process.runCycle()),
      startOver: () =>
        asked(async (process) => {
          windows.closeAll();
          await process.startOver();
        }),
      open: (page) =>
        page === 'support-desk'
          ? desk(null)
          : show(({ adminUrl: url }) => ({ url, title: words.say('practice.admin-window') })),
    },
    onState: (listener) => void listeners.push(listener),
    onNew: (listener) => {
      toldOfNew.push(listener);
      if (isNew) listener();
    },
    close: async () => {
      windows.closeAll();
      await keeper.close();
    },
  };
}

/** The portals would show real tenants; documentation is the same for everybody. */
const portals: readonly KnownHost[] = ['entra.microsoft.com', 'portal.azure.com'];

function wayOf(host: KnownHost): Opened {
  if (host === practiceHosts.admin) return 'window';
  return portals.includes(host) ? 'nowhere' : 'browser';
}

function notThere({ method, url }: HttpRequest, why = ''): HttpFailure {
  const exchange = { method, url, status: null, ms: 0, request: '', response: '' };
  return { kind: 'failure', code: 'connection-refused', detail: why, ms: 0, exchange };
}
