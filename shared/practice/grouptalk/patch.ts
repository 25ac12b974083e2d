import type { Filter } from './filter';
import { attributeOf, entriesOf, isPlain, matches } from './filter-match';
import { type Attribute, type PatchPath, readPath } from './patch-path';
import { scimError } from './scim-error';
import type { ResourceName } from './scim-request';

type Plain = Record<string, unknown>;

interface Operation {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: string | undefined;
  readonly value: unknown;
}

const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/**
 * The operations of a PatchOp message (RFC 7644 §3.5.2). `op` in any case: Entra sends `Add` without
 * `aadOptscim062020` and `add` with it. Throws SCIM errors.
 */
export function readOperations(message: unknown): Operation[] {
  if (!isPlain(message))
    throw scimError(400, 'invalidSyntax', 'A PATCH needs a PatchOp message as its body.');
  if (!Array.isArray(message.schemas) || !message.schemas.includes(patchUrn)) {
    throw scimError(400, 'invalidSyntax', `The schemas of a PATCH must be ["${patchUrn}"].`);
  }
  const list = message.Operations;
  if (!Array.isArray(list) || list.length === 0) {
    throw scimError(400, 'invalidSyntax', 'A PATCH needs at least one operation in Operations.');
  }
  return list.map((one: unknown) => {
    const op = isPlain(one) ? String(one.op).toLowerCase() : '';
    if (!isPlain(one) || (op !== 'add' && op !== 'remove' && op !== 'replace')) {
      throw scimError(400, 'invalidSyntax', 'The op of an operation must be add, remove or replace.');
    }
    const { path, value } = one;
    if (path !== undefined && path !== null && typeof path !== 'string') {
      throw scimError(400, 'invalidPath', 'The path of an operation must be a text.');
    }
    if (op === 'remove' && !path) throw scimError(400, 'noTarget', 'A remove operation needs a path.');
    if (op !== 'remove' && value === undefined) {
      throw scimError(400, 'invalidValue', `The value of the ${op} operation is missing.`);
    }
    return { op, path: path || undefined, value };
  });
}

/**
 * The resource as it is after all operations, or an error and nothing done. Where RFC 7644 says `noTarget`
 * for an entry asked for by its type, Entra expects the entry to be made; `createMissing: false` says no.
 */
export function applyPatch(
  type: ResourceName,
  resource: Plain,
  operations: readonly Operation[],
  options: { readonly createMissing: boolean },
): Plain {
  const target = structuredClone(resource);
  for (const operation of operations) apply(type, target, operation, options.createMissing);
  return target;
}

function apply(
  type: ResourceName,
  target: Plain,
  { op, path, value }: Operation,
  createMissing: boolean,
): void {
  if (path === undefined) {
    if (!isPlain(value)) {
      throw scimError(400, 'invalidValue', `Without a path the value of ${op} must be an object.`);
    }
    for (const [name, one] of Object.entries(value)) {
      if (/^(?:schemas|meta)$/i.test(name) || (/^id$/i.test(name) && one === target.id)) continue;
      apply(type, target, { op, path: name, value: one }, createMissing);
    }
    return;
  }
  const where = readPath(type, path);
  if (!where.attribute) {
    applyToExtension(type, target, where, { op, path, value }, createMissing);
    return;
  }
  const { attribute, urn } = where;
  if (attribute.name === 'schemas') return;
  if (attribute.config.mutable === false) throw scimError(400, 'mutability', `${path} cannot be changed.`);
  const takesAway = op === 'remove' || value === null;
  if (takesAway && attribute.config.required && !where.filter) {
    throw scimError(400, 'mutability', `${path} is required and cannot be removed.`);
  }
  const holder = urn ? childOf(target, urn) : target;
  if (where.filter)
    applyToEntries(holder, where, where.filter, attribute, { op, path, value }, createMissing);
  else if (where.sub) applyToSub(holder, attribute, where.sub, { op, path, value });
  else applyToAttribute(holder, attribute, { op, path, value });
  if (urn && Object.keys(holder).length === 0) delete target[urn];
}

function applyToExtension(
  type: ResourceName,
  target: Plain,
  { urn }: PatchPath,
  { op, path, value }: Operation,
  createMissing: boolean,
): void {
  if (!urn) return;
  if (op === 'remove' || value === null) {
    delete target[urn];
    return;
  }
  if (!isPlain(value)) throw scimError(400, 'invalidValue', `The value at ${path} must be an object.`);
  for (const [name, one] of Object.entries(value)) {
    apply(type, target, { op, path: `${urn}:${name}`, value: one }, createMissing);
  }
}

function applyToAttribute(holder: Plain, { name, type, config }: Attribute, { op, value }: Operation): void {
  if (op === 'remove' && value !== undefined && value !== null && config.multiValued) {
    const gone = Array.isArray(value) ? value : [value];
    setList(
      holder,
      name,
      entriesOf(holder[name]).filter((entry) => !gone.some((one) => isSame(entry, one))),
    );
  } else if (op === 'remove' || value === null) {
    delete holder[name];
  } else if (config.multiValued) {
    const sent = Array.isArray(value) ? value : [value];
    const kept = op === 'add' ? entriesOf(holder[name]) : [];
    const fresh = sent.filter((one) => !kept.some((entry) => isSame(entry, one)));
    setList(holder, name, [...onePrimary(kept, fresh), ...fresh]);
  } else if (type === 'complex' && isPlain(value)) {
    const child = childOf(holder, name);
    for (const [key, one] of Object.entries(value)) put(child, key, one);
  } else {
    holder[name] = value;
  }
}

function applyToSub(
  holder: Plain,
  attribute: Attribute,
  sub: Attribute,
  { op, path, value }: Operation,
): void {
  if (!attribute.config.multiValued) {
    const child = childOf(holder, attribute.name);
    put(child, sub.name, op === 'remove' ? null : value);
    if (Object.keys(child).length === 0) delete holder[attribute.name];
    return;
  }
  const entries = entriesOf(holder[attribute.name]);
  if (entries.length === 0 && op !== 'remove') {
    throw scimError(400, 'noTarget', `There is nothing at ${path} to change.`);
  }
  for (const entry of entries) put(entry, sub.name, op === 'remove' ? null : value);
}

function applyToEntries(
  holder: Plain,
  { sub }: PatchPath,
  filter: Filter,
  { name }: Attribute,
  { op, path, value }: Operation,
  createMissing: boolean,
): void {
  const entries = entriesOf(holder[name]);
  const found = entries.filter((entry) => matches(filter, entry));
  if (op === 'remove' || value === null) {
    const emptied = sub && sub.name !== 'value';
    if (emptied) for (const entry of found) put(entry, sub.name, null);
    else
      setList(
        holder,
        name,
        entries.filter((entry) => !found.includes(entry)),
      );
    return;
  }
  if (!sub && !isPlain(value))
    throw scimError(400, 'invalidValue', `The value at ${path} must be an object.`);
  if (found.length === 0) {
    const made = createMissing ? entryFrom(filter) : null;
    if (!made) throw scimError(400, 'noTarget', `No entry matches the path ${path}.`);
    found.push(made);
    holder[name] = [...entries, made];
  }
  for (const entry of found) {
    if (sub) put(entry, sub.name, value);
    else for (const [key, one] of Object.entries(value as Plain)) put(entry, key, one);
  }
}

/** What an entry must hold to pass a filter made of `type eq` and `primary eq` alone; null for any other. */
function entryFrom(filter: Filter): Plain | null {
  const parts = filter.kind === 'and' ? filter.parts : [filter];
  const made: Plain = {};
  for (const part of parts) {
    if (part.kind !== 'compare' || part.op !== 'eq' || !/^(?:type|primary)$/.test(part.path)) return null;
    made[part.path] = part.value;
  }
  return made;
}

/** Entries are the same when all that is sent says what is there; a member is its `value` alone. */
function isSame(entry: Plain, sent: unknown): boolean {
  if (!isPlain(sent)) return attributeOf(entry, 'value') === sent;
  const said = Object.entries(sent).filter(([key, one]) => one !== null && !/^(?:\$ref|display)$/i.test(key));
  return said.length > 0 && said.every(([key, one]) => String(attributeOf(entry, key)) === String(one));
}

/** A newly primary entry takes `primary` from the others (RFC 7644 §3.5.2). */
const onePrimary = (kept: Plain[], fresh: readonly unknown[]): Plain[] =>
  fresh.some((one) => isPlain(one) && String(attributeOf(one, 'primary')).toLowerCase() === 'true')
    ? kept.map((entry) => ('primary' in entry ? { ...entry, primary: false } : entry))
    : kept;

function put(holder: Plain, name: string, value: unknown): void {
  const key = Object.keys(holder).find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  if (value === null) delete holder[key];
  else holder[key] = value;
}

function setList(holder: Plain, name: string, entries: readonly unknown[]): void {
  if (entries.length > 0) holder[name] = entries;
  else delete holder[name];
}

function childOf(holder: Plain, name: string): Plain {
  const found = holder[name];
  if (isPlain(found)) return found;
  const made: Plain = {};
  holder[name] = made;
  return made;
}
