/** A few things that the window may name by ID only. The oldest go first. */
export interface Remembered<T> {
  keep(id: string, value: T): void;
  get(id: string): T | null;
  clear(): void;
}

export function createRemembered<T>(most: number): Remembered<T> {
  const kept = new Map<string, T>();
  return {
    keep: (id, value) => {
      kept.delete(id);
      kept.set(id, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    get: (id) => kept.get(id) ?? null,
    clear: () => kept.clear(),
  };
}
