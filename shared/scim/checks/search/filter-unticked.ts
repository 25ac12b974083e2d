import type { Facts } from '../../facts';
import { equals } from '../../filter-text';
import { tickedOf } from '../../samples';
import { defineCheck } from '../check';
import type { Found } from './found';
import { allowed, amiss, told, untold } from './outcomes';
import { searchFor } from './search-for';
import { relationOf } from './ticked-questions';

interface Unticked {
  readonly attribute: string;
  readonly value: string;
  readonly found: Found;
}
type Asked = Unticked | 'none';

/**
 * An attribute that is not ticked "Supported for filtering" may be refused or work, but must not find people who do
 * not have the value: whoever chooses it for matching would match strangers.
 */
export const filterUnticked = defineCheck({
  id: 'filter-unticked',
  needs: ['entra-user-probe'],
  outcomes: {
    refused: { verdict: 'pass' },
    works: { verdict: 'pass' },
    'refused-otherwise': allowed,
    none: untold,
    'not-told': untold,
    ignored: { ...amiss, explainedBy: ['filter-unknown-attribute'] },
    breaks: amiss,
  },
  ask: async (facts: Facts): Promise<Asked | null> => {
    const ticked = tickedOf(facts, 'user').map((one) => one.toLowerCase());
    const unticked = facts.subject.mapped.user.filter(
      // Whoever asks for a truth value or a reference asks in another way.
      ({ name, type }) => !ticked.includes(name.toLowerCase()) && /^(?:string)?$/i.test(type),
    );
    // The one that is likeliest to be chosen for matching.
    const attribute = (unticked.find((one) => /^externalId$/i.test(one.name)) ?? unticked[0])?.name;
    if (!attribute) return 'none';
    const value = facts.guid();
    const found = await searchFor(facts, 'user', equals(attribute, value));
    return found && { attribute, value, found };
  },
  judge: (asked: Asked) => {
    if (asked === 'none') return { outcome: 'none' };
    const { attribute, found } = asked;
    const say = <Outcome extends string>(outcome: Outcome) => told(outcome, found, { attribute });
    switch (found.kind) {
      case 'list': {
        const question = { ...asked, kind: 'user', wanted: null } as const;
        const strangers = found.hits.some((one) => relationOf(one, question) !== 'holds');
        return say(strangers || found.total > found.hits.length ? 'ignored' : 'works');
      }
      case 'refused':
        return say(found.outcome.exchange.status === 400 ? 'refused' : 'refused-otherwise');
      case 'no-match-404':
        return say('refused-otherwise');
      case 'throttled':
        return say('not-told');
      default:
        return say('breaks');
    }
  },
});
