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
 * A setting that reads back masked is left out, since a mask must never be written back: neither Graph's `*` nor
 * the `…` that this app puts in place of a token on its way in.
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
    ({ key, value }) => !isMasked(value) && !ours.some((own) => sameKey(own.key, key)),
  );
  return [...ours, ...kept];
}

const isMasked = (value: string) => /^\*+$/.test(value) || value.includes('…');

/** Entra keeps a JSON text here; members that we do not know stay. */
function notification(before: string | null, wanted: Pick<WantedSettings, 'notify'>): string {
  const ours = { Enabled: true, Recipients: wanted.notify };
  const others = Object.entries(readNotification(before)).filter(
    ([name]) => !Object.keys(ours).some((own) => sameKey(own, name)),
  );
  const threshold = others.some(([name]) => sameKey(name, 'DeleteThresholdEnabled'))
    ? {}
    : { DeleteThresholdEnabled: false };
  return JSON.stringify({ ...threshold, ...Object.fromEntries(others), ...ours });
}

/** Are address, token and scope read back as they were saved? */
export function connectionArrived(after: readonly SyncSecret[], wanted: WantedSettings): boolean {
  const withoutSlash = (url: string | null) => (url ?? '').replace(/\/+$/, '').toLowerCase();
  return (
    withoutSlash(settingOf(after, 'BaseAddress')) === withoutSlash(wanted.tenantUrl) &&
    settingOf(after, 'SecretToken') !== null &&
    (settingOf(after, 'SyncAll') ?? 'false').toLowerCase() === String(wanted.syncAll)
  );
}

/** Does Entra mail failures to somebody; to `notify`, where that is given? */
export function mailsFailures(settings: readonly SyncSecret[], notify?: string): boolean {
  const members = readNotification(settingOf(settings, 'SyncNotificationSettings'));
  const member = (name: string) =>
    String(Object.entries(members).find(([key]) => sameKey(key, name))?.[1] ?? '').toLowerCase();
  const to = member('Recipients').trim();
  return member('Enabled') === 'true' && (notify === undefined ? to !== '' : to === notify.toLowerCase());
}

/** To whom Entra mails failures; null: to nobody. */
export function notifiedOf(settings: readonly SyncSecret[]): string | null {
  const members = readNotification(settingOf(settings, 'SyncNotificationSettings'));
  const [, to] = Object.entries(members).find(([name]) => sameKey(name, 'Recipients')) ?? [];
  return mailsFailures(settings) ? String(to).trim() : null;
}

/** Settings that were there, or were sent, and now are not. One without a value cannot be missed. */
export const vanishedKeys = (
  before: readonly SyncSecret[],
  sent: readonly SyncSecret[],
  after: readonly SyncSecret[],
): readonly string[] => [
  ...new Set(
    [...before, ...sent]
      .filter(({ key, value }) => value !== '' && !after.some((one) => sameKey(one.key, key)))
      .map(({ key }) => key),
  ),
];

/** The only settings whose values may be shown; the rest may be secret, masked or not. */
const shownKeys = ['BaseAddress', 'SyncAll', 'SyncNotificationSettings', 'SkipOutOfScopeDeletions'];
const isShown = (key: string) => shownKeys.some((one) => sameKey(one, key));

/** The values among the settings that must not be recorded. */
export const hiddenValues = (settings: readonly SyncSecret[]): readonly string[] =>
  settings.filter(({ key, value }) => !isShown(key) && value !== '').map(({ value }) => value);

/** What a person is shown of it: old and new, secrets as a hint only. */
export function settingLines(
  existing: readonly SyncSecret[],
  sent: readonly SyncSecret[],
  lastFour: string,
): readonly ChangeLine[] {
  const shown = (key: string, value: string | null) => (value === null || isShown(key) ? value : '…');
  return sent.map(({ key, value }) => ({
    what: key,
    old: shown(key, settingOf(existing, key)),
    new: sameKey(key, 'SecretToken') ? `…${lastFour}` : shown(key, value),
  }));
}

/** null where the setting is missing or empty. */
export const settingOf = (settings: readonly SyncSecret[], key: string): string | null =>
  settings.find((one) => sameKey(one.key, key))?.value || null;

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
