import type { CallInput, CallOutput, CallProgress } from '../shared/contract/calls';
import type { EventPayload } from '../shared/contract/events';
import type { CallName, EventName } from '../shared/contract/names';
import type { Problem, Result } from '../shared/contract/problem';

/** What the preload script puts into the page. What it answers was parsed by the main process. */
export interface Wire {
  readonly call: Readonly<Record<CallName, (callId: string, input: unknown) => Promise<unknown>>>;
  cancel(callId: string): void;
  /** There is no way to stop listening: one listener for the life of the page. */
  on(listener: (name: string, payload: unknown) => void): void;
}

declare global {
  interface Window {
    readonly grouptalk: Wire;
  }
}

interface CallOptions<N extends CallName> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (value: CallProgress<N>) => void;
}

/** The one way out of the window. No call rejects; what could not be asked is a Problem. */
export interface Bridge {
  /** An abort is answered at once with the Problem `cancelled`, and stops the work in the main process. */
  call<N extends CallName>(
    name: N,
    input: CallInput<N>,
    options?: CallOptions<N>,
  ): Promise<Result<CallOutput<N>>>;
  /** Answers how to stop listening. */
  on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void;
}

const refused = (problem: Problem) => ({ ok: false, problem }) as const;
const cancelled = refused({ code: 'cancelled', params: {} });

export function createBridge(wire: Wire, newId: () => string): Bridge {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const running = new Map<string, (value: unknown) => void>();

  wire.on((name, payload) => {
    if (name === 'progress' && isProgress(payload)) running.get(payload.callId)?.(payload.value);
    for (const listener of listeners.get(name) ?? []) listener(payload);
  });

  return {
    async call<N extends CallName>(name: N, input: CallInput<N>, options: CallOptions<N> = {}) {
      const { signal, onProgress } = options;
      if (signal?.aborted) return cancelled;
      const callId = newId();
      if (onProgress) running.set(callId, (value) => onProgress(value as CallProgress<N>));
      let stop = () => wire.cancel(callId);
      const stopped = new Promise<typeof cancelled>((resolve) => {
        stop = () => {
          wire.cancel(callId);
          resolve(cancelled);
        };
      });
      signal?.addEventListener('abort', stop);
      const answered = wire.call[name](callId, input).then(
        (answer) => answer as Result<CallOutput<N>>,
        (error: unknown) => refused({ code: 'unexpected', params: {}, detail: String(error) }),
      );
      const result = await Promise.race([answered, stopped]);
      signal?.removeEventListener('abort', stop);
      running.delete(callId);
      return result;
    },
    on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void) {
      const heard = (payload: unknown) => listener(payload as EventPayload<E>);
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(heard));
      return () => void all.delete(heard);
    },
  };
}

const isProgress = (payload: unknown): payload is { callId: string; value: unknown } =>
  typeof payload === 'object' && payload !== null && 'callId' in payload && 'value' in payload;
