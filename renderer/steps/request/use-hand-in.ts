import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls';
import type { Problem, Result } from '../../../shared/contract/problem';
import type { SecretHint } from '../../../shared/model/secret-hint';
import { useBridge } from '../../frame/contexts';
import { useDraft, useTextDraft } from '../../use-draft';
import { isTyped, nothingTyped, type Pending, type Typed, typedInput } from './pending';

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
  readonly busy: HandInBusy;
  readonly said: HandInSaid;
  readonly problem: Problem | null;
}

const empty: State = { pending: null, busy: null, said: null, problem: null };

/**
 * The way of a token from the clipboard or a file to where it is kept. The window holds an id of it only, and
 * whatever is refused stays, with all that was typed. `forWhom`: tenant and account; another one begins anew.
 */
export function useHandIn(forWhom: string): HandIn {
  const bridge = useBridge();
  const [state, setState] = useState<State>(empty);
  const [typed, setTyped] = useDraft('request.typed', nothingTyped, isTyped);
  // Of a page before this one: the main process still has the text.
  const [keptId, keepId] = useTextDraft('request.pending', '');
  const change = useCallback((some: Partial<State>) => setState((before) => ({ ...before, ...some })), []);
  const pendingId = state.pending?.id ?? null;
  const { pending } = state;

  const drop = useCallback(
    (id: string | null) => {
      if (id) void bridge.call('token.discard', { pendingId: id });
    },
    [bridge],
  );

  const clear = useCallback(
    (said: HandInSaid = null) => {
      setState({ ...empty, said });
      setTyped(nothingTyped);
      keepId('');
    },
    [setTyped, keepId],
  );

  const owner = useRef(forWhom);
  useEffect(() => {
    if (owner.current === forWhom) return;
    owner.current = forWhom;
    drop(pendingId);
    clear();
  }, [forWhom, pendingId, drop, clear]);

  const take = useCallback(
    (answer: Result<CallOutput<'token.review'>>, nothing: HandInSaid) => {
      if (!answer.ok) return change({ busy: null, problem: answer.problem });
      const { pendingId: id, review, problem } = answer.value;
      if (id === null) return change({ busy: null, problem, said: problem ? null : nothing });
      if (pendingId !== id) drop(pendingId);
      keepId(id);
      change({ busy: null, pending: { id, review, problem, typed } });
    },
    [change, drop, keepId, pendingId, typed],
  );

  const isFetched = useRef(keptId === '');
  useEffect(() => {
    if (isFetched.current) return;
    isFetched.current = true;
    void bridge.call('token.review', { pendingId: keptId, ...typedInput(typed) }).then((answer) => {
      if (answer.ok) take(answer, null);
      else keepId('');
    });
  }, [bridge, keptId, typed, take, keepId]);

  const start = (busy: HandInBusy) => change({ busy, said: null, problem: null });

  return {
    ...state,
    typed,
    type: (some) => setTyped({ ...typed, ...some }),
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
      if (kept.ok) clear();
      else change({ busy: null, pending: { ...pending, problem: kept.problem, typed } });
      return kept.ok ? kept.value : null;
    },
    discard: () => {
      drop(pendingId);
      clear('discarded');
    },
  };
}
