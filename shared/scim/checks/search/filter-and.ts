import type { CheckId } from '../../../model/check-id';
import type { Facts } from '../../facts';
import { samplePeople } from '../../samples';
import { defineCheck } from '../check';
import { type Both, searchForBoth, togetherAsWritten } from './both';
import { amiss, broken, evidenceOf, told, untold } from './outcomes';
import { includes, isExactly } from './search-for';

const scim =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups';
const ticked: readonly CheckId[] = ['filter-ticked', 'filter-narrows', 'encoding'];
// Two people with the same values are both found by right.
const alike: readonly CheckId[] = [...ticked, 'single-match'];
type Asked = Both | 'nobody';

/**
 * `a and b` finds only whom both are true of. Entra asks so whether somebody has a manager already:
 * `id eq "…" and manager eq "…"`.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export const filterAnd = defineCheck({
  id: 'filter-and',
  needs: ['entra-user-probe'],
  outcomes: {
    both: { verdict: 'pass' },
    nobody: untold,
    'not-told': untold,
    'not-offered': { ...amiss, reference: scim, explainedBy: ticked },
    'one-is-enough': { ...broken, explainedBy: alike },
    'finds-nobody': { ...amiss, explainedBy: ticked },
    breaks: { ...amiss, explainedBy: ticked },
  },
  ask: async (facts: Facts): Promise<Asked | null> => {
    const sample = await samplePeople(facts);
    if (!sample) return null;
    const both = sample.chosen ? await searchForBoth(facts, sample) : 'nobody';
    if (both === null || both === 'nobody') return both;
    const together = await togetherAsWritten(facts, both);
    return together && { ...both, together };
  },
  judge: (asked: Asked) => {
    if (asked === 'nobody') return { outcome: 'nobody' };
    const { attribute, together, apart, person } = asked;
    const both = [together, apart];
    const evidence = evidenceOf(both);
    const found = both.find((one) => one.kind === 'list' && one.hits.length > 0 && one === apart);
    if (found) return { ...told('one-is-enough', found, { attribute }), evidence };
    const refused = both.find((one) => one.kind === 'refused');
    if (refused) return { ...told('not-offered', refused, { attribute }), evidence };
    if (both.some((one) => one.kind === 'throttled')) return { outcome: 'not-told', evidence };
    const odd = both.find((one) => one.kind !== 'list');
    if (odd) return { ...told('breaks', odd, { attribute }), evidence };
    if (isExactly(together, person)) return { outcome: 'both', evidence };
    return includes(together, person)
      ? { ...told('one-is-enough', together, { attribute }), evidence }
      : { ...told('finds-nobody', together, { attribute }), evidence };
  },
});
