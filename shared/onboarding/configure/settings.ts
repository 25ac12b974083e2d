import type { ChangeLine } from '../../model/journal';
import type { SyncSecret } from '../../model/sync-job';

/** What is wanted of the application's saved settings. */
export interface WantedSettings {
  readonly tenantUrl: string;
  /** The real token, never a read-back `*`. */
  readonly token: string;
  readonly syncAll: boolean;
  /** Where failures are reported to; one address. */
  readonly notify: string;
}

/**
 * The complete set to be saved: what is wanted, and every other setting that is there already, as it is.
 * A setting that reads back masked is left out, since a `*` must never be written back.
 */
export function completeSettings(
  existing: readonly SyncSecret[],
  wanted: WantedSettings,
): readonly SyncSecret[] {
  const ours: readonly SyncSecret[] = [
    { key: 'BaseAddress', value: wanted.tenantUrl },
    { key: 'SecretToken', value: wanted.token },
    { key: 'SyncAll', value: String(wanted.syncAll) },
    {
      key: 'SyncNotificationSettings',
      value: notification(settingOf(existing, 'SyncNotificationSettings'), wanted),
    },
  ];
  const kept = existing.filter(
    ({ key, value }) => value !== '*' && !ours.some((own) => sameKey(own.key, key)),
  );
  return [...ours, ...kept];
}

/** Entra keeps a JSON text here; members that we do not know stay. */
function notification(before: string | null, wanted: Pick<WantedSettings, 'notify'>): string {
  return JSON.stringify({
    DeleteThresholdEnabled: false,
    ...readNotification(before),
    Enabled: true,
    Recipients: wanted.notify,
  });
}

/** Have the settings arrived, as far as they can be read back? */
export function settingsArrived(after: readonly SyncSecret[], wanted: WantedSettings): boolean {
  const { Enabled, Recipients } = readNotification(settingOf(after, 'SyncNotificationSettings'));
  const withoutSlash = (url: string | null) => (url ?? '').replace(/\/+$/, '');
  return (
    withoutSlash(settingOf(after, 'BaseAddress')) === withoutSlash(wanted.tenantUrl) &&
    settingOf(after, 'SyncAll')?.toLowerCase() === String(wanted.syncAll) &&
    Enabled === true &&
    Recipients === wanted.notify
  );
}

/** Settings that were there, or were sent, and now are not. */
export const vanishedKeys = (
  before: readonly SyncSecret[],
  sent: readonly SyncSecret[],
  after: readonly SyncSecret[],
): readonly string[] =>
  [...new Set([...before, ...sent].map(({ key }) => key))].filter(
    (key) => !after.some((one) => sameKey(one.key, key)),
  );

/** What a person is shown of it: old and new, the token as a hint only. */
export function settingLines(
  existing: readonly SyncSecret[],
  sent: readonly SyncSecret[],
  lastFour: string,
): readonly ChangeLine[] {
  const hint = (key: string, value: string | null) =>
    value !== null && sameKey(key, 'SecretToken') ? `…${value === '*' ? '' : lastFour}` : value;
  return sent.map(({ key, value }) => ({
    what: key,
    old: hint(
      key,
      sameKey(key, 'SecretToken') && settingOf(existing, key) !== null ? '*' : settingOf(existing, key),
    ),
    new: hint(key, value),
  }));
}

export const settingOf = (settings: readonly SyncSecret[], key: string): string | null =>
  settings.find((one) => sameKey(one.key, key))?.value ?? null;

const sameKey = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The notification settings as an object; empty when they are no JSON. */
export function readNotification(value: string | null): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(value ?? '{}');
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
}
