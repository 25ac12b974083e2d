import { failed, ok, type Problem, type Result } from '../../contract/problem';
import type { SecretHint } from '../../model/secret-hint';
import type { TokenReview } from '../../model/token-review';
import { parseTenantUrl } from '../../scim/tenant-url';
import type { OnboardingDeps, StoredSecret } from '../deps';
import { rightNow, stateKey } from '../keys';
import { type HandIn, hintOf, judgeHandIn, seeHandIn } from './judge-token';

type TokenPowers = Pick<
  OnboardingDeps,
  'cloud' | 'signIn' | 'vault' | 'clock' | 'clockAhead' | 'realm' | 'target'
>;

/** Judges a secret token and shows what it says of itself. Nothing is kept. */
export function reviewToken(deps: TokenPowers, input: HandIn): Result<TokenReview> {
  const { review, problem } = reviewWithDoubt(deps, input);
  return problem ? { ok: false, problem } : ok(review);
}

type Reviewed =
  | { readonly review: TokenReview; readonly problem: null }
  /** With a review: `token-tenant-not-confirmed`, which is confirmed with what the token says in sight. */
  | { readonly review: TokenReview | null; readonly problem: Problem };

/** The same, for a person who confirms: shows a token of another tenant before its tenant is confirmed. */
export function reviewWithDoubt(deps: TokenPowers, input: HandIn): Reviewed {
  const around = surroundings(deps);
  const seen = around.ok ? seeHandIn(input, around.value) : around;
  if (!seen.ok) return { review: null, problem: seen.problem };
  const { judged, doubt } = seen.value;
  const { hint, claims, expiry, tenant } = judged;
  return { review: { hint, claims, expiry, tenant }, problem: doubt };
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
    before.ok && before.value ? hintOf(before.value.token, before.value.tenantUrl, rightNow(deps)) : null;
  const { origin, issuer } = review.hint;
  const sameSource = known?.origin === origin && known.issuer === issuer;
  const wasSeen = input.seen?.origin === origin && input.seen.issuer === issuer;
  if (!sameSource && !wasSeen) return ok({ kind: 'look-first', review });

  const keptAt = new Date(deps.clock.now()).toISOString();
  const kept = await deps.vault.put(key.value, { token, tenantUrl: review.hint.tenantUrl, keptAt });
  return kept.ok ? ok({ kind: 'kept', hint: review.hint }) : kept;
}

/**
 * The kept token for an address, to be sent there and nowhere else. Looked for under the application and under
 * the tenant, where it is handed in while the application is not there yet; the later one holds. `tenantUrl` may
 * differ from the one it was handed in for, but not in its origin. Problems: `token-missing`,
 * `secret-unreadable`, `token-other-origin`, `token-expired`.
 */
export async function keptToken(
  deps: TokenPowers,
  input: { readonly servicePrincipalId: string | null; readonly tenantUrl?: string },
): Promise<Result<StoredSecret & { readonly hint: SecretHint }>> {
  const stored = await find(deps, input.servicePrincipalId);
  if (!stored.ok) return stored;
  const { token, tenantUrl } = stored.value;
  const now = rightNow(deps);
  const hint = hintOf(token, tenantUrl, now);
  if (!hint) return failed('secret-unreadable', { remedy: 'hand-in-token' });
  const wanted = parseTenantUrl(input.tenantUrl ?? tenantUrl);
  if (!wanted.ok || wanted.value.origin !== hint.origin) {
    return failed('token-other-origin', { params: { origin: hint.origin }, remedy: 'hand-in-token' });
  }
  if (hint.expiresAt && Date.parse(hint.expiresAt) <= now) {
    const date = hint.expiresAt.slice(0, 10);
    return failed('token-expired', { params: { date }, remedy: 'hand-in-token' });
  }
  return ok({ token, tenantUrl: wanted.value.url, hint });
}

async function find(deps: TokenPowers, servicePrincipalId: string | null): Promise<Result<StoredSecret>> {
  const ids = servicePrincipalId === null ? [null] : [servicePrincipalId, null];
  const kept: StoredSecret[] = [];
  let unread: Problem | null = null;
  for (const id of ids) {
    const key = stateKey(deps, id);
    if (!key.ok) return key;
    const stored = await deps.vault.get(key.value);
    if (!stored.ok) unread ??= stored.problem;
    else if (stored.value) kept.push(stored.value);
  }
  const [latest] = kept.toSorted((one, other) => (other.keptAt ?? '').localeCompare(one.keptAt ?? ''));
  if (latest) return ok(latest);
  return unread ? { ok: false, problem: unread } : failed('token-missing', { remedy: 'hand-in-token' });
}

function judge(deps: TokenPowers, input: HandIn) {
  const around = surroundings(deps);
  return around.ok ? judgeHandIn(input, around.value) : around;
}

function surroundings(deps: TokenPowers): Result<Parameters<typeof judgeHandIn>[1]> {
  const tenantId = deps.signIn.account()?.tenantId;
  if (!tenantId) return failed('sign-in-needed', { remedy: 'sign-in-again' });
  return ok({
    now: rightNow(deps),
    tenantId,
    realm: deps.realm,
    usualTenantUrl: deps.target.tenantUrl,
  });
}
