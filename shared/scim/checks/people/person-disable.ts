import { toldInBrief } from '../../answer';
import { idOf } from '../../resource';
import { exchangesOf, wasTaken } from '../../write/patch-person';
import type { Attempt, Switched } from '../../write/people-switching';
import { changedBetween } from '../../write/person-compare';
import { defineCheck } from '../check';
import { readFound } from '../search/found';
import { broken, evidenceOf, inQuotes, isUntold, untold, untried } from './patched';
import { activeIn, hasSwitched, isGone, isOffRequest } from './switched';

type Asked = Switched | 'no-patch' | 'no-active';

/** Whoever is switched off stays: can be read, with `active: false`, and is found by name, so that Entra finds back. */
export const personDisable = defineCheck({
  id: 'person-disable',
  needs: ['person-create'],
  outcomes: {
    disabled: { verdict: 'pass' },
    refused: { ...broken, explainedBy: ['patch-plain'] },
    'no-answer': { ...broken, explainedBy: ['patch-plain'] },
    gone: broken,
    unreadable: broken,
    'still-active': broken,
    'not-a-boolean': broken,
    'not-found': { ...broken, explainedBy: ['person-found'] },
    'values-lost': { ...broken, explainedBy: ['patch-plain'] },
    'not-told': untold,
    'no-active': { ...untold, explainedBy: ['person-read-back', 'schemas-cover-mapping'] },
    'no-patch': untried['no-patch'],
  },
  ask: async (facts) => (await facts.people?.switched()) ?? null,
  judge: (asked: Asked) => {
    if (typeof asked === 'string') return { outcome: asked };
    const offs = asked.attempts.filter(isOffRequest);
    const off = offs.find(hasSwitched);
    if (off) return judgeOff(off, asked.scimId);
    // Of the two forms the one that came further.
    const [best] = [...offs].sort((a, b) => rankOf(b) - rankOf(a));
    const patched = best?.patched;
    if (!patched?.outcome || isUntold(patched.outcome)) return { outcome: 'not-told' };
    const { outcome, read, after } = patched;
    const say = <T extends string>(name: T, of = outcome) => ({
      outcome: name,
      params: { answer: toldInBrief(of), shown: inQuotes(activeIn(after)) },
      evidence: exchangesOf(patched),
    });
    if (outcome.kind === 'failure') return say('no-answer');
    if (!wasTaken(outcome)) return say('refused');
    if (after === null) return say(isGone(read) ? 'gone' : 'unreadable', read);
    return say(activeIn(after) === true ? 'still-active' : 'not-a-boolean');
  },
});

function judgeOff({ patched, search }: Attempt, scimId: string) {
  const evidence = [...exchangesOf(patched), ...evidenceOf([search])];
  const params = { answer: search ? toldInBrief(search) : '–' };
  const found = search && readFound(search);
  if (found && found.kind !== 'throttled' && !isUntold(found.outcome)) {
    const there = found.kind === 'list' && found.hits.some((one) => idOf(one) === scimId);
    if (!there) return { outcome: 'not-found' as const, params, evidence };
  }
  const { before, after, watched } = patched;
  const lost = before && after ? changedBetween(before, after, watched) : [];
  return lost.length > 0
    ? { outcome: 'values-lost' as const, params: { names: lost.join(', ') }, evidence }
    : { outcome: 'disabled' as const, evidence };
}

const rankOf = ({ patched: { outcome, after } }: Attempt): number =>
  Number(outcome !== null) + Number(wasTaken(outcome)) * 2 + Number(after !== null);
