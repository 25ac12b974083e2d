import type { DraftStore } from '../../renderer/frame/drafts';

/** The browser's session storage, without a browser. */
export function mapStore(): DraftStore {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}
