import SCIMMY from 'scimmy';
import { type Filter, parseFilter } from './filter';
import { definitionOf } from './schemas';
import { scimError } from './scim-error';
import type { ResourceName } from './scim-request';

export type Attribute = SCIMMY.Types.Attribute;

/** Where a PATCH operation points (RFC 7644 §3.5.2, Figure 7). */
export interface PatchPath {
  /** The extension's URN, or null for the core schema. */
  readonly urn: string | null;
  /** null: the whole extension. */
  readonly attribute: Attribute | null;
  readonly filter: Filter | null;
  readonly sub: Attribute | null;
}

const shape = /^([$\w-]+)(?:\[(.*)\])?(?:\.([$\w-]+))?$/s;

/** Names are case-insensitive. Throws `invalidPath` for what GroupTalk's schemas do not have. */
export function readPath(type: ResourceName, path: string): PatchPath {
  const trimmed = path.trim();
  const refuse = () => scimError(400, 'invalidPath', `GroupTalk's ${type} has no attribute "${path}".`);
  const definition = definitionOf(type);
  // scimmy keeps extensions as schema definitions among the attributes.
  const members: readonly unknown[] = definition.attributes;
  const extensions = members.filter((one) => one instanceof SCIMMY.Types.SchemaDefinition);
  const schema = [definition, ...extensions].find((one) => startsWith(trimmed, one.id)) ?? null;
  if (!schema && /^urn:/i.test(trimmed)) throw refuse();
  const urn = schema && schema !== definition ? schema.id : null;
  const rest = schema ? trimmed.slice(schema.id.length + 1) : trimmed;
  if (schema && rest === '') {
    if (!urn) throw refuse();
    return { urn, attribute: null, filter: null, sub: null };
  }
  const [, name = '', inner, subName] = shape.exec(rest) ?? [];
  const attribute = named((schema ?? definition).attributes, name);
  if (!attribute) throw refuse();
  const sub = subName === undefined ? null : named(attribute.subAttributes ?? [], subName);
  if (subName !== undefined && !sub) throw refuse();
  if (inner !== undefined && !attribute.config.multiValued) throw refuse();
  return { urn, attribute, filter: inner === undefined ? null : readFilter(inner, path), sub: sub ?? null };
}

function readFilter(text: string, path: string): Filter {
  try {
    return parseFilter(text);
  } catch {
    throw scimError(400, 'invalidPath', `The filter in the path "${path}" is not understood.`);
  }
}

const startsWith = (path: string, urn: string) =>
  path.toLowerCase() === urn.toLowerCase() || path.toLowerCase().startsWith(`${urn.toLowerCase()}:`);

const named = (attributes: readonly unknown[], name: string): Attribute | undefined =>
  attributes
    .filter((one) => one instanceof SCIMMY.Types.Attribute)
    .find((one) => one.name.toLowerCase() === name.toLowerCase());
