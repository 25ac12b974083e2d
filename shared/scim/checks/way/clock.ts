import { clockSkew } from '../../../http/clock-skew';
import type { Timed } from '../../facts';
import { isoSecond } from '../../iso-time';
import { defineCheck } from '../check';
import { firstAnswer } from '../first-answer';

/** Up to here it is the road and the rounding to whole seconds. */
const looseMs = 60_000;
/** Beyond this, tokens and certificates are judged wrongly: the usual allowance for clocks (RFC 7519 section 4.1.4). */
const wrongMs = 300_000;

/** This computer's clock against the `Date` of the endpoint's answer. */
export const clock = defineCheck({
  id: 'clock',
  needs: ['http'],
  outcomes: {
    right: { verdict: 'pass' },
    unknown: { verdict: 'note' },
    loose: { verdict: 'warn', party: 'admin' },
    behind: { verdict: 'fail', party: 'admin' },
    ahead: { verdict: 'fail', party: 'admin' },
  },
  ask: firstAnswer,
  judge: ({ outcome, at }: Timed) => {
    const evidence = [outcome.exchange];
    const skew = outcome.kind === 'answer' ? clockSkew(outcome.headers, at) : null;
    if (skew === null) return { outcome: 'unknown', evidence };
    const params = {
      ours: isoSecond(at),
      theirs: isoSecond(at - skew),
      seconds: Math.round(Math.abs(skew) / 1000),
    };
    if (Math.abs(skew) <= looseMs) return { outcome: 'right', params, evidence };
    if (Math.abs(skew) <= wrongMs) return { outcome: 'loose', params, evidence };
    return { outcome: skew > 0 ? 'ahead' : 'behind', params, evidence };
  },
});
