import type { Facts } from '../../facts';
import { idOf, memberOf } from '../../resource';
import { defineCheck } from '../check';
import { allowed, amiss, broken, told, untold } from './outcomes';
import { askPages, type Pages } from './pages';

const selecting = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.9';
const fault = { ...broken, reference: selecting } as const;
// A page that does not come in full either is for `paging` to tell of.
const flaw = { ...amiss, reference: selecting, explainedBy: ['paging'] } as const;

/** Returned whatever is asked for (RFC 7643 sections 3 and 3.1), or harmless. */
const always = ['id', 'username', 'schemas', 'meta'];

/**
 * `attributes=userName` gives at least the id and the userName. Entra asks so for the id alone when it looks whether
 * somebody has a manager; sending more than was asked for does no harm.
 */
export const attributesSelection = defineCheck({
  id: 'attributes-selection',
  needs: ['token-accepted', 'list-shape'],
  outcomes: {
    selects: { verdict: 'pass' },
    'sends-all': { ...allowed, reference: selecting },
    nobody: untold,
    'not-told': untold,
    'id-lost': { ...fault, explainedBy: ['id-present', 'paging'] },
    'attribute-lost': flaw,
    refused: flaw,
    breaks: flaw,
  },
  ask: (facts: Facts) => askPages(facts),
  judge: ({ first, chosen }: Pages) => {
    if (!chosen) return { ...told(first.found.kind === 'list' ? 'nobody' : 'not-told', first.found) };
    if (chosen.kind === 'throttled') return told('not-told', chosen);
    if (chosen.kind === 'refused' || chosen.kind === 'no-match-404') return told('refused', chosen);
    if (chosen.kind !== 'list') return told('breaks', chosen);
    const { hits } = chosen;
    // That the second page is empty is for `paging` to say.
    if (hits.length === 0) return told('not-told', chosen);
    if (hits.some((one) => idOf(one) === null)) return told('id-lost', chosen);
    if (hits.some((one) => (memberOf(one, 'userName') ?? null) === null))
      return told('attribute-lost', chosen);
    const more = hits.some((one) => Object.keys(one).some((name) => !always.includes(name.toLowerCase())));
    return told(more ? 'sends-all' : 'selects', chosen);
  },
});
