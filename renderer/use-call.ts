import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CallInput, CallOutput, CallProgress } from '../shared/contract/calls';
import type { CallName } from '../shared/contract/names';
import type { Problem, Result } from '../shared/contract/problem';
import { useBridge } from './frame/contexts';

/** `failed` and `answered` speak of the last question; a cancelled one leaves things as they were before it. */
export type Look = 'idle' | 'asking' | 'answered' | 'failed';

interface Known<N extends CallName> {
  readonly look: Look;
  /** The last answer; a failure does not take it away. */
  readonly value: CallOutput<N> | null;
  /** Of the last question. Stays while the question is asked again, so that nothing jumps. */
  readonly problem: Problem | null;
  /** Of the running or the last question, in order of arrival. */
  readonly progress: readonly CallProgress<N>[];
  /** When the last question began: milliseconds since 1970. */
  readonly askedAt: number | null;
}

export interface Asked<N extends CallName> extends Known<N> {
  /** A question that still runs is cancelled first. */
  ask(input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  cancel(): void;
}

/**
 * One question to the main process as a screen needs it. A screen that goes away cancels what it asked, unless
 * `keep` is set.
 */
export function useCall<N extends CallName>(name: N, options: { readonly keep?: boolean } = {}): Asked<N> {
  const { keep = false } = options;
  const bridge = useBridge();
  const running = useRef<AbortController | null>(null);
  const [known, setKnown] = useState<Known<N>>({
    look: 'idle',
    value: null,
    problem: null,
    progress: [],
    askedAt: null,
  });

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setKnown((before) => (before.look === 'asking' ? { ...before, look: restOf(before) } : before));
  }, []);

  const ask = useCallback(
    async (input: CallInput<N>) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setKnown((before) => ({ ...before, look: 'asking', progress: [], askedAt: Date.now() }));
      const result = await bridge.call(name, input, {
        signal: mine.signal,
        onProgress: (one) => {
          if (running.current !== mine) return;
          setKnown((before) => ({ ...before, progress: [...before.progress, one] }));
        },
      });
      if (running.current !== mine) return result;
      running.current = null;
      setKnown((before) => settled(before, result));
      return result;
    },
    [bridge, name],
  );

  useEffect(() => (keep ? undefined : cancel), [keep, cancel]);

  return useMemo(() => ({ ...known, ask, cancel }), [known, ask, cancel]);
}

const restOf = (before: { value: unknown; problem: Problem | null }): Look =>
  before.problem ? 'failed' : before.value === null ? 'idle' : 'answered';

function settled<N extends CallName>(before: Known<N>, result: Result<CallOutput<N>>): Known<N> {
  if (result.ok) return { ...before, look: 'answered', value: result.value, problem: null };
  if (result.problem.code === 'cancelled') return { ...before, look: restOf(before) };
  return { ...before, look: 'failed', problem: result.problem };
}
