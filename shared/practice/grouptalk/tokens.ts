import type { PracticeContext } from '../context';
import { readPracticeToken, signPracticeToken } from '../login/tokens';

const issuer = 'https://api.grouptalk.com/';
const audience = 'https://api.grouptalk.com/api/scim/';
const days = 24 * 60 * 60 * 1000;

/**
 * GroupTalk's secret token: a JWT for the tenant with which the organisation is integrated (the practice
 * tenant itself while support has entered none), valid for 365 days and recorded in the world, where it can
 * be revoked. With the fault `scim-token-expired` it is an hour too old from the start.
 */
export async function issueScimToken(context: PracticeContext): Promise<string> {
  const { world, clock, guid } = context;
  const expired = context.hasFault('scim-token-expired');
  const jti = guid();
  const issuedAt = clock.now();
  world.grouptalk.tokens.push({
    jti,
    issuedAt: new Date(issuedAt).toISOString(),
    expiresAt: new Date(issuedAt + (expired ? -3_600_000 : 365 * days)).toISOString(),
    revoked: false,
  });
  return signPracticeToken(
    {
      jti,
      iss: issuer,
      aud: audience,
      sub: 'scim-provisioning',
      org: world.grouptalk.organizationName,
      tid: world.grouptalk.integration?.tenantId ?? world.tenant.id,
    },
    expired ? '-1 hour' : '365 days',
  );
}

/** null: the token is good. Else why not, in GroupTalk's words. */
export async function refuseScimToken(context: PracticeContext, token: string): Promise<string | null> {
  const claims = await readPracticeToken(token);
  if (!claims || claims.iss !== issuer || claims.aud !== audience) {
    return 'The secret token has expired or was not issued by GroupTalk.';
  }
  const record = context.world.grouptalk.tokens.find((one) => one.jti === claims.jti);
  if (!record || record.revoked) return 'The secret token has been revoked.';
  if (Date.parse(record.expiresAt) <= context.clock.now()) return 'The secret token has expired.';
  return null;
}
