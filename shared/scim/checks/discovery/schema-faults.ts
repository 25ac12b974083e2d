import { quoted } from '../../answer';
import { isPlain, memberOf, type Plain } from '../../resource';

/** What is wrong with the entries of `/Schemas` (RFC 7643 section 7), gravest first. */
const schemaFaults = ['not-schemas', 'twice', 'attribute-broken', 'not-camel-case', 'with-nulls'] as const;
type SchemaFault = (typeof schemaFaults)[number];

interface FaultyPlace {
  readonly fault: SchemaFault;
  /** The schema, or the attribute with its schema. */
  readonly where: string;
}

/** The members of a schema and of an attribute; others are let be. */
const schemaMembers = ['id', 'name', 'description', 'attributes', 'meta', 'schemas'];
const attributeMembers = [
  'name',
  'type',
  'subAttributes',
  'multiValued',
  'description',
  'required',
  'canonicalValues',
  'caseExact',
  'mutability',
  'returned',
  'uniqueness',
  'referenceTypes',
];
const booleans = ['multiValued', 'required', 'caseExact'];
const keywords: Readonly<Record<string, readonly string[]>> = {
  type: ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'binary', 'reference', 'complex'],
  mutability: ['readOnly', 'readWrite', 'immutable', 'writeOnly'],
  returned: ['always', 'never', 'default', 'request'],
  uniqueness: ['none', 'server', 'global'],
};

/** The gravest fault of all, and where it was found first; null: there is none. */
export function worstSchemaFault(entries: readonly unknown[]): FaultyPlace | null {
  const ids = entries.map((one) => (isPlain(one) ? memberOf(one, 'id') : undefined));
  const found = entries.flatMap((entry, at) => faultsOfSchema(entry, ids[at], at + 1));
  const again = firstTwice(ids);
  if (again !== null) found.push({ fault: 'twice', where: quoted(again) });
  return schemaFaults.flatMap((fault) => found.filter((one) => one.fault === fault))[0] ?? null;
}

function faultsOfSchema(entry: unknown, id: unknown, number: number): FaultyPlace[] {
  const attributes = isPlain(entry) ? memberOf(entry, 'attributes') : undefined;
  const isSchema = isPlain(entry) && typeof id === 'string' && id !== '' && Array.isArray(attributes);
  const where = typeof id === 'string' && id !== '' ? quoted(id) : `Resources[${number - 1}]`;
  if (!isSchema) return [{ fault: 'not-schemas', where }];
  return [...faultsOfForm(entry, schemaMembers, where), ...faultsOfAttributes(attributes, where, 0)];
}

function faultsOfAttributes(attributes: readonly unknown[], owner: string, depth: number): FaultyPlace[] {
  const names = attributes.map((one) => (isPlain(one) ? memberOf(one, 'name') : undefined));
  const again = firstTwice(names);
  return [
    ...(again === null ? [] : [{ fault: 'twice' as const, where: `${owner}: ${quoted(again)}` }]),
    ...attributes.flatMap((one, at) => faultsOfAttribute(one, names[at], owner, depth)),
  ];
}

function faultsOfAttribute(one: unknown, name: unknown, owner: string, depth: number): FaultyPlace[] {
  const broken = (where: string): FaultyPlace[] => [{ fault: 'attribute-broken', where }];
  if (!isPlain(one) || typeof name !== 'string' || name === '') return broken(owner);
  const where = `${owner}: ${quoted(name)}`;
  if (booleans.some((key) => !['boolean', 'undefined'].includes(typeof (memberOf(one, key) ?? undefined)))) {
    return broken(where);
  }
  const said = Object.entries(keywords).flatMap(([key, allowed]) => {
    const word = memberOf(one, key) ?? null;
    return word === null ? [] : [{ word, allowed }];
  });
  if (said.some(({ word, allowed }) => !isOneOf(word, allowed))) return broken(where);
  const inner = memberOf(one, 'subAttributes') ?? null;
  // Sub-attributes have none of their own (RFC 7643 section 2.3.8).
  if (inner !== null && (!Array.isArray(inner) || (depth > 0 && inner.length > 0))) return broken(where);
  const inOtherCase = said.some(({ word, allowed }) => !allowed.some((one) => one === word));
  return [
    ...(inOtherCase ? [{ fault: 'not-camel-case' as const, where }] : []),
    ...faultsOfForm(one, attributeMembers, where),
    ...(Array.isArray(inner) ? faultsOfAttributes(inner, where, depth + 1) : []),
  ];
}

/** Microsoft asks for camel case and against null in what is discovered. */
function faultsOfForm(one: Plain, known: readonly string[], where: string): FaultyPlace[] {
  const other = Object.keys(one).some(
    (key) => !known.includes(key) && known.some((name) => name.toLowerCase() === key.toLowerCase()),
  );
  return [
    ...(other ? [{ fault: 'not-camel-case' as const, where }] : []),
    ...(Object.values(one).includes(null) ? [{ fault: 'with-nulls' as const, where }] : []),
  ];
}

const isOneOf = (value: unknown, allowed: readonly string[]) =>
  typeof value === 'string' && allowed.some((one) => one.toLowerCase() === value.toLowerCase());

/** The first text that is there twice, compared without case. */
function firstTwice(texts: readonly unknown[]): string | null {
  const seen = new Set<string>();
  for (const text of texts) {
    if (typeof text !== 'string' || text === '') continue;
    if (seen.has(text.toLowerCase())) return text;
    seen.add(text.toLowerCase());
  }
  return null;
}
