import type { AttributeDefinition, ResourceSchema } from '../mapping/schemas-cover-mapping';
import { readJson } from './messages';
import { isPlain, memberOf, type Plain } from './resource';

interface SchemaList {
  readonly schemas: readonly ResourceSchema[];
  /** The endpoint says that it has more than it sent, or sent what is no schema, or no attribute. */
  readonly partial: boolean;
}

/**
 * The schemas of a `/Schemas` answer (RFC 7643 section 7), sent as a ListResponse or as a bare array; null when neither.
 * Each member that is not understood counts as not given. Sub-attributes have none of their own (section 2.3.8): a
 * schema that nests them without an end is not gone after.
 */
export function readSchemas(text: string): SchemaList | null {
  const json = readJson(text);
  const list = Array.isArray(json) ? json : isPlain(json) ? memberOf(json, 'Resources') : undefined;
  if (!Array.isArray(list)) return null;
  const total = isPlain(json) ? memberOf(json, 'totalResults') : undefined;
  const schemas = list.flatMap((one) => {
    const id = isPlain(one) ? memberOf(one, 'id') : undefined;
    return isPlain(one) && typeof id === 'string'
      ? [{ id, attributes: attributesOf(one, 'attributes', 2) }]
      : [];
  });
  const isTorn = list.some((one) => !isPlain(one) || hasGaps(one, 'attributes'));
  const partial =
    isTorn || schemas.length < list.length || (typeof total === 'number' && total > list.length);
  return { schemas, partial };
}

/** Something in the list is no attribute, or there is no list. */
function hasGaps(owner: Plain, member: string): boolean {
  const attributes = memberOf(owner, member);
  if (!Array.isArray(attributes)) return true;
  return attributes.some((one) => !isPlain(one) || typeof memberOf(one, 'name') !== 'string');
}

function attributesOf(owner: Plain, member: string, depth: number): readonly AttributeDefinition[] | null {
  const attributes = memberOf(owner, member);
  if (!Array.isArray(attributes) || depth === 0) return null;
  return attributes.filter(isPlain).flatMap((one) => {
    const name = memberOf(one, 'name');
    if (typeof name !== 'string') return [];
    const text = (key: string) => textOrNull(memberOf(one, key));
    const flag = (key: string) => flagOrNull(memberOf(one, key));
    return [
      {
        name,
        type: text('type'),
        mutability: text('mutability'),
        returned: text('returned'),
        multiValued: flag('multiValued'),
        required: flag('required'),
        subAttributes: attributesOf(one, 'subAttributes', depth - 1),
      },
    ];
  });
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
const flagOrNull = (value: unknown) => (typeof value === 'boolean' ? value : null);
