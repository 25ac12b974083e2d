import { refusal } from './answers';
import { type Filter, type Path, parsePath } from './filter';
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
import { takeEntry, takeValue } from './take';
import { entryHolds, same } from './values';

export interface Operation {
  /** In lower case. */
  readonly op: 'add' | 'replace' | 'remove';
  /** Without one, `value` is an object with paths as its names. */
  readonly path?: string;
  readonly value?: unknown;
}

/** `resource` is changed in place. Both dialects of Entra, and RFC 7644, section 3.5.2. Throws a refusal. */
export function operate(resource: Plain, operation: Operation, kind: LabKind): void {
  const { op, path, value } = operation;
  if (path !== undefined) {
    at(resource, op, parsePath(path, kind), value, kind);
    return;
  }
  if (op === 'remove') throw refusal(400, 'Remove what?', 'noTarget');
  if (!isPlain(value)) throw refusal(400, 'Without a path the value is an object', 'invalidValue');
  for (const [key, one] of Object.entries(value)) {
    if (/^(?:id|schemas|meta)$/i.test(key)) continue;
    at(resource, op, parsePath(key, kind), one, kind);
  }
}

function at(resource: Plain, op: Operation['op'], path: Path, value: unknown, kind: LabKind): void {
  const { urn, name } = path;
  if (name === null) {
    atExtension(resource, op, path, value, kind);
    return;
  }
  const attr = attrNamed(attrsUnder(kind, urn), name);
  if (!attr) throw refusal(400, `No such attribute: ${name}`, 'invalidPath');
  if (attr.readOnly) throw refusal(400, `${name} cannot be changed`, 'mutability');
  const holder = urn === null ? resource : { ...plainOf(resource[urn]) };
  if (attr.many) atMany(holder, op, attr, path, value);
  else if (path.sub !== null) atSub(holder, op, attr, path.sub, value);
  else if (attr.subs && op !== 'remove' && value !== null && value !== '') {
    set(holder, name, { ...plainOf(holder[name]), ...plainOf(takeValue(attr, value)) });
  } else set(holder, name, op === 'remove' ? undefined : takeValue(attr, value));
  if (urn !== null) set(resource, urn, Object.keys(holder).length > 0 ? holder : undefined);
}

function atExtension(resource: Plain, op: Operation['op'], path: Path, value: unknown, kind: LabKind): void {
  if (op === 'remove') set(resource, path.urn ?? '', undefined);
  if (op === 'remove') return;
  for (const [name, one] of Object.entries(plainOf(value))) {
    at(resource, op, { ...path, name: attrNamed(attrsUnder(kind, path.urn), name)?.name ?? name }, one, kind);
  }
}

function atSub(holder: Plain, op: Operation['op'], attr: Attr, sub: string, value: unknown): void {
  const definition = attrNamed(attr.subs ?? [], sub);
  const inside = { ...plainOf(holder[attr.name]) };
  set(inside, sub, op === 'remove' || !definition ? undefined : takeValue(definition, value));
  set(holder, attr.name, Object.keys(inside).length > 0 ? inside : undefined);
}

function atMany(holder: Plain, op: Operation['op'], attr: Attr, path: Path, value: unknown): void {
  const before = listOf(holder[attr.name]).filter(isPlain);
  const after = manyAfter(before, op, attr, path, value);
  set(holder, attr.name, after.length > 0 ? after : undefined);
}

function manyAfter(
  before: readonly Plain[],
  op: Operation['op'],
  attr: Attr,
  { where, sub }: Path,
  value: unknown,
): readonly Plain[] {
  if (where === null && sub === null) {
    if (op === 'remove') return without(before, value);
    const given = listOf(takeValue(attr, value)).filter(isPlain);
    return op === 'replace'
      ? given
      : [...before, ...given.filter((one) => !before.some((old) => equal(old, one)))];
  }
  const meant = (one: Plain) => where === null || entryHolds(where, one, same);
  const empties = op === 'remove' || value === null || value === '';
  if (sub === null) {
    if (empties) return before.filter((one) => !meant(one));
    return merged(before, meant, where, plainOf(takeEntry(attr, value)));
  }
  if (empties) {
    const left = before.map((one) => (meant(one) ? { ...one, [sub]: undefined } : one));
    return left
      .map(tidy)
      .filter((one) => Object.keys(one).some((key) => key !== 'type' && key !== 'primary'));
  }
  const definition = attrNamed(attr.subs ?? [], sub);
  return merged(before, meant, where, definition ? { [sub]: takeValue(definition, value) } : {});
}

/** Entra names an entry that need not be there yet, and expects it to be made. */
function merged(
  before: readonly Plain[],
  meant: (one: Plain) => boolean,
  where: Filter | null,
  given: Plain,
) {
  if (before.some(meant)) return before.map((one) => (meant(one) ? { ...one, ...given } : one));
  return [...before, { ...given, ...named(where) }];
}

function named(where: Filter | null): Plain {
  if (where?.is === 'and') return { ...named(where.left), ...named(where.right) };
  return where?.is === 'compare' && where.op === 'eq' ? { [where.path.name ?? '']: where.value } : {};
}

/** Removed as a list of values, or all of them. */
function without(before: readonly Plain[], value: unknown): readonly Plain[] {
  if (value === undefined || value === null) return [];
  const gone = (Array.isArray(value) ? value : [value]).map((one) => (isPlain(one) ? one.value : one));
  return before.filter((one) => !gone.includes(one.value));
}

const equal = (a: Plain, b: Plain) => a.value === b.value && a.type === b.type;
const tidy = (entry: Plain) =>
  Object.fromEntries(Object.entries(entry).filter(([, one]) => one !== undefined));

function set(holder: Plain, name: string, value: unknown): void {
  if (value === undefined) delete holder[name];
  else holder[name] = value;
}
