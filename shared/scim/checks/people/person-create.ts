import type { HttpAnswer } from '../../../http/port';
import { isThrottled, toldInBrief } from '../../answer';
import { idOf, readResource } from '../../resource';
import type { Main } from '../../write/people-nouns';
import { differences } from '../../write/person-compare';
import { faultsInRead, people } from '../answers/resource-faults';
import { defineCheck, type OutcomeMeaning } from '../check';
import { allowed, amiss, broken, evidenceOf, listDifferences, untold } from './patched';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.3';
/** The same is seen in lists, where there is somebody to list. */
const flaw = { ...amiss, sameAs: ['id-present'] } as const satisfies OutcomeMeaning;
const flaws = ['id-not-text', 'schemas-missing', 'other-schema', 'other-kind'] as const;

/** `POST /Users` as Entra sends it makes a person, answers 201, and says under which `id`. */
export const personCreate = defineCheck({
  id: 'person-create',
  needs: ['token-accepted'],
  outcomes: {
    made: { verdict: 'pass' },
    'without-unoffered': untold,
    'not-201': amiss,
    'answer-differs': { ...amiss, reference: rfc },
    'id-not-text': flaw,
    'schemas-missing': flaw,
    'other-schema': flaw,
    'other-kind': flaw,
    'location-missing': { ...allowed, reference: rfc },
    'no-id': broken,
    stranger: broken,
    'not-readable': broken,
    refused: broken,
    'not-offered': broken,
    throttled: broken,
    'server-error': broken,
    'no-answer': broken,
    'not-written-down': { verdict: 'fail', party: 'admin' },
  },
  ask: async (facts) => (await facts.people?.main()) ?? null,
  judge: ({ created, made, way, sent }: Main) => {
    if (created.kind === 'not-written-down') return { outcome: 'not-written-down' };
    const { outcome } = created;
    const params = { answer: toldInBrief(outcome) };
    const read = 'read' in created ? created.read : null;
    const evidence = evidenceOf([outcome, read]);
    const say = <T extends string>(name: T, more = {}) => ({
      outcome: name,
      params: { ...params, ...more },
      evidence,
    });
    if (outcome.kind === 'failure') return say('no-answer');
    if (created.kind === 'no-id') return say('no-id');
    if (created.kind === 'refused') return say(byStatus(outcome));
    const there = readResource(created.read);
    if (created.kind === 'stranger' || !made) {
      const somebody = there !== null && idOf(there) !== null;
      return say(somebody ? 'stranger' : 'not-readable', { answer: toldInBrief(created.read) });
    }
    const answered = readResource(outcome) ?? {};
    const odd = faultsInRead(created.read, answered, people);
    const flaw = flaws.find((one) => odd.includes(one));
    if (flaw) return say(flaw);
    if (outcome.status !== 201) return say('not-201');
    // What the answer leaves out is read later; what it says should be so.
    const said = differences(answered, sent).filter(
      ({ name, shown }) => made.kept.includes(name) && shown !== undefined,
    );
    if (said.length > 0) return say('answer-differs', { names: listDifferences(said) });
    if (way === 'offered') return say('without-unoffered');
    return say(outcome.headers.location ? 'made' : 'location-missing');
  },
});

function byStatus(answer: HttpAnswer) {
  const { status } = answer;
  if (isThrottled(answer)) return 'throttled';
  if (status === 404 || status === 405 || status === 501) return 'not-offered';
  return status >= 500 ? 'server-error' : 'refused';
}
