import { quoted } from '../../answer';
import { memberOf, readResource } from '../../resource';
import { hitsOf, isAmong, type RenamedGroup } from '../../write/group-nouns';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { amiss, answerTo, broken, changeTrouble, changing, isOddSuccess, say } from './outcomes';

const withFlag = { ...amiss, explainedBy: ['patch-flag'] } as const satisfies OutcomeMeaning;

const outcomes = {
  renamed: { verdict: 'pass' },
  ...changing(['group-create', 'group-add-members']),
  'not-renamed': broken,
  'not-found': broken,
  'old-name-found': broken,
  'name-changed': broken,
  'others-renamed': broken,
  'others-changed': broken,
  'flag-others-changed': { ...broken, explainedBy: ['patch-flag'] },
  'flag-refused': withFlag,
  'flag-not-renamed': withFlag,
  'odd-status': { ...amiss, sameAs: ['group-add-members'] },
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** A group gets another name, and is found under that one alone. */
export const groupRename = defineCheck({
  id: 'group-rename',
  needs: ['group-create'],
  outcomes,
  ask: async ({ groups }) => (await groups?.renamed()) ?? null,
  judge: judgeRenaming,
});

function judgeRenaming(asked: RenamedGroup): Judgement<Outcome> {
  const { thing, name, changed, read, others, foundNew, foundOld, other, flag } = asked;
  const trouble = changeTrouble(changed);
  if (trouble) return trouble;
  const answer = answerTo(changed);
  const shown = nameIn(read);
  if (shown !== name) {
    const isOther = typeof shown === 'string' && shown !== thing.name;
    return isOther
      ? say('name-changed', [answer, read], { name, shown: quoted(shown) })
      : say('not-renamed', [answer, read]);
  }
  if (others.length > 0) return say('others-changed', [answer, read], { what: others.join(', ') });
  const bystander = other && readResource(other.read);
  if (other && bystander && memberOf(bystander, 'displayName') !== other.name) {
    return say('others-renamed', [answer, other.read]);
  }
  if (!isAmong(hitsOf(foundNew), thing)) return say('not-found', [foundNew, answer]);
  if (isAmong(hitsOf(foundOld), thing)) return say('old-name-found', [foundOld, answer]);

  const stumble = changeTrouble(flag.changed);
  if (stumble) return stumble.outcome === 'refused' ? { ...stumble, outcome: 'flag-refused' } : stumble;
  if (nameIn(flag.read) !== flag.name) return say('flag-not-renamed', [answerTo(flag.changed), flag.read]);
  if (flag.others.length > 0) {
    return say('flag-others-changed', [answerTo(flag.changed), flag.read], { what: flag.others.join(', ') });
  }
  return say(isOddSuccess(changed) ? 'odd-status' : 'renamed', [answer, read, foundNew, foundOld]);
}

const nameIn = (outcome: Parameters<typeof readResource>[0]): unknown =>
  memberOf(readResource(outcome) ?? {}, 'displayName');
