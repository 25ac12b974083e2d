import { issuerOf } from './id-token';

/**
 * The OpenID Connect discovery document (openid.net/specs/openid-connect-discovery-1_0.html §3). For an authority
 * of many tenants Entra leaves the issuer's tenant open, as `{tenantid}`
 * (learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer).
 */
export function discoveryDocument(authority: string, tenantId: string): Readonly<Record<string, unknown>> {
  const root = `https://login.microsoftonline.com/${authority}`;
  return {
    issuer: issuerOf(['common', 'organizations'].includes(authority) ? '{tenantid}' : tenantId),
    authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
    token_endpoint: `${root}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${root}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${root}/oauth2/v2.0/logout`,
    jwks_uri: `${root}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'none'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'nonce',
      'name',
      'preferred_username',
      'oid',
      'tid',
    ],
  };
}
