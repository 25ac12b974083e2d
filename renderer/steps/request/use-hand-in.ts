import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls';
import type { Problem, Result } from '../../../shared/contract/problem';
import type { SecretHint } from '../../../shared/model/secret-hint';
import { useBridge } from '../../frame/contexts';
import { nothingTyped, type Pending, type Typed, typedInput } from './pending';

type HandInBusy = 'reading' | 'checking' | 'keeping' | null;
/** What came of the last try, where there is nothing else to see of it. */
type HandInSaid = 'no-clipboard' | 'no-file' | 'discarded' | null;

export interface HandIn {
  readonly pending: Pending | null;
  readonly typed: Typed;
  readonly busy: HandInBusy;
  readonly said: HandInSaid;
  /** Of a try that brought nothing to judge. */
  readonly problem: Problem | null;
  type(change: Partial<Typed>): void;
  paste(): void;
  fromFile(): void;
  /** Judges the token again, with what was typed. */
  check(): void;
  /** Keeps it; null: it is not kept, and `pending` says why. */
  keep(): Promise<SecretHint | null>;
  discard(): void;
}

interface State {
  readonly pending: Pending | null;
  readonly typed: Typed;
  readonly busy: HandInBusy;
  readonly said: HandInSaid;
  readonly problem: Problem | null;
}

const empty: State = { pending: null, typed: nothingTyped, busy: null, said: null, problem: null };

/**
 * The way of a token from the clipboard or a file to where it is kept. The window holds an id of it only, and
 * whatever is refused stays, with all that was typed. `forWhom`: tenant and account; another one begins anew.
 */
export function useHandIn(forWhom: string): HandIn {
  const bridge = useBridge();
  const [state, setState] = useState<State>(empty);
  const change = useCallback((some: Partial<State>) => setState((before) => ({ ...before, ...some })), []);
  const pendingId = state.pending?.id ?? null;
  const { typed, pending } = state;

  const drop = useCallback(
    (id: string | null) => {
      if (id) void bridge.call('token.discard', { pendingId: id });
    },
    [bridge],
  );

  const owner = useRef(forWhom);
  useEffect(() => {
    if (owner.current === forWhom) return;
    owner.current = forWhom;
    drop(pendingId);
    setState(empty);
  }, [forWhom, pendingId, drop]);

  const take = useCallback(
    (answer: Result<CallOutput<'token.review'>>, nothing: HandInSaid) => {
      if (!answer.ok) return change({ busy: null, problem: answer.problem });
      const { pendingId: id, review, problem } = answer.value;
      if (id === null) return change({ busy: null, problem, said: problem ? null : nothing });
      if (pendingId !== id) drop(pendingId);
      change({ busy: null, pending: { id, review, problem, typed } });
    },
    [change, drop, pendingId, typed],
  );

  const start = (busy: HandInBusy) => change({ busy, said: null, problem: null });

  return {
    ...state,
    type: (some) => setState((before) => ({ ...before, typed: { ...before.typed, ...some } })),
    paste: async () => {
      start('reading');
      take(await bridge.call('token.paste', typedInput(typed)), 'no-clipboard');
    },
    fromFile: async () => {
      start('reading');
      take(await bridge.call('token.fromFile', typedInput(typed)), 'no-file');
    },
    check: async () => {
      if (!pending) return;
      start('checking');
      take(await bridge.call('token.review', { pendingId: pending.id, ...typedInput(typed) }), null);
    },
    keep: async () => {
      if (!pending?.review) return null;
      start('keeping');
      const { origin, issuer } = pending.review.hint;
      const kept = await bridge.call('token.keep', {
        pendingId: pending.id,
        ...typedInput(typed),
        seen: { origin, issuer },
      });
      if (kept.ok) setState(empty);
      else change({ busy: null, pending: { ...pending, problem: kept.problem, typed } });
      return kept.ok ? kept.value : null;
    },
    discard: () => {
      drop(pendingId);
      setState({ ...empty, said: 'discarded' });
    },
  };
}
