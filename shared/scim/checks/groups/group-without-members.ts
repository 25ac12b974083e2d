import { idOf, memberOf, type Plain, readResource } from '../../resource';
import { hitsOf, membersOf, type WithoutMembers } from '../../write/group-nouns';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { broken, say, troubleOf } from './outcomes';

const fault = { ...broken, explainedBy: ['excluded-members'] } as const satisfies OutcomeMeaning;

const outcomes = {
  'left-out': { verdict: 'pass' },
  'no-answer': { verdict: 'fail', party: 'grouptalk', sameAs: ['group-create', 'group-add-members'] },
  throttled: { verdict: 'warn', party: 'grouptalk', sameAs: ['group-create', 'group-add-members'] },
  'in-list': fault,
  'in-single': fault,
  everywhere: fault,
  'list-breaks': fault,
  'single-breaks': fault,
  'more-left-out': fault,
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** Entra asks for a group without its members, who may be many: they stay out, and nothing else does. */
export const groupWithoutMembers = defineCheck({
  id: 'group-without-members',
  needs: ['group-add-members'],
  outcomes,
  ask: async ({ groups }) => (await groups?.withoutMembers()) ?? null,
  judge: judgeWithout,
});

function judgeWithout({ thing, searched, single }: WithoutMembers): Judgement<Outcome> {
  const both = [searched, single];
  const trouble = troubleOf(searched) ?? troubleOf(single);
  if (trouble) return say(trouble, troubleOf(searched) ? both : [single]);
  const hit = hitsOf(searched)?.find((one) => idOf(one) === thing.scimId) ?? null;
  const group = readResource(single);
  if (!hit) return say('list-breaks', [searched]);
  if (!group) return say('single-breaks', [single]);
  const [inList, inSingle] = [hasMembers(hit), hasMembers(group)];
  if (inList || inSingle) {
    return say(inList && inSingle ? 'everywhere' : inList ? 'in-list' : 'in-single', both);
  }
  const isWhole = [hit, group].every(
    (one) => memberOf(one, 'displayName') === thing.name && idOf(one) === thing.scimId,
  );
  return say(isWhole ? 'left-out' : 'more-left-out', both);
}

const hasMembers = (group: Plain): boolean => (membersOf(group) ?? []).length > 0;
