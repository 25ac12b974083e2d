import { grouptalk } from '../../target/grouptalk';
import type { PracticeContext } from '../context';
import { isPlain } from './filter-match';
import { scimError } from './scim-error';

type Plain = Record<string, unknown>;

/** Attributes that are booleans, in lower case, at any depth of GroupTalk's schemas. */
const booleans = new Set(['active', 'primary']);
const known = new Set<string>(
  [...Object.values(grouptalk.userSchemas), ...Object.values(grouptalk.groupSchemas)].map((urn) =>
    urn.toLowerCase(),
  ),
);

/** The Tenant URL ends with a slash and so may be joined with a path that begins with one: `//Users`. */
export const singleSlashes = (url: string): string => {
  const [path = '', ...query] = url.split('?');
  return [path.replace(/\/{2,}/g, '/'), ...query].join('?');
};

/**
 * A resource as Entra sends it, made into one that RFC 7643 knows: `null` is no value (§2.5), booleans may
 * be the texts "True" and "False" (Entra without `aadOptscim062020`), and `schemas` may list URNs of
 * Microsoft's own, as for groups `http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group`.
 */
export function fromEntra(body: unknown, context: PracticeContext): unknown {
  if (!isPlain(body)) return body;
  const plain = withoutNulls(body, context) as Plain;
  if (!Array.isArray(plain.schemas)) return plain;
  return { ...plain, schemas: plain.schemas.filter((urn) => known.has(String(urn).toLowerCase())) };
}

function withoutNulls(value: unknown, context: PracticeContext): unknown {
  if (Array.isArray(value)) {
    return value.filter((one) => one !== null).map((one) => withoutNulls(one, context));
  }
  if (!isPlain(value)) return value;
  const kept: Plain = {};
  for (const [name, one] of Object.entries(value)) {
    if (one === null || one === undefined) continue;
    kept[name] = booleans.has(name.toLowerCase())
      ? booleanFrom(name, one, context)
      : withoutNulls(one, context);
  }
  return kept;
}

function booleanFrom(name: string, value: unknown, context: PracticeContext): unknown {
  if (typeof value !== 'string' || !/^(?:true|false)$/i.test(value)) return value;
  if (context.hasFault('scim-rejects-string-booleans')) {
    throw scimError(400, 'invalidValue', `${name} must be true or false, not the text "${value}".`);
  }
  return value.toLowerCase() === 'true';
}
