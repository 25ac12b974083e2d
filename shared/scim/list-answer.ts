import type { HttpAnswer, HttpOutcome } from '../http/port';
import { listUrn, readJson } from './messages';
import { isPlain, memberOf } from './resource';

/** What is wrong with an answer that should be a ListResponse (RFC 7644 section 3.4.2), gravest first. */
export const listFaults = [
  'empty',
  'not-json',
  'malformed-text',
  'not-an-object',
  'error-in-200',
  'bare-array',
  'total-missing',
  'total-not-a-number',
  'resources-not-a-list',
  'resources-missing',
  'entries-not-resources',
  'total-too-small',
  'list-urn-missing',
] as const;
export type ListFault = (typeof listFaults)[number];

/** What is amiss with a list that can be understood all the same. */
type ListOddity = 'paging-not-a-number' | 'other-page-length';

export interface ListAnswer {
  /** null: it is a ListResponse. */
  readonly fault: ListFault | null;
  readonly oddity: ListOddity | null;
  /** null when it says none. */
  readonly total: number | null;
  /** null when the member is missing, or no list. */
  readonly resources: readonly unknown[] | null;
}

/**
 * Reads the body alone; status and content type are judged elsewhere. Names are compared without case (RFC 7643
 * section 2.1). `Resources` may be left out where nothing was found.
 */
export function readListAnswer(answer: HttpAnswer): ListAnswer {
  const nothing = (fault: ListFault): ListAnswer => ({ fault, oddity: null, total: null, resources: null });
  if (answer.text.trim() === '') return nothing('empty');
  const json = readJson(answer.text);
  if (json === undefined) return nothing('not-json');
  if (Array.isArray(json)) return nothing('bare-array');
  if (!isPlain(json)) return nothing('not-an-object');

  const total = memberOf(json, 'totalResults') ?? null;
  const sent = memberOf(json, 'Resources') ?? null;
  const read = { total: isCount(total) ? total : null, resources: listOf(sent) };
  const schemas = listOf(memberOf(json, 'schemas')) ?? [];
  const says = (urn: string) =>
    schemas.some((one) => typeof one === 'string' && one.toLowerCase() === urn.toLowerCase());
  const fault = ((): ListFault | null => {
    if (says('urn:ietf:params:scim:api:messages:2.0:Error')) return 'error-in-200';
    if (total === null) return 'total-missing';
    if (read.total === null) return 'total-not-a-number';
    if (sent !== null && read.resources === null) return 'resources-not-a-list';
    if (read.total > 0 && read.resources === null) return 'resources-missing';
    if (read.resources?.some((one) => !isPlain(one))) return 'entries-not-resources';
    if (read.total < (read.resources?.length ?? 0)) return 'total-too-small';
    if (!says(listUrn)) return 'list-urn-missing';
    return answer.malformedText ? 'malformed-text' : null;
  })();
  const paging = [memberOf(json, 'startIndex'), memberOf(json, 'itemsPerPage')].map((one) => one ?? null);
  return { fault, oddity: oddityOf(paging, read.resources), ...read };
}

function oddityOf(paging: readonly unknown[], resources: readonly unknown[] | null): ListOddity | null {
  if (paging.some((one) => one !== null && !isCount(one))) return 'paging-not-a-number';
  const [, perPage] = paging;
  return perPage !== null && resources !== null && perPage !== resources.length ? 'other-page-length' : null;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

/** Somebody was searched for, and nobody found. */
export function isEmptyList(outcome: HttpOutcome): boolean {
  if (outcome.kind === 'failure' || outcome.status !== 200) return false;
  const { total, resources } = readListAnswer(outcome);
  return total === 0 && (resources ?? []).length === 0;
}

/** How many the answer to a search says that it found, or holds. */
export function matchesOf(outcome: HttpOutcome): number {
  if (outcome.kind === 'failure' || outcome.status !== 200) return 0;
  const { total, resources } = readListAnswer(outcome);
  return Math.max(total ?? 0, resources?.length ?? 0);
}
