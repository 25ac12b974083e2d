import type { FilterExpression, Literal, Operand } from './odata-filter';

/** Property path → operators that the family takes on it; `any` for lambdas over a collection. */
export type FilterRules = Readonly<Record<string, readonly string[]>>;

/** The first path that the rules do not allow to be used like this; `null` when all is allowed. */
export function firstUnsupported(filter: FilterExpression, rules: FilterRules): string | null {
  if (filter.kind === 'not') return firstUnsupported(filter.inner, rules);
  const takes = (path: string, op: string) => Object.hasOwn(rules, path) && rules[path]?.includes(op);
  if (filter.kind === 'any') return takes(filter.path, 'any') ? null : filter.path;
  if (filter.kind === 'leaf') return takes(filter.left.path, filter.op) ? null : filter.left.path;
  return firstUnsupported(filter.left, rules) ?? firstUnsupported(filter.right, rules);
}

export type JsonObject = Readonly<Record<string, unknown>>;

function valueAt(item: JsonObject, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as JsonObject)[name] : undefined,
      item,
    );
}

/** Directory objects are compared without case, provisioning logs with it. */
export function matches(item: JsonObject, filter: FilterExpression, caseSensitive = false): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(item, filter.left, caseSensitive) && matches(item, filter.right, caseSensitive);
    case 'or':
      return matches(item, filter.left, caseSensitive) || matches(item, filter.right, caseSensitive);
    case 'not':
      return !matches(item, filter.inner, caseSensitive);
    case 'any': {
      const values = valueAt(item, filter.path);
      return (
        Array.isArray(values) &&
        values.some((value) => matches({ ...item, [filter.variable]: value }, filter.inner, caseSensitive))
      );
    }
    case 'leaf':
      return leafMatches(item, filter, caseSensitive);
  }
}

function leafMatches(
  item: JsonObject,
  { op, left, values }: { op: string; left: Operand; values: readonly Literal[] },
  caseSensitive: boolean,
): boolean {
  const fold = (value: unknown) =>
    typeof value === 'string' && !caseSensitive ? value.toLowerCase() : value;
  const found = valueAt(item, left.path);
  const actual = fold(left.lowerCase && typeof found === 'string' ? found.toLowerCase() : found) ?? null;
  const wanted = values.map((value) =>
    typeof value === 'object' && value !== null ? Date.parse(value.date) : fold(value),
  );
  const isDate = values.some((value) => typeof value === 'object' && value !== null);
  const known = isDate && typeof found === 'string' ? Date.parse(found) : actual;
  const first = wanted[0] ?? null;
  switch (op) {
    case 'in':
    case 'eq':
      return wanted.some((value) => (value ?? null) === known);
    case 'ne':
      return known !== first;
    case 'startswith':
      return typeof known === 'string' && known.startsWith(String(first));
    case 'endswith':
      return typeof known === 'string' && known.endsWith(String(first));
    case 'contains':
      return typeof known === 'string' && known.includes(String(first));
    default:
      return ordered(op, known, first);
  }
}

function ordered(op: string, known: unknown, wanted: unknown): boolean {
  if (typeof known !== typeof wanted || known === null || wanted === null) return false;
  const [a, b] = [known as number | string, wanted as number | string];
  if (op === 'gt') return a > b;
  if (op === 'ge') return a >= b;
  return op === 'lt' ? a < b : a <= b;
}
