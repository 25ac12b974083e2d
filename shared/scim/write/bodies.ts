import { type AttributePath, attributePath, type MappedAttribute } from '../../mapping/schemas-cover-mapping';
import { grouptalk } from '../../target/grouptalk';
import type { Plain } from '../resource';

/** Values by the target attribute's name, as Entra spells it. */
export type Values = ReadonlyMap<string, unknown>;

export interface Operation {
  readonly op: string;
  readonly path?: string;
  readonly value?: unknown;
}

const { core, enterprise } = grouptalk.userSchemas;
const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

export interface Choice extends AttributePath {
  /** What chooses an entry of a list: `type` and `mobile` of `phoneNumbers[type eq "mobile"].value`; null: nothing. */
  readonly entry: { readonly key: string; readonly value: string } | null;
}

/** A mapping's target name taken apart, with the entry that it chooses. */
export function choiceOf(name: string): Choice {
  const [, key = '', value = ''] = /\[\s*(\w+)\s+eq\s+"?([^"\]]*)"?\s*\]/i.exec(name) ?? [];
  return { ...attributePath(name), entry: key === '' ? null : { key, value } };
}

export const choosesEntry = (name: string): boolean => choiceOf(name).entry !== null;

/** The URN of an extension that is neither the core schema nor the enterprise one; null: it is one of those. */
export function ownUrn(name: string): string | null {
  const { urn } = attributePath(name);
  const known = urn === null || [core, enterprise].some((one) => one.toLowerCase() === urn.toLowerCase());
  return known ? null : urn;
}

/**
 * The body of `POST /Users` as Entra writes it: `active`, `meta` and an empty `roles` are always there; a custom
 * extension stands under its URN, which `schemas` does not list. `listed`: it does, as RFC 7643 section 3 wants it.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 * https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes
 */
export function personBody(values: Values, { listed = false }: { readonly listed?: boolean } = {}): Plain {
  const own = [...values.keys()].flatMap((name) => ownUrn(name) ?? []);
  const body: Record<string, unknown> = {
    schemas: [core, enterprise, ...(listed ? new Set(own) : [])],
    active: true,
    meta: { resourceType: 'User' },
    roles: [],
  };
  for (const [name, value] of values) put(body, name, value);
  return body;
}

function put(body: Record<string, unknown>, name: string, value: unknown): void {
  const { urn, steps, entry } = choiceOf(name);
  const holder = urn === null || urn.toLowerCase() === core.toLowerCase() ? body : childOf(body, urn);
  const [first = '', sub] = steps;
  if (entry) Object.assign(entryOf(holder, first, entry), { [sub ?? 'value']: value });
  else if (sub === undefined) holder[first] = value;
  else childOf(holder, first)[sub] = value;
}

function childOf(holder: Record<string, unknown>, name: string): Record<string, unknown> {
  const found = holder[name];
  if (isRecord(found)) return found;
  const made: Record<string, unknown> = {};
  holder[name] = made;
  return made;
}

function entryOf(
  holder: Record<string, unknown>,
  name: string,
  { key, value }: { readonly key: string; readonly value: string },
): Record<string, unknown> {
  const found = holder[name];
  const entries: unknown[] = Array.isArray(found) ? found : [];
  holder[name] = entries;
  const same = entries.filter(isRecord).find((one) => one[key] === value);
  if (same) return same;
  const primary = /^emails$/i.test(name) && entries.length === 0 ? { primary: true } : {};
  const made = { ...primary, [key]: value };
  entries.push(made);
  return made;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A PatchOp message (RFC 7644 section 3.5.2). */
export const patchBody = (...operations: readonly Operation[]): Plain => ({
  schemas: [patchUrn],
  Operations: operations,
});

/**
 * How Entra writes a PATCH. `plain`: without `aadOptscim062020`, `Replace` and booleans as texts. `flag`: with it,
 * `replace` and booleans as such.
 * https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility
 */
export type Dialect = 'plain' | 'flag';

export type Verb = 'add' | 'replace' | 'remove';

/** The verb as the dialect spells it. */
export const verbIn = (dialect: Dialect, verb: Verb): string =>
  dialect === 'flag' ? verb : `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;

/** One operation for each attribute, with its path. */
export const eachByPath = (dialect: Dialect, verb: Verb, values: Values): readonly Operation[] =>
  [...values].map(([path, value]) => ({
    op: verbIn(dialect, verb),
    path,
    ...(verb === 'remove' ? {} : { value }),
  }));

/**
 * Several changes as Entra sends them with the flag: one `replace` without a path, its names flat, and what lies in
 * an entry of a list apart.
 */
export function allAtOnce(values: Values): readonly Operation[] {
  const flat = [...values].filter(([name]) => !choosesEntry(name));
  const inEntries = new Map([...values].filter(([name]) => choosesEntry(name)));
  const together = flat.length === 0 ? [] : [{ op: 'replace', value: Object.fromEntries(flat) }];
  return [...together, ...eachByPath('flag', 'replace', inEntries)];
}

/** The attributes that a value of ours can be written to; references and the like are Entra's alone. */
export const isWritable = ({ name, type }: MappedAttribute): boolean => {
  const { steps } = attributePath(name);
  const last = steps.at(-1)?.toLowerCase() ?? '';
  const odd =
    /^(?:id|meta|schemas|password|groups|members|manager|roles|entitlements|x509certificates|photos)$/i;
  return (
    !odd.test(steps[0] ?? '') &&
    !/^(?:primary|\$ref|type)$/.test(last) &&
    !/^(?:reference|binary|datetime)$/i.test(type)
  );
};
