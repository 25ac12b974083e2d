import type { Finding } from '../../../shared/model/finding';
import type { Overview } from '../../../shared/model/overview';
import type { Words } from '../../../shared/words/words';
import type { Look } from '../../use-call';
import type { Configured, Move } from './next-move';

interface Standing {
  readonly standing: string;
  readonly more: string | null;
}

interface Where {
  readonly move: Move;
  readonly now: Configured;
  readonly tenant: string;
  readonly steps: Overview['steps'];
  /** What both tests together mean; null: there was no test in this visit. */
  readonly together: Finding | null;
  readonly looks: Readonly<Record<'test' | 'save' | 'trial', Look>>;
}

/** Where configuring stands, in one sentence, and what to do about it. Pure. */
export function standingOf(words: Words, where: Where): Standing {
  const id = sentenceOf(where);
  const { tenant, together } = where;
  if (id === 'together' && together) {
    const { why, remedy } = words.finding(together);
    const next = where.move === 'review' ? words.say('screen.configure.more.review') : remedy;
    return { standing: why, more: next || null };
  }
  const standing = words.find(`screen.configure.standing.${id}`, { tenant }) ?? '';
  const more =
    words.find(`screen.configure.more.${id}`, { tenant }) ??
    words.find(`screen.configure.more.${where.move}`) ??
    null;
  return { standing, more };
}

function sentenceOf({ move, now, together, looks, steps }: Where): string {
  if (looks.save === 'asking') return 'saving';
  if (looks.test === 'asking') return 'testing';
  if (looks.trial === 'asking') return 'provisioning';
  const missing = steps.find(({ id }) => id === 'configure')?.missing.map(({ id }) => id) ?? [];
  if (move === 'token' && now.job === 'quarantine') return 'quarantine-test';
  switch (move) {
    case 'test':
      if (looks.test === 'failed') return 'test-failed';
      if (now.job === 'quarantine') return 'quarantine-test';
      return together ? 'together' : 'test';
    case 'review':
      if (now.saved !== 'in-part') return together ? 'together' : 'review';
      return missing.includes('other-address') ? 'other-address' : runs(now) ? 'failure-mail' : 'review';
    case 'check':
      return now.mappings === 'wrong' ? 'mappings-wrong' : 'check';
    case 'choose':
    case 'provision':
      return now.trial === 'failed' ? 'provision-failed' : move;
    case 'start':
      return now.job === 'paused' || now.job === 'switched-off' ? now.job : 'start';
    case 'restart':
      return now.restartDue ? 'restart-scope' : 'restart';
    default:
      return move;
  }
}

const runs = ({ job }: Configured) => job === 'running' || job === 'first-cycle';
