import type { JsonObject } from './odata-match';

interface Clause {
  readonly property: string;
  readonly text: string;
}

/** Alternatives, each of which is a list of clauses that must all hold. */
export type Search = readonly (readonly Clause[])[];

/**
 * `$search` of directory objects: `"displayName:anna" OR "mail:anna"`, operators in upper case outside
 * the quotes, `\"` and `\\` inside them. `null`: cannot be read
 * (learn.microsoft.com/graph/search-query-parameter).
 */
export function parseSearch(text: string): Search | null {
  const alternatives: Clause[][] = [[]];
  let rest = text.trim();
  for (;;) {
    const match = /^"((?:[^"\\]|\\.)*)"\s*/.exec(rest);
    const clause = match?.[1]?.replace(/\\(.)/g, '$1');
    const colon = clause?.indexOf(':') ?? -1;
    if (match === null || clause === undefined || colon < 1) return null;
    alternatives.at(-1)?.push({ property: clause.slice(0, colon), text: clause.slice(colon + 1) });
    rest = rest.slice(match[0].length);
    if (rest === '') return alternatives;
    const operator = /^(AND|OR)\s+/.exec(rest);
    if (operator === null) return null;
    if (operator[1] === 'OR') alternatives.push([]);
    rest = rest.slice(operator[0].length);
  }
}

/** Properties that are cut into words; every other one is compared from its start. */
const tokenised = new Set(['displayName', 'description']);

const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function clauseHolds(item: JsonObject, { property, text }: Clause): boolean {
  const value = item[property];
  if (typeof value !== 'string') return false;
  if (!tokenised.has(property)) return value.toLowerCase().startsWith(text.toLowerCase());
  const known = words(value);
  const wanted = words(text);
  return wanted.length > 0 && wanted.every((word) => known.some((one) => one.startsWith(word)));
}

export const searchMatches = (item: JsonObject, search: Search) =>
  search.some((clauses) => clauses.every((clause) => clauseHolds(item, clause)));

/** The first property that is not searchable. */
export const unsearchable = (search: Search, properties: readonly string[]) =>
  search.flat().find(({ property }) => !properties.includes(property))?.property ?? null;
