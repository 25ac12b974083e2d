import type { Filter, FilterValue } from './filter';

type Plain = Readonly<Record<string, unknown>>;

/** `caseExact` is true for these alone (RFC 7643 §3.1); names in lower case. */
const caseExact = new Set(['id', 'externalid']);

/** Does the resource, or one entry of a multi-valued attribute, pass the filter? */
export function matches(filter: Filter, subject: Plain): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => matches(part, subject));
    case 'or':
      return filter.parts.some((part) => matches(part, subject));
    case 'not':
      return !matches(filter.part, subject);
    case 'entry':
      return entriesOf(attributeOf(subject, filter.path)).some((entry) => matches(filter.filter, entry));
    case 'compare': {
      const found = filter.path.split('.').reduce<unknown[]>(
        (values, name) =>
          values.flatMap((value) => {
            const next = isPlain(value) ? attributeOf(value, name) : undefined;
            return Array.isArray(next) ? next : next === undefined || next === null ? [] : [next];
          }),
        [subject],
      );
      if (filter.op === 'pr') return found.length > 0;
      if (filter.op === 'ne') return found.every((one) => !compare('eq', one, filter.value, filter.path));
      if (filter.value === null) return filter.op === 'eq' && found.length === 0;
      return found.some((one) => compare(filter.op, one, filter.value, filter.path));
    }
  }
}

export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const entriesOf = (value: unknown): Record<string, unknown>[] =>
  (Array.isArray(value) ? value : [value]).filter(isPlain);

/** Attribute names are case-insensitive (RFC 7643 §2.1). */
export function attributeOf(subject: Plain, name: string): unknown {
  const key = Object.keys(subject).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : subject[key];
}

function compare(op: string, found: unknown, wanted: FilterValue, path: string): boolean {
  if (typeof found === 'number' && typeof wanted === 'number') return ordered(op, found, wanted);
  const fold = (value: unknown) => (caseExact.has(path) ? String(value) : String(value).toLowerCase());
  const [left, right] = [fold(found), fold(wanted)];
  switch (op) {
    case 'co':
      return left.includes(right);
    case 'sw':
      return left.startsWith(right);
    case 'ew':
      return left.endsWith(right);
    default:
      return ordered(op, left, right);
  }
}

function ordered<T extends string | number>(op: string, left: T, right: T): boolean {
  switch (op) {
    case 'eq':
      return left === right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
    default:
      return false;
  }
}
