import type { HttpOutcome } from '../../../http/port';
import type { CheckId } from '../../../model/check-id';
import { toldInBrief } from '../../answer';
import { idOf, type Plain, readResource } from '../../resource';
import type { Search, Found as Searched } from '../../write/people-nouns';
import { changedBetween, shownAt } from '../../write/person-compare';
import { defineCheck } from '../check';
import { readFound } from '../search/found';
import { amiss, broken, evidenceOf, isUntold, untold } from './patched';

/** They look for the same in people who were there before. */
const searching: readonly CheckId[] = [
  'entra-user-probe',
  'list-shape',
  'encoding',
  'filter-ticked',
  'filter-case',
  'filter-narrows',
  'single-match',
];
const fault = { ...broken, explainedBy: searching } as const;

/** Whoever was made is found by each attribute that Entra may search on: that person and nobody else. */
export const personFound = defineCheck({
  id: 'person-found',
  needs: ['person-create'],
  outcomes: {
    found: { verdict: 'pass' },
    'not-told': untold,
    'not-found': fault,
    'plus-not-a-blank': fault,
    'another-found': fault,
    'more-found': { ...broken, explainedBy: [...searching, 'person-duplicate'] },
    'not-a-list': fault,
    refused: fault,
    'no-answer': fault,
    'other-case-not-found': fault,
    'list-differs': { ...amiss, explainedBy: searching },
  },
  ask: async (facts) => (await facts.people?.found()) ?? null,
  judge: ({ made, read, searches, alike }: Searched) => {
    const wanted = made.thing.scimId;
    const say = <T extends string>(name: T, { attribute, outcome }: Search, more = {}) => ({
      outcome: name,
      params: { attribute, answer: toldInBrief(outcome), ...more },
      evidence: evidenceOf([outcome]),
    });
    const plain = readResource(read) ?? made.shown;
    for (const search of searches.filter((one) => one.manner !== 'percent')) {
      const { attribute, outcome, manner } = search;
      const percent = searches.find((one) => one.attribute === attribute && one.manner === 'percent');
      if (isUntold(outcome)) return say('not-told', search);
      const found = readFound(outcome);
      if (found.kind === 'no-answer' || found.kind === 'not-a-list') return say(found.kind, search);
      if (found.kind !== 'list') return say(refusalOf(found.kind), search);
      const { total, hits } = found;
      if (hits.length === 0 && total === 0) {
        if (manner === 'other-case') return say('other-case-not-found', search);
        return say(percent && finds(percent.outcome, wanted) ? 'plus-not-a-blank' : 'not-found', search);
      }
      const hit = hits.find((one) => idOf(one) === wanted);
      if (!hit) return say('another-found', search);
      const others = hits.filter((one) => one !== hit && !hasReason(one, search, alike));
      if (others.length > 0 || total > hits.length) {
        return say('more-found', search, { found: Math.max(total, hits.length) });
      }
      const other = changedBetween(plain, hit, made.kept);
      if (other.length > 0) return say('list-differs', search, { names: other.join(', ') });
    }
    return {
      outcome: 'found',
      params: { attributes: [...new Set(searches.map((one) => one.attribute))].join(', ') },
      evidence: evidenceOf(searches.map((one) => one.outcome)),
    };
  },
});

/** A 404 where nobody is missing is no answer to a search either. */
const refusalOf = (kind: string) => (kind === 'no-match-404' ? 'not-found' : 'refused');

/** Made beside under the same name, which is said elsewhere; or somebody who really has the same number. */
function hasReason(other: Plain, { attribute, value }: Search, alike: readonly string[]): boolean {
  if (alike.includes(idOf(other) ?? '')) return true;
  return !/userName$/i.test(attribute) && shownAt(other, attribute).some((one) => isAlike(value, one));
}

/** Also for whoever compares numbers by their figures alone: `070-174 06 05` and `+46701740605`. */
function isAlike(asked: string, shown: unknown): boolean {
  if (typeof shown !== 'string') return false;
  const figures = (text: string) => (/[^\d\s()+./-]/.test(text) ? '' : text.replace(/\D/g, '').slice(-8));
  return (
    asked.toLowerCase() === shown.toLowerCase() ||
    (figures(asked) !== '' && figures(asked) === figures(shown))
  );
}

function finds(outcome: HttpOutcome, scimId: string): boolean {
  const found = readFound(outcome);
  return found.kind === 'list' && found.hits.some((one) => idOf(one) === scimId);
}
