import { exchangesOf, wasTaken } from '../../write/patch-person';
import type { Emptied, NotTried } from '../../write/people-patches';
import { isNothing, shownAt } from '../../write/person-compare';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { allowed, broken, evidenceOf, faultOf, patchOutcomes, untried } from './patched';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7643#section-2.5';

const outcomes = {
  emptied: { verdict: 'pass' },
  refused: { ...allowed, reference: rfc },
  kept: { ...allowed, reference: rfc },
  'stored-as-text': { ...broken, reference: rfc, explainedBy: ['patch-plain'] },
  ...pick(patchOutcomes(['patch-plain'])),
  ...untried,
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** `null`, an empty text and an empty list take a value away, or are refused: they break nothing. */
export const patchEmpty = defineCheck({
  id: 'patch-empty',
  needs: ['person-create'],
  outcomes,
  ask: async (facts) => (await facts.people?.emptied()) ?? null,
  judge: (asked: readonly Emptied[] | Exclude<NotTried, null>): Judgement<Outcome> => {
    if (typeof asked === 'string') return { outcome: asked };
    const judged = asked.map(judgeOne).filter((one) => one !== null);
    const worst = (verdict: OutcomeMeaning['verdict']) =>
      judged.find((one) => outcomes[one.outcome].verdict === verdict);
    return (
      worst('fail') ??
      worst('skipped') ??
      worst('note') ?? {
        outcome: 'emptied',
        evidence: evidenceOf(asked.map((one) => one.patched.outcome)),
      }
    );
  },
});

function judgeOne({ kind, names, patched }: Emptied): Judgement<Outcome> | null {
  const value = { null: 'null', text: '""', list: '[]' }[kind];
  const fault = faultOf(patched);
  const { before, after, outcome } = patched;
  const evidence = exchangesOf(patched);
  if (fault && fault.outcome !== 'odd-status') {
    const isRefusal = fault.outcome === 'refused' || fault.outcome === 'not-offered';
    const named = isRefusal || fault.outcome === 'not-applied' ? 'refused' : fault.outcome;
    return { ...fault, outcome: named, params: { ...fault.params, value } };
  }
  if (!before || !after || !wasTaken(outcome)) return null;
  const left = names.flatMap((name) => {
    const shown = shownAt(after, name).filter((one) => !isNothing(one));
    return shown.length > 0 ? [{ name, isOld: sameTexts(shown, shownAt(before, name)) }] : [];
  });
  const say = (name: Outcome, some: typeof left) => ({
    outcome: name,
    params: { value, names: some.map((one) => one.name).join(', ') },
    evidence,
  });
  const odd = left.filter((one) => !one.isOld);
  if (odd.length > 0) return say('stored-as-text', odd);
  return left.length > 0 ? say('kept', left) : null;
}

const sameTexts = (a: readonly unknown[], b: readonly unknown[]) => JSON.stringify(a) === JSON.stringify(b);

function pick(all: ReturnType<typeof patchOutcomes>) {
  const { 'server-error': failed, 'no-answer': silent, unreadable, 'others-changed': lost } = all;
  const { 'hands-off': handsOff, 'not-told': notTold } = all;
  return {
    'server-error': failed,
    'no-answer': silent,
    unreadable,
    'others-changed': lost,
    'hands-off': handsOff,
    'not-told': notTold,
  } as const;
}
