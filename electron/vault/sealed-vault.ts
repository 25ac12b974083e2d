import { z } from 'zod';
import { failed, ok, type Result } from '../../shared/contract/problem';
import type { StoredSecret, Vault } from '../../shared/onboarding/deps';
import { type JsonFile, openJsonFile, type Place } from '../store/json-file';
import { keyText } from './memory-vault';
import type { Sealer } from './safe-storage';

const blobs = z.record(z.string(), z.string()).readonly();
type Blobs = z.infer<typeof blobs>;

const stored = z.object({ token: z.string(), tenantUrl: z.string(), keptAt: z.string().optional() });

interface SealedVault extends Vault {
  /** Forgets all secrets, those that cannot be read included. */
  forgetAll(): void;
}

/**
 * A vault whose secrets lie in `secrets.json`, each sealed by the operating system. One that no longer opens is kept,
 * and answered as `secret-unreadable`: only a new hand-in, or forgetting, replaces it. `sealer` null: this computer
 * cannot encrypt, and new secrets stay in memory.
 */
export function openSealedVault(place: Place, sealer: Sealer | null): SealedVault {
  const file: JsonFile<Blobs> = openJsonFile<Blobs>(place, 'secrets', blobs, {});
  const inMemory = new Map<string, StoredSecret>();
  const keep = async (key: string, secret: StoredSecret): Promise<Result<void>> => {
    if (!sealer) {
      inMemory.set(key, secret);
      return ok(undefined);
    }
    const blob = await sealer.seal(JSON.stringify(secret));
    return blob.ok ? file.write({ ...file.read(), [key]: blob.value.toString('base64') }) : blob;
  };
  return {
    put: (key, secret) => keep(keyText(key), secret),
    get: async (key) => {
      const held = inMemory.get(keyText(key));
      if (held) return ok(held);
      const blob = file.read()[keyText(key)];
      if (blob === undefined) return ok(null);
      if (!sealer) return failed('secret-unreadable', { remedy: 'hand-in-token' });
      const opened = await sealer.open(Buffer.from(blob, 'base64'));
      if (!opened.ok) {
        place.log('warn', 'vault', 'a secret token can no longer be decrypted; it is kept as it is');
        return opened;
      }
      const secret = read(opened.value.text);
      if (!secret) return failed('secret-unreadable', { remedy: 'hand-in-token' });
      if (opened.value.worn) await keep(keyText(key), secret);
      return ok(secret);
    },
    forget: async (key) => {
      inMemory.delete(keyText(key));
      const { [keyText(key)]: _, ...others } = file.read();
      file.write(others);
    },
    forgetAll: () => {
      inMemory.clear();
      file.forget();
    },
  };
}

function read(text: string): StoredSecret | null {
  try {
    const { token, tenantUrl, keptAt } = stored.parse(JSON.parse(text));
    return { token, tenantUrl, ...(keptAt === undefined ? {} : { keptAt }) };
  } catch {
    return null;
  }
}
