import { toldInBrief } from '../../answer';
import { readResource } from '../../resource';
import { exchangesOf } from '../../write/patch-person';
import type { Whole } from '../../write/people-nouns';
import { differences } from '../../write/person-compare';
import { defineCheck } from '../check';
import { amiss, faultOfWhole, listDifferences, patchOutcomes, untold } from './patched';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2';

/** Entra's PATCH without `aadOptscim062020`: `Replace` in capitals, one operation for each attribute. */
export const patchPlain = defineCheck({
  id: 'patch-plain',
  needs: ['person-create'],
  outcomes: {
    works: { verdict: 'pass' },
    'nothing-mapped': untold,
    'answer-empty': { ...amiss, reference: rfc },
    'answer-differs': { ...amiss, reference: rfc },
    ...patchOutcomes([]),
  },
  ask: async (facts) => (await facts.people?.plain()) ?? null,
  judge: (asked: Whole | 'nothing-mapped') => {
    if (asked === 'nothing-mapped') return { outcome: asked };
    const fault = faultOfWhole(asked);
    if (fault) return fault;
    const { outcome, wanted } = asked.all;
    const evidence = exchangesOf(asked.all);
    const params = { count: wanted.size };
    if (outcome?.kind !== 'answer' || outcome.status === 204) return { outcome: 'works', params, evidence };
    // 200 carries the whole resource; who has nothing to say answers 204.
    const answered = readResource(outcome);
    if (!answered) return { outcome: 'answer-empty', params: { answer: toldInBrief(outcome) }, evidence };
    const odd = differences(answered, wanted);
    return odd.length > 0
      ? { outcome: 'answer-differs', params: { names: listDifferences(odd) }, evidence }
      : { outcome: 'works', params, evidence };
  },
});
