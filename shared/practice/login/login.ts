import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PracticeContext, PracticeHandler } from '../context';
import { findClient } from './clients';
import { createDeviceCodes } from './device-codes';
import { discoveryDocument } from './discovery';
import { readForm, sendJson, sendPage, sendRefusal } from './exchange';
import { createSigningKey, type SigningKey } from './id-token';
import { createInteractive } from './interactive';
import { messagePage } from './pages';
import { endedSession } from './pending';
import { isOurTenant } from './people';
import { refusals } from './refusal';
import { sortScopes } from './scopes';
import { createTokenEndpoint } from './token-endpoint';

type Answer = (
  req: IncomingMessage,
  res: ServerResponse,
  asked: { readonly tenant: string; readonly query: URLSearchParams; readonly form: URLSearchParams },
) => Promise<void> | void;

/**
 * The practice sign-in host: OpenID Connect with PKCE, device code and refresh tokens, in the dialect of
 * Microsoft Entra's v2.0 endpoints (learn.microsoft.com/entra/identity-platform/v2-protocols).
 */
export function createLogin(context: PracticeContext): PracticeHandler {
  const { world } = context;
  const devices = createDeviceCodes(() => Date.now());
  const signingKey = once(createSigningKey);
  const interactive = createInteractive(context, devices);
  const token = createTokenEndpoint(context, devices, signingKey);

  const beginDevice: Answer = (_req, res, { tenant, form }) => {
    if (!isOurTenant(world, tenant)) return sendRefusal(res, refusals.tenantNotFound(tenant), null);
    const [missing] = ['client_id', 'scope'].filter((name) => !form.get(name)?.trim());
    if (missing) return sendRefusal(res, refusals.parameterMissing(missing), null);
    const clientId = form.get('client_id') ?? '';
    const client = findClient(clientId);
    if (!client?.public) return sendRefusal(res, refusals.clientNotFound(clientId), null);
    const asked = sortScopes(form.get('scope') ?? '');
    const [foreign] = asked.foreign;
    if (foreign) return sendRefusal(res, refusals.resourceUnknown(foreign), null);
    const [unknown] = asked.unknown;
    if (unknown) return sendRefusal(res, refusals.scopeUnknown(unknown), null);
    const begun = devices.begin({ clientId: client.id, scopes: asked.graph, openid: asked.openid });
    const address = `https://login.microsoftonline.com/${tenant}/oauth2/deviceauth`;
    return sendJson(res, 200, {
      user_code: begun.userCode,
      device_code: begun.deviceCode,
      verification_uri: address,
      expires_in: devices.lifetimeSeconds,
      interval: devices.intervalSeconds,
      message: `To sign in, use a web browser to open the page ${address} and enter the code ${begun.userCode} to authenticate.`,
    });
  };

  const routes: Readonly<Record<string, Answer>> = {
    'GET /oauth2/v2.0/authorize': (req, res, { tenant, query }) =>
      interactive.authorize(req, res, tenant, query),
    'POST /oauth2/v2.0/authorize': (req, res, { tenant, form }) =>
      interactive.authorize(req, res, tenant, form),
    'POST /practice/sign-in': (_req, res, { form }) => interactive.signedIn(res, form),
    'POST /practice/consent': (_req, res, { form }) => interactive.consented(res, form),
    'POST /practice/refused': (_req, res, { form }) => interactive.refused(res, form),
    'GET /oauth2/deviceauth': (_req, res, { tenant }) => interactive.enterDeviceCode(res, tenant, null),
    'POST /oauth2/deviceauth': (_req, res, { tenant, form }) =>
      interactive.enterDeviceCode(res, tenant, form),
    'POST /oauth2/v2.0/devicecode': beginDevice,
    'POST /oauth2/v2.0/token': (req, res, { tenant, form }) => token(req, res, tenant, form),
    'GET /oauth2/v2.0/logout': (_req, res) =>
      sendPage(res, 200, messagePage('You signed out', 'You may close this window.'), {
        cookie: endedSession,
      }),
    'GET /v2.0/.well-known/openid-configuration': (_req, res, { tenant }) =>
      isOurTenant(world, tenant)
        ? sendJson(res, 200, discoveryDocument(tenant, world.tenant.id))
        : sendRefusal(res, refusals.tenantNotFound(tenant), null),
    'GET /discovery/v2.0/keys': async (_req, res) => sendJson(res, 200, { keys: [(await signingKey()).jwk] }),
  };

  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    const [path = '', query = ''] = (req.url ?? '').split(/\?(.*)/s);
    const [, tenant = '', rest = ''] = /^\/([^/]+)(\/.+)$/.exec(path) ?? [];
    const method = req.method === 'HEAD' ? 'GET' : (req.method ?? '');
    const find = (asked: string) =>
      Object.hasOwn(routes, `${asked} ${rest}`) ? routes[`${asked} ${rest}`] : undefined;
    const answer = find(method);
    if (!answer && protocolPaths.includes(rest)) return sendRefusal(res, refusals.onlyPost(method), null);
    if (!answer) return sendPage(res, 404, messagePage('Not found', 'There is no such page here.'));
    const form = req.method === 'POST' ? await readForm(req) : new URLSearchParams();
    if (!form) return sendPage(res, 413, messagePage('Too large', 'The form is too large.'));
    return answer(req, res, { tenant: decoded(tenant), query: new URLSearchParams(query), form });
  };

  return (req, res) => {
    handle(req, res).catch((error: unknown) => {
      if (!res.headersSent) sendPage(res, 500, messagePage('Something went wrong', String(error)));
      else res.destroy();
    });
  };
}

/** Spoken by programs alone, which get Microsoft's JSON even for a wrong method. */
const protocolPaths = ['/oauth2/v2.0/token', '/oauth2/v2.0/devicecode'];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function once(make: () => Promise<SigningKey>): () => Promise<SigningKey> {
  let made: Promise<SigningKey> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
