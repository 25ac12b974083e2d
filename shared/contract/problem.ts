import { z } from 'zod';

/** Every way in which *we* could be unable to do the asking. Closed: a new one is added here first. */
export const problemCodes = [
  // the road
  'no-network',
  'host-not-found',
  'connection-refused',
  'connection-broken',
  'certificate-refused',
  'proxy-refused',
  'proxy-wants-sign-in',
  'timed-out',
  'answer-too-large',
  'answer-not-understood',
  'credential-wrong-host',
  'address-refused',
  'cancelled',
  // sign-in
  'client-id-missing',
  'sign-in-needed',
  'sign-in-cancelled',
  'sign-in-timed-out',
  'sign-in-refused',
  'consent-needed',
  'consent-refused',
  'wrong-tenant',
  'tenant-not-found',
  'other-account',
  'conditional-access',
  // Microsoft Graph
  'graph-forbidden',
  'graph-not-found',
  'graph-conflict',
  'graph-throttled',
  'graph-refused-request',
  'graph-unavailable',
  'graph-link-elsewhere',
  // the journey
  'app-consent-maybe-elsewhere',
  'app-missing',
  'app-without-provisioning',
  'several-apps',
  'no-job',
  'no-app-role',
  'groups-need-p1',
  'needs-p1',
  'group-not-security',
  'mail-address-unusable',
  'head-count-not-confirmed',
  'token-missing',
  'token-unusable',
  'token-expired',
  'token-tenant-not-confirmed',
  'token-other-origin',
  'token-other-realm',
  'secret-unreadable',
  'write-declined',
  'write-not-seen',
  'secrets-vanished',
  'write-under-way',
  'not-checked-yet',
  // this computer
  'no-mail-program',
  'file-unreadable',
  'file-unwritable',
  'file-not-understood',
  // this app
  'settled-by-policy',
  'updates-off',
  'update-not-ready',
  'update-feed-unreachable',
  'update-not-genuine',
  'unexpected',
] as const;

const problemCode = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCode>;

/** What a person can press or do next. Words are chosen at the screen, from the id. */
export const remedyIds = [
  'try-again',
  'sign-in-again',
  'ask-for-consent',
  'choose-another-account',
  'check-network',
  'set-clock',
  'hand-in-token',
  'ask-grouptalk',
  'ask-administrator',
  'consent-to-app',
  'confirm',
  'choose-app',
  'wait',
  'open-settings',
  'report-bug',
] as const;
const remedyId = z.enum(remedyIds);
export type RemedyId = z.infer<typeof remedyId>;

export const wordParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type WordParams = Readonly<z.infer<typeof wordParams>>;

/**
 * We could not do the asking. Data until a person reads it: `code` and `params` choose the sentence
 * (`shared/words`), `detail` is developer text that is already redacted, `remedy` is the next move.
 */
export const problem = z
  .object({
    code: problemCode,
    params: wordParams.default({}),
    detail: z.string().optional(),
    remedy: remedyId.optional(),
  })
  .readonly();
export type Problem = z.infer<typeof problem>;

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Could not ask: the code, the parameters of its sentence and, where there is one, the remedy's button. */
export const failed = (
  code: ProblemCode,
  more: { params?: WordParams; detail?: string; remedy?: RemedyId } = {},
): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, params: {}, ...more },
});
