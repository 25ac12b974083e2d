import { clockSkew } from '../../../http/clock-skew';
import { isoDay } from '../../iso-time';
import type { SecretTokenJudgement } from '../../secret-token';
import { decodeClaims } from '../../token-claims';
import { defineCheck } from '../check';
import { firstAnswer } from '../first-answer';
import { oddTimes } from './odd-times';

/** Below this the computer's clock is believed. */
const looseMs = 60_000;
const rfc = 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4';
const odd = { verdict: 'warn', party: 'grouptalk', reference: rfc } as const;

interface Asked {
  readonly token: SecretTokenJudgement;
  /** Milliseconds since 1970, by the clock that is believed. */
  readonly now: number;
}

/**
 * What the token says of its own time. Judged by the endpoint's clock when it gives one: a wrong clock on
 * this computer would make a good token look expired.
 */
export const tokenExpiry = defineCheck({
  id: 'token-expiry',
  needs: ['token-shape'],
  outcomes: {
    valid: { verdict: 'pass' },
    unknown: { verdict: 'note', party: 'admin' },
    soon: { verdict: 'warn', party: 'admin' },
    expired: { verdict: 'fail', party: 'admin' },
    'not-yet-valid': { verdict: 'fail', party: 'grouptalk' },
    'in-milliseconds': odd,
    'as-text': odd,
    unreadable: odd,
    'issued-ahead': { ...odd, explainedBy: ['clock'] },
    'ends-before-it-begins': odd,
  },
  ask: async (facts) => {
    const first = await firstAnswer(facts);
    const skew = first?.outcome.kind === 'answer' ? clockSkew(first.outcome.headers, first.at) : null;
    const wrong = skew !== null && Math.abs(skew) > looseMs;
    const now = facts.now() - (wrong ? skew : 0);
    return { token: facts.subject.judgeToken(now), now };
  },
  judge: ({ token, now }: Asked) => {
    if (!token.usable) return { outcome: 'unknown' };
    const { verdict, expiresAt, validFrom, daysLeft } = token.expiry;
    const oddity = oddTimes(decodeClaims(token.token) ?? {}, now);
    const params = {
      until: expiresAt === null ? '' : isoDay(expiresAt),
      from: validFrom === null ? '' : isoDay(validFrom),
      count: daysLeft ?? 0,
      claim: oddity?.claim ?? '',
    };
    // What keeps Entra out comes before what is only written oddly.
    const shuts = verdict === 'expired' || verdict === 'not-yet-valid';
    return { outcome: oddity && !shuts ? oddity.kind : verdict, params };
  },
});
