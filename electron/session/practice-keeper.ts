import { failed, ok, type Problem, problem, type Result } from '../../shared/contract/problem';
import type { Log } from '../log/log';
import type { PracticeProcess } from '../practice/practice-process';

interface Powers {
  start(): Promise<PracticeProcess>;
  /** Called with each process, before anything is sent to it. */
  prepare(process: PracticeProcess): Promise<void>;
  /** Running, or ended: this has changed. */
  onState(): void;
  readonly log: Log;
}

/** Keeps the practice tenant running: when its process has ended, the next who needs it starts it anew. */
export interface PracticeKeeper {
  state(): 'running' | 'ended';
  ensure(): Promise<Result<PracticeProcess>>;
  close(): Promise<void>;
}

/** Starts nothing by itself. */
export function createPracticeKeeper({ start, prepare, onState, log }: Powers): PracticeKeeper {
  let running: Promise<PracticeProcess> | null = null;
  let state: 'running' | 'ended' = 'running';
  let closed = false;
  const turn = (next: typeof state) => {
    if (state === next) return;
    state = next;
    onState();
  };

  async function begin(): Promise<PracticeProcess> {
    const process = await start();
    const gone = new Promise<never>((_, reject) =>
      process.onExit((code) => {
        log('error', 'practice', `the practice tenant has ended with ${code}`);
        running = null;
        turn('ended');
        reject(new Error('it ended while it was prepared'));
      }),
    );
    try {
      await Promise.race([gone, prepare(process)]);
    } catch (error) {
      await process.close();
      throw error;
    }
    turn('running');
    return process;
  }

  return {
    state: () => state,
    ensure: async () => {
      if (closed) return failed('cancelled');
      running ??= begin();
      try {
        return ok(await running);
      } catch (error) {
        const problem = problemOf(error);
        log('error', 'practice', `the practice tenant did not start: ${problem.detail ?? ''}`);
        running = null;
        turn('ended');
        return { ok: false, problem };
      }
    },
    close: async () => {
      closed = true;
      const process = await running?.catch(() => null);
      await process?.close();
    },
  };
}

/** The other way round, for who can only reject. */
export const withProblem = (carried: Problem): Error =>
  Object.assign(new Error(carried.detail ?? carried.code), { problem: carried });

/** What the process's own failures carry. */
export function problemOf(error: unknown): Problem {
  const known: unknown = error instanceof Error ? Reflect.get(error, 'problem') : null;
  const parsed = problem.safeParse(known);
  if (parsed.success) return parsed.data;
  return failed('unexpected', { detail: 'the practice tenant failed', remedy: 'try-again' }).problem;
}
