import type { HttpAnswer, HttpOutcome } from '../../../http/port';
import { toldInBrief } from '../../answer';
import type { Facts } from '../../facts';
import { readListAnswer } from '../../list-answer';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { isThrottled, type Load, type Sent, sendSteadily } from './send-steadily';

/** "Support at least 25 requests per second per tenant." */
const requirements =
  'https://learn.microsoft.com/entra/identity/enterprise-apps/app-gallery-user-provisioning-requirements';
const server = { party: 'grouptalk', reference: requirements } as const;

const outcomes = {
  'kept-up': { verdict: 'pass' },
  'throttled-briefly': { verdict: 'note', ...server },
  throttled: { verdict: 'warn', ...server },
  'throttled-untold': { verdict: 'warn', ...server },
  slow: { verdict: 'warn', ...server },
  'server-errors': { verdict: 'fail', ...server },
  'no-answers': { verdict: 'fail', ...server },
  'other-answers': { verdict: 'fail', ...server },
} satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

const load: Load = { perSecond: 25, seconds: 10, atOnce: 60 };

/** Below this the rate was not reached; a few are lost to timers and to this computer. */
const enoughPerSecond = 20;
/** Slower than this for one in twenty, in milliseconds, and work piles up. */
const slowMs = 5_000;
/** A connection or two breaks anywhere. */
const brokenAnyway = 2;

/** Does the endpoint take what Entra sends at its busiest? Only searches for people who cannot exist. */
export const stamina = defineCheck({
  id: 'stamina',
  needs: ['entra-user-probe'],
  outcomes,
  ask: press,
  judge: judgeStamina,
});

async function press(facts: Facts): Promise<Sent | null> {
  const { unpaced, clock, signal, subject } = facts;
  if (!unpaced) return null;
  const ask = (_: number, inner: AbortSignal) => unpaced.findUser(subject.matching.user, facts.guid(), inner);
  return sendSteadily(load, ask, clock, signal);
}

function judgeStamina({ outcomes: came, sendingMs, stoppedEarly }: Sent): Judgement<Outcome> {
  const answers = came.filter((one): one is HttpAnswer => one.kind === 'answer');
  const throttled = answers.filter(isThrottled);
  const serious = answers.filter((one) => !isThrottled(one));
  const broken = serious.filter((one) => one.status >= 500);
  const silent = came.filter((one) => one.kind === 'failure');
  const other = serious.filter((one) => one.status < 500 && !isEmptyList(one));
  const untold = throttled.filter((one) => !('retry-after' in one.headers));

  const times = serious.map((one) => one.ms).sort((a, b) => a - b);
  const perSecond = sendingMs > 0 ? ((came.length - 1) * 1000) / sendingMs : 0;
  const p95 = percentile(times, 0.95);
  const say = (outcome: Outcome, some: readonly HttpOutcome[]): Judgement<Outcome> => {
    const [first] = some;
    return {
      outcome,
      params: {
        total: came.length,
        some: some.length,
        rate: Math.round(perSecond),
        middle: percentile(times, 0.5),
        most: p95,
        longest: times.at(-1) ?? 0,
        answer: first ? toldInBrief(first) : '–',
      },
      evidence: some.slice(0, 3).map((one) => one.exchange),
    };
  };
  if (broken.length > 0) return say('server-errors', broken);
  if (silent.length > Math.max(brokenAnyway, came.length / 100)) return say('no-answers', silent);
  if (other.length > 0) return say('other-answers', other);
  if (untold.length > 0) return say('throttled-untold', untold);
  // An endpoint that lets all but a few through has only smoothed a peak.
  if (throttled.length > came.length / 20) return say('throttled', throttled);
  if (throttled.length > 0) return say('throttled-briefly', throttled);
  const late = stoppedEarly || perSecond < enoughPerSecond || p95 > slowMs;
  return say(late ? 'slow' : 'kept-up', serious);
}

const isEmptyList = (answer: HttpAnswer): boolean =>
  answer.status === 200 && readListAnswer(answer).total === 0;

/** Of sorted numbers; 0 when there are none. */
function percentile(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0);
}
