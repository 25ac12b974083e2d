import { z } from 'zod';
import type { CacheStore } from '../auth/cache-store';
import { type JsonFile, openJsonFile, type Place } from '../store/json-file';
import type { Sealer } from './safe-storage';

const sealed = z.object({ cache: z.string().nullable() }).readonly();
type Sealed = z.infer<typeof sealed>;

interface SealedCacheStore extends CacheStore {
  /** Keeps what is there beyond this process, or no longer. */
  stay(on: boolean): Promise<void>;
  forget(): void;
}

interface Options {
  /** null: this computer cannot encrypt, and nothing is ever written. */
  readonly sealer: Sealer | null;
  /** "Stay signed in", as it is now. */
  readonly stays: boolean;
}

/**
 * Where the sign-in lies: in memory, and with "stay signed in" also in `sign-in.json`, sealed by the operating system.
 * It never rejects: what cannot be read asks for a sign-in, what cannot be written lasts as long as the process.
 */
export function openSealedCacheStore(place: Place, options: Options): SealedCacheStore {
  const { sealer } = options;
  const file: JsonFile<Sealed> = openJsonFile<Sealed>(place, 'sign-in', sealed, { cache: null });
  let stays = options.stays;
  let text: string | null = null;
  let loaded = !stays;
  let last = Promise.resolve();
  if (!stays) file.forget();

  const load = async (): Promise<string | null> => {
    const { cache } = file.read();
    if (cache === null || sealer === null) return null;
    const opened = await sealer.open(Buffer.from(cache, 'base64'));
    if (opened.ok) return opened.value.text;
    place.log('warn', 'sign-in', 'the kept sign-in can no longer be decrypted');
    return null;
  };
  /** In turn, each with the text as it is by then: an older one must not come last. */
  const save = (): Promise<void> => {
    last = last.then(writeOut);
    return last;
  };
  const writeOut = async () => {
    if (!stays || sealer === null || text === null) return;
    const sealing = text;
    const blob = await sealer.seal(sealing);
    // It may have been switched off or forgotten meanwhile.
    if (blob.ok && stays && text === sealing) file.write({ cache: blob.value.toString('base64') });
    else if (!blob.ok) place.log('warn', 'sign-in', 'the sign-in could not be encrypted, and is not kept');
  };
  return {
    read: async () => {
      if (!loaded) {
        const kept = await load();
        // A sign-in may have written while this was under way.
        text ??= kept;
        loaded = true;
      }
      return text;
    },
    write: async (next) => {
      loaded = true;
      text = next;
      await save();
    },
    stay: async (on) => {
      if (on === stays) return;
      stays = on;
      if (on) await save();
      else file.forget();
    },
    forget: () => {
      text = null;
      loaded = true;
      file.forget();
    },
  };
}
