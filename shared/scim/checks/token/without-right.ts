import type { HttpAnswer, HttpOutcome } from '../../../http/port';
import { isHtml, isSuccess } from '../../answer';
import type { Facts } from '../../facts';
import { asEntra, equals } from '../../filter-text';
import { readJson, readScimError } from '../../messages';

/** Entra's two searches, as they go out: for a person and a group that cannot exist. */
export function searches(facts: Facts): { readonly people: string; readonly groups: string } {
  const { user, group } = facts.subject.matching;
  const nobody = facts.guid();
  return {
    people: `Users?filter=${asEntra(equals(user, nobody))}`,
    groups: `Groups?excludedAttributes=members&filter=${asEntra(equals(group, nobody))}`,
  };
}

/** What came of asking with no right to: let in, refused as it should be, or something between. */
export type Entry =
  | 'let-in'
  | 'refused'
  | 'forbidden'
  | 'not-there'
  | 'bad-request'
  | 'redirected'
  | 'page'
  | 'error-in-200'
  | 'stumbled'
  /** Nobody can tell: no answer, an endpoint that is busy, or one that makes no sense. */
  | 'not-shown';

export function entryOf(outcome: HttpOutcome): Entry {
  if (outcome.kind === 'failure') return 'not-shown';
  const { status } = outcome;
  if (status === 401) return 'refused';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-there';
  if (status === 429 || status === 503) return 'not-shown';
  if (status >= 300 && status < 400) return 'redirected';
  if (status >= 500) return 'stumbled';
  if (status >= 400) return 'bad-request';
  if (isSuccess(outcome)) return entryOfSuccess(outcome);
  return 'not-shown';
}

/** An error or a page with status 200 lets nobody in; an empty answer shows nothing. */
function entryOfSuccess(answer: HttpAnswer): Entry {
  if (isHtml(answer)) return 'page';
  if (readScimError(answer.text) !== null) return 'error-in-200';
  const json = readJson(answer.text);
  return typeof json === 'object' && json !== null ? 'let-in' : 'not-shown';
}
