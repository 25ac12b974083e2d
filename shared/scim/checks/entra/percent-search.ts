import type { HttpOutcome } from '../../../http/port';
import { asPercent, equals } from '../../filter-text';
import { readListAnswer } from '../../list-answer';

/**
 * The search that tells whether an endpoint that refuses Entra's blanks, written as `+`, takes `%20`. For `%` and nothing
 * else: nobody is called that, but it matches everybody where it is taken for a pattern.
 */
export const percentSearch = {
  users: (attribute: string) => `Users?filter=${asPercent(equals(attribute, '%'))}`,
  groups: (attribute: string) =>
    `Groups?excludedAttributes=members&filter=${asPercent(equals(attribute, '%'))}`,
} as const;

/** It refuses the search, or finds somebody: an answer about the search, not about who asks or how often. */
export function isAboutSearch(outcome: HttpOutcome): boolean {
  if (outcome.kind === 'failure') return false;
  if (outcome.status === 200) return (readListAnswer(outcome).total ?? 0) > 0;
  return outcome.status >= 400 && ![401, 403, 429, 503].includes(outcome.status);
}
