import { readResource, valuesAt } from '../../resource';
import type { DescribedGroup } from '../../write/group-nouns';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import {
  amiss,
  answerTo,
  broken,
  changeTrouble,
  changing,
  creating,
  creationTrouble,
  isOddSuccess,
  say,
  untold,
} from './outcomes';

/** An attribute that the endpoint's schemas do not offer is said to be missing there. */
const lost = { ...broken, explainedBy: ['schemas-cover-mapping'] } as const satisfies OutcomeMeaning;
const before = ['group-create', 'group-add-members'] as const;
const { refused, ...otherChanges } = changing(before);

const outcomes = {
  kept: { verdict: 'pass' },
  'not-mapped': untold,
  ...creating(before),
  ...otherChanges,
  refused: { ...refused, explainedBy: [...refused.explainedBy, 'schemas-cover-mapping'] },
  'create-refused': lost,
  'create-lost': lost,
  'not-kept': lost,
  changed: broken,
  'others-changed': broken,
  'lost-with-member': broken,
  'odd-status': { ...amiss, sameAs: ['group-add-members'] },
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** What a group is for: sent when it is made, and changed later. */
export const groupDescription = defineCheck({
  id: 'group-description',
  needs: ['group-create'],
  outcomes,
  ask: async ({ groups }) => (await groups?.described()) ?? null,
  judge: judgeDescription,
});

function judgeDescription(asked: DescribedGroup | 'nothing-mapped'): Judgement<Outcome> {
  if (asked === 'nothing-mapped') return { outcome: 'not-mapped' };
  const { attribute, created, sent, joined, change } = asked;
  const trouble = creationTrouble(created);
  if (trouble || created.kind === 'not-written-down') return trouble ?? { outcome: 'not-written-down' };
  if (created.kind !== 'made' || !change) return say('create-refused', [created.outcome], { attribute });

  const stumble = changeTrouble(change.changed);
  if (stumble) return { ...stumble, params: { ...stumble.params, attribute } };
  const valuesIn = (outcome: typeof created.read) => valuesAt(readResource(outcome) ?? {}, attribute);
  const [now] = valuesIn(change.read);
  const [first] = valuesIn(created.read);
  const answers = [answerTo(change.changed), change.read];
  if (now === undefined || now === first || now === '') return say('not-kept', answers, { attribute });
  if (now !== change.text) return say('changed', answers, { attribute });
  if (change.others.length > 0)
    return say('others-changed', answers, { attribute, what: change.others.join(', ') });
  if (first === undefined) return say('create-lost', [created.outcome, created.read], { attribute });
  if (first !== sent) return say('changed', [created.outcome, created.read], { attribute });
  if (joined?.others.includes(attribute)) {
    return say('lost-with-member', [answerTo(joined.changed), joined.read], { attribute });
  }
  return say(isOddSuccess(change.changed) ? 'odd-status' : 'kept', answers, { attribute });
}
