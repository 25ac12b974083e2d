import type { MemberChange, RemovedMembers } from '../../write/group-nouns';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { allowed, amiss, answerTo, broken, changeTrouble, changing, say } from './outcomes';

const flag =
  'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility';
const byPath = { ...amiss, reference: flag, explainedBy: ['patch-flag'] } as const satisfies OutcomeMeaning;

const outcomes = {
  removed: { verdict: 'pass' },
  ...changing(['group-create']),
  'not-removed': broken,
  'others-removed': broken,
  'path-refused': byPath,
  'path-not-removed': byPath,
  'path-others-removed': { ...broken, reference: flag },
  'person-gone': broken,
  'others-changed': broken,
  'absent-refused': allowed,
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** Members leave, in the two forms in which Entra says so; the others stay. */
export const groupRemoveMembers = defineCheck({
  id: 'group-remove-members',
  needs: ['group-add-members'],
  outcomes,
  ask: async ({ groups }) => (await groups?.removed()) ?? null,
  judge: judgeRemoving,
});

function judgeRemoving({
  people,
  byValue,
  byPath: second,
  absent,
  persons,
}: RemovedMembers): Judgement<Outcome> {
  const [one = '', two = '', three = ''] = people;
  const trouble = changeTrouble(byValue.changed);
  if (trouble) return trouble;
  const afterValue = stateOf(byValue, one, [two, three]);
  if (afterValue !== 'good') {
    return say(afterValue === 'kept' ? 'not-removed' : 'others-removed', evidence(byValue));
  }
  const missing = persons.find((one) => one.kind === 'answer' && one.status === 404);
  if (missing) return say('person-gone', [answerTo(byValue.changed), missing]);
  const spoilt = [byValue, second].find((change) => change.others.length > 0);
  if (spoilt) return say('others-changed', evidence(spoilt), { what: spoilt.others.join(', ') });
  const stumble = changeTrouble(second.changed);
  if (stumble) return stumble.outcome === 'refused' ? { ...stumble, outcome: 'path-refused' } : stumble;
  const afterPath = stateOf(second, two, [three]);
  if (afterPath !== 'good') {
    return say(afterPath === 'kept' ? 'path-not-removed' : 'path-others-removed', evidence(second));
  }
  const once = changeTrouble(absent);
  if (once) return once.outcome === 'refused' ? { ...once, outcome: 'absent-refused' } : once;
  return say('removed', [...evidence(byValue), ...evidence(second)]);
}

function stateOf({ seen }: MemberChange, gone: string, stay: readonly string[]): 'good' | 'kept' | 'others' {
  const members = seen.members ?? [];
  if (!stay.every((id) => members.includes(id))) return 'others';
  return members.includes(gone) ? 'kept' : 'good';
}

const evidence = ({ changed, seen }: MemberChange) => [answerTo(changed), seen.outcome];
