import { toldInBrief } from '../../answer';
import { exchangesOf, wasTaken } from '../../write/patch-person';
import type { Switched } from '../../write/people-switching';
import { changedBetween } from '../../write/person-compare';
import { defineCheck } from '../check';
import { broken, inQuotes, isUntold, untold, untried } from './patched';
import { activeIn, hasSwitched, isOffRequest } from './switched';

type Asked = Switched | 'no-patch' | 'no-active';

/** Whoever is assigned again is switched on again, and has all that was there before. */
export const personEnable = defineCheck({
  id: 'person-enable',
  needs: ['person-disable'],
  outcomes: {
    enabled: { verdict: 'pass' },
    refused: broken,
    'no-answer': broken,
    unreadable: broken,
    'still-inactive': broken,
    'values-lost': { ...broken, explainedBy: ['patch-plain'] },
    'not-told': untold,
    'no-active': { ...untold, explainedBy: ['person-read-back', 'schemas-cover-mapping'] },
    'no-patch': untried['no-patch'],
  },
  ask: async (facts) => (await facts.people?.switched()) ?? null,
  judge: (asked: Asked) => {
    if (typeof asked === 'string') return { outcome: asked };
    const ons = asked.attempts.filter((one) => !isOffRequest(one));
    const done = ons.find(hasSwitched);
    const { patched } = done ?? ons.find((one) => activeIn(one.patched.before) === false) ?? {};
    if (!patched?.outcome || isUntold(patched.outcome)) return { outcome: 'not-told' };
    const { outcome, read, before, after, watched } = patched;
    const say = <T extends string>(name: T, of = outcome, more = {}) => ({
      outcome: name,
      params: { answer: toldInBrief(of), shown: inQuotes(activeIn(after)), ...more },
      evidence: exchangesOf(patched),
    });
    if (outcome.kind === 'failure') return say('no-answer');
    if (!wasTaken(outcome)) return say('refused');
    if (after === null) return say('unreadable', read);
    if (!done) return say('still-inactive');
    const lost = before ? changedBetween(before, after, watched) : [];
    return lost.length > 0 ? say('values-lost', outcome, { names: lost.join(', ') }) : say('enabled');
  },
});
