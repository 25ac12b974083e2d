import { describe, expect, it } from 'vitest';
import { noAnswer, refusal } from '../../../electron/auth/refusal';

const asked = {
  scopes: ['Application.Read.All'],
  tenant: 'nordic-rescue.example',
  host: 'login.microsoftonline.com',
};

/** error, sub-error, Entra's number → problem and remedy. */
const table: readonly [string, string, number | null, string, string][] = [
  ['invalid_grant', 'consent_required', 65001, 'consent-needed', 'ask-for-consent'],
  ['access_denied', '', 65004, 'consent-refused', 'ask-for-consent'],
  ['access_denied', '', 90094, 'consent-needed', 'ask-administrator'],
  ['access_denied', '', 90095, 'consent-needed', 'ask-administrator'],
  ['access_denied', '', null, 'sign-in-cancelled', 'sign-in-again'],
  ['access_denied', 'cancel', null, 'sign-in-cancelled', 'sign-in-again'],
  ['invalid_request', '', 50020, 'wrong-tenant', 'choose-another-account'],
  ['invalid_resource', '', 500011, 'wrong-tenant', 'choose-another-account'],
  ['invalid_request', '', 500200, 'wrong-tenant', 'choose-another-account'],
  ['invalid_request', '', 90002, 'tenant-not-found', 'try-again'],
  ['invalid_request', '', 900023, 'tenant-not-found', 'try-again'],
  ['interaction_required', 'basic_action', 50076, 'conditional-access', 'sign-in-again'],
  ['interaction_required', 'basic_action', 50079, 'conditional-access', 'sign-in-again'],
  ['access_denied', '', 53003, 'conditional-access', 'ask-administrator'],
  ['access_denied', '', 53000, 'conditional-access', 'ask-administrator'],
  ['access_denied', '', 530032, 'conditional-access', 'ask-administrator'],
  ['invalid_grant', 'token_expired', 700082, 'sign-in-needed', 'sign-in-again'],
  ['invalid_grant', 'bad_token', 50173, 'sign-in-needed', 'sign-in-again'],
  ['login_required', '', 50058, 'sign-in-needed', 'sign-in-again'],
  ['invalid_grant', '', null, 'sign-in-needed', 'sign-in-again'],
  ['no_tokens_found', '', null, 'sign-in-needed', 'sign-in-again'],
  ['unauthorized_client', '', 700016, 'sign-in-refused', 'ask-administrator'],
  ['invalid_client', '', 7000218, 'sign-in-refused', 'report-bug'],
  ['invalid_grant', '', 50126, 'sign-in-refused', 'choose-another-account'],
  ['temporarily_unavailable', '', 90033, 'sign-in-refused', 'wait'],
  ['server_error', '', null, 'sign-in-refused', 'wait'],
  ['authorization_declined', '', null, 'sign-in-cancelled', 'sign-in-again'],
  ['expired_token', '', null, 'sign-in-timed-out', 'sign-in-again'],
  ['device_code_expired', '', null, 'sign-in-timed-out', 'sign-in-again'],
  ['network_error', '', null, 'no-network', 'check-network'],
  ['something_new', '', 99999, 'sign-in-refused', 'try-again'],
];

describe('refusal', () => {
  it.each(table)('%s %s AADSTS%s is %s', (errorCode, subError, number, code, remedy) => {
    const errorMessage = number === null ? '' : `AADSTS${number}: User 'kim@nordic-rescue.example' …`;
    const problem = refusal({ errorCode, subError, errorMessage }, asked);
    expect(problem).toMatchObject({ code, remedy });
  });

  it('reads the number inside the text that MSAL puts around it', () => {
    const errorMessage =
      'Error(s): 65001 - Timestamp: … - Description: AADSTS65001: The user … - Correlation ID: 1';
    expect(refusal({ errorCode: 'invalid_grant', errorMessage }, asked).code).toBe('consent-needed');
  });

  it('keeps names of people out of the detail', () => {
    const errorMessage = "AADSTS50020: User account 'kim@other.example' does not exist in tenant";
    const problem = refusal({ errorCode: 'invalid_request', errorMessage, correlationId: 'c0ffee' }, asked);
    expect(problem.detail).toBe('AADSTS50020, invalid_request, correlation ID c0ffee');
    expect(JSON.stringify(problem)).not.toContain('kim@');
  });
});

describe('noAnswer', () => {
  it.each([
    ['host-not-found', 'host-not-found', 'check-network'],
    ['unreachable', 'no-network', 'check-network'],
    ['timed-out', 'timed-out', 'try-again'],
    ['proxy-wants-sign-in', 'proxy-wants-sign-in', 'check-network'],
    ['not-http', 'answer-not-understood', 'check-network'],
    ['cancelled', 'sign-in-cancelled', 'sign-in-again'],
  ] as const)('%s becomes %s', (transport, code, remedy) => {
    expect(noAnswer(transport, 'detail', asked)).toMatchObject({
      code,
      remedy,
      params: { host: 'login.microsoftonline.com' },
    });
  });

  it('tells a wrong clock from a certificate that nobody trusts', () => {
    expect(noAnswer('certificate-dates', '', asked).remedy).toBe('set-clock');
    expect(noAnswer('certificate-untrusted', '', asked).remedy).toBe('check-network');
  });
});
