import { failed, ok, type Result } from '../../contract/problem';
import type { SecretHint } from '../../model/secret-hint';
import type { OnboardingDeps, StoredSecret } from '../deps';
import { stateKey } from '../keys';
import { type HandIn, hintOf, judgeHandIn, type TokenReview } from './judge-token';

type TokenPowers = Pick<OnboardingDeps, 'cloud' | 'signIn' | 'vault' | 'clock' | 'realm' | 'target'>;

/** Judges a secret token and shows what it says of itself. Nothing is kept. */
export function reviewToken(deps: TokenPowers, input: HandIn): Result<TokenReview> {
  const judged = judge(deps, input);
  if (!judged.ok) return judged;
  const { hint, claims, expiry, tenant } = judged.value;
  return ok({ hint, claims, expiry, tenant });
}

export type KeepOutcome =
  | { readonly kind: 'kept'; readonly hint: SecretHint }
  /** Nothing is kept: issuer, organisation and origin must be seen before the first time. */
  | { readonly kind: 'look-first'; readonly review: TokenReview };

/**
 * Keeps the token, bound to its Tenant URL's origin. The first time for an origin it is only kept when `seen`
 * holds the origin and issuer that were shown: a stranger's token would send people's data to a stranger.
 */
export async function keepToken(
  deps: TokenPowers,
  input: HandIn & {
    readonly servicePrincipalId: string | null;
    readonly seen?: { readonly origin: string; readonly issuer: string | null };
  },
): Promise<Result<KeepOutcome>> {
  const judged = judge(deps, input);
  if (!judged.ok) return judged;
  const { token, ...review } = judged.value;
  const key = stateKey(deps, input.servicePrincipalId);
  if (!key.ok) return key;

  const before = await deps.vault.get(key.value);
  const known =
    before.ok && before.value ? hintOf(before.value.token, before.value.tenantUrl, deps.clock.now()) : null;
  const { origin, issuer } = review.hint;
  const sameSource = known?.origin === origin && known.issuer === issuer;
  const wasSeen = input.seen?.origin === origin && input.seen.issuer === issuer;
  if (!sameSource && !wasSeen) return ok({ kind: 'look-first', review });

  const kept = await deps.vault.put(key.value, { token, tenantUrl: review.hint.tenantUrl });
  return kept.ok ? ok({ kind: 'kept', hint: review.hint }) : kept;
}

/**
 * The kept token for an address, to be sent there and nowhere else. Looked for under the application first,
 * then under the tenant, where it was handed in before the application was there. Problems: `token-missing`,
 * `secret-unreadable`, `token-other-origin`, `token-expired`.
 */
export async function keptToken(
  deps: TokenPowers,
  input: { readonly servicePrincipalId: string | null; readonly tenantUrl?: string },
): Promise<Result<StoredSecret & { readonly hint: SecretHint }>> {
  const stored = await find(deps, input.servicePrincipalId);
  if (!stored.ok) return stored;
  const { token, tenantUrl } = stored.value;
  const now = deps.clock.now();
  const hint = hintOf(token, tenantUrl, now);
  if (!hint) return failed('secret-unreadable', { remedy: 'hand-in-token' });
  const wanted = input.tenantUrl ?? tenantUrl;
  if (!URL.canParse(wanted) || new URL(wanted).origin !== hint.origin) {
    return failed('token-other-origin', { params: { origin: hint.origin }, remedy: 'hand-in-token' });
  }
  if (hint.expiresAt && Date.parse(hint.expiresAt) <= now) {
    const date = hint.expiresAt.slice(0, 10);
    return failed('token-expired', { params: { date }, remedy: 'hand-in-token' });
  }
  return ok({ token, tenantUrl, hint });
}

async function find(deps: TokenPowers, servicePrincipalId: string | null): Promise<Result<StoredSecret>> {
  for (const id of servicePrincipalId === null ? [null] : [servicePrincipalId, null]) {
    const key = stateKey(deps, id);
    if (!key.ok) return key;
    const stored = await deps.vault.get(key.value);
    if (!stored.ok) return stored;
    if (stored.value) return ok(stored.value);
  }
  return failed('token-missing', { remedy: 'hand-in-token' });
}

function judge(deps: TokenPowers, input: HandIn) {
  const tenantId = deps.signIn.account()?.tenantId;
  if (!tenantId) return failed('sign-in-needed', { remedy: 'sign-in-again' });
  return judgeHandIn(input, {
    now: deps.clock.now(),
    tenantId,
    realm: deps.realm,
    usualTenantUrl: deps.target.tenantUrl,
  });
}
