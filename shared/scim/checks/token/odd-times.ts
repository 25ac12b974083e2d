import type { TokenClaims } from '../../token-claims';

interface OddTime {
  readonly kind: 'in-milliseconds' | 'as-text' | 'unreadable' | 'issued-ahead' | 'ends-before-it-begins';
  readonly claim: string;
}

/** The last second of the year 9999: what is beyond it was counted in milliseconds. */
const lastSecond = 253_402_300_799;
/** The usual allowance for clocks that differ (RFC 7519 section 4.1.4). */
const allowanceMs = 300_000;

/**
 * The first of a token's times that is not written as RFC 7519 section 2 wants it (a number of seconds since 1970), or
 * that makes no sense beside the others; null when all is well. `now` in milliseconds.
 */
export function oddTimes(claims: TokenClaims, now: number): OddTime | null {
  for (const claim of ['exp', 'nbf', 'iat']) {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : null;
    const kind = value === null || value === undefined ? null : oddlyWritten(value);
    if (kind) return { kind, claim };
  }
  const { exp, nbf, iat } = claims;
  if (typeof iat === 'number' && iat * 1000 > now + allowanceMs)
    return { kind: 'issued-ahead', claim: 'iat' };
  const begins = [nbf, iat].filter((one) => typeof one === 'number');
  if (typeof exp === 'number' && begins.some((one) => one > exp)) {
    return { kind: 'ends-before-it-begins', claim: 'exp' };
  }
  return null;
}

function oddlyWritten(value: unknown): OddTime['kind'] | null {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return 'unreadable';
    return Math.abs(value) > lastSecond ? 'in-milliseconds' : null;
  }
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? 'as-text' : 'unreadable';
}
