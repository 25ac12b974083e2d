import { toldInBrief } from '../../answer';
import { exchangesOf, wasTaken } from '../../write/patch-person';
import type { NotTried, Phase } from '../../write/people-patches';
import { changedBetween, differences } from '../../write/person-compare';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { allowed, amiss, broken, evidenceOf, isUntold, listDifferences, untold, untried } from './patched';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2';
const explainedBy = ['patch-plain', 'patch-filtered-path'] as const;
const fault = { ...broken, reference: rfc, explainedBy } as const;
/** Entra removes members and roles, but nothing that the mapping writes. */
const flaw = { ...amiss, reference: rfc, explainedBy } as const;

const outcomes = {
  work: { verdict: 'pass' },
  'add-refused': fault,
  'add-not-applied': fault,
  'replace-refused': fault,
  'replace-not-applied': fault,
  'remove-refused': flaw,
  'remove-not-applied': flaw,
  'some-kept': { ...allowed, reference: rfc },
  'others-changed': fault,
  'server-error': fault,
  'no-answer': fault,
  unreadable: fault,
  'hands-off': { ...untold, explainedBy },
  'not-told': untold,
  ...untried,
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** `Add`, `Replace` and `Remove` on each attribute that is mapped, whether something is there or not. */
export const patchEveryPath = defineCheck({
  id: 'patch-every-path',
  needs: ['person-create'],
  outcomes,
  ask: async (facts) => (await facts.people?.everyPath()) ?? null,
  judge: (asked: readonly Phase[] | Exclude<NotTried, null>): Judgement<Outcome> => {
    if (typeof asked === 'string') return { outcome: asked };
    const judged = asked.map(judgePhase);
    const worst = (verdict: OutcomeMeaning['verdict']) =>
      judged.find((one) => one !== null && outcomes[one.outcome].verdict === verdict);
    return (
      worst('fail') ??
      worst('warn') ??
      worst('skipped') ??
      worst('note') ?? {
        outcome: 'work',
        params: { count: asked[1]?.patched.wanted.size ?? 0 },
        evidence: evidenceOf(asked.map((one) => one.patched.outcome)),
      }
    );
  },
});

function judgePhase({ verb, patched, refused }: Phase): Judgement<Outcome> | null {
  const { outcome, before, after, wanted, watched, read } = patched;
  const say = (name: Outcome, names = refused.join(', ')) => ({
    outcome: name,
    params: { names, verb, answer: toldInBrief(outcome ?? read) },
    evidence: exchangesOf(patched),
  });
  if (isUntold(outcome ?? read)) return say('not-told');
  if (outcome === null || before === null) return say('hands-off');
  if (outcome.kind === 'failure') return say('no-answer');
  if (outcome.status >= 500 && outcome.status !== 501) return say('server-error');
  if (refused.length > 0) {
    // What is required need not let itself be removed (RFC 7644 section 3.5.2.2).
    return say(verb === 'remove' && wanted.size > 0 ? 'some-kept' : `${verb}-refused`);
  }
  if (!wasTaken(outcome)) return say(`${verb}-refused`);
  if (after === null) return say('unreadable');
  const missed = differences(after, wanted);
  if (missed.length > 0) return say(`${verb}-not-applied`, listDifferences(missed));
  const others = changedBetween(before, after, watched);
  return others.length > 0 ? say('others-changed', others.join(', ')) : null;
}
