import { ok } from '../../shared/contract/problem';
import type { StoredSecret, Vault, VaultKey } from '../../shared/onboarding/deps';

/** A vault that forgets with the process: the command line, and computers that cannot encrypt. */
export function createMemoryVault(): Vault {
  const secrets = new Map<string, StoredSecret>();
  return {
    put: async (key, secret) => {
      secrets.set(keyText(key), secret);
      return ok(undefined);
    },
    get: async (key) => ok(secrets.get(keyText(key)) ?? null),
    forget: async (key) => {
      secrets.delete(keyText(key));
    },
  };
}

/** One text for each key: state is kept by cloud, tenant, account and service principal. */
export const keyText = (key: VaultKey): string =>
  JSON.stringify([key.cloud, key.tenantId, key.homeAccountId, key.servicePrincipalId]);
