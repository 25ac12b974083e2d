import type { Problem } from '../../shared/contract/problem';
import type { PracticeOptions } from '../../shared/practice/context';
import { fromProcess, type PracticeAddresses, type ToProcess } from './messages';

/** The practice tenant in its own process. */
export interface PracticeProcess extends PracticeAddresses {
  /** One provisioning cycle of each job that runs, now; resolves at its end. */
  runCycle(): Promise<void>;
  /** A new world in the same folder, behind the same addresses. Nobody is signed in to it any more. */
  startOver(): Promise<void>;
  /** Told when the process ended without having been closed. */
  onExit(listener: (code: number) => void): void;
  /** Ends it, the world kept as it stands; by force after two seconds. */
  close(): Promise<void>;
}

/** As much of a utility process (electronjs.org/docs/latest/api/utility-process) as is needed here. */
interface Child {
  postMessage(message: unknown): void;
  kill(): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

interface StartOptions extends Partial<Pick<PracticeOptions, 'world' | 'rate' | 'users'>> {
  readonly utilityProcess: {
    fork(entry: string, args: string[], options: { serviceName: string; stdio: 'inherit' }): Child;
  };
  /** Path of the built practice process. */
  readonly entry: string;
  /** Where the world is kept between processes. */
  readonly folder: string;
  /** Milliseconds until it must be ready. Default 20 000. */
  readonly readyWithinMs?: number;
}

const forceAfterMs = 2_000;

/**
 * Starts the practice tenant and waits until it answers; a world that was kept in `folder` goes on. Rejects
 * with an error that carries a `problem`, when it does not get ready in time or ends before; nothing stays
 * running then.
 */
export async function startPracticeProcess(options: StartOptions): Promise<PracticeProcess> {
  const { utilityProcess, entry, folder, world, rate, users, readyWithinMs = 20_000 } = options;
  const child = utilityProcess.fork(entry, [], { serviceName: 'GroupTalk practice', stdio: 'inherit' });
  const say = (message: ToProcess) => child.postMessage(message);
  const asked = new Map<number, { resolve(): void; reject(error: Error): void }>();
  const listeners: ((code: number) => void)[] = [];
  let closing = false;
  let questions = 0;
  let gone: number | null = null;

  const exited = new Promise<number>((resolve) => child.on('exit', resolve));
  const ready = new Promise<PracticeAddresses>((resolve, reject) => {
    child.on('message', (raw) => {
      const { data: message } = fromProcess.safeParse(raw);
      if (message?.kind === 'ready') resolve(message.addresses);
      else if (message?.kind === 'not-ready') reject(failure(message.detail));
      else if (message) {
        const waiting = asked.get(message.id);
        asked.delete(message.id);
        if (message.kind === 'done') waiting?.resolve();
        else waiting?.reject(failure(message.detail));
      }
    });
    exited.then((code) => reject(failure(`it ended with ${code} before it was ready`)));
  });
  const tooLong = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(failure(`not ready within ${readyWithinMs} ms`)), readyWithinMs);
    ready.finally(() => clearTimeout(timer)).catch(() => undefined);
  });
  exited.then((code) => {
    gone = code;
    for (const { reject } of asked.values()) reject(failure(`it ended with ${code}`));
    asked.clear();
    if (!closing) for (const tell of listeners) tell(code);
  });

  const ask = (what: Extract<ToProcess, { kind: 'ask' }>['what']) =>
    new Promise<void>((resolve, reject) => {
      if (gone !== null) {
        reject(failure(`it ended with ${gone}`));
        return;
      }
      questions += 1;
      asked.set(questions, { resolve, reject });
      say({ kind: 'ask', id: questions, what });
    });

  say({
    kind: 'start',
    folder,
    ...(world === undefined ? {} : { world }),
    ...(rate === undefined ? {} : { rate }),
    ...(users === undefined ? {} : { users }),
  });
  const addresses = await Promise.race([ready, tooLong]).catch((error: unknown) => {
    closing = true;
    child.kill();
    throw error;
  });
  return {
    ...addresses,
    runCycle: () => ask('run-cycle'),
    startOver: () => ask('start-over'),
    onExit(listener) {
      if (gone === null) listeners.push(listener);
      else if (!closing) listener(gone);
    },
    async close() {
      closing = true;
      const force = setTimeout(() => child.kill(), forceAfterMs);
      await Promise.race([ask('close').catch(() => undefined), exited]);
      clearTimeout(force);
      child.kill();
      await exited;
    },
  };
}

/** Nobody can do more about it than try again, or report it. */
function failure(why: string): Error & { readonly problem: Problem } {
  const detail = `The practice tenant failed: ${why}`;
  return Object.assign(new Error(detail), {
    problem: { code: 'unexpected', params: {}, detail, remedy: 'try-again' } as const,
  });
}
