import type { Facts } from '../../facts';
import { equals } from '../../filter-text';
import { readScimError } from '../../messages';
import { defineCheck } from '../check';
import type { Found } from './found';
import { allowed, amiss, broken, told, untold } from './outcomes';
import { searchFor } from './search-for';

const attribute = 'noSuchAttribute';

/**
 * A filter that an endpoint cannot hear is refused with `400 invalidFilter` (RFC 7644 section 3.4.2.2). Whoever leaves
 * it out instead answers with everybody, and Entra takes the first of them for the one it looked for.
 */
export const filterUnknownAttribute = defineCheck({
  id: 'filter-unknown-attribute',
  needs: ['entra-user-probe'],
  outcomes: {
    refused: { verdict: 'pass' },
    'finds-nobody': allowed,
    'other-reason': allowed,
    'wrong-reason': amiss,
    'other-status': allowed,
    'not-told': untold,
    everybody: broken,
    breaks: amiss,
  },
  ask: (facts: Facts) => searchFor(facts, 'user', equals(attribute, facts.guid())),
  judge: (found: Found) => {
    const { outcome } = found;
    const say = <Outcome extends string>(which: Outcome) => told(which, found, { attribute });
    if (found.kind === 'list') {
      return say(found.total > 0 || found.hits.length > 0 ? 'everybody' : 'finds-nobody');
    }
    if (outcome.kind === 'failure') return say('breaks');
    if (found.kind === 'throttled') return say('not-told');
    if (found.kind === 'refused' && outcome.status !== 400) return say('other-status');
    if (found.kind !== 'refused') return say('breaks');
    const reason = readScimError(outcome.text)?.scimType.toLowerCase() ?? '';
    if (reason === '' || reason === 'invalidfilter') return say('refused');
    return say(/^invalid(?:path|syntax|value)$/.test(reason) ? 'other-reason' : 'wrong-reason');
  },
});
