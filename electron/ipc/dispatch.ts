import { calls } from '../../shared/contract/calls';
import { type CallName, callNames } from '../../shared/contract/names';
import { failed, ok, problem, type Result } from '../../shared/contract/problem';
import type { Log } from '../log/log';
import { placesOf, type ShapeError } from './places-of';
import { whyTooOdd } from './weigh';
import { whereThrown } from './where-thrown';

/** Of every handler, what a dispatch needs to know. */
type AnyHandler = (
  input: never,
  context: { readonly signal: AbortSignal; readonly progress: (value: unknown) => void },
) => Promise<Result<unknown>>;

export interface DispatchPowers {
  readonly handlers: Readonly<Record<CallName, AnyHandler>>;
  /** Tells the window what a running call tells. */
  announce(name: 'progress', payload: { readonly callId: string; readonly value: unknown }): void;
  readonly log: Log;
}

export interface Dispatch {
  /**
   * Runs one call. What it takes and gives has the contract's shape, or the answer is a refusal: the Problem
   * `unexpected`, whose detail says why and repeats nothing of the input.
   */
  call(name: unknown, callId: unknown, input: unknown): Promise<Result<unknown>>;
  /** Aborts a running call; nothing happens when there is none of that ID. */
  cancel(callId: unknown): void;
  /** The window has gone: nobody waits for any answer. */
  cancelAll(): void;
  /** Takes no more calls, and resolves when those that run have ended: what they have written is written down. */
  end(): Promise<void>;
}

const mostAtOnce = 40;
const callIdShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Between the window and the handlers: nothing passes that the contract does not name. */
export function createDispatch({ handlers, announce, log }: DispatchPowers): Dispatch {
  const running = new Map<string, AbortController>();
  let ended = false;
  let whenIdle: () => void = () => undefined;

  const refuse = (name: string, why: string) => {
    log('warn', 'call', `${name} refused, ${why}`);
    return failed('unexpected', { detail: `Refused: ${why}.` });
  };

  async function run(name: CallName, callId: string, input: unknown, signal: AbortSignal) {
    const shapes: { input: Shape; output: Shape; progress?: Shape } = calls[name];
    const taken = shapes.input.safeParse(input);
    if (!taken.success) return refuse(name, `wrong input at ${placesOf(taken.error)}`);

    const progress = (value: unknown) => {
      if (running.get(callId)?.signal !== signal) return;
      const told = shapes.progress?.safeParse(value);
      if (told?.success) announce('progress', { callId, value: told.data });
      else
        log(
          'error',
          'call',
          `${name}: kept back a progress, wrong at ${told ? placesOf(told.error) : 'all'}`,
        );
    };
    const result = await handlers[name](taken.data as never, { signal, progress });
    if (!result.ok) return { ok: false, problem: problem.parse(result.problem) } as const;

    const given = shapes.output.safeParse(result.value);
    if (given.success) return ok(given.data);
    log('error', 'call', `${name}: kept back the answer, wrong at ${placesOf(given.error)}`);
    return failed('unexpected', { detail: 'The answer had a wrong shape.', remedy: 'report-bug' });
  }

  const cancelAll = () => {
    for (const stop of running.values()) stop.abort();
  };

  return {
    call: async (name, callId, input) => {
      if (!isCallName(name)) return refuse('of an unknown name', 'unknown name');
      if (typeof callId !== 'string' || !callIdShape.test(callId)) return refuse(name, 'odd call ID');
      if (ended) return failed('cancelled');
      if (running.has(callId)) return refuse(name, 'call ID in use');
      if (running.size >= mostAtOnce) return refuse(name, 'too many calls at once');
      const odd = whyTooOdd(input);
      if (odd !== null) return refuse(name, `input is ${odd}`);

      const stop = new AbortController();
      running.set(callId, stop);
      try {
        return await run(name, callId, input, stop.signal);
      } catch (error) {
        if (stop.signal.aborted) return failed('cancelled');
        log('error', 'call', `${name} ${whereThrown(error)}`);
        const detail = error instanceof Error ? error.name : 'Something was thrown.';
        return failed('unexpected', { detail, remedy: 'report-bug' });
      } finally {
        running.delete(callId);
        if (running.size === 0) whenIdle();
      }
    },
    cancel: (callId) => {
      if (typeof callId === 'string') running.get(callId)?.abort();
    },
    cancelAll,
    end: () => {
      ended = true;
      cancelAll();
      return new Promise((idle) => {
        if (running.size === 0) idle();
        else whenIdle = idle;
      });
    },
  };
}

const isCallName = (name: unknown): name is CallName => callNames.some((one) => one === name);

interface Shape {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: unknown }
    | { readonly success: false; readonly error: ShapeError };
}
