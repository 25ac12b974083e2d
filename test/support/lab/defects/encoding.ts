import { refusal } from '../answers';
import type { Bend, Rules } from '../rules';
import type { Defect } from './defect';

/** The query changed before it is read. */
const reading =
  (change: (query: string) => string): Bend =>
  (right) => ({ decode: (query) => right.decode(change(query)) });

/** The filter changed, or not borne, before it is understood. */
const filtering =
  (change: (filter: string) => string): Bend =>
  (right: Rules) => ({ parse: (filter, kind) => right.parse(change(filter), kind) });

const breaksOn = (pattern: RegExp): Bend =>
  filtering((filter) => {
    if (pattern.test(filter)) throw refusal(500, 'Unexpected character');
    return filter;
  });
const quoted = (filter: string) => /"((?:[^"\\]|\\.)*)"/.exec(filter)?.[1] ?? '';
const among = ['encoding'] as const;
const found = ['encoding', 'filter-ticked', 'single-match'] as const;

/** Values that do not survive the way from the address to the search. */
export const encodingDefects: readonly Defect[] = [
  {
    name: 'a plus is not a blank',
    among: ['encoding', 'entra-user-probe', 'entra-group-probe'],
    rules: reading((query) => query.replaceAll('+', '%2B')),
  },
  {
    name: '%20 is not a blank',
    among,
    rules: reading((query) => query.replaceAll('%20', '%2520')),
  },
  {
    name: 'decoded twice: a plus in a value becomes a blank',
    among: found,
    rules: reading((query) => query.replaceAll(/%2B/gi, '+')),
  },
  {
    name: 'decoded twice: a percent in a value breaks it',
    among,
    rules: filtering((filter) => {
      try {
        return decodeURIComponent(filter);
      } catch {
        throw refusal(500, 'URI malformed');
      }
    }),
  },
  {
    name: 'an ampersand in a value ends the filter',
    among: found,
    rules: reading((query) => query.replaceAll(/%26/gi, '&')),
  },
  { name: 'a quote in a value breaks it', among, rules: breaksOn(/\\"/) },
  {
    name: 'a quote in a value is a 400',
    among,
    rules: filtering((filter) => {
      if (/\\"/.test(filter)) throw refusal(400, 'Unexpected quote', 'invalidFilter');
      return filter;
    }),
  },
  { name: 'a backslash in a value breaks it', among, rules: breaksOn(/\\\\/) },
  { name: 'an apostrophe in a value breaks it', among: found, rules: breaksOn(/'/) },
  { name: 'what is not ASCII breaks it', among: found, rules: breaksOn(/[^\p{ASCII}]/u) },
  {
    name: 'what is not ASCII arrives as Latin-1',
    among: found,
    rules: filtering((filter) => Buffer.from(filter, 'utf8').toString('latin1')),
  },
  {
    name: 'what is not ASCII is left out',
    among: found,
    rules: filtering((filter) => filter.replace(/[^\p{ASCII}]/gu, '')),
  },
  {
    name: 'accents make no difference',
    among: [...found, 'filter-narrows'],
    rules: (right) => {
      const plain = (value: unknown) =>
        typeof value === 'string' ? value.normalize('NFD').replace(/\p{M}/gu, '') : value;
      return { same: (op, a, b, attr) => right.same(op, plain(a), plain(b), attr) };
    },
  },
  {
    name: 'a value that ends in a quote opens everything',
    among: [...found, 'filter-narrows'],
    rules: (right) => ({
      holds: (filter, one, kind) =>
        (filter.is === 'compare' && /["'\\]/.test(String(filter.value))) || right.holds(filter, one, kind),
    }),
  },
  {
    name: 'blanks in a value are lost',
    among: [...found, 'filter-narrows'],
    rules: filtering((filter) => filter.replace(quoted(filter), quoted(filter).replaceAll(' ', ''))),
  },
];
