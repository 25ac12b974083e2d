import type { NotTried, OddCase } from '../../write/people-patches';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { amiss, evidenceOf, faultOf, type PatchOutcome, untold, untried } from './patched';

const names = 'https://www.rfc-editor.org/rfc/rfc7643#section-2.1';
const flaw = { ...amiss, explainedBy: ['patch-plain'] } as const satisfies OutcomeMeaning;

/** `op` in any case, as Entra's two ways of writing it want; and names of attributes in any case. */
export const patchOddCase = defineCheck({
  id: 'patch-odd-case',
  needs: ['person-create'],
  outcomes: {
    'any-case': { verdict: 'pass' },
    'verb-refused': flaw,
    'verb-ignored': flaw,
    'names-refused': { ...flaw, reference: names },
    'names-ignored': { ...flaw, reference: names },
    'not-told': { ...untold, explainedBy: ['patch-plain'] },
    ...untried,
  },
  ask: async (facts) => (await facts.people?.oddCase()) ?? null,
  judge: (asked: OddCase | Exclude<NotTried, null>) => {
    if (typeof asked === 'string') return { outcome: asked };
    const verb = faultOf(asked.verb);
    if (verb) return { ...verb, outcome: `verb-${manner(verb)}` as const, ...untoldOf(verb) };
    const odd = faultOf(asked.names);
    if (odd) return { ...odd, outcome: `names-${manner(odd)}` as const, ...untoldOf(odd) };
    return { outcome: 'any-case', evidence: evidenceOf([asked.verb.outcome, asked.names.outcome]) };
  },
});

const manner = ({ outcome }: Judgement<PatchOutcome>) =>
  outcome === 'not-applied' || outcome === 'others-changed' ? 'ignored' : 'refused';

const untoldOf = ({ outcome }: Judgement<PatchOutcome>) =>
  outcome === 'hands-off' || outcome === 'not-told' || outcome === 'odd-status'
    ? { outcome: 'not-told' as const }
    : {};
