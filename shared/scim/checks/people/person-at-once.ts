import { isThrottled, toldInBrief } from '../../answer';
import type { Created } from '../../write/stage';
import { defineCheck } from '../check';
import { allowed, amiss, broken, evidenceOf, untold } from './patched';

const reference =
  'https://learn.microsoft.com/entra/identity/enterprise-apps/troubleshoot-user-provisioning-validation';

/** Entra asks again when an answer is slow: of two POSTs of one person at one moment exactly one makes somebody. */
export const personAtOnce = defineCheck({
  id: 'person-at-once',
  needs: ['person-create'],
  outcomes: {
    'one-made': { verdict: 'pass' },
    'other-answer': { ...allowed, reference, explainedBy: ['person-duplicate'] },
    'not-told': untold,
    'two-made': { ...broken, reference, explainedBy: ['person-duplicate'] },
    'one-twice': { ...amiss, reference, explainedBy: ['person-duplicate'] },
    'none-made': { ...amiss, reference, explainedBy: ['person-duplicate'] },
    'server-error': { ...amiss, reference, explainedBy: ['person-duplicate'] },
  },
  ask: async (facts) => (await facts.people?.atOnce()) ?? null,
  judge: (both: readonly [Created, Created]) => {
    const asked = both.filter((one) => one.kind !== 'not-written-down');
    const outcomes = asked.map((one) => one.outcome);
    const say = <T extends string>(name: T, answer = outcomes[0]) => ({
      outcome: name,
      params: { answer: answer ? toldInBrief(answer) : '–' },
      evidence: evidenceOf(outcomes),
    });
    if (asked.length < 2 || outcomes.some(isThrottled)) return say('not-told');
    const made = asked.filter((one) => one.kind === 'made');
    const ids = new Set(made.map((one) => one.thing.scimId));
    if (ids.size === 2) return say('two-made');
    if (made.length === 2) return say('one-twice');
    const other = asked.find((one) => one.kind !== 'made')?.outcome;
    const refusal = other?.kind === 'answer' ? other.status : 0;
    if (asked.some((one) => one.kind === 'no-id' || one.kind === 'stranger')) return say('not-told');
    if (refusal === 0 || refusal >= 500) return say('server-error', other);
    if (made.length === 0) return say('none-made', other);
    return say(refusal === 409 ? 'one-made' : 'other-answer', other);
  },
});
