import type { PracticeJob, PracticeProvisioning } from '../world/state';

/** What an administrator saved for a job, read as the service understands it. */
export interface JobSettings {
  /** Tenant URL without query and with a slash at its end; null when it is no URL. */
  readonly endpoint: string | null;
  readonly token: string;
  /** `aadOptscim062020` stands in the Tenant URL's query: the standard-conforming dialect. */
  readonly standardDialect: boolean;
  readonly syncAll: boolean;
  readonly skipOutOfScopeDeletions: boolean;
  /** null: accidental deletions are not prevented. */
  readonly deleteThreshold: number | null;
}

export type Credentials = readonly { readonly key: string; readonly value: string }[];

export function readSettings(credentials: Credentials, job?: PracticeJob): JobSettings {
  const secret = (key: string) =>
    credentials.find((one) => one.key.toLowerCase() === key.toLowerCase())?.value ?? '';
  const address = parseAddress(secret('BaseAddress'));
  return {
    endpoint: address?.endpoint ?? null,
    token: secret('SecretToken').trim(),
    standardDialect: address?.standardDialect ?? false,
    syncAll: isTrue(secret('SyncAll')),
    skipOutOfScopeDeletions: isTrue(secret('SkipOutOfScopeDeletions')),
    deleteThreshold: deleteThreshold(secret('SyncNotificationSettings'), job),
  };
}

export const settingsOf = (provisioning: PracticeProvisioning, job: PracticeJob) =>
  readSettings(provisioning.secrets, job);

const isTrue = (text: string) => text.toLowerCase() === 'true';

function parseAddress(text: string): { endpoint: string; standardDialect: boolean } | null {
  try {
    const url = new URL(text.trim());
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
    return { endpoint: url.origin + path, standardDialect: /aadoptscim062020/i.test(url.search) };
  } catch {
    return null;
  }
}

function deleteThreshold(notification: string, job: PracticeJob | undefined): number | null {
  try {
    const read: unknown = JSON.parse(notification);
    const parts = (read ?? {}) as Record<string, unknown>;
    if (parts.DeleteThresholdEnabled !== true) return null;
    const setting = job?.resource.synchronizationJobSettings.find(
      ({ name }) => name === 'QuarantineTooManyDeletesThreshold',
    );
    const value = Number(parts.DeleteThresholdValue ?? setting?.value ?? 500);
    return Number.isFinite(value) ? value : null;
  } catch {
    return null;
  }
}
