import type { CheckId } from '../../../model/check-id';
import type { Facts } from '../../facts';
import { type Plain, valuesAt } from '../../resource';
import { defineCheck } from '../check';
import { amiss, broken, evidenceOf, told, untold } from './outcomes';
import { isSame } from './search-for';
import { askTicked, type Question, relationOf } from './ticked-questions';

/** Gravest first. */
const faults = [
  'somebody-else',
  'strangers',
  'part-matches',
  'other-type',
  'shown-twice',
  'other-id',
  'total-wrong',
  'other-values',
] as const;
type Fault = (typeof faults)[number];

const ticked: readonly CheckId[] = ['filter-ticked'];
const echo = { ...broken, explainedBy: ticked } as const;

interface Asked {
  readonly questions: readonly Question[];
  readonly anybody: boolean;
  /** The attributes that the mapping writes into people. */
  readonly mapped: readonly string[];
}

/** A search finds the one who has the value, as listed, and nobody else: no list, no part of a value, no other type. */
export const filterNarrows = defineCheck({
  id: 'filter-narrows',
  needs: ['entra-user-probe'],
  outcomes: {
    narrow: { verdict: 'pass' },
    nobody: untold,
    'somebody-else': echo,
    strangers: echo,
    'part-matches': echo,
    'other-type': echo,
    'shown-twice': echo,
    'other-id': { ...echo, explainedBy: [...ticked, 'id-present'] },
    'total-wrong': { ...echo, explainedBy: [...ticked, 'list-shape'] },
    'other-values': { ...amiss, explainedBy: ticked },
  },
  ask: async (facts: Facts): Promise<Asked | null> => {
    const asked = await askTicked(facts);
    return asked && { ...asked, mapped: facts.subject.mapped.user.map((one) => one.name) };
  },
  judge: ({ questions, anybody, mapped }: Asked) => {
    const judged = questions.map((question) => ({ question, fault: faultOf(question, mapped) }));
    const worst = faults.flatMap((fault) => judged.filter((one) => one.fault === fault))[0];
    if (worst?.fault) {
      const { attribute, found } = worst.question;
      return told(worst.fault, found, { attribute });
    }
    return {
      outcome: anybody ? 'narrow' : 'nobody',
      evidence: evidenceOf(questions.map((one) => one.found)),
    };
  },
});

function faultOf(question: Question, mapped: readonly string[]): Fault | null {
  const { found, wanted, kind } = question;
  if (found.kind !== 'list' || found.hits.length === 0) return null;
  const own = wanted && found.hits.find((one) => isSame(one, wanted));
  const relations = found.hits.filter((one) => one !== own).map((one) => relationOf(one, question));
  // When nobody has the value, a stranger means that the search is not heard at all: `filter-ticked`.
  if (wanted && relations.includes('stranger')) return own ? 'strangers' : 'somebody-else';
  if (relations.includes('part')) return 'part-matches';
  if (relations.includes('other-type')) return 'other-type';
  if (!wanted) return null;
  if (found.hits.filter((one) => isSame(one, wanted)).length > 1) return 'shown-twice';
  if (!own) return 'other-id';
  if (found.total !== found.hits.length) return 'total-wrong';
  return kind === 'user' && mapped.some((name) => differs(name, wanted, own)) ? 'other-values' : null;
}

function differs(name: string, listed: Plain, found: Plain): boolean {
  const [before, after] = [listed, found].map((one) =>
    valuesAt(one, name)
      .map((value) => JSON.stringify(value))
      .sort()
      .join(),
  );
  return before !== after;
}
