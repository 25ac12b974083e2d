import { createHash } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { PracticeUser } from '../world/state';

/** The process's signing key. Made when first needed: an RSA key takes too long for the start. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const id = createHash('sha256')
    .update(jwk.n ?? '')
    .digest('base64url')
    .slice(0, 27);
  return { id, privateKey, jwk: { ...jwk, kid: id, use: 'sig', alg: 'RS256' } };
}

export const issuerOf = (tenantId: string) => `https://login.microsoftonline.com/${tenantId}/v2.0`;

/** An ID token as Entra's v2.0 endpoint issues it (learn.microsoft.com/entra/identity-platform/id-token-claims-reference). */
export function issueIdToken(
  key: SigningKey,
  about: {
    readonly user: PracticeUser;
    readonly tenantId: string;
    readonly clientId: string;
    readonly nonce: string | null;
  },
): Promise<string> {
  const { user, tenantId, clientId, nonce } = about;
  return new SignJWT({
    ver: '2.0',
    tid: tenantId,
    oid: user.id,
    // A person's `sub` differs from app to app.
    sub: createHash('sha256').update(`${user.id} ${clientId}`).digest('base64url'),
    name: user.displayName,
    preferred_username: user.userPrincipalName,
    practice: true,
    ...(nonce ? { nonce } : {}),
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.id })
    .setIssuer(issuerOf(tenantId))
    .setAudience(clientId)
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime('1h')
    .sign(key.privateKey);
}

/** What MSAL builds its account ID from. */
export const clientInfo = (userId: string, tenantId: string): string =>
  Buffer.from(JSON.stringify({ uid: userId, utid: tenantId })).toString('base64url');
