import type { PracticeContext } from '../context';
import { type ClientApp, findClient } from './clients';
import type { PendingSignIn } from './pending';
import { isOurTenant } from './people';
import { type Refusal, refusals } from './refusal';
import { sortScopes } from './scopes';

export type AuthorizeVerdict =
  | { readonly kind: 'go'; readonly pending: PendingSignIn; readonly client: ClientApp }
  /** Goes back to the app: its address is known to be its own. */
  | { readonly kind: 'back'; readonly pending: PendingSignIn; readonly refusal: Refusal }
  | { readonly kind: 'page'; readonly refusal: Refusal };

/**
 * Reads a request to the authorize endpoint (RFC 6749 §4.1.1, RFC 7636 §4.3, OpenID Connect Core §3.1.2.1).
 * Until client and redirect address are known to belong together, nothing is sent back there.
 */
export function readAuthorizeRequest(
  context: PracticeContext,
  tenant: string,
  query: URLSearchParams,
): AuthorizeVerdict {
  const page = (refusal: Refusal) => ({ kind: 'page', refusal }) as const;
  if (!isOurTenant(context.world, tenant)) return page(refusals.tenantNotFound(tenant));
  const clientId = query.get('client_id');
  if (!clientId) return page(refusals.parameterMissing('client_id'));
  const client = findClient(clientId);
  if (!client) return page(refusals.clientNotFound(clientId));
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!client.mayReturnTo(redirectUri)) return page(refusals.redirectMismatch(redirectUri));

  const asked = sortScopes(query.get('scope') ?? '');
  const mode = query.get('response_mode') ?? 'query';
  const responseMode = mode === 'form_post' || mode === 'fragment' ? mode : 'query';
  const challenge = query.get('code_challenge');
  const pending: PendingSignIn = {
    tenant,
    clientId: client.id,
    scopes: asked.graph,
    openid: asked.openid,
    prompt: query.get('prompt') ?? '',
    loginHint: query.get('login_hint') ?? '',
    outcome: {
      kind: 'redirect',
      redirectUri,
      responseMode,
      state: query.get('state'),
      nonce: query.get('nonce'),
      challenge,
    },
  };
  const refusal = refuse(query, asked, client, mode, challenge);
  return refusal ? { kind: 'back', pending, refusal } : { kind: 'go', pending, client };
}

function refuse(
  query: URLSearchParams,
  asked: ReturnType<typeof sortScopes>,
  client: ClientApp,
  mode: string,
  challenge: string | null,
): Refusal | null {
  if (query.get('response_type') !== 'code') return refusals.responseType();
  if (!['query', 'fragment', 'form_post'].includes(mode)) return refusals.responseMode(mode);
  if (!query.get('scope')?.trim()) return refusals.parameterMissing('scope');
  const [foreign] = asked.foreign;
  if (foreign) return refusals.resourceUnknown(foreign);
  const [unknown] = asked.unknown;
  if (unknown) return refusals.scopeUnknown(unknown);
  const usesS256 = challenge !== null && query.get('code_challenge_method') === 'S256';
  if (client.public && !usesS256) return refusals.pkceNeeded();
  return null;
}
