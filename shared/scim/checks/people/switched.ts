import type { HttpOutcome } from '../../../http/port';
import type { Plain } from '../../resource';
import { wasTaken } from '../../write/patch-person';
import type { Attempt } from '../../write/people-switching';
import { shownAt } from '../../write/person-compare';

/** Questions about a person who was switched off and on. */

export const activeIn = (shown: Plain | null): unknown => (shown ? shownAt(shown, 'active')[0] : undefined);

export const isOffRequest = ({ value }: Attempt): boolean => value === 'False' || value === false;

/** It was the other way before, and is as it was asked for. */
export const hasSwitched = (attempt: Attempt): boolean => {
  const wanted = !isOffRequest(attempt);
  const { before, after, outcome } = attempt.patched;
  return wasTaken(outcome) && activeIn(before) !== wanted && activeIn(after) === wanted;
};

export const isGone = (outcome: HttpOutcome): boolean =>
  outcome.kind === 'answer' && (outcome.status === 404 || outcome.status === 410);
