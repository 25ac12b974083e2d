import { exchangesOf, type Patched, wasTaken } from '../../write/patch-person';
import type { NotTried } from '../../write/people-patches';
import { changedBetween } from '../../write/person-compare';
import type { FilteredPath } from '../../write/person-entries';
import { defineCheck, type Judgement } from '../check';
import { amiss, broken, faultOf, type PatchOutcome, patchOutcomes, untried } from './patched';

type Asked = FilteredPath | Exclude<NotTried, null>;

/**
 * `Replace phoneNumbers[type eq "mobile"].value`: where no such entry is, Entra expects it to be made, although RFC
 * 7644 says `noTarget`; where one is, it alone is changed.
 */
export const patchFilteredPath = defineCheck({
  id: 'patch-filtered-path',
  needs: ['person-create'],
  outcomes: {
    works: { verdict: 'pass' },
    'no-target': { ...broken, explainedBy: ['patch-plain'] },
    'made-wrongly': { ...broken, explainedBy: ['patch-plain'] },
    'add-replaces': { ...amiss, explainedBy: ['patch-plain'] },
    'others-lost': { ...broken, explainedBy: ['patch-plain'] },
    ...patchOutcomes(['patch-plain']),
    ...untried,
  },
  ask: async (facts) => (await facts.people?.filteredPath()) ?? null,
  judge: (asked: Asked): Judgement<Outcome> => {
    if (typeof asked === 'string') return { outcome: asked };
    const { name, created, beside, besideName, changed, besideChanged } = asked;
    const fault = created && faultOf(created);
    if (fault) return named(fault, name);
    const later = faultOf(changed);
    if (wasTaken(beside.outcome) && touched(beside, [name])) {
      return { outcome: 'add-replaces', params: { name }, evidence: exchangesOf(beside) };
    }
    if (later) return { ...later, params: { ...later.params, name } };
    const lost = (by: Patched, which: string) => ({
      outcome: 'others-lost' as const,
      params: { name: which },
      evidence: exchangesOf(by),
    });
    if (besideName !== null && touched(changed, [besideName])) return lost(changed, name);
    // The mapping does not write this entry: whether it takes the value is not asked.
    if (besideName !== null && besideChanged && touched(besideChanged, besideChanged.watched)) {
      return lost(besideChanged, besideName);
    }
    return { outcome: 'works', params: { name }, evidence: exchangesOf(created ?? changed) };
  },
});

const touched = ({ before, after }: Patched, names: readonly string[]): boolean =>
  before !== null && after !== null && changedBetween(before, after, names).length > 0;

type Outcome =
  | PatchOutcome
  | keyof typeof untried
  | 'works'
  | 'no-target'
  | 'made-wrongly'
  | 'add-replaces'
  | 'others-lost';

function named(fault: Judgement<PatchOutcome>, name: string): Judgement<Outcome> {
  const params = { ...fault.params, name };
  if (fault.outcome === 'refused' || fault.outcome === 'not-offered') {
    return { ...fault, outcome: 'no-target', params };
  }
  return fault.outcome === 'not-applied'
    ? { ...fault, outcome: 'made-wrongly', params }
    : { ...fault, params };
}
