import type { HttpAnswer } from '../http/port';
import { listUrn, readJson } from './messages';

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
  'list-urn-missing',
] as const;
type ListFault = (typeof listFaults)[number];

export interface ListAnswer {
  /** null: it is a ListResponse. */
  readonly fault: ListFault | null;
  /** null when it says none. */
  readonly total: number | null;
  /** null when the member is missing, or no list. */
  readonly resources: readonly unknown[] | null;
}

/** Reads the body alone; status and content type are judged elsewhere. */
export function readListAnswer(answer: HttpAnswer): ListAnswer {
  const nothing = (fault: ListFault): ListAnswer => ({ fault, total: null, resources: null });
  if (answer.text.trim() === '') return nothing('empty');
  const json = readJson(answer.text);
  if (json === undefined) return nothing('not-json');
  if (Array.isArray(json)) return nothing('bare-array');
  if (typeof json !== 'object' || json === null) return nothing('not-an-object');

  const body = new Map(Object.entries(json));
  const schemas = listOf(body.get('schemas')) ?? [];
  const total = body.get('totalResults');
  const resources = body.get('Resources') ?? null;
  const read = {
    total: Number.isSafeInteger(total) && Number(total) >= 0 ? Number(total) : null,
    resources: listOf(resources),
  };
  const says = (urn: string) =>
    schemas.some((one) => typeof one === 'string' && one.toLowerCase() === urn.toLowerCase());
  if (says('urn:ietf:params:scim:api:messages:2.0:Error')) return { fault: 'error-in-200', ...read };
  if (total === undefined || total === null) return { fault: 'total-missing', ...read };
  if (read.total === null) return { fault: 'total-not-a-number', ...read };
  if (resources !== null && read.resources === null) return { fault: 'resources-not-a-list', ...read };
  if (!says(listUrn)) return { fault: 'list-urn-missing', ...read };
  return { fault: answer.malformedText ? 'malformed-text' : null, ...read };
}

const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);
