import type { HttpOutcome } from '../../../http/port';
import { isGarbled } from '../../answer';
import { readListAnswer } from '../../list-answer';
import { readScimError } from '../../messages';
import { isPlain, type Plain } from '../../resource';

/** Why a question got no list: what the endpoint did instead. */
type Trouble =
  | 'refused'
  | 'no-match-404'
  | 'server-error'
  | 'throttled'
  | 'not-a-list'
  | 'other-status'
  | 'no-answer';

export interface FoundList {
  readonly kind: 'list';
  readonly outcome: HttpOutcome;
  /** `totalResults`. */
  readonly total: number;
  /** Those in the answer: all of them, or a page. */
  readonly hits: readonly Plain[];
}

export type Found = FoundList | { readonly kind: Trouble; readonly outcome: HttpOutcome };

/** What a search or a listing found. */
export function readFound(outcome: HttpOutcome): Found {
  if (outcome.kind === 'failure') return { kind: isGarbled(outcome) ? 'not-a-list' : 'no-answer', outcome };
  if (outcome.status !== 200) return { kind: byStatus(outcome.status), outcome };
  const { fault, total, resources } = readListAnswer(outcome);
  const hits = (resources ?? []).filter(isPlain);
  const odd = fault === 'error-in-200' || fault === 'resources-not-a-list';
  if (total === null || odd || hits.length < (resources ?? []).length) return { kind: 'not-a-list', outcome };
  return { kind: 'list', outcome, total, hits };
}

function byStatus(status: number): Trouble {
  if (status === 404) return 'no-match-404';
  if (status === 429) return 'throttled';
  if (status === 501 || (status >= 400 && status < 500)) return 'refused';
  return status >= 500 ? 'server-error' : 'other-status';
}

/** `400 invalidFilter`: without the endpoint's own words, which may repeat whom it was asked for. */
export function brief({ kind, outcome }: Found): string {
  if (outcome.kind === 'failure') return outcome.code;
  const scimType = readScimError(outcome.text)?.scimType ?? '';
  return kind !== 'list' && /^[A-Za-z]{1,30}$/.test(scimType)
    ? `${outcome.status} ${scimType}`
    : String(outcome.status);
}
