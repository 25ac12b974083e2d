import { randomUUID } from 'node:crypto';

/** Why Microsoft Entra would refuse (learn.microsoft.com/entra/identity-platform/reference-error-codes). */
export interface Refusal {
  /** OAuth's word (RFC 6749 §4.1.2.1, §5.2; RFC 8628 §3.5). */
  readonly error: string;
  /** The number after `AADSTS`. */
  readonly number: number;
  readonly text: string;
  readonly suberror?: string;
  readonly claims?: string;
}

export const refusals = {
  tenantNotFound: (tenant: string): Refusal => ({
    error: 'invalid_request',
    number: 90002,
    text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  }),
  clientNotFound: (id: string): Refusal => ({
    error: 'unauthorized_client',
    number: 700016,
    text: `Application with identifier '${id}' was not found in the directory. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
  }),
  redirectMismatch: (uri: string): Refusal => ({
    error: 'invalid_request',
    number: 50011,
    text: `The redirect URI '${uri}' specified in the request does not match the redirect URIs configured for the application.`,
  }),
  parameterMissing: (name: string): Refusal => ({
    error: 'invalid_request',
    number: 900144,
    text: `The request body must contain the following parameter: '${name}'.`,
  }),
  onlyPost: (method: string): Refusal => ({
    error: 'invalid_request',
    number: 900561,
    text: `The endpoint only accepts POST requests. Received a ${method} request.`,
  }),
  responseType: (): Refusal => ({
    error: 'unsupported_response_type',
    number: 700054,
    text: "response_type other than 'code' is not enabled for the application.",
  }),
  responseMode: (mode: string): Refusal => ({
    error: 'invalid_request',
    number: 70007,
    text: `'${mode}' is not a supported value of 'response_mode' when requesting a code.`,
  }),
  pkceNeeded: (): Refusal => ({
    error: 'invalid_request',
    number: 9002325,
    text: 'Proof Key for Code Exchange with S256 is required for authorization code redemption.',
  }),
  scopeUnknown: (scope: string): Refusal => ({
    error: 'invalid_client',
    number: 650053,
    text: `The application asked for scope '${scope}' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'. Contact the app vendor.`,
  }),
  resourceUnknown: (resource: string): Refusal => ({
    error: 'invalid_resource',
    number: 500011,
    text: `The resource principal named ${resource} was not found in the tenant.`,
  }),
  userUnknown: (name: string, tenant: string): Refusal => ({
    error: 'invalid_grant',
    number: 50034,
    text: `The user account ${name} does not exist in the ${tenant} directory. To sign into this application, the account must be added to the directory.`,
  }),
  userElsewhere: (name: string, tenant: string): Refusal => ({
    error: 'access_denied',
    number: 50020,
    text: `User account '${name}' does not exist in tenant '${tenant}' and cannot access the application in that tenant. The account needs to be added as an external user in the tenant first.`,
  }),
  userDisabled: (): Refusal => ({
    error: 'invalid_grant',
    number: 50057,
    text: 'The user account is disabled.',
  }),
  conditionalAccess: (): Refusal => ({
    error: 'interaction_required',
    number: 53003,
    text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    suberror: 'message_only',
    claims:
      '{"access_token":{"capolids":{"essential":true,"values":["5d0f5a1c-6f0f-4f6e-9f0c-0a7b1f6f0009"]}}}',
  }),
  consentNeeded: (id: string, name: string): Refusal => ({
    error: 'invalid_grant',
    number: 65001,
    text: `The user or administrator has not consented to use the application with ID '${id}' named '${name}'. Send an interactive authorization request for this user and resource.`,
    suberror: 'consent_required',
  }),
  consentDeclined: (): Refusal => ({
    error: 'access_denied',
    number: 65004,
    text: 'User declined to consent to access the app.',
    suberror: 'cancel',
  }),
  adminNeeded: (name: string): Refusal => ({
    error: 'access_denied',
    number: 90094,
    text: `${name} needs permission to access resources in your organization that only an admin can grant. Ask an admin to grant permission to this app before you can use it.`,
    suberror: 'consent_required',
  }),
  approvalNeeded: (name: string): Refusal => ({
    error: 'access_denied',
    number: 90095,
    text: `Admin consent is required to use ${name}. Your organization wants every app to be approved first; an approval request can be sent.`,
    suberror: 'consent_required',
  }),
  loginRequired: (): Refusal => ({
    error: 'login_required',
    number: 50058,
    text: 'Session information is not sufficient for single-sign-on. A silent sign-in request was sent but no user is signed in.',
  }),
  grantNotUsable: (text: string): Refusal => ({ error: 'invalid_grant', number: 70008, text }),
  codeUsed: (): Refusal => ({
    error: 'invalid_grant',
    number: 54005,
    text: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  }),
  verifierWrong: (): Refusal => ({
    error: 'invalid_grant',
    number: 501481,
    text: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  }),
  refreshRevoked: (): Refusal => ({
    error: 'invalid_grant',
    number: 50173,
    text: 'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
    suberror: 'bad_token',
  }),
  grantTypeUnknown: (type: string): Refusal => ({
    error: 'unsupported_grant_type',
    number: 70003,
    text: `The app requested an unsupported grant type '${type}'.`,
  }),
  secretNeeded: (): Refusal => ({
    error: 'invalid_client',
    number: 7000218,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  }),
  devicePending: (): Refusal => ({
    error: 'authorization_pending',
    number: 70016,
    text: 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
  }),
  deviceSlowDown: (): Refusal => ({
    error: 'slow_down',
    number: 70016,
    text: 'OAuth 2.0 device flow error. Authorization is pending. Poll less often.',
  }),
  deviceExpired: (): Refusal => ({
    error: 'expired_token',
    number: 70020,
    text: 'The provided value for the device_code is not valid. Device codes supplied by users expire and must be reentered.',
  }),
  deviceDeclined: (): Refusal => ({
    error: 'authorization_declined',
    number: 70018,
    text: 'The end user has denied the authorization request.',
  }),
} as const;

/** The JSON of a refused token request, in the shape that Microsoft Entra gives it. */
export interface RefusalBody {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly error_uri: string;
  readonly suberror?: string;
  readonly claims?: string;
}

export function refusalBody(refusal: Refusal, correlationId: string | null): RefusalBody {
  const trace = randomUUID();
  const correlation = correlationId ?? randomUUID();
  const timestamp = new Date()
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z/, 'Z');
  return {
    error: refusal.error,
    error_description: `AADSTS${refusal.number}: ${refusal.text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [refusal.number],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${refusal.number}`,
    ...(refusal.suberror ? { suberror: refusal.suberror } : {}),
    ...(refusal.claims ? { claims: refusal.claims } : {}),
  };
}
