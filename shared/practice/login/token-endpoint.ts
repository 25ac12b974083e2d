import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { PracticeContext } from '../context';
import type { PracticeUser } from '../world/state';
import { type ClientApp, findClient } from './clients';
import { grantedScopes, judgeConsent } from './consent';
import type { DeviceCodes } from './device-codes';
import { sendJson, sendRefusal } from './exchange';
import { clientInfo, issueIdToken, type SigningKey } from './id-token';
import { isOurTenant, judgePerson } from './people';
import { type Refusal, refusals } from './refusal';
import { sortScopes } from './scopes';
import { issueAccessToken, readPracticeToken, signPracticeToken } from './tokens';

/** What a code or a refresh token stands for. */
interface Grant {
  readonly user: PracticeUser;
  readonly scopes: readonly string[];
  readonly openid: readonly string[];
  readonly nonce: string | null;
}

type Judged = { readonly refusal: Refusal } | Grant;

const codeClaims = z.object({
  use: z.literal('code'),
  id: z.string(),
  userId: z.string(),
  tenantId: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  openid: z.array(z.string()),
  redirectUri: z.string(),
  challenge: z.string().nullable(),
  nonce: z.string().nullable(),
});

const refreshClaims = z.object({
  use: z.literal('refresh'),
  userId: z.string(),
  tenantId: z.string(),
  clientId: z.string(),
});

/** What each kind of grant cannot do without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  authorization_code: ['code', 'redirect_uri'],
  refresh_token: ['refresh_token'],
};

const deviceGrants = ['device_code', 'urn:ietf:params:oauth:grant-type:device_code'];

/** The token endpoint (RFC 6749 §4.1.3 and §6, RFC 7636 §4.5, RFC 8628 §3.4). Codes work once; refresh tokens outlive this process. */
export function createTokenEndpoint(
  context: PracticeContext,
  devices: DeviceCodes,
  signingKey: () => Promise<SigningKey>,
): (req: IncomingMessage, res: ServerResponse, tenant: string, form: URLSearchParams) => Promise<void> {
  const { world } = context;
  const redeemed = new Set<string>();

  const findUser = (id: string) => world.users.find((one) => one.id === id && !one.deletedDateTime);

  const byCode = async (client: ClientApp, form: URLSearchParams): Promise<Judged> => {
    const claims = codeClaims.safeParse(await readPracticeToken(form.get('code') ?? '')).data;
    const user = claims ? findUser(claims.userId) : undefined;
    if (!claims || !user || claims.tenantId !== world.tenant.id) {
      return {
        refusal: refusals.grantNotUsable('The provided authorization code has expired or is not valid.'),
      };
    }
    if (claims.clientId !== client.id || claims.redirectUri !== form.get('redirect_uri')) {
      return { refusal: refusals.grantNotUsable('The code was issued to another client or redirect URI.') };
    }
    if (claims.challenge !== null) {
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (proof !== claims.challenge) return { refusal: refusals.verifierWrong() };
    }
    if (redeemed.has(claims.id)) return { refusal: refusals.codeUsed() };
    redeemed.add(claims.id);
    return { user, scopes: claims.scopes, openid: claims.openid, nonce: claims.nonce };
  };

  const byRefreshToken = async (client: ClientApp, form: URLSearchParams): Promise<Judged> => {
    if (context.hasFault('login-refresh-token-revoked')) return { refusal: refusals.refreshRevoked() };
    const token = await readPracticeToken(form.get('refresh_token') ?? '');
    const claims = refreshClaims.safeParse(token).data;
    const user = claims ? findUser(claims.userId) : undefined;
    if (!claims || !user || claims.tenantId !== world.tenant.id || claims.clientId !== client.id) {
      return { refusal: refusals.refreshRevoked() };
    }
    const asked = sortScopes(form.get('scope') ?? '');
    const [foreign] = asked.foreign;
    if (foreign) return { refusal: refusals.resourceUnknown(foreign) };
    const [unknown] = asked.unknown;
    if (unknown) return { refusal: refusals.scopeUnknown(unknown) };
    return { user, scopes: asked.graph, openid: asked.openid, nonce: null };
  };

  const judge = async (client: ClientApp, form: URLSearchParams): Promise<Judged> => {
    const type = form.get('grant_type') ?? '';
    const names = Object.hasOwn(needed, type) ? (needed[type] ?? []) : [];
    const [missing] = ['grant_type', ...names].filter((name) => !form.get(name));
    if (missing) return { refusal: refusals.parameterMissing(missing) };
    if (!client.public && !form.get('client_secret') && !form.get('client_assertion')) {
      return { refusal: refusals.secretNeeded() };
    }
    if (type === 'authorization_code') return byCode(client, form);
    if (type === 'refresh_token') return byRefreshToken(client, form);
    if (!deviceGrants.includes(type)) return { refusal: refusals.grantTypeUnknown(type) };
    const code = form.get('device_code') || form.get('code');
    if (!code) return { refusal: refusals.parameterMissing('device_code') };
    const polled = devices.poll(code, client.id);
    return 'refusal' in polled ? polled : { ...polled, nonce: null };
  };

  const answer = async (client: ClientApp, grant: Grant) => {
    const tenantId = world.tenant.id;
    const { user, openid } = grant;
    // Entra's access tokens carry everything that was consented to, not only what was asked for.
    const scopes = [...new Set([...grant.scopes, ...grantedScopes(world, client.id, user.id)])];
    const [accessToken, idToken, refreshToken] = await Promise.all([
      issueAccessToken({ userId: user.id, tenantId, clientId: client.id, scopes }),
      openid.includes('openid')
        ? signingKey().then((key) =>
            issueIdToken(key, { user, tenantId, clientId: client.id, nonce: grant.nonce }),
          )
        : undefined,
      openid.includes('offline_access')
        ? signPracticeToken({ use: 'refresh', userId: user.id, tenantId, clientId: client.id }, '90d')
        : undefined,
    ]);
    return {
      token_type: 'Bearer',
      scope: [...openid.filter((one) => one !== 'offline_access'), ...scopes].join(' '),
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: accessToken,
      ...(refreshToken ? { refresh_token: refreshToken } : {}),
      ...(idToken ? { id_token: idToken } : {}),
      client_info: clientInfo(user.id, tenantId),
    };
  };

  return async (req, res, tenant, form) => {
    const correlation = form.get('client-request-id') ?? header(req, 'client-request-id');
    const refuse = (refusal: Refusal) => sendRefusal(res, refusal, correlation);
    if (!isOurTenant(world, tenant)) return refuse(refusals.tenantNotFound(tenant));
    const clientId = form.get('client_id');
    if (!clientId) return refuse(refusals.parameterMissing('client_id'));
    const client = findClient(clientId);
    if (!client) return refuse(refusals.clientNotFound(clientId));
    const grant = await judge(client, form);
    if ('refusal' in grant) return refuse(grant.refusal);
    const person = judgePerson(context, grant.user);
    if (!person.ok) return refuse(person.refusal);
    const consent = judgeConsent(context, client, grant.user, grant.scopes);
    if (consent.kind !== 'given' && grant.scopes.length > 0) {
      return refuse(refusals.consentNeeded(client.id, client.name));
    }
    return sendJson(res, 200, await answer(client, grant));
  };
}

const header = (req: IncomingMessage, name: string): string | null => {
  const value = req.headers[name];
  return typeof value === 'string' ? value : null;
};
