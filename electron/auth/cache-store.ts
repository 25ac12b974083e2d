import type { ICachePlugin } from '@azure/msal-node';

/** Where MSAL's serialized cache lies between processes. It holds refresh tokens: encrypt it. */
export interface CacheStore {
  /** null: nothing kept. */
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}

/** Lets MSAL load its cache from the store before each use, and save it after a change. */
export function cachePlugin(store: CacheStore): ICachePlugin {
  return {
    beforeCacheAccess: async (context) => {
      const kept = await store.read();
      if (kept !== null) context.tokenCache.deserialize(kept);
    },
    afterCacheAccess: async (context) => {
      if (context.cacheHasChanged) await store.write(context.tokenCache.serialize());
    },
  };
}
