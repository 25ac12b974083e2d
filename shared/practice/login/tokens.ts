import { jwtVerify, SignJWT } from 'jose';

/**
 * Practice tokens are signed with a fixed practice key on purpose: a refresh token must outlive the
 * process that issued it, and nothing here is real. The claim `practice` makes them recognisable, so
 * that live mode can refuse them.
 */
const key = new TextEncoder().encode('grouptalk-onboarding practice tenant, not a secret');

export interface AccessToken {
  readonly userId: string;
  readonly tenantId: string;
  readonly clientId: string;
  /** Delegated scopes by short name, e.g. `User.Read`. */
  readonly scopes: readonly string[];
}

export const graphAudience = 'https://graph.microsoft.com';

/** An access token for the practice Graph, valid for an hour of real time (MSAL reads the computer's clock). */
export async function issueAccessToken(token: AccessToken): Promise<string> {
  return new SignJWT({
    oid: token.userId,
    tid: token.tenantId,
    appid: token.clientId,
    scp: token.scopes.join(' '),
    practice: true,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(`https://sts.windows.net/${token.tenantId}/`)
    .setAudience(graphAudience)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(key);
}

/** null: not one of ours, for another audience, or expired. */
export async function readAccessToken(text: string): Promise<AccessToken | null> {
  try {
    const { payload } = await jwtVerify(text, key, { audience: graphAudience });
    return {
      userId: String(payload.oid),
      tenantId: String(payload.tid),
      clientId: String(payload.appid),
      scopes: String(payload.scp ?? '')
        .split(' ')
        .filter(Boolean),
    };
  } catch {
    return null;
  }
}

/** Signs any other practice token (refresh token, code, SCIM token). `expires` as jose takes it, e.g. `90d`. */
export async function signPracticeToken(
  claims: Record<string, unknown>,
  expires: string | number,
): Promise<string> {
  return new SignJWT({ ...claims, practice: true })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);
}

/** The claims of a token signed by `signPracticeToken`; null when forged or expired. */
export async function readPracticeToken(text: string): Promise<Record<string, unknown> | null> {
  try {
    return (await jwtVerify(text, key)).payload;
  } catch {
    return null;
  }
}
