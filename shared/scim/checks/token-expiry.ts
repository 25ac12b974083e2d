import { clockSkew } from '../../http/clock-skew';
import { isoDay } from '../iso-time';
import type { SecretTokenJudgement } from '../secret-token';
import { defineCheck } from './check';
import { firstAnswer } from './first-answer';

/** Below this the computer's clock is believed. */
const looseMs = 60_000;

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
  },
  ask: async (facts) => {
    const first = await firstAnswer(facts);
    const skew = first?.outcome.kind === 'answer' ? clockSkew(first.outcome.headers, first.at) : null;
    const wrong = skew !== null && Math.abs(skew) > looseMs;
    return facts.subject.judgeToken(facts.now() - (wrong ? skew : 0));
  },
  judge: (token: SecretTokenJudgement) => {
    if (!token.usable) return { outcome: 'unknown' };
    const { verdict, expiresAt, validFrom, daysLeft } = token.expiry;
    const params = {
      until: expiresAt === null ? '' : isoDay(expiresAt),
      from: validFrom === null ? '' : isoDay(validFrom),
      count: daysLeft ?? 0,
    };
    return { outcome: verdict, params };
  },
});
