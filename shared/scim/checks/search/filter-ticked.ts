import type { Facts } from '../../facts';
import { memberOf } from '../../resource';
import { defineCheck } from '../check';
import { broken, evidenceOf, told, untold } from './outcomes';
import { askTicked, type Question, relationOf, type Ticked } from './ticked-questions';

/** Gravest first. */
const troubles = [
  'ignored',
  'not-found',
  'disabled-not-found',
  'not-a-list',
  'no-match-404',
  'refused',
  'server-error',
  'other-status',
  'no-answer',
] as const;

/**
 * Each attribute that the tutorial ticks "Supported for filtering", and that the mapping writes, can be searched on:
 * nobody is found by a value that nobody has, and whoever has the value is found.
 * https://learn.microsoft.com/entra/identity/saas-apps/grouptalk-provisioning-tutorial#step-5-configure-automatic-user-provisioning-to-grouptalk
 */
export const filterTicked = defineCheck({
  id: 'filter-ticked',
  needs: ['entra-user-probe'],
  outcomes: {
    found: { verdict: 'pass' },
    nobody: untold,
    throttled: untold,
    ignored: broken,
    'not-found': { ...broken, explainedBy: ['list-shape', 'encoding'] },
    'disabled-not-found': broken,
    'not-a-list': { ...broken, explainedBy: ['content-type', 'list-shape'] },
    'no-match-404': broken,
    refused: { ...broken, explainedBy: ['encoding'] },
    'server-error': { ...broken, explainedBy: ['encoding'] },
    'other-status': broken,
    'no-answer': broken,
  },
  ask: (facts: Facts) => askTicked(facts, 'random'),
  judge: ({ questions, anybody }: Ticked) => {
    const judged = questions.map((question) => ({ question, trouble: troubleOf(question) }));
    for (const trouble of troubles) {
      const [first, ...more] = judged.filter((one) => one.trouble === trouble).map((one) => one.question);
      if (!first) continue;
      const attribute = [...new Set([first, ...more].map((one) => one.attribute))].join(', ');
      const evidence = evidenceOf([first, ...more].map((one) => one.found));
      return { ...told(trouble, first.found, { attribute }), evidence };
    }
    const evidence = evidenceOf(questions.map((one) => one.found));
    const throttled = judged.find((one) => one.trouble === 'throttled');
    if (throttled) return { ...told('throttled', throttled.question.found), evidence };
    const attributes = [...new Set(questions.map((one) => one.attribute))].join(', ');
    return { outcome: anybody ? 'found' : 'nobody', params: { attributes }, evidence };
  },
});

function troubleOf(question: Question): (typeof troubles)[number] | 'throttled' | null {
  const { found, wanted } = question;
  if (found.kind !== 'list') return found.kind;
  if (wanted) {
    if (found.hits.length > 0) return null;
    return memberOf(wanted, 'active') === false ? 'disabled-not-found' : 'not-found';
  }
  // Those that resemble what was asked for are for `filter-narrows` to tell of.
  const strangers = found.hits.some((one) => relationOf(one, question) === 'stranger');
  return strangers || (found.total > 0 && found.hits.length === 0) ? 'ignored' : null;
}
