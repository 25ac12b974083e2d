import type { ICachePlugin } from '@azure/msal-node';
import { z } from 'zod';

/** Where MSAL's serialized cache lies between processes. It holds refresh tokens: encrypt it. */
export interface CacheStore {
  /** null: nothing kept, or nothing that can be read any more. */
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}

/** Tables of entries. MSAL takes anything else in as well, and stumbles over it at the next sign-in. */
const msalCache = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

/** Lets MSAL load its cache from the store before each use, and save it after a change. Damaged is as good as none. */
export function cachePlugin(store: CacheStore): ICachePlugin {
  return {
    beforeCacheAccess: async (context) => {
      const kept = await store.read();
      if (kept !== null && isWhole(kept)) context.tokenCache.deserialize(kept);
    },
    afterCacheAccess: async (context) => {
      if (context.cacheHasChanged) await store.write(context.tokenCache.serialize());
    },
  };
}

function isWhole(text: string): boolean {
  try {
    return msalCache.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
