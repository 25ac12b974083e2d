import { memberOf, readResource } from '../../resource';
import { type AddedMembers, areMembers, type MemberChange } from '../../write/group-nouns';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { allowed, amiss, answerTo, broken, changeTrouble, changing, isOddSuccess, say } from './outcomes';

const adding = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2.1';

const outcomes = {
  added: { verdict: 'pass' },
  ...changing(['group-create']),
  'not-added': broken,
  'several-refused': broken,
  'some-lost': broken,
  replaced: { ...broken, reference: adding },
  'others-added': broken,
  'others-changed': broken,
  'twice-refused': { ...amiss, reference: adding },
  doubled: { ...amiss, reference: adding },
  'odd-status': amiss,
  hidden: allowed,
  'members-answered': allowed,
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** Members come one by one, several at once, and again; those who are in it stay. */
export const groupAddMembers = defineCheck({
  id: 'group-add-members',
  needs: ['person-create', 'group-create'],
  outcomes,
  ask: async ({ groups }) => (await groups?.added()) ?? null,
  judge: judgeAdding,
});

function judgeAdding({ people, one, several, twice, hidden }: AddedMembers): Judgement<Outcome> {
  const trouble = changeTrouble(one.changed);
  if (trouble) return trouble;
  const evidence = (change: MemberChange) => [answerTo(change.changed), change.seen.outcome];
  const [first = '', ...later] = people;
  if (!areMembers(one.seen, [first])) {
    return say(one.seen.members?.includes(first) ? 'others-added' : 'not-added', evidence(one));
  }

  if (several) {
    const { members } = several.seen;
    const stumble = changeTrouble(several.changed);
    if (stumble) return stumble.outcome === 'refused' ? { ...stumble, outcome: 'several-refused' } : stumble;
    if (!members?.includes(first)) return say('replaced', evidence(several));
    if (!later.every((id) => members.includes(id))) return say('some-lost', evidence(several));
    if (new Set(members).size > people.length) return say('others-added', evidence(several));
  }
  const spoilt = [one, several].find((change) => (change?.others.length ?? 0) > 0);
  if (spoilt) return say('others-changed', evidence(spoilt), { what: spoilt.others.join(', ') });
  const last = twice ?? several;
  const stumble = twice && changeTrouble(twice.changed);
  if (stumble) return stumble.outcome === 'refused' ? { ...stumble, outcome: 'twice-refused' } : stumble;
  if (last && !areMembers(last.seen, people)) {
    const lost = people.some((id) => !last.seen.members?.includes(id));
    return say(lost ? 'replaced' : 'doubled', evidence(last));
  }
  if (isOddSuccess(one.changed)) return say('odd-status', evidence(one));
  if (hidden) return say('hidden', evidence(one));
  return say(answersMembers(one) ? 'members-answered' : 'added', evidence(one));
}

/** Entra asks endpoints not to send the members back. */
function answersMembers({ changed }: MemberChange): boolean {
  const outcome = answerTo(changed);
  const answered = outcome && readResource(outcome);
  return Array.isArray(answered && memberOf(answered, 'members'));
}
