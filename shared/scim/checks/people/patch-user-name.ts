import { toldInBrief } from '../../answer';
import { idOf, type Plain } from '../../resource';
import { exchangesOf, type Patched, wasTaken } from '../../write/patch-person';
import type { NotTried } from '../../write/people-patches';
import { differences, isSame, shownAt } from '../../write/person-compare';
import type { Renamed } from '../../write/person-rename';
import { defineCheck, type Judgement } from '../check';
import { readFound } from '../search/found';
import {
  allowed,
  amiss,
  broken,
  evidenceOf,
  faultOf,
  isUntold,
  type PatchOutcome,
  patchOutcomes,
  untold,
  untried,
} from './patched';
import { isGone } from './switched';

const reference = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2';
const fault = { ...broken, explainedBy: ['patch-plain', 'person-found'] } as const;

/** A person can get another `userName`, is found by it and no longer by the old one, and stays the same person. */
export const patchUserName = defineCheck({
  id: 'patch-user-name',
  needs: ['person-create'],
  outcomes: {
    found: { verdict: 'pass' },
    'id-changed': fault,
    'new-not-found': fault,
    'old-still-found': fault,
    'taken-shared': { ...fault, explainedBy: ['patch-plain', 'person-duplicate'] },
    'taken-ignored': { ...amiss, reference, explainedBy: ['patch-plain', 'person-duplicate'] },
    'taken-breaks': { ...amiss, reference, explainedBy: ['patch-plain', 'person-duplicate'] },
    'taken-otherwise': { ...allowed, reference, explainedBy: ['person-duplicate'] },
    ...patchOutcomes(['patch-plain']),
    'no-patch': untried['no-patch'],
    'nothing-mapped': untold,
  },
  ask: async (facts) => (await facts.people?.renamed()) ?? null,
  judge: (asked: Renamed | Exclude<NotTried, null>): Judgement<Outcome> => {
    if (typeof asked === 'string') return { outcome: asked };
    const { scimId, old, patched, byNew, byOld, taken } = asked;
    const fault = faultOf(patched);
    const evidence = [...exchangesOf(patched), ...evidenceOf([byNew, byOld])];
    if (fault?.outcome === 'unreadable' && isGone(patched.read))
      return { ...fault, outcome: 'id-changed', evidence };
    if (fault) return fault;
    const found = readFound(byNew);
    const before = readFound(byOld);
    if (found.kind === 'throttled' || before.kind === 'throttled') return { outcome: 'not-told', evidence };
    if (found.kind !== 'list' || !found.hits.some((one) => idOf(one) === scimId)) {
      return { outcome: 'new-not-found', params: { answer: toldInBrief(byNew) }, evidence };
    }
    const isOther = (one: Plain) =>
      idOf(one) !== scimId && isSame('userName', old, shownAt(one, 'userName')[0]);
    if (before.kind === 'list' && before.hits.some((one) => !isOther(one))) {
      return { outcome: 'old-still-found', evidence };
    }
    return (taken && judgeTaken(taken)) ?? { outcome: 'found', evidence };
  },
});

/** Two with one name are refused with 409, by PATCH as by POST; null: they are, or it could not be told. */
function judgeTaken(patched: Patched): Judgement<Outcome> | null {
  const { outcome, after, wanted } = patched;
  if (outcome?.kind !== 'answer' || isUntold(outcome) || outcome.status === 409) return null;
  const say = (name: Outcome) => ({
    outcome: name,
    params: { answer: toldInBrief(outcome) },
    evidence: exchangesOf(patched),
  });
  if (after && differences(after, wanted).length === 0) return say('taken-shared');
  if (wasTaken(outcome)) return say('taken-ignored');
  return say(outcome.status >= 500 && outcome.status !== 501 ? 'taken-breaks' : 'taken-otherwise');
}

type Outcome =
  | PatchOutcome
  | 'found'
  | 'id-changed'
  | 'new-not-found'
  | 'old-still-found'
  | 'taken-shared'
  | 'taken-ignored'
  | 'taken-breaks'
  | 'taken-otherwise'
  | 'no-patch'
  | 'nothing-mapped';
