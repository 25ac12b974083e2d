import type { HttpOutcome } from '../../../http/port';
import { isThrottled, toldInBrief } from '../../answer';
import { readScimError } from '../../messages';
import { readResource } from '../../resource';
import type { Duplicates } from '../../write/people-nouns';
import { changedBetween } from '../../write/person-compare';
import type { Created } from '../../write/stage';
import { defineCheck } from '../check';
import { allowed, amiss, broken, evidenceOf, untold } from './patched';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.3';

/** Whoever has a `userName` has it alone, in whatever case: a second POST is refused with 409 and changes nothing. */
export const personDuplicate = defineCheck({
  id: 'person-duplicate',
  needs: ['person-create'],
  outcomes: {
    refused: { verdict: 'pass' },
    'no-reason': { ...allowed, reference: rfc },
    'not-told': untold,
    'made-twice': broken,
    'taken-over': broken,
    overwritten: broken,
    'other-status': broken,
    'server-error': broken,
    'no-answer': broken,
    'other-case-made': {
      ...amiss,
      reference: 'https://www.rfc-editor.org/rfc/rfc7643#section-4.1.1',
      explainedBy: ['filter-case'],
    },
  },
  ask: async (facts) => (await facts.people?.duplicates()) ?? null,
  judge: ({ first, same, otherCase, before, read, watched }: Duplicates) => {
    if (same.kind === 'not-written-down') return { outcome: 'not-told' };
    const { outcome } = same;
    const other = outcomeOf(otherCase);
    const say = <T extends string>(name: T, of: HttpOutcome = outcome) => ({
      outcome: name,
      params: { answer: toldInBrief(of) },
      evidence: evidenceOf([of]),
    });
    if (outcome.kind === 'failure') return say('no-answer');
    if (same.kind !== 'refused') {
      return say(same.kind === 'made' && same.thing.scimId !== first.scimId ? 'made-twice' : 'taken-over');
    }
    const after = readResource(read);
    if (after && changedBetween(before, after, watched).length > 0) return say('overwritten');
    if (isThrottled(outcome)) return say('not-told');
    if (outcome.status >= 500) return say('server-error');
    if (outcome.status !== 409) return say('other-status');
    if (otherCase && other && otherCase.kind !== 'refused') return say('other-case-made', other);
    const reason = readScimError(outcome.text)?.scimType.toLowerCase();
    return say(reason === 'uniqueness' ? 'refused' : 'no-reason');
  },
});

const outcomeOf = (created: Created | null): HttpOutcome | null =>
  created && created.kind !== 'not-written-down' ? created.outcome : null;
