import type { Facts } from '../../facts';
import { idOf, type Plain } from '../../resource';
import { firstPages } from '../answers/list-answers';
import { type Found, type FoundList, readFound } from './found';

/** How many are asked for at once. */
export const pageSize = 5;

export interface Page {
  /** The number of the first one asked for, from 1. */
  readonly start: number;
  readonly found: Found;
}

export interface Pages {
  readonly first: Page;
  /** Further ones, from the front to the back; the last may lie beyond the end. */
  readonly more: readonly Page[];
  /** Asked only when something did not add up: the first page again, and what follows a page that was short. */
  readonly again: Found | null;
  readonly after: readonly Page[];
  /** The page that was asked for with `attributes=userName`; null: there is nobody to show. */
  readonly chosen: Found | null;
}

const pathOf = (start: number) => `Users?startIndex=${start}&count=${pageSize}`;
const chosenPath = (start: number) => `${pathOf(start)}&attributes=userName`;

/**
 * Three pages, one of them at the end of the list. The second page serves two checks: it is asked for with a choice of attributes
 * first, and without when that did not work.
 */
export async function askPages(facts: Facts): Promise<Pages | null> {
  const asked = await facts.get(firstPages.users);
  if (!asked) return null;
  const first = { start: 1, found: readFound(asked.outcome) };
  const nothing = { first, more: [], again: null, after: [], chosen: null };
  if (first.found.kind !== 'list' || first.found.hits.length === 0) return nothing;

  const starts = startsOf(first.found);
  const [chosenStart, ...others] = starts[0] && starts[0] <= first.found.total ? starts : [1, ...starts];
  const [chosen, ...rest] = await Promise.all([
    facts.get(chosenPath(chosenStart ?? 1)),
    ...others.map((start) => facts.get(pathOf(start))),
  ]);
  if (!chosen || rest.some((one) => !one)) return null;
  const choice = readFound(chosen.outcome);
  const second = chosenStart === 1 ? null : await plainPage(facts, chosenStart ?? 1, choice);
  const more = [
    ...(second ? [{ start: chosenStart ?? 1, found: second }] : []),
    ...others.flatMap((start, at) => {
      const one = rest[at];
      return one ? [{ start, found: readFound(one.outcome) }] : [];
    }),
  ];
  const pages = { ...nothing, more, chosen: choice };
  if (addsUp(first.found, more)) return pages;
  const [again, ...after] = await Promise.all([
    facts.get(`Users?count=${pageSize}&startIndex=1`),
    ...shortPages(first.found, more).map(async ({ start, found }) => {
      const next = start + found.hits.length;
      const one = await facts.get(pathOf(next));
      return one && { start: next, found: readFound(one.outcome) };
    }),
  ]);
  return {
    ...pages,
    again: again && readFound(again.outcome),
    after: after.filter((one) => one !== null),
  };
}

/** Pages of the size that the endpoint chose for the first. With one page in all, it is begun again one later. */
function startsOf({ hits, total }: FoundList): readonly number[] {
  const size = hits.length;
  if (total <= size) return size === 1 ? [2] : [2, size + 1];
  const third = 1 + 2 * size;
  if (third > total) return [1 + size, third];
  // Of a long list the end is worth more than the middle.
  return total > 3 * size ? [1 + size, total] : [1 + size, third, total + 1];
}

async function plainPage(facts: Facts, start: number, choice: Found): Promise<Found | null> {
  if (choice.kind === 'list' && choice.hits.every((one) => idOf(one) !== null)) return choice;
  const asked = await facts.get(pathOf(start));
  return asked && readFound(asked.outcome);
}

/** How many should be on a page, by the size of the first. */
export const expectedOn = ({ hits, total }: FoundList, start: number): number =>
  Math.max(0, Math.min(hits.length, total - start + 1));

/** Totals stay, nobody comes twice, and no page is short. */
function addsUp(first: FoundList, more: readonly Page[]): boolean {
  if (first.hits.length > first.total || new Set(keysOf(first.hits)).size < first.hits.length) return false;
  const known = new Set(keysOf(shownBefore(first)));
  return more.every(({ start, found }) => {
    if (found.kind !== 'list') return true;
    const keys = keysOf(found.hits);
    const fresh = keys.filter((key) => !known.has(key));
    for (const key of keys) known.add(key);
    return (
      found.total === first.total &&
      new Set(fresh).size === found.hits.length &&
      found.hits.length === expectedOn(first, start)
    );
  });
}

/** Whom no later page may show: when all are on the first page, the second begins one later and shows the rest again. */
export const shownBefore = ({ hits, total }: FoundList): readonly Plain[] =>
  total <= hits.length ? hits.slice(0, 1) : hits;

function shortPages(first: FoundList, more: readonly Page[]) {
  return more.flatMap(({ start, found }) =>
    found.kind === 'list' && found.hits.length > 0 && found.hits.length < expectedOn(first, start)
      ? [{ start, found }]
      : [],
  );
}

/** People by their id, or by whatever else they show. */
export const keysOf = (people: readonly Plain[]): readonly string[] =>
  people.map((one) => idOf(one) ?? JSON.stringify(one));
