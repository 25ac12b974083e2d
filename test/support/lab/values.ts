import type { Filter, Path } from './filter';
import {
  type Attr,
  attrNamed,
  attrsUnder,
  isPlain,
  type LabKind,
  listOf,
  type Plain,
  plainOf,
} from './schema';

/** How a stored value and the one asked for are compared; replaced by those who get it wrong. */
export type Same = (op: string, stored: unknown, wanted: unknown, attr: Attr | null) => boolean;

export const same: Same = (op, stored, wanted, attr) => {
  if (typeof stored === 'string' && typeof wanted === 'string') {
    const fold = (text: string) => (attr?.exact ? text : text.toLowerCase());
    const [a, b] = [fold(stored), fold(wanted)];
    if (op === 'eq') return a === b;
    if (op === 'ne') return a !== b;
    if (op === 'co') return a.includes(b);
    if (op === 'sw') return a.startsWith(b);
    if (op === 'ew') return a.endsWith(b);
    if (op === 'gt') return a > b;
    if (op === 'ge') return a >= b;
    return op === 'lt' ? a < b : a <= b;
  }
  return op === 'eq' ? stored === wanted : op === 'ne' && stored !== wanted;
};

export function holds(filter: Filter, resource: Plain, kind: LabKind, by: Same): boolean {
  switch (filter.is) {
    case 'and':
      return holds(filter.left, resource, kind, by) && holds(filter.right, resource, kind, by);
    case 'or':
      return holds(filter.left, resource, kind, by) || holds(filter.right, resource, kind, by);
    case 'not':
      return !holds(filter.of, resource, kind, by);
    case 'some':
      return entriesAt(resource, filter.path, by).length > 0;
    case 'compare': {
      const values = valuesAt(resource, filter.path, by);
      if (filter.op === 'pr') return values.some((one) => one !== null && one !== '');
      const attr = attrAt(filter.path, kind);
      if (filter.op === 'ne') return values.every((one) => by('ne', one, filter.value, attr));
      return values.some((one) => by(filter.op, one, filter.value, attr));
    }
  }
}

/** The definition of what a path ends at. A multi-valued complex attribute stands for its `value`. */
function attrAt({ urn, name, sub }: Path, kind: LabKind): Attr | null {
  const attr = name === null ? undefined : attrNamed(attrsUnder(kind, urn), name);
  if (!attr?.subs) return attr ?? null;
  return attrNamed(attr.subs, sub ?? 'value') ?? null;
}

/** The entries of a multi-valued attribute that a path's `[…]` names. */
function entriesAt(resource: Plain, { urn, name, where }: Path, by: Same): readonly Plain[] {
  const holder = urn === null ? resource : plainOf(resource[urn]);
  const entries = listOf(holder[name ?? '']).filter(isPlain);
  return where === null ? entries : entries.filter((one) => entryHolds(where, one, by));
}

export function entryHolds(filter: Filter, entry: Plain, by: Same): boolean {
  switch (filter.is) {
    case 'and':
      return entryHolds(filter.left, entry, by) && entryHolds(filter.right, entry, by);
    case 'or':
      return entryHolds(filter.left, entry, by) || entryHolds(filter.right, entry, by);
    case 'not':
      return !entryHolds(filter.of, entry, by);
    case 'some':
      return false;
    case 'compare': {
      const stored = entry[filter.path.name ?? ''];
      return filter.op === 'pr' ? stored !== undefined : by(filter.op, stored, filter.value, null);
    }
  }
}

export function valuesAt(resource: Plain, path: Path, by: Same): readonly unknown[] {
  const { urn, name, sub } = path;
  const holder = urn === null ? resource : plainOf(resource[urn]);
  const value = holder[name ?? ''];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    if (value.every((one) => !isPlain(one))) return value;
    return entriesAt(resource, path, by)
      .map((one) => one[sub ?? 'value'])
      .filter((one) => one !== undefined);
  }
  if (!isPlain(value)) return [value];
  return sub !== null && value[sub] !== undefined ? [value[sub]] : [];
}
