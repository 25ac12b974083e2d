import { toldInBrief } from '../../answer';
import { readScimError } from '../../messages';
import { exchangesOf, wasTaken } from '../../write/patch-person';
import type { Nonsense, NotTried } from '../../write/people-patches';
import { changedBetween, isSame, shownAt } from '../../write/person-compare';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { allowed, amiss, broken, evidenceOf, isUntold, untold, untried } from './patched';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2';
const flaw = { ...amiss, reference: rfc, explainedBy: ['patch-plain'] } as const satisfies OutcomeMeaning;

const outcomes = {
  refused: { verdict: 'pass' },
  ignored: { ...allowed, reference: rfc },
  'verb-taken': flaw,
  'error-as-success': flaw,
  'half-done': flaw,
  'done-anyway': flaw,
  'server-error': flaw,
  'no-answer': flaw,
  unreadable: { ...broken, explainedBy: ['patch-plain'] },
  'not-told': { ...untold, explainedBy: ['patch-plain'] },
  ...untried,
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** A PATCH that makes no sense is refused, as a whole: RFC 7644 section 3.5.2 wants all of it or nothing. */
export const patchRefused = defineCheck({
  id: 'patch-refused',
  needs: ['person-create'],
  outcomes,
  ask: async (facts) => (await facts.people?.nonsense()) ?? null,
  judge: (asked: readonly Nonsense[] | Exclude<NotTried, null>): Judgement<Outcome> => {
    if (typeof asked === 'string') return { outcome: asked };
    const judged = asked.map(judgeOne).filter((one) => one !== null);
    const worst = (verdict: OutcomeMeaning['verdict']) =>
      judged.find((one) => outcomes[one.outcome].verdict === verdict);
    return (
      worst('fail') ??
      worst('warn') ??
      worst('skipped') ??
      worst('note') ?? { outcome: 'refused', evidence: evidenceOf(asked.map((one) => one.patched.outcome)) }
    );
  },
});

function judgeOne({ kind, name, value, patched }: Nonsense): Judgement<Outcome> | null {
  const { outcome, before, after, read, watched } = patched;
  const say = (said: Outcome) => ({
    outcome: said,
    params: { answer: toldInBrief(outcome ?? read) },
    evidence: exchangesOf(patched),
  });
  if (outcome === null || before === null || isUntold(outcome) || isUntold(read)) return say('not-told');
  if (outcome.kind === 'failure') return say('no-answer');
  if (outcome.status >= 500 && outcome.status !== 501) return say('server-error');
  if (after === null) return say('unreadable');
  const isThere = shownAt(after, name).some((one) => isSame(name, value, one));
  if (!wasTaken(outcome)) {
    return changedBetween(before, after, watched).length > 0
      ? say(kind === 'second' ? 'half-done' : 'done-anyway')
      : null;
  }
  const others = watched.filter((one) => kind !== 'second' || one !== name);
  if (changedBetween(before, after, others).length > 0 || (kind === 'verb' && isThere))
    return say('done-anyway');
  if (outcome.kind === 'answer' && readScimError(outcome.text)) return say('error-as-success');
  return say(kind === 'verb' ? 'verb-taken' : 'ignored');
}
