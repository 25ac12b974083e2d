/**
 * Whether the attributes that a mapping writes exist in an endpoint's schemas. Pure: schemas come in as
 * RFC 7643 section 7 has them, names as Entra spells them in a mapping.
 */

export interface MappedAttribute {
  /** e.g. `emails[type eq "work"].value`, `name.givenName`, `urn:…:2.0:User:label1` */
  readonly name: string;
  /** Entra's type: String, Boolean, Integer, DateTime, Binary, Reference; in any case. */
  readonly type: string;
}

export interface AttributeDefinition {
  readonly name: string;
  readonly type?: string | null | undefined;
  readonly mutability?: string | null | undefined;
  readonly subAttributes?: readonly AttributeDefinition[] | null | undefined;
}

export interface ResourceSchema {
  readonly id: string;
  readonly attributes?: readonly AttributeDefinition[] | null | undefined;
}

export interface UncoveredAttribute {
  readonly name: string;
  /** `schema-missing`: the extension as a whole is not there. */
  readonly fault: 'schema-missing' | 'missing' | 'other-type' | 'read-only';
  /** The endpoint's type, for `other-type`. */
  readonly type: string;
}

export interface AttributePath {
  /** The extension's URN; null for the core schema. */
  readonly urn: string | null;
  readonly steps: readonly string[];
}

/**
 * Takes a mapping's target name apart. A URN holds dots (`2.0`) and ends at the last colon; a filter in
 * brackets chooses an entry and names no attribute.
 * https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes
 */
export function attributePath(name: string): AttributePath {
  const plain = name.trim().replace(/\[[^\]]*\]/g, '');
  const colon = /^urn:/i.test(plain) ? plain.lastIndexOf(':') : -1;
  return {
    urn: colon < 0 ? null : plain.slice(0, colon),
    steps: plain.slice(colon + 1).split('.'),
  };
}

/** The mapped attributes that the schemas do not offer for writing, in the mapping's order. */
export function uncoveredAttributes(
  mapped: readonly MappedAttribute[],
  schemas: readonly ResourceSchema[],
  coreUrn: string,
): readonly UncoveredAttribute[] {
  return mapped.flatMap((one) => {
    const uncovered = judge(one, schemas, coreUrn);
    return uncovered ? [uncovered] : [];
  });
}

/** Part of every resource and of no schema (RFC 7643 section 3.1); an endpoint need not list them. */
const common = ['id', 'externalid', 'meta', 'schemas'];

function judge(
  one: MappedAttribute,
  schemas: readonly ResourceSchema[],
  coreUrn: string,
): UncoveredAttribute | null {
  const { urn, steps } = attributePath(one.name);
  const schema = schemas.find((candidate) => same(candidate.id, urn ?? coreUrn));
  const [first = '', ...rest] = steps;
  const isCommon = urn === null && common.includes(first.toLowerCase());
  if (!schema) return isCommon ? null : { name: one.name, fault: 'schema-missing', type: '' };

  let found = named(schema.attributes, first);
  if (!found) return isCommon ? null : { name: one.name, fault: 'missing', type: '' };
  for (const step of rest) {
    const inner = named(found.subAttributes, step);
    if (!inner) return { name: one.name, fault: 'missing', type: '' };
    // A container that is read-only makes all that it holds so.
    found = same(found.mutability, 'readOnly') ? { ...inner, mutability: 'readOnly' } : inner;
  }
  if (same(found.mutability, 'readOnly')) return { name: one.name, fault: 'read-only', type: '' };
  return fits(one.type, found) ? null : { name: one.name, fault: 'other-type', type: found.type ?? '' };
}

/** SCIM's types that can take a value of Entra's. `string` is the default (RFC 7643 section 2.2). */
const takes: Readonly<Record<string, readonly string[]>> = {
  string: ['string', 'reference'],
  boolean: ['boolean'],
  integer: ['integer', 'decimal'],
  datetime: ['datetime', 'string'],
  binary: ['binary', 'string'],
};

function fits(entraType: string, found: AttributeDefinition): boolean {
  const type = (found.type ?? 'string').toLowerCase();
  if (entraType.toLowerCase() === 'reference') {
    return type === 'reference' || (type === 'complex' && Boolean(named(found.subAttributes, 'value')));
  }
  const taken = takes[entraType.toLowerCase()];
  return taken === undefined || taken.includes(type);
}

const named = (attributes: readonly AttributeDefinition[] | null | undefined, name: string) =>
  attributes?.find((one) => same(one.name, name));

/** Names and URNs are compared without case (RFC 7643 section 2.1). */
const same = (a: string | null | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();
