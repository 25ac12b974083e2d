import type { CodeMeaning, ErrorFamily } from '../model/explained-event';
import type { Party } from '../model/finding';
import type { LogEvent } from '../model/log-event';
import type { OnDemandRun } from '../model/on-demand';

interface Meaning {
  readonly family: ErrorFamily;
  readonly codes: readonly string[];
  /** Who must act; null: nobody, Entra tries again by itself or all is well. */
  readonly party: Party | null;
  /** Entra tries again by itself. */
  readonly retried?: true;
}

const meanings: readonly Meaning[] = [
  { family: 'conflict', codes: ['Conflict', 'EntryConflict'], party: 'admin' },
  { family: 'too-many-requests', codes: ['TooManyRequests'], party: 'grouptalk', retried: true },
  { family: 'target-error', codes: ['InternalServerError'], party: 'grouptalk', retried: true },
  {
    family: 'not-allowed',
    codes: ['InsufficientRights', 'MethodNotAllowed', 'NotPermitted', 'Unauthorized', 'Forbidden'],
    party: 'admin',
  },
  { family: 'unprocessable', codes: ['UnprocessableEntity'], party: 'grouptalk' },
  { family: 'protocol-error', codes: ['WebExceptionProtocolError'], party: 'network', retried: true },
  { family: 'timeout', codes: ['Timeout'], party: 'grouptalk', retried: true },
  { family: 'entra-error', codes: ['InternalError'], party: 'microsoft', retried: true },
  { family: 'not-implemented', codes: ['NotImplemented'], party: 'grouptalk' },
  { family: 'invalid-anchor', codes: ['InvalidAnchor'], party: 'admin' },
  { family: 'missing-values', codes: ['MandatoryFieldsMissing', 'MissingValues'], party: 'admin' },
  { family: 'unknown-attribute', codes: ['SchemaAttributeNotFound'], party: 'admin' },
  { family: 'invalid-domain', codes: ['InvalidDomain'], party: 'admin' },
  { family: 'no-licence-left', codes: ['LicenseLimitExceeded'], party: 'admin' },
  { family: 'duplicate-target', codes: ['DuplicateTargetEntries'], party: 'grouptalk' },
  { family: 'duplicate-source', codes: ['DuplicateSourceEntries'], party: 'admin' },
  { family: 'import-skipped', codes: ['ImportSkipped'], party: 'admin' },
  { family: 'nothing-to-do', codes: ['EntrySynchronizationSkipped'], party: null },
  {
    family: 'several-entries',
    codes: ['SystemForCrossDomainIdentityManagementMultipleEntriesInResponse'],
    party: 'grouptalk',
  },
  {
    family: 'filter-refused',
    codes: ['SystemForCrossDomainIdentityManagementServiceIncompatibleFiltering'],
    party: 'grouptalk',
  },
  {
    family: 'not-compatible',
    codes: ['SystemForCrossDomainIdentityManagementServiceIncompatible'],
    party: 'grouptalk',
  },
  { family: 'single-value-only', codes: ['SchemaPropertyCanOnlyAcceptValue'], party: 'admin' },
  {
    family: 'credentials-refused',
    codes: [
      'CredentialValidationFailure',
      'CredentialValidationUnavailable',
      'SystemForCrossDomainIdentityManagementInvalidCredentials',
      'InvalidCredentials',
    ],
    party: 'admin',
  },
  { family: 'reference-unresolved', codes: ['UnableToResolveReferenceAttributeValue'], party: 'admin' },
  { family: 'value-refused', codes: ['AttributeValidationFailed'], party: 'admin' },
  // Known by its text only.
  { family: 'name-not-exported', codes: [], party: 'admin' },
  { family: 'not-entitled', codes: ['NotEffectivelyEntitled'], party: 'admin' },
  { family: 'already-equal', codes: ['RedundantExport'], party: null },
];

/**
 * Explains a code or skip reason. Case does not matter, and connectors put their own name in front
 * (`ContosoEntryConflict`): the longest code that the text ends with wins.
 */
export function explainCode(code: string): CodeMeaning {
  const lower = code.toLowerCase();
  let best: { meaning: Meaning; length: number } | null = null;
  for (const meaning of meanings) {
    for (const one of meaning.codes) {
      const fits = lower.endsWith(one.toLowerCase());
      if (fits && one.length > (best?.length ?? 0)) best = { meaning, length: one.length };
    }
  }
  return {
    family: best?.meaning.family ?? null,
    code,
    party: best?.meaning.party ?? null,
    retried: best?.meaning.retried ?? false,
  };
}

/**
 * Does a text quote a 401 or 403 of the endpoint (`StatusCode: Unauthorized`, `HTTP status code 403`,
 * `(401) Unauthorized`)? The code beside it often says something else.
 */
export const saysRefused = (text: string): boolean =>
  /status\s*code[^.\n]{0,30}?\b(401|403|unauthorized|forbidden)\b/i.test(text) ||
  /\((401|403)\)|\b(401|403)\W{0,3}(unauthorized|forbidden)\b/i.test(text);

/** Entra says this of a custom attribute whose name breaks the pattern of extension names. */
const notExported = /property of an entry was not exported/i;

/** Like `explainCode`, but a 401 or 403 quoted in the reason outweighs what the code says. */
export function explainFailure(code: string, reason: string): CodeMeaning {
  const meaning = explainCode(code);
  if (meaning.family === 'credentials-refused') return meaning;
  if (saysRefused(reason)) return { family: 'not-allowed', code, party: 'admin', retried: false };
  if (notExported.test(`${code} ${reason}`))
    return { family: 'name-not-exported', code, party: 'admin', retried: false };
  return meaning;
}

/** Why a line was skipped, as its steps say; null when they do not. */
const skipReasonOf = (event: LogEvent): string | null => detailOf(event, /^skipreason$/i);

/** The first value of a detail of this name in any step; null when there is none. */
const detailOf = (event: LogEvent, name: RegExp): string | null =>
  event.provisioningSteps
    .map((step) => Object.entries(step.details).find(([key]) => name.test(key))?.[1])
    .find(Boolean) ?? null;

/**
 * The code that explains a line of the log: its error's, or why it was skipped; of the two, one whose meaning is
 * documented. null: nothing to explain.
 */
export function codeOf(event: LogEvent): string | null {
  const { status = null, errorInformation = null } = event.provisioningStatusInfo ?? {};
  const both = [errorInformation?.errorCode ?? null, skipReasonOf(event)];
  const codes = (status === 'skipped' ? both.toReversed() : both).filter((code) => code !== null);
  return codes.find((code) => explainCode(code).family !== null) ?? codes[0] ?? null;
}

/**
 * Did Entra leave this person out for want of an assignment that it may not have heard of yet? Scoping details name
 * the gate (`Assigned: False`); where they say that the person is assigned, waiting changes nothing.
 */
export function isNotAssignedYet(run: OnDemandRun): boolean {
  const codes = [run.errorCode, run.event ? skipReasonOf(run.event) : null];
  const left = codes.some((code) => code !== null && explainCode(code).family === 'not-entitled');
  return left && (run.event ? detailOf(run.event, /^assigned\b/i) : null)?.toLowerCase() !== 'true';
}
