import { decodeClaims, isEncrypted, namedTenants, type TokenClaims } from './token-claims';

/** Why a text cannot be sent as a bearer token at all. */
type UnusableToken = 'empty' | 'line-break' | 'blank-inside' | 'control-character' | 'non-ascii';

/** All that may be shown of a token. `lastFour` is empty for a token so short that it would give it away. */
interface SecretTokenHint {
  readonly lastFour: string;
  readonly issuer: string | null;
  /** Milliseconds since 1970; null when the token does not say. */
  readonly expiresAt: number | null;
}

interface SecretTokenExpiry {
  /** `unknown`: no readable `exp`. `soon`: less than 30 days are left. */
  readonly verdict: 'unknown' | 'valid' | 'soon' | 'expired' | 'not-yet-valid';
  readonly expiresAt: number | null;
  readonly validFrom: number | null;
  /** Whole days until it expires; negative since it has expired; null when unknown. */
  readonly daysLeft: number | null;
}

/** A claim that looks like a tenant, against the tenant that is signed in. */
interface SecretTokenTenant {
  /** `unnamed`: no such claim. `not-compared`: no signed-in tenant was given. */
  readonly verdict: 'unnamed' | 'not-compared' | 'same' | 'other';
  readonly claim: string | null;
  readonly tenantId: string | null;
}

export interface UsableSecretToken {
  readonly usable: true;
  /** The bare token, as it goes into the Secret Token field. It must not be shown or logged. */
  readonly token: string;
  /** `damaged`: begins like a JWT, but cannot be read: usually only half of it was copied. An encrypted one is `opaque`. */
  readonly format: 'jwt' | 'damaged' | 'opaque';
  readonly hint: SecretTokenHint;
  /** Claims as short texts in the token's order, to be shown before the first save. */
  readonly claims: readonly { readonly name: string; readonly text: string }[];
  readonly expiry: SecretTokenExpiry;
  readonly tenant: SecretTokenTenant;
  /** Issued by the practice tenant: refused in live mode. */
  readonly practice: boolean;
  /** It holds characters outside of RFC 6750 section 2.1, quotes for example. It is sent all the same. */
  readonly oddCharacters: boolean;
  /** It was handed in with `Bearer ` in front, which has been taken off. */
  readonly prefixed: boolean;
}

export type SecretTokenJudgement =
  | UsableSecretToken
  | { readonly usable: false; readonly reason: UnusableToken };

export interface SecretTokenContext {
  /** Milliseconds since 1970, by the clock that is trusted. */
  readonly now: number;
  /** The signed-in tenant's ID. */
  readonly tenantId?: string;
}

const day = 86_400_000;
const soonMs = 30 * day;
const aroundIt = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g;
const bearerPrefix = /^(?:authorization\s*:\s*)?bearer(?:\s+|$)/i;

/**
 * Judges a text that was handed in as a secret token. Refuses only what cannot be a bearer token; `Bearer `
 * and blanks around are taken off. A JWT is decoded and never verified: its claims are what it says of itself.
 * https://www.rfc-editor.org/rfc/rfc6750#section-2.1, https://www.rfc-editor.org/rfc/rfc7519#section-4.1
 */
export function judgeSecretToken(text: string, context: SecretTokenContext): SecretTokenJudgement {
  const bare = text.replace(aroundIt, '');
  const token = bare.replace(bearerPrefix, '').replace(aroundIt, '');
  const reason = unusable(token);
  if (reason) return { usable: false, reason };

  const claims = decodeClaims(token);
  const expiry = judgeExpiry(claims, context.now);
  const issuer = claims?.iss;
  return {
    usable: true,
    token,
    format: claims ? 'jwt' : token.startsWith('eyJ') && !isEncrypted(token) ? 'damaged' : 'opaque',
    hint: {
      lastFour: token.length >= 16 ? token.slice(-4) : '',
      issuer: typeof issuer === 'string' ? shorten(issuer) : null,
      expiresAt: expiry.expiresAt,
    },
    claims: Object.entries(claims ?? {}).map(([name, value]) => ({
      name: shorten(name),
      text: shorten(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')),
    })),
    expiry,
    tenant: judgeTenant(claims, context.tenantId),
    practice: claims?.practice === true,
    oddCharacters: !/^[A-Za-z0-9\-._~+/]+=*$/.test(token),
    prefixed: bearerPrefix.test(bare),
  };
}

function unusable(token: string): UnusableToken | null {
  if (token === '') return 'empty';
  if (/[\r\n\u0085\u2028\u2029]/.test(token)) return 'line-break';
  if (/[ \t\u00a0]/.test(token)) return 'blank-inside';
  if (/\p{Cc}/u.test(token)) return 'control-character';
  if (/[^\x21-\x7e]/.test(token)) return 'non-ascii';
  return null;
}

function judgeExpiry(claims: TokenClaims | null, now: number): SecretTokenExpiry {
  const expiresAt = numericDate(claims?.exp);
  const validFrom = numericDate(claims?.nbf);
  const daysLeft = expiresAt === null ? null : Math.floor((expiresAt - now) / day);
  const facts = { expiresAt, validFrom, daysLeft };
  if (expiresAt !== null && expiresAt <= now) return { verdict: 'expired', ...facts };
  if (validFrom !== null && validFrom > now) return { verdict: 'not-yet-valid', ...facts };
  if (expiresAt === null) return { verdict: 'unknown', ...facts };
  return { verdict: expiresAt - now < soonMs ? 'soon' : 'valid', ...facts };
}

/** The last second of the year 9999. Beyond it somebody counted milliseconds, and nobody knows who reads them how. */
const lastSecond = 253_402_300_799;

/** Seconds since 1970, as a number or as digits; null when it is neither, or no date at all. */
function numericDate(value: unknown): number | null {
  const seconds = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number') return null;
  return Math.abs(seconds) <= lastSecond ? seconds * 1000 : null;
}

function judgeTenant(claims: TokenClaims | null, tenantId: string | undefined): SecretTokenTenant {
  const named = namedTenants(claims);
  const other = tenantId ? named.find((one) => one.tenantId !== tenantId.toLowerCase()) : undefined;
  const shown = other ?? named[0];
  if (!shown) return { verdict: 'unnamed', claim: null, tenantId: null };
  return { verdict: tenantId ? (other ? 'other' : 'same') : 'not-compared', ...shown };
}

const shorten = (text: string) => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
