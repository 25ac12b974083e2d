import { type Path, parsePath } from './filter';
import { isPlain, type LabKind, type Plain, plainOf } from './schema';

export interface Selection {
  readonly only: readonly Path[] | null;
  readonly without: readonly Path[];
}

export function selectionOf(query: URLSearchParams, kind: LabKind): Selection {
  const paths = (name: string) =>
    (query.get(name) ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
      .flatMap((one) => known(one, kind));
  const only = paths('attributes');
  return { only: query.has('attributes') ? only : null, without: paths('excludedAttributes') };
}

function known(name: string, kind: LabKind): readonly Path[] {
  try {
    return [parsePath(name, kind)];
  } catch {
    return [];
  }
}

/** `attributes` and `excludedAttributes` (RFC 7644, section 3.9); `id` and `schemas` always stay. */
export function select(resource: Plain, { only, without }: Selection): Plain {
  if (only !== null) {
    const kept: Plain = { schemas: resource.schemas, id: resource.id };
    for (const path of only) copy(resource, kept, path);
    return kept;
  }
  const left = { ...resource };
  for (const path of without) drop(left, path);
  return left;
}

function copy(from: Plain, to: Plain, { urn, name, sub }: Path): void {
  if (urn !== null && name === null) to[urn] = from[urn];
  const holder = urn === null ? from : plainOf(from[urn]);
  if (name === null || holder[name] === undefined) return;
  const value = sub === null ? holder[name] : part(holder[name], sub);
  const place = urn === null ? to : { ...plainOf(to[urn]) };
  const there = place[name];
  place[name] = isPlain(there) && isPlain(value) ? { ...there, ...value } : value;
  if (urn !== null) to[urn] = place;
}

const part = (value: unknown, sub: string): unknown =>
  Array.isArray(value) ? value.map((one) => ({ [sub]: plainOf(one)[sub] })) : { [sub]: plainOf(value)[sub] };

function drop(from: Plain, { urn, name, sub }: Path): void {
  if (name === 'id' || name === 'schemas') return;
  if (urn !== null && name === null) delete from[urn];
  if (name === null) return;
  const holder = urn === null ? from : { ...plainOf(from[urn]) };
  const value = holder[name];
  if (sub === null) delete holder[name];
  else if (Array.isArray(value)) holder[name] = value.map((one) => lacking(one, sub));
  else if (isPlain(value)) holder[name] = lacking(value, sub);
  if (urn !== null && from[urn] !== undefined) from[urn] = holder;
}

const lacking = (value: unknown, sub: string) =>
  Object.fromEntries(Object.entries(plainOf(value)).filter(([name]) => name !== sub));
