import { type DeletedGroup, hitsOf } from '../../write/group-nouns';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { allowed, amiss, answerTo, broken, changeTrouble, changing, say } from './outcomes';

const deleting = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.6';
const { refused, ...otherChanges } = changing(['group-create']);

const outcomes = {
  deleted: { verdict: 'pass' },
  ...otherChanges,
  refused: { ...broken, reference: deleting, sameAs: refused.sameAs },
  'still-there': { ...broken, reference: deleting },
  'still-found': { ...broken, reference: deleting },
  'members-gone': broken,
  'other-end': { ...amiss, reference: deleting },
  'other-status': { ...allowed, reference: deleting },
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** A group goes away for good, and its members stay. */
export const groupDelete = defineCheck({
  id: 'group-delete',
  needs: ['group-create'],
  outcomes,
  ask: async ({ groups }) => (await groups?.deleted()) ?? null,
  judge: judgeDeletion,
});

function judgeDeletion({ removed, read, found, member }: DeletedGroup): Judgement<Outcome> {
  const trouble = changeTrouble(removed);
  if (trouble) return trouble;
  const answer = answerTo(removed);
  if (member?.kind === 'answer' && member.status === 404) return say('members-gone', [answer, member]);
  const after = read.kind === 'answer' ? read.status : null;
  if (after === null) return say('no-answer', [read]);
  if (after >= 200 && after < 300) return say('still-there', [read, answer]);
  if ((hitsOf(found) ?? []).length > 0) return say('still-found', [found, answer]);
  if (after !== 404) return say('other-end', [read, answer]);
  const usual = answer?.kind === 'answer' && answer.status === 204;
  return say(usual ? 'deleted' : 'other-status', [answer, read, found, member]);
}
