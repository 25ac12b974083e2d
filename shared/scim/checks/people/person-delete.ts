import { isSuccess, toldInBrief } from '../../answer';
import { idOf } from '../../resource';
import type { Removed } from '../../write/people-nouns';
import { defineCheck } from '../check';
import { readFound } from '../search/found';
import { allowed, amiss, broken, evidenceOf, isUntold, untold } from './patched';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.6';

/** DELETE answers 204; then nobody is there to be read or found, and a second DELETE says so. */
export const personDelete = defineCheck({
  id: 'person-delete',
  needs: ['person-create'],
  outcomes: {
    gone: { verdict: 'pass' },
    'not-told': untold,
    refused: broken,
    'server-error': broken,
    'no-answer': broken,
    'still-there': broken,
    'still-found': { ...broken, explainedBy: ['person-found', 'filter-narrows'] },
    'reading-breaks': broken,
    'name-kept': { ...amiss, reference: rfc },
    'other-reading': { ...allowed, reference: rfc },
    'not-204': { ...amiss, reference: rfc },
    'twice-breaks': { ...amiss, reference: rfc },
    'twice-taken': { ...allowed, reference: rfc },
  },
  ask: async (facts) => (await facts.people?.removed()) ?? null,
  judge: ({ thing, removed, read, search, again, anew }: Removed) => {
    if (removed.kind === 'hands-off') return { outcome: 'not-told', evidence: evidenceOf([removed.read]) };
    const { outcome } = removed;
    const say = <T extends string>(name: T, of = outcome) => ({
      outcome: name,
      params: { answer: toldInBrief(of) },
      evidence: evidenceOf([outcome, of === outcome ? null : of]),
    });
    if (isUntold(outcome) || isUntold(read)) return say('not-told');
    if (outcome.kind === 'failure') return say('no-answer');
    if (outcome.status >= 500 && outcome.status !== 501) return say('server-error');
    if (!isSuccess(outcome)) return say('refused');
    if (read.kind === 'failure' || read.status >= 500) return say('reading-breaks', read);
    if (isSuccess(read)) return say('still-there', read);
    const found = readFound(search);
    const isThere = found.kind === 'list' && found.hits.some((one) => idOf(one) === thing.scimId);
    if (isThere) return say('still-found', search);
    if (outcome.status !== 204) return say('not-204');
    if (anew?.kind === 'refused' && anew.outcome.kind === 'answer' && anew.outcome.status === 409) {
      return say('name-kept', anew.outcome);
    }
    if (read.status !== 404) return say('other-reading', read);
    if (!again || isUntold(again)) return say('gone');
    if (again.kind === 'failure' || again.status >= 500) return say('twice-breaks', again);
    return say(again.status === 404 || again.status === 410 ? 'gone' : 'twice-taken', again);
  },
});
