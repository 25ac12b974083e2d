import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { ExplainedEvent } from '../../../shared/model/explained-event';
import { logActions, logStatuses } from '../../../shared/model/log-vocabulary';
import { type Look, useCall } from '../../use-call';
import { hasTexts, useDraft } from '../../use-draft';
import { joinPages } from './join-pages';

export interface LogChoice {
  readonly status: (typeof logStatuses)[number] | null;
  readonly action: (typeof logActions)[number] | null;
  readonly text: string;
}

const isChoice = (value: unknown): value is LogChoice =>
  hasTexts(value, ['text']) &&
  isOneOf([...logStatuses, null], Reflect.get(value, 'status')) &&
  isOneOf([...logActions, null], Reflect.get(value, 'action'));

const isOneOf = (list: readonly unknown[], value: unknown): boolean => list.includes(value);

export const everything: LogChoice = { status: null, action: null, text: '' };

export interface Logs {
  readonly choice: LogChoice;
  readonly look: Look;
  readonly problem: Problem | null;
  /** All that was read so far, newest first; null: nothing was ever read. */
  readonly events: readonly ExplainedEvent[] | null;
  readonly hasMore: boolean;
  /** Older events are read on scrolling; false since somebody called it off, or it failed. */
  readonly goesOn: boolean;
  /** The question that runs, or ran last, is for older events. */
  readonly readsMore: boolean;
  onChoice(choice: LogChoice): void;
  onAgain(): void;
  /** Reads older events, if none are being read already. */
  onMore(): void;
  onCancel(): void;
}

/** A pause in typing, in milliseconds, after which is asked. */
const pauseMs = 400;

/** How long to wait, in milliseconds, until logs that were empty are read again. */
const lateMs = 30_000;

/**
 * The provisioning logs page by page. A new choice begins anew; when `moment` changes, which is when events may have
 * come, the newer ones are put on top of what is there.
 */
export function useLogPages(appId: string | null, moment: string): Logs {
  const { ask, cancel, look, problem } = useCall('logs.page');
  const [choice, setChoice] = useDraft<LogChoice>('watch.logs', everything, isChoice);
  const [pages, setPages] = useState<{
    readonly events: readonly ExplainedEvent[];
    readonly next: string | null;
  } | null>(null);
  const [readsMore, setReadsMore] = useState(false);
  const [calledOff, setCalledOff] = useState(false);
  const readAt = useRef<{ readonly moment: string; readonly read: unknown } | null>(null);
  const { status, action } = choice;
  const text = choice.text.trim();

  const read = useCallback(
    async (how: 'anew' | 'newer' | 'older', next: string | null = null) => {
      setReadsMore(how === 'older');
      setCalledOff(false);
      const answer = await ask({
        ...(status ? { status } : {}),
        ...(action ? { action } : {}),
        ...(text ? { text } : {}),
        next,
      });
      if (answer.ok) setPages((before) => joinPages(before, answer.value, how));
    },
    [ask, status, action, text],
  );

  useEffect(() => {
    if (!appId) return;
    const before = readAt.current;
    const sameChoice = before?.read === read;
    const wait = before === null || sameChoice ? 0 : pauseMs;
    const timer = setTimeout(() => {
      readAt.current = { moment, read };
      void read(sameChoice ? 'newer' : 'anew');
    }, wait);
    return () => clearTimeout(timer);
  }, [appId, moment, read]);

  // Entra's logs are some minutes late: the first ones are waited for.
  const waits = pages?.events.length === 0 && look === 'answered';
  useEffect(() => {
    if (!appId || !waits) return;
    const timer = setTimeout(() => void read('newer'), lateMs);
    return () => clearTimeout(timer);
  }, [appId, waits, read]);

  return {
    choice,
    look,
    problem,
    events: pages?.events ?? null,
    hasMore: pages !== null && pages.next !== null,
    goesOn: !calledOff && look !== 'failed',
    readsMore,
    onChoice: setChoice,
    onAgain: () => void read('newer'),
    onMore: () => void (pages?.next && look !== 'asking' && read('older', pages.next)),
    onCancel: () => {
      setCalledOff(true);
      cancel();
    },
  };
}
