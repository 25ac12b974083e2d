import type { HttpOutcome } from '../../../http/port';
import type { Timed } from '../../facts';
import { defineCheck } from '../check';
import { percentSearch } from '../entra/percent-search';
import { firstPages } from './list-answers';

const reference =
  'https://learn.microsoft.com/entra/identity/enterprise-apps/app-gallery-user-provisioning-requirements';
const party = 'grouptalk' as const;

/**
 * Milliseconds. Entra's patience is not documented; Okta's published tests want each answer within 600.
 * https://developer.okta.com/docs/guides/scim-provisioning-integration-test/main/
 */
const comfortable = 600;
/** A first cycle asks several times for each person: from here on, a thousand people take hours. */
const long = 2000;
/** What is slow because this computer is busy has quick answers too; what is slow by itself has none. */
const quickest = 1000;
/** Whoever asks has often given up by then. */
const far = 10_000;

/** Answers of one kind each: a search may be slow where a list is not. */
type Asked = readonly (readonly HttpOutcome[])[];

/** How long the answers take that other checks have asked for; nothing is asked for this alone. */
export const responseTime = defineCheck({
  id: 'response-time',
  needs: ['token-accepted'],
  outcomes: {
    quick: { verdict: 'pass' },
    slow: { verdict: 'note', party, reference },
    'very-slow': { verdict: 'warn', party, reference },
    'not-shown': { verdict: 'skipped' },
  },
  ask: async (facts) => {
    const searches = [facts.userProbe(), facts.get(percentSearch.users(facts.subject.matching.user))];
    const [people, groups] = [facts.get(firstPages.users), facts.get(firstPages.groups)];
    const kinds = await Promise.all([
      all(searches),
      all([facts.groupProbe(), groups]),
      all([people, groups]),
    ]);
    return kinds.flat().length === 0 ? null : kinds;
  },
  judge: (asked: Asked) => {
    const kinds = asked.map(timesOf).filter((times) => times.length > 0);
    const times = kinds.flat();
    if (times.length === 0) return { outcome: 'not-shown' };
    const typical = Math.max(...kinds.map(medianOf));
    const slowest = Math.max(...times);
    const isSlowByItself = kinds.some((kind) => medianOf(kind) >= long && Math.min(...kind) >= quickest);
    const outcome = ((): 'quick' | 'slow' | 'very-slow' => {
      if (isSlowByItself || slowest >= far) return 'very-slow';
      return typical >= comfortable ? 'slow' : 'quick';
    })();
    const params = { typical: Math.round(typical), slowest: Math.round(slowest) };
    const worst = answersOf(asked.flat()).find((one) => one.ms === slowest);
    return { outcome, params, evidence: worst ? [worst.exchange] : [] };
  },
});

const all = async (asked: readonly Promise<Timed | null>[]): Promise<readonly HttpOutcome[]> =>
  (await Promise.all(asked)).flatMap((one) => (one ? [one.outcome] : []));

const answersOf = (some: readonly HttpOutcome[]) => some.filter((one) => one.kind === 'answer');

const timesOf = (some: readonly HttpOutcome[]): readonly number[] => answersOf(some).map((one) => one.ms);

/** The lower of the two in the middle: one slow answer of two is no rule. */
const medianOf = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)] ?? 0;
