import { type DuplicatedGroup, hitsOf } from '../../write/group-nouns';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { allowed, amiss, broken, creating, creationTrouble, say } from './outcomes';

const uniqueness = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.3';

/** `displayName` of a group is compared without case. */
const caseless = 'https://www.rfc-editor.org/rfc/rfc7643#section-8.7.1';

const outcomes = {
  told: { verdict: 'pass' },
  ...creating(['group-create']),
  'second-made': amiss,
  'other-case-made': { ...amiss, reference: caseless },
  'other-case-apart': { ...allowed, reference: caseless },
  'made-all-the-same': broken,
  'answered-as-made': { ...amiss, reference: uniqueness },
  'other-refusal': { ...amiss, reference: uniqueness },
  'server-error': { ...broken, reference: uniqueness },
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** A second group of one name: Entra finds groups by their name, so it must be unique. */
export const groupDuplicate = defineCheck({
  id: 'group-duplicate',
  needs: ['group-create'],
  outcomes,
  ask: async ({ groups }) => (await groups?.duplicated()) ?? null,
  judge: judgeDuplicate,
});

function judgeDuplicate({ first, second, otherCase, found }: DuplicatedGroup): Judgement<Outcome> {
  const trouble = creationTrouble(second);
  if (trouble || second.kind === 'not-written-down') return trouble ?? { outcome: 'not-written-down' };
  const { outcome } = second;
  const status = outcome.kind === 'answer' ? outcome.status : 0;
  const isNew = (one: DuplicatedGroup['second'] | null) =>
    one?.kind === 'made' && one.thing.scimId !== first.scimId;
  const several = (hitsOf(found)?.length ?? 0) > 1;
  const evidence = [outcome, found];
  if (second.kind === 'refused') {
    if (otherCase?.kind === 'made' && isNew(otherCase)) {
      return say(several ? 'other-case-made' : 'other-case-apart', [otherCase.outcome, found]);
    }
    if (several) return say('made-all-the-same', evidence);
    if (status === 409) return say('told', evidence);
    return say(status >= 500 ? 'server-error' : 'other-refusal', evidence);
  }
  return say(isNew(second) || several ? 'second-made' : 'answered-as-made', evidence);
}
