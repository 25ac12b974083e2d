import { answer, refusal } from '../answers';
import type { Filter, Two } from '../filter';
import type { Bend } from '../rules';
import type { Plain } from '../schema';
import { valuesAt } from '../values';
import type { Defect } from './defect';

const narrow = ['filter-narrows', 'single-match', 'filter-ticked'] as const;
/** Every comparison judged by another operator. */
const asIf = (op: string): Bend => {
  return (right) => ({ same: (was, a, b, attr) => right.same(was === 'eq' ? op : was, a, b, attr) });
};
const bothBy = (change: (filter: Two) => Filter): Bend => {
  return (right) => ({
    holds: (filter, one, kind) => right.holds(filter.is === 'and' ? change(filter) : filter, one, kind),
  });
};
const refusing = (pattern: RegExp, given: Error): Bend => {
  return (right) => ({
    parse: (text, kind) => {
      if (pattern.test(text)) throw given;
      return right.parse(text, kind);
    },
  });
};
const unknownAttribute = (given: Filter | Error): Bend => {
  return (right) => ({
    parse: (text, kind) => {
      try {
        return right.parse(text, kind);
      } catch (error) {
        if (!/no such attribute/.test(String(error))) throw error;
        if (given instanceof Error) throw given;
        return given;
      }
    },
  });
};
const everybody: Filter = {
  is: 'not',
  of: { is: 'compare', op: 'eq', value: 'x', path: { urn: null, name: 'id', where: null, sub: null } },
};

/** Searches that find the wrong people. */
export const searchDefects: readonly Defect[] = [
  {
    name: 'userName minds upper and lower case',
    among: ['filter-case'],
    rules: (right) => ({
      same: (op, a, b, attr) => right.same(op, a, b, attr && { ...attr, exact: true }),
    }),
  },
  {
    name: 'mail minds upper and lower case',
    among: ['filter-case'],
    rules: (right) => ({
      same: (op, a, b, attr) =>
        right.same(op, a, b, attr?.name === 'value' ? { ...attr, exact: true } : attr),
    }),
  },
  {
    name: 'group names mind upper and lower case',
    among: ['filter-case'],
    rules: (right) => ({
      same: (op, a, b, attr) =>
        right.same(op, a, b, attr?.name === 'displayName' ? { ...attr, exact: true } : attr),
    }),
  },
  {
    name: 'attribute names mind upper and lower case',
    among: ['filter-case'],
    rules: refusing(/username|USERNAME|UserName/, refusal(400, 'No such attribute', 'invalidFilter')),
  },
  {
    name: 'and means or',
    among: ['filter-and', 'filter-narrows'],
    rules: bothBy((one) => ({ ...one, is: 'or' })),
  },
  { name: 'the second clause is not read', among: ['filter-and'], rules: bothBy(({ left }) => left) },
  { name: 'the first clause is not read', among: ['filter-and'], rules: bothBy(({ right }) => right) },
  {
    name: 'and is refused',
    among: ['filter-and'],
    rules: refusing(/ and /i, refusal(400, 'One clause', 'invalidFilter')),
  },
  { name: 'and breaks it', among: ['filter-and'], rules: refusing(/ and /i, refusal(500, 'null')) },
  {
    name: 'and finds nobody',
    among: ['filter-and'],
    rules: bothBy(({ left }) => ({ is: 'and', left, right: { is: 'not', of: left } })),
  },
  { name: 'eq means contains', among: narrow, rules: asIf('co') },
  { name: 'eq means begins with', among: narrow, rules: asIf('sw') },
  { name: 'eq means ends with', among: narrow, rules: asIf('ew') },
  {
    name: 'an unknown attribute finds everybody',
    among: ['filter-unknown-attribute'],
    rules: unknownAttribute(everybody),
  },
  {
    name: 'an unknown attribute breaks it',
    among: ['filter-unknown-attribute'],
    rules: unknownAttribute(refusal(500, 'null')),
  },
  {
    name: 'an unknown attribute gets a page',
    among: ['filter-unknown-attribute', 'error-shape'],
    answer: () => (was) =>
      was.status === 400 ? answer(200, '<p>?</p>', { 'Content-Type': 'text/html' }) : was,
  },
  {
    name: 'a filter that makes no sense finds everybody',
    among: ['filter-unknown-attribute', 'filter-narrows', 'filter-unticked', 'encoding'],
    rules: (right) => ({
      parse: (text, kind) => {
        try {
          return right.parse(text, kind);
        } catch {
          return everybody;
        }
      },
    }),
  },
  {
    name: 'the type in a value path is not read',
    among: narrow,
    rules: (right) => ({
      holds: (filter, one, kind) =>
        filter.is === 'compare' && filter.path.where
          ? valuesAt(one, { ...filter.path, where: null }, right.same).some((value) =>
              right.same(filter.op, value, filter.value, null),
            )
          : right.holds(filter, one, kind),
    }),
  },
  {
    name: 'value paths refused',
    among: ['filter-ticked'],
    rules: refusing(/\[/, refusal(400, 'No', 'invalidFilter')),
  },
  { name: 'value paths break it', among: ['filter-ticked'], rules: refusing(/\[/, refusal(500, 'null')) },
  {
    name: 'value paths find nobody',
    among: ['filter-ticked'],
    rules: (right) => ({
      holds: (filter, one, kind) =>
        !(filter.is === 'compare' && filter.path.where) && right.holds(filter, one, kind),
    }),
  },
  {
    name: 'value paths find everybody',
    among: narrow,
    rules: (right) => ({
      holds: (filter, one, kind) =>
        (filter.is === 'compare' && filter.path.where !== null) || right.holds(filter, one, kind),
    }),
  },
  {
    name: 'phones cannot be found',
    among: ['filter-ticked'],
    rules: refusing(/phoneNumbers/i, refusal(400, 'No', 'invalidFilter')),
  },
  {
    name: 'one name found twice',
    among: [...narrow, 'paging'],
    rules: (right) => ({
      page: (hits, start, count) => right.page(hits.length === 1 ? [...hits, ...hits] : hits, start, count),
    }),
  },
  {
    name: 'somebody else is found as well',
    among: narrow,
    rules: (right, world) => ({
      page: (hits, start, count) => {
        const other = [...world.Users.values()].find((one) => one.id !== hits[0]?.id);
        return right.page(hits.length === 1 && other ? [...hits, other] : hits, start, count);
      },
    }),
  },
  {
    name: 'somebody else is found instead',
    among: [...narrow, 'encoding', 'filter-case', 'filter-and'],
    rules: (right, world) => ({
      page: (hits, start, count) => {
        const other: Plain | undefined = [...world.Users.values()].find((one) => one.id !== hits[0]?.id);
        return right.page(hits.length === 1 && other ? [other] : hits, start, count);
      },
    }),
  },
  {
    name: 'externalId breaks the filter',
    among: ['filter-unticked'],
    rules: refusing(/externalId/i, refusal(500, 'null')),
  },
  {
    name: 'externalId finds everybody',
    among: ['filter-unticked'],
    rules: (right) => ({
      parse: (text, kind) => (/externalId/i.test(text) ? everybody : right.parse(text, kind)),
    }),
  },
];
