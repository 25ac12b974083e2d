import { failed, ok, type Problem, type Result } from '../../shared/contract/problem';
import type { Clock } from '../../shared/model/clock';
import type { Updates } from '../../shared/model/updates';
import type { Log } from '../log/log';
import type { UpdateEngine } from './engine';
import type { Updater, UpdaterOptions } from './updater';

interface Options extends UpdaterOptions {
  /** Why there are none, whatever a person wants. */
  readonly offBy: 'policy' | 'build' | null;
  /** Wanted by the policy: Settings do not count. */
  readonly always: boolean;
  /** Of the feed. */
  readonly host: string;
  readonly clock: Clock;
  readonly log: Log;
  /** From 0 up to 1. */
  random(): number;
  /** Made when it is needed first: it is heavy. `onBroken`: what was ready is not any more. */
  makeEngine(onBroken: (problem: Problem) => void): Promise<UpdateEngine>;
  /** Told when the app has ended well, as its last act. */
  onEnd(listener: () => void): void;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Bytes are told this often at most. */
const tellEveryMs = 300;

interface Work {
  readonly done: Promise<Result<null>>;
  readonly stop: AbortController;
}

type Course = Omit<Updates, 'offBy' | 'host'>;

const nothing: Course = {
  state: 'idle',
  version: null,
  bytes: null,
  checkedAt: null,
  problem: null,
};

/**
 * Keeps the app up to date: asks once it has been up for a minute, then every six hours or so, and fetches what is
 * newer. That is installed when the app ends, or at once when a person wishes, and never while something is being
 * written to a tenant.
 */
export function createUpdater(options: Options): Updater {
  const { clock, log, random, onChange } = options;
  let wanted = options.wanted;
  let course = nothing;
  let engine: UpdateEngine | null = null;
  let work: Work | null = null;
  let told = 0;
  const ending = new AbortController();

  const offBy = (): Updates['offBy'] => options.offBy ?? (wanted || options.always ? null : 'settings');
  const go = (part: Partial<Course>) => {
    course = { ...course, ...part };
    told = clock.now();
    onChange();
  };
  const stopAt = (problem: Problem): Result<null> => {
    const cancelled = problem.code === 'cancelled';
    go({ state: cancelled ? 'idle' : 'failed', bytes: null, problem: cancelled ? null : problem });
    if (!cancelled) log('warn', 'update', `${problem.code}: ${problem.detail ?? ''}`);
    return { ok: false, problem };
  };
  const onBytes = (bytes: NonNullable<Course['bytes']>) => {
    course = { ...course, bytes };
    if (clock.now() - told >= tellEveryMs) go({});
  };

  const run = async (signal: AbortSignal): Promise<Result<null>> => {
    go({ state: 'asking', version: null, bytes: null, problem: null });
    engine ??= await options.makeEngine(stopAt);
    const found = await engine.look(signal);
    if (!found.ok) return stopAt(found.problem);
    const checkedAt = new Date(clock.now()).toISOString();
    if (found.value === null) {
      go({ state: 'current', checkedAt });
      return ok(null);
    }
    go({ state: 'downloading', version: found.value, checkedAt });
    const fetched = await engine.fetch(onBytes, signal);
    if (!fetched.ok) return stopAt(fetched.problem);
    log('info', 'update', `${found.value} is ready`);
    go({ state: 'ready' });
    return fetched;
  };

  const begin = (): Work => {
    const stop = new AbortController();
    const done = run(stop.signal)
      .catch((error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        return stopAt(failed('unexpected', { detail, remedy: 'report-bug' }).problem);
      })
      .finally(() => {
        work = null;
      });
    return { done, stop };
  };

  const check = async (signal?: AbortSignal): Promise<Result<null>> => {
    if (offBy() !== null) return failed('updates-off');
    if (course.state === 'ready') return ok(null);
    if (signal?.aborted) return failed('cancelled');
    work ??= begin();
    const { stop, done } = work;
    const cancel = () => stop.abort();
    signal?.addEventListener('abort', cancel, { once: true });
    return done.finally(() => signal?.removeEventListener('abort', cancel));
  };

  const askNowAndThen = async () => {
    await clock.sleep(minuteMs * (1 + random()), ending.signal);
    for (;;) {
      if (offBy() === null) await check();
      await clock.sleep(hourMs * (5.5 + random()), ending.signal);
    }
  };
  // Rejects when the app ends.
  if (options.offBy === null) askNowAndThen().catch(() => undefined);

  options.onEnd(() => {
    if (course.state !== 'ready' || offBy() !== null) return;
    if (options.isWriting()) log('warn', 'update', 'not installed: something is being written to a tenant');
    else engine?.installAtEnd();
  });

  return {
    state: () => {
      const off = offBy();
      if (off !== null) return { ...nothing, state: 'off', offBy: off, host: null };
      return { ...course, offBy: null, host: options.host };
    },
    check,
    install: async () => {
      if (course.state !== 'ready' || offBy() !== null || engine === null) return failed('update-not-ready');
      if (options.isWriting()) return failed('write-under-way', { remedy: 'wait' });
      log('info', 'update', `${course.version} is being installed`);
      engine.quitAndInstall();
      return course.problem ? { ok: false, problem: course.problem } : ok(null);
    },
    choose: (on) => {
      wanted = on;
      if (offBy() !== null) work?.stop.abort();
    },
    close: async () => {
      ending.abort();
      work?.stop.abort();
      await work?.done;
    },
  };
}
