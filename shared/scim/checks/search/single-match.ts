import type { Facts } from '../../facts';
import { idOf, type Plain, valuesAt } from '../../resource';
import { sampleGroups } from '../../samples';
import { defineCheck, type OutcomeMeaning } from '../check';
import type { Found } from './found';
import { evidenceOf, untold } from './outcomes';
import { askPages } from './pages';
import type { Kind } from './search-for';
import { askTicked } from './ticked-questions';

const several = {
  verdict: 'fail',
  party: 'grouptalk',
  // Whoever comes with another id each time is no second person.
  explainedBy: ['filter-narrows', 'id-present'],
  reference:
    'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#design-your-user-and-group-schema',
} as const satisfies OutcomeMeaning;

/** The answers in which people, or groups, can be seen, and by what they must differ. */
interface Looked {
  readonly kind: Kind;
  readonly attributes: readonly string[];
  readonly answers: readonly Found[];
}

/** What matches belongs to one person, or to one group: two with the same value, in any case, stop Entra. */
export const singleMatch = defineCheck({
  id: 'single-match',
  needs: ['token-accepted', 'list-shape'],
  outcomes: {
    single: { verdict: 'pass' },
    nobody: untold,
    'several-people': several,
    'several-groups': several,
  },
  ask: async (facts: Facts): Promise<readonly Looked[] | null> => {
    const [ticked, pages, groups] = await Promise.all([
      askTicked(facts),
      askPages(facts),
      sampleGroups(facts),
    ]);
    if (!ticked || !pages || !groups) return null;
    const { user, group } = facts.subject.matching;
    const searched = (kind: Kind) =>
      ticked.questions.filter((one) => one.kind === kind).map((one) => one.found);
    return [
      {
        kind: 'user',
        attributes: [...new Set([user, 'userName'])],
        answers: [pages.first, ...pages.more].map((one) => one.found).concat(searched('user')),
      },
      { kind: 'group', attributes: [group], answers: [groups.page, ...searched('group')] },
    ];
  },
  judge: (looked: readonly Looked[]) => {
    for (const { kind, attributes, answers } of looked) {
      for (const attribute of attributes) {
        const twice = sharedValue(answers, attribute);
        if (!twice) continue;
        const outcome = kind === 'user' ? 'several-people' : 'several-groups';
        return { outcome, params: { attribute }, evidence: evidenceOf(twice) };
      }
    }
    const answers = looked.flatMap((one) => one.answers);
    const anybody = answers.some((one) => peopleIn(one).length > 0);
    return { outcome: anybody ? 'single' : 'nobody', evidence: evidenceOf(answers) };
  },
});

/** The answers in which two with different ids have the same value; null: there are none. */
function sharedValue(answers: readonly Found[], attribute: string): readonly Found[] | null {
  const holders = new Map<string, { readonly id: string; readonly answer: Found }>();
  for (const answer of answers) {
    for (const one of peopleIn(answer)) {
      const id = idOf(one);
      const [value] = valuesAt(one, attribute);
      if (id === null || typeof value !== 'string' || value.trim() === '') continue;
      const key = value.normalize('NFC').trim().toLowerCase();
      const holder = holders.get(key);
      if (holder && holder.id !== id) return [...new Set([holder.answer, answer])];
      holders.set(key, { id, answer });
    }
  }
  return null;
}

const peopleIn = (found: Found): readonly Plain[] => (found.kind === 'list' ? found.hits : []);
