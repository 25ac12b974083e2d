import type { ProblemCode, RemedyId } from '../../shared/contract/problem';

interface Meaning {
  readonly code: ProblemCode;
  readonly remedy: RemedyId;
}

const means = (code: ProblemCode, remedy: RemedyId, numbers: readonly number[]) =>
  numbers.map((number): readonly [number, Meaning] => [number, { code, remedy }]);

/**
 * What Microsoft Entra's error numbers mean for this app.
 * Source: learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const meaningOfNumber: ReadonlyMap<number, Meaning> = new Map([
  ...means('consent-needed', 'ask-for-consent', [65001]),
  ...means('consent-needed', 'ask-administrator', [90093, 90094, 90095, 90097, 900941, 900981]),
  ...means('consent-refused', 'ask-for-consent', [65004]),
  ...means('wrong-tenant', 'choose-another-account', [50020, 50034, 51004, 50177, 500011, 500200]),
  ...means('tenant-not-found', 'try-again', [50049, 50059, 90002, 900021, 900022, 900023, 900144]),
  // A second factor or a fresh sign-in settles these ...
  ...means('conditional-access', 'sign-in-again', [50072, 50074, 50076, 50078, 50079, 50158, 50203]),
  // ... while these only an administrator can settle.
  ...means(
    'conditional-access',
    'ask-administrator',
    [
      50005, 50097, 50131, 53000, 53001, 53002, 53003, 53004, 53008, 53009, 53010, 53011, 530001, 530002,
      530003, 530021, 530031, 530032, 530033, 530034, 530035,
    ],
  ),
  ...means(
    'sign-in-needed',
    'sign-in-again',
    [50058, 50085, 50089, 50132, 50133, 50173, 70000, 70008, 70043, 70044, 700082, 700084],
  ),
  ...means('sign-in-cancelled', 'sign-in-again', [50199]),
  ...means('sign-in-timed-out', 'sign-in-again', [70019]),
  ...means('sign-in-refused', 'choose-another-account', [50053, 50055, 50057, 50126]),
  ...means('sign-in-refused', 'ask-administrator', [50105, 500021, 500212, 500213, 700016]),
  ...means('sign-in-refused', 'wait', [50196, 50087, 90033, 90055]),
  ...means('sign-in-refused', 'report-bug', [50011, 65005, 70001, 70011, 900561, 7000218]),
]);

/**
 * What is left when no number came: OAuth's own words, MSAL's and those of the device code flow
 * (RFC 6749 §4.1.2.1, RFC 8628 §3.5, learn.microsoft.com/entra/msal/javascript/node/errors).
 */
export const meaningOfWord: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['consent_required', { code: 'consent-needed', remedy: 'ask-for-consent' }],
  ['access_denied', { code: 'sign-in-cancelled', remedy: 'sign-in-again' }],
  ['authorization_declined', { code: 'sign-in-cancelled', remedy: 'sign-in-again' }],
  ['user_canceled', { code: 'sign-in-cancelled', remedy: 'sign-in-again' }],
  ['device_code_polling_cancelled', { code: 'sign-in-cancelled', remedy: 'sign-in-again' }],
  ['expired_token', { code: 'sign-in-timed-out', remedy: 'sign-in-again' }],
  ['device_code_expired', { code: 'sign-in-timed-out', remedy: 'sign-in-again' }],
  ['user_timeout_reached', { code: 'sign-in-timed-out', remedy: 'sign-in-again' }],
  ['interaction_required', { code: 'sign-in-needed', remedy: 'sign-in-again' }],
  ['login_required', { code: 'sign-in-needed', remedy: 'sign-in-again' }],
  ['no_tokens_found', { code: 'sign-in-needed', remedy: 'sign-in-again' }],
  ['no_account_found', { code: 'sign-in-needed', remedy: 'sign-in-again' }],
  ['no_account_in_silent_request', { code: 'sign-in-needed', remedy: 'sign-in-again' }],
  ['token_refresh_required', { code: 'sign-in-needed', remedy: 'sign-in-again' }],
  ['refresh_token_expired', { code: 'sign-in-needed', remedy: 'sign-in-again' }],
  ['bad_token', { code: 'sign-in-needed', remedy: 'sign-in-again' }],
  ['invalid_grant', { code: 'sign-in-needed', remedy: 'sign-in-again' }],
  ['temporarily_unavailable', { code: 'sign-in-refused', remedy: 'wait' }],
  ['server_error', { code: 'sign-in-refused', remedy: 'wait' }],
  ['network_error', { code: 'no-network', remedy: 'check-network' }],
  ['no_network_connectivity', { code: 'no-network', remedy: 'check-network' }],
  ['endpoints_resolution_error', { code: 'answer-not-understood', remedy: 'check-network' }],
]);
