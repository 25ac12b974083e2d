import type { PracticeContext } from '../context';
import { type Filter, parseFilter } from './filter';
import { scimError } from './scim-error';
import { onlyTicked } from './ticked';

export type ResourceName = 'User' | 'Group';

/** What one request asks for, as scimmy hands it on to the store. */
export interface ScimRequest {
  readonly practice: PracticeContext;
  /** The Tenant URL without its last slash, as links in the answer carry it. */
  readonly root: string;
  query: ScimQuery;
  /** Set by the store when it answers a list. */
  page?: { readonly totalResults: number; readonly startIndex: number };
}

/** Names of `attributes` and `excludedAttributes` in lower case. */
export interface ScimQuery {
  readonly filter: Filter | null;
  readonly attributes: readonly string[] | null;
  readonly excludedAttributes: readonly string[];
  readonly startIndex: number;
  readonly count: number;
}

/** The most that one list answer holds, as `/ServiceProviderConfig` says. */
export const maxResults = 200;

export const plainQuery: ScimQuery = {
  filter: null,
  attributes: null,
  excludedAttributes: [],
  startIndex: 1,
  count: maxResults,
};

/** Parameters of RFC 7644 §3.4.2; `get` answers null for one that was not sent. Throws SCIM errors. */
export function readQuery(get: (name: string) => string | null, type: ResourceName | null): ScimQuery {
  const text = type ? get('filter') : null;
  const filter = text === null ? null : parseFilter(text);
  if (filter && type) onlyTicked(filter, type);
  const attributes = names(get('attributes'));
  return {
    filter,
    attributes: attributes.length > 0 ? attributes : null,
    excludedAttributes: names(get('excludedAttributes')),
    startIndex: Math.max(1, whole(get('startIndex'), 'startIndex') ?? 1),
    count: Math.min(maxResults, Math.max(0, whole(get('count'), 'count') ?? maxResults)),
  };
}

const names = (list: string | null): string[] =>
  (list ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);

function whole(text: string | null, name: string): number | null {
  if (text === null || text.trim() === '') return null;
  if (!/^\s*[-+]?\d+\s*$/.test(text)) {
    throw scimError(400, 'invalidValue', `${name} must be a whole number, not "${text}".`);
  }
  return Number(text);
}
