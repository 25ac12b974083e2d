import { createContext, useCallback, useContext, useState } from 'react';
import { type Drafts, noDrafts } from './frame/drafts';

export const DraftsContext = createContext<Drafts>(noDrafts);

export const useDrafts = (): Drafts => useContext(DraftsContext);

/**
 * Like a state, for what a person types: it outlives a reload of the page and a crash of it, and ends with the app.
 * As long as nothing is typed it is `initial`, also when that becomes another.
 *
 * @param name unique in the window
 * @param fits whether what was kept is such a value
 */
export function useDraft<T>(
  name: string,
  initial: T,
  fits: (value: unknown) => value is T,
): readonly [T, (next: T) => void] {
  const drafts = useDrafts();
  const [typed, setTyped] = useState<{ readonly value: T } | null>(() => {
    const kept = drafts.read(name);
    return fits(kept) && !isSame(kept, initial) ? { value: kept } : null;
  });
  const set = useCallback(
    (next: T) => {
      setTyped({ value: next });
      drafts.write(name, isSame(next, initial) ? undefined : next);
    },
    [drafts, name, initial],
  );
  return [typed ? typed.value : initial, set];
}

/** The same for a plain text. */
export const useTextDraft = (name: string, initial: string) => useDraft(name, initial, isText);

const isText = (value: unknown): value is string => typeof value === 'string';

/** An object whose members of these names are texts. */
export const hasTexts = <K extends string>(
  value: unknown,
  names: readonly K[],
): value is Readonly<Record<K, string>> =>
  typeof value === 'object' && value !== null && names.every((name) => isText(Reflect.get(value, name)));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
