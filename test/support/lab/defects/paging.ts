import type { Bend } from '../rules';
import type { Plain } from '../schema';
import type { Defect } from './defect';

const among = ['paging'] as const;
const paged =
  (
    page: (
      hits: readonly Plain[],
      start: number,
      count: number,
      right: (hits: readonly Plain[], start: number, count: number) => Plain,
    ) => Plain,
  ): Bend =>
  (right) => ({ page: (hits, start, count) => page(hits, start, count, right.page) });

/** Pages that do not add up. */
export const pagingDefects: readonly Defect[] = [
  {
    name: 'counted from nought',
    among,
    rules: paged((hits, start, count, right) =>
      hits.length > count
        ? { ...right(hits, start + 1, count), startIndex: start }
        : right(hits, start, count),
    ),
  },
  {
    name: 'the first page again and again',
    among,
    rules: paged((hits, start, count, right) => ({ ...right(hits, 1, count), startIndex: start })),
  },
  { name: 'startIndex not heard', among, rules: paged((hits, _, count, right) => right(hits, 1, count)) },
  {
    name: 'the total is that of the page',
    among,
    rules: paged((hits, start, count, right) => {
      const page = right(hits, start, count);
      return { ...page, totalResults: page.itemsPerPage };
    }),
  },
  {
    name: 'the last one is never shown',
    among,
    rules: paged((hits, start, count, right) => ({
      ...right(hits.length > 2 ? hits.slice(0, -1) : hits, start, count),
      totalResults: hits.length,
    })),
  },
  {
    name: 'pages overlap by one',
    among,
    rules: paged((hits, start, count, right) => ({
      ...right(hits, Math.max(1, start - 1), count),
      startIndex: start,
    })),
  },
  {
    name: 'pages leave one out between them',
    among,
    rules: paged((hits, start, count, right) => ({
      ...right(hits, start > 1 ? start + 1 : 1, count),
      startIndex: start,
    })),
  },
  {
    name: 'startIndex counts pages',
    among,
    rules: paged((hits, start, count, right) => ({
      ...right(hits, (start - 1) * count + 1, count),
      startIndex: start,
    })),
  },
  { name: 'count not heard', among, rules: paged((hits, start, _, right) => right(hits, start, 1000)) },
  {
    name: 'another order each time',
    among,
    rules: () => {
      let turn = 0;
      return {
        page: (hits, start, count) => {
          if (hits.length > count) turn += 1;
          const turned = [...hits.slice(turn), ...hits.slice(0, turn)];
          const page = turned.slice(start - 1, start - 1 + count);
          return {
            schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
            totalResults: hits.length,
            startIndex: start,
            itemsPerPage: page.length,
            Resources: page,
          };
        },
      };
    },
  },
  {
    name: 'the total changes from page to page',
    among,
    rules: paged((hits, start, count, right) => ({
      ...right(hits, start, count),
      totalResults: Math.max(0, hits.length - start + 1),
    })),
  },
  {
    name: 'startIndex always said as 1',
    among,
    rules: paged((hits, start, count, right) => ({ ...right(hits, start, count), startIndex: 1 })),
  },
];
