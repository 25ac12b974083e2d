import { useCallback, useEffect, useState } from 'react';
import { type PrincipalType, principalTypes } from '../../../shared/model/principal-type';
import { useCall } from '../../use-call';
import { useDraft, useTextDraft } from '../../use-draft';
import type { Seen } from './seen';

export interface Search {
  readonly kind: PrincipalType;
  readonly text: string;
  readonly seen: Seen<'scope.search'>;
  /** What the last answer was for; null: there was none yet. */
  readonly answered: { readonly kind: PrincipalType; readonly text: string } | null;
  onKind(kind: PrincipalType): void;
  onText(text: string): void;
  onRetry(): void;
}

/** A pause in typing, in milliseconds, after which is searched. */
const pauseMs = 300;

/**
 * Searches people or groups while somebody types; each question calls off the one before.
 *
 * @param name under which what was typed is kept
 */
export function useSearch(name: string): Search {
  const { ask, cancel, ...seen } = useCall('scope.search');
  const [kind, setKind] = useDraft<PrincipalType>(`${name}.kind`, 'User', isKind);
  const [text, setText] = useTextDraft(`${name}.text`, '');
  const [answered, setAnswered] = useState<Search['answered']>(null);
  const wanted = text.trim();

  const search = useCallback(async () => {
    const result = await ask({ kind, text: wanted });
    if (result.ok) setAnswered({ kind, text: wanted });
  }, [ask, kind, wanted]);

  useEffect(() => {
    cancel();
    if (wanted === '') return;
    const timer = setTimeout(() => void search(), pauseMs);
    return () => clearTimeout(timer);
  }, [wanted, search, cancel]);

  return { kind, text, seen, answered, onKind: setKind, onText: setText, onRetry: () => void search() };
}

const isKind = (value: unknown): value is PrincipalType => principalTypes.some((one) => one === value);
