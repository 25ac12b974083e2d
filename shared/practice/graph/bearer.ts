import { decodeJwt } from 'jose';
import type { PracticeContext } from '../context';
import { graphAudience, readAccessToken } from '../login/tokens';
import { type GraphAnswer, refuse } from './answer';
import type { Caller } from './route';

type Reading =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly answer: GraphAnswer };

const challenge =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

const unauthorized = (message: string): Reading => ({
  ok: false,
  answer: refuse(401, 'InvalidAuthenticationToken', message, { headers: { 'WWW-Authenticate': challenge } }),
});

/** Who calls, by the `Authorization` header; otherwise Graph's 401. */
export async function readCaller(context: PracticeContext, header: string | undefined): Promise<Reading> {
  const text = /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (text === undefined) return unauthorized('Access token is empty.');
  const token = await readAccessToken(text);
  if (token === null) return unauthorized(whyNot(text));
  const { world } = context;
  const user = world.users.find(({ id }) => id === token.userId);
  if (token.tenantId !== world.tenant.id || user === undefined)
    return unauthorized('The identity of the calling user could not be established.');
  if (!user.accountEnabled || user.deletedDateTime !== null)
    return unauthorized('The user account has been disabled or deleted.');
  const roles = world.roleMembers.filter(({ userId }) => userId === user.id);
  return {
    ok: true,
    caller: {
      user,
      clientId: token.clientId,
      scopes: new Set(token.scopes),
      roles: new Set(roles.map(({ roleTemplateId }) => roleTemplateId)),
    },
  };
}

function whyNot(text: string): string {
  try {
    const { aud } = decodeJwt(text);
    return aud === graphAudience
      ? 'Lifetime validation failed, the token is expired.'
      : 'Access token validation failure. Invalid audience.';
  } catch {
    return 'IDX14100: JWT is not well formed, there are no dots (.).';
  }
}
