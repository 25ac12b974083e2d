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
  readonly returned?: string | null | undefined;
  readonly multiValued?: boolean | null | undefined;
  readonly required?: boolean | null | undefined;
  readonly subAttributes?: readonly AttributeDefinition[] | null | undefined;
}

export interface ResourceSchema {
  readonly id: string;
  readonly attributes?: readonly AttributeDefinition[] | null | undefined;
}

export interface UncoveredAttribute {
  readonly name: string;
  /** `schema-missing`: the extension as a whole is not there. */
  readonly fault: 'schema-missing' | 'missing' | 'other-type' | 'read-only' | 'never-shown';
  /** The endpoint's type, for `other-type`; `singular` or `multi-valued` where it is that. */
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

/** The attributes of the core schema that the endpoint wants of everybody, and that the mapping does not write. */
export function requiredBesides(
  mapped: readonly MappedAttribute[],
  schemas: readonly ResourceSchema[],
  coreUrn: string,
): readonly string[] {
  const written = mapped
    .map((one) => attributePath(one.name))
    .filter((path) => path.urn === null || same(path.urn, coreUrn))
    .map((path) => path.steps[0] ?? '');
  const core = schemas.find((one) => same(one.id, coreUrn));
  return (core?.attributes ?? [])
    .filter((one) => one.required === true && !same(one.mutability, 'readOnly'))
    .map((one) => one.name)
    .filter((name) => !common.includes(name.toLowerCase()) && !written.some((one) => same(one, name)));
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
  const number = otherNumber(one, found, rest.length > 0);
  if (number) return { name: one.name, fault: 'other-type', type: number };
  for (const step of rest) {
    const inner = named(found.subAttributes, step);
    if (!inner) return { name: one.name, fault: 'missing', type: '' };
    // A container that is read-only makes all that it holds so.
    found = same(found.mutability, 'readOnly') ? { ...inner, mutability: 'readOnly' } : inner;
  }
  if (same(found.mutability, 'readOnly')) return { name: one.name, fault: 'read-only', type: '' };
  if (!fits(one.type, found)) return { name: one.name, fault: 'other-type', type: found.type ?? '' };
  const isHidden = same(found.mutability, 'writeOnly') || same(found.returned, 'never');
  return isHidden ? { name: one.name, fault: 'never-shown', type: '' } : null;
}

/**
 * One value for one of several, or the other way round; null: it fits, or the schema does not say. A name with an
 * entry chosen in brackets is one of several. References are written as a list or alone.
 */
function otherNumber(one: MappedAttribute, found: AttributeDefinition, goesOn: boolean): string | null {
  if (one.type.toLowerCase() === 'reference') return null;
  const chooses = one.name.includes('[');
  if (chooses && found.multiValued === false) return 'singular';
  return !chooses && !goesOn && found.multiValued === true ? 'multi-valued' : null;
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
