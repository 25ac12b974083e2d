import { createSignIn } from '../../electron/auth/sign-in';
import { createElectronHttp, type ElectronHttpOptions } from '../../electron/net/electron-http';
import { createElectronWayThere } from '../../electron/net/electron-way-there';
import { hardenSession } from '../../electron/net/harden-session';
import { type PracticeProcess, startPracticeProcess } from '../../electron/practice/practice-process';
import { preparePracticeSession } from '../../electron/practice/practice-session';
import { createPrintPdf } from '../../electron/print-pdf';
import { createWebWindows, type WebWindows, type WebWindowsOptions } from '../../electron/web/web-windows';
import { systemClock } from '../../shared/http/node/system-clock';
import type { HttpRequest } from '../../shared/http/port';
import { practiceClientId } from '../../shared/practice/constants';
import { globalCloud } from '../../shared/target/cloud';
import { updateTrial } from './update-trial';

/** What Playwright hands in: the module `electron`, as far as it is used here. */
interface Electron {
  readonly net: ElectronHttpOptions['net'];
  readonly session: {
    fromPartition(name: string, options?: { cache: boolean }): ElectronHttpOptions['session'];
  };
  readonly BrowserWindow: WebWindowsOptions['BrowserWindow'];
  readonly utilityProcess: Parameters<typeof startPracticeProcess>[0]['utilityProcess'];
}

interface Way {
  /** A partition: sessions of their own. */
  readonly session: string;
  readonly proxyRules?: string;
  readonly pac?: string;
  /** The practice session's trust and proxy. */
  readonly practice?: { readonly proxy: string; readonly caPem: string };
}

const clock = systemClock();
const kept: {
  practice?: PracticeProcess;
  windows?: WebWindows;
  print?: ReturnType<typeof createPrintPdf>;
  entered?: string;
} = {};

async function sessionOf({ session }: Electron, way: Way) {
  const made = session.fromPartition(way.session);
  if (way.practice) await preparePracticeSession(made, way.practice);
  else hardenSession(made);
  if (way.proxyRules !== undefined)
    await made.setProxy({ mode: 'fixed_servers', proxyRules: way.proxyRules });
  if (way.pac !== undefined) {
    const pacScript = `data:application/x-javascript-config;base64,${Buffer.from(way.pac).toString('base64')}`;
    await made.setProxy({ mode: 'pac_script', pacScript });
  }
  return made;
}

/** An Electron app without a window of its own, whose parts a test calls one by one. */
const trial = {
  async send(
    electron: Electron,
    asked: Way & {
      readonly request: HttpRequest;
      readonly abortAfterMs?: number;
      readonly proxySignIn?: { readonly username: string; readonly password: string };
    },
  ) {
    const { net } = electron;
    const { proxySignIn } = asked;
    const http = createElectronHttp({
      session: await sessionOf(electron, asked),
      net,
      clock,
      userAgent: 'Test',
      ...(proxySignIn ? { proxySignIn: async () => proxySignIn } : {}),
    });
    const stop = new AbortController();
    if (asked.abortAfterMs !== undefined) setTimeout(() => stop.abort(), asked.abortAfterMs);
    return http.send(asked.request, stop.signal);
  },

  async lookAtWay(electron: Electron, asked: Way & { readonly host: string; readonly ca?: string }) {
    const way = createElectronWayThere({
      session: await sessionOf(electron, asked),
      clock,
      ...(asked.ca ? { ca: asked.ca } : {}),
    });
    return {
      route: await way.route(`https://${asked.host}/`),
      connected: await way.connect(asked.host, 443),
      secured: await way.tls(asked.host, 443),
    };
  },

  async startPractice(electron: Electron, asked: { readonly entry: string; readonly folder: string }) {
    kept.practice = await startPracticeProcess({ utilityProcess: electron.utilityProcess, ...asked });
    const session = await sessionOf(electron, { session: 'web', practice: kept.practice });
    kept.windows = createWebWindows({ BrowserWindow: electron.BrowserWindow, session });
    const { runCycle: _run, startOver: _over, onExit: _exit, close: _close, ...addresses } = kept.practice;
    return addresses;
  },

  closePractice: () => kept.practice?.close(),

  /** Resolves with the account, or with the problem's code. */
  async signIn(electron: Electron, asked: { readonly timeoutMs?: number }) {
    const { practice, windows } = kept;
    if (!practice || !windows) throw new Error('no practice yet');
    const http = createElectronHttp({
      session: await sessionOf(electron, { session: 'api', practice }),
      net: electron.net,
      clock,
    });
    const signIn = createSignIn({
      http,
      clock,
      clientId: practiceClientId,
      cloud: globalCloud,
      openBrowser: windows.forSignIn,
      ...(asked.timeoutMs ? { timeoutMs: asked.timeoutMs } : {}),
    });
    const result = await signIn.signIn({ scopes: ['User.Read'] });
    if (!result.ok) return result.problem.code;
    const token = await signIn.token(['User.Read'], 'silent');
    if (!token.ok) return token.problem.code;
    const me = await http.send({
      method: 'GET',
      url: 'https://graph.microsoft.com/v1.0/me',
      credential: { origin: 'https://graph.microsoft.com', secret: token.value.secret },
    });
    return `${result.value.username} ${me.kind === 'answer' ? me.status : me.code}`;
  },

  async show(_electron: Electron, asked: { readonly url: string; readonly title: string }) {
    try {
      await kept.windows?.open(asked.url, { title: asked.title });
      return 'shown';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },

  closeWindows: () => kept.windows?.closeAll(),

  /** Each page as PDF, by one printer and all at once; its bytes as text of one letter each. */
  async printPdf({ BrowserWindow, session }: Electron, pages: readonly string[]) {
    kept.print ??= createPrintPdf({
      BrowserWindow,
      openSession: () => session.fromPartition('print', { cache: false }),
    });
    const printed = await Promise.all(pages.map(kept.print));
    return printed.map((one) =>
      one.ok ? Buffer.from(one.value).toString('latin1') : `${one.problem.code}: ${one.problem.detail}`,
    );
  },

  ...updateTrial,
};

export type Trial = typeof trial;

Object.assign(globalThis, { trial });
