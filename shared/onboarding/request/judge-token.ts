import { failed, ok, type Problem, type Result } from '../../contract/problem';
import type { SecretHint } from '../../model/secret-hint';
import type { TokenReview } from '../../model/token-review';
import { judgeSecretToken, type UsableSecretToken } from '../../scim/secret-token';
import { parseTenantUrl, type TenantUrl } from '../../scim/tenant-url';
import type { Realm } from '../deps';

export interface HandIn {
  /** The text as it was handed in. */
  readonly text: string;
  readonly tenantUrl: string;
  /** Typed by hand, where the token names another tenant than the signed-in one. */
  readonly typedTenantId?: string;
  /** Typed by hand, where the Tenant URL is not GroupTalk's own. */
  readonly typedHost?: string;
}

interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly tenantId: string;
  readonly realm: Realm;
  /** The target's own Tenant URL: the one that needs no typing. */
  readonly usualTenantUrl: string;
}

interface JudgedToken extends TokenReview {
  /** The bare token. It goes to the vault and nowhere else. */
  readonly token: string;
}

interface SeenToken {
  readonly judged: JudgedToken;
  /** What must be confirmed, with the token in sight, before it may be kept; null: nothing. */
  readonly doubt: Problem | null;
}

/**
 * May this text be kept as the secret token for this address? Pure. Problems: `address-refused`,
 * `token-unusable`, `token-other-realm`, `token-expired`, `token-tenant-not-confirmed`.
 */
export function judgeHandIn(input: HandIn, around: Surroundings): Result<JudgedToken> {
  const seen = seeHandIn(input, around);
  if (!seen.ok) return seen;
  const { judged, doubt } = seen.value;
  return doubt ? { ok: false, problem: doubt } : ok(judged);
}

/** The same; but a token of another tenant can be looked at before its tenant is confirmed. */
export function seeHandIn(input: HandIn, around: Surroundings): Result<SeenToken> {
  const url = parseTenantUrl(input.tenantUrl);
  if (!url.ok) return failed('address-refused', { params: { url: '' }, detail: url.reason });
  const { origin, host } = url.value;
  const usual = new URL(around.usualTenantUrl).origin;
  if (origin !== usual && input.typedHost?.trim().toLowerCase() !== host) {
    return failed('address-refused', { params: { url: url.value.url }, remedy: 'confirm' });
  }

  const judged = judgeSecretToken(input.text, { now: around.now, tenantId: around.tenantId });
  if (!judged.usable) return failed('token-unusable', { detail: judged.reason, remedy: 'hand-in-token' });
  if (judged.practice !== (around.realm === 'practice')) {
    const realm = judged.practice ? 'practice' : 'live';
    return failed('token-other-realm', { params: { realm }, remedy: 'hand-in-token' });
  }
  const { expiry, tenant, claims, token } = judged;
  if (expiry.verdict === 'expired') {
    const date = isoDay(expiry.expiresAt);
    return failed('token-expired', { params: { date }, remedy: 'hand-in-token' });
  }
  const typed = input.typedTenantId?.trim().toLowerCase();
  const confirmed = tenant.verdict !== 'other' || typed === around.tenantId.toLowerCase();
  const doubt: Problem | null = confirmed
    ? null
    : {
        code: 'token-tenant-not-confirmed',
        params: { named: tenant.tenantId ?? '' },
        remedy: 'confirm',
      };
  return ok({ judged: { token, claims, expiry, tenant, hint: hintFrom(judged, url.value) }, doubt });
}

/** The hint of a token that is already kept; null when it can no longer be read as one. */
export function hintOf(token: string, tenantUrl: string, now: number): SecretHint | null {
  const url = parseTenantUrl(tenantUrl);
  const judged = judgeSecretToken(token, { now });
  return url.ok && judged.usable ? hintFrom(judged, url.value) : null;
}

function hintFrom({ hint, claims }: UsableSecretToken, url: TenantUrl): SecretHint {
  return {
    lastFour: hint.lastFour,
    issuer: hint.issuer,
    organisation: claims.find((claim) => /^org(ani[sz]ation)?(_?name)?$/i.test(claim.name))?.text ?? null,
    expiresAt: hint.expiresAt === null ? null : new Date(hint.expiresAt).toISOString(),
    tenantUrl: url.url,
    origin: url.origin,
  };
}

const isoDay = (at: number | null) => (at === null ? '' : new Date(at).toISOString().slice(0, 10));
