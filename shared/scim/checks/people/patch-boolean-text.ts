import { toldInBrief } from '../../answer';
import { exchangesOf, wasTaken } from '../../write/patch-person';
import type { Attempt, Switched } from '../../write/people-switching';
import { defineCheck } from '../check';
import { broken, evidenceOf, inQuotes, isUntold, untold, untried } from './patched';
import { activeIn, hasSwitched } from './switched';

const reference =
  'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility';
const fault = { ...broken, reference, explainedBy: ['person-disable', 'person-enable'] } as const;

type Asked = Switched | 'no-patch' | 'no-active';

/** Entra sends `active` as the text "False" without `aadOptscim062020`, and as `false` with it. Both are booleans. */
export const patchBooleanText = defineCheck({
  id: 'patch-boolean-text',
  needs: ['person-create'],
  outcomes: {
    'both-work': { verdict: 'pass' },
    'text-refused': fault,
    'text-ignored': fault,
    'boolean-refused': fault,
    'boolean-ignored': fault,
    'not-told': { verdict: 'skipped', explainedBy: ['person-disable', 'person-enable'] },
    'no-active': { ...untold, explainedBy: ['person-read-back', 'schemas-cover-mapping'] },
    'no-patch': untried['no-patch'],
  },
  ask: async (facts) => (await facts.people?.switched()) ?? null,
  judge: (asked: Asked) => {
    if (typeof asked === 'string') return { outcome: asked };
    const { attempts } = asked;
    for (const attempt of attempts) {
      const { outcome, before, after } = attempt.patched;
      // Who is on already has nothing to show when asked to be on.
      if (outcome !== null && activeIn(before) === activeIn(after) && !isSwitch(attempt)) continue;
      const kind = typeof attempt.value === 'string' ? 'text' : 'boolean';
      const say = <T extends string>(name: T) => ({
        outcome: name,
        params: {
          value: String(attempt.value),
          shown: inQuotes(activeIn(after)),
          answer: outcome ? toldInBrief(outcome) : '–',
        },
        evidence: exchangesOf(attempt.patched),
      });
      if (outcome === null || isUntold(outcome)) return say('not-told');
      if (!wasTaken(outcome)) return say(`${kind}-refused`);
      if (after === null) return say('not-told');
      if (!hasSwitched(attempt)) return say(`${kind}-ignored`);
    }
    return {
      outcome: 'both-work',
      evidence: evidenceOf(attempts.map((one) => one.patched.outcome)),
    };
  },
});

/** Did it ask for something else than what was there? */
function isSwitch({ value, patched }: Attempt): boolean {
  const wanted = value === true || value === 'True';
  return activeIn(patched.before) !== wanted;
}
