/**
 * Where a target attribute lives in a SCIM resource. Entra writes such places as flat names:
 * `userName`, `name.givenName`, `emails[type eq "work"].value`, `urn:…:2.0:User:costCenter`.
 */
export interface TargetPlace {
  /** Extension under whose URN the attribute stands; null for core attributes. */
  readonly urn: string | null;
  readonly attribute: string;
  /** Entry of a multi-valued attribute: the one with this sub-attribute's value. */
  readonly entry: { readonly by: string; readonly is: string } | null;
  readonly sub: string | null;
}

export type Resource = Record<string, unknown>;
export type JsonValue = string | number | boolean;

const entryPattern = /^([^[\].]+)\[\s*(\w+)\s+eq\s+"?([^"\]]*)"?\s*\](?:\.(\w+))?$/i;

export function targetPlace(name: string): TargetPlace {
  // A URN holds dots (`2.0`): its end is the last colon.
  const colon = /^urn:/i.test(name) ? name.lastIndexOf(':') : -1;
  const urn = colon < 0 ? null : name.slice(0, colon);
  const local = colon < 0 ? name : name.slice(colon + 1);
  const filtered = entryPattern.exec(local);
  if (filtered !== null) {
    const [, attribute = '', by = '', is = '', sub = 'value'] = filtered;
    return { urn, attribute, entry: { by, is }, sub };
  }
  const dot = local.indexOf('.');
  if (dot < 0) return { urn, attribute: local, entry: null, sub: null };
  return { urn, attribute: local.slice(0, dot), entry: null, sub: local.slice(dot + 1) };
}

/** The value that a resource holds at a place, as text; null when there is none. */
export function readPlace(resource: Resource, place: TargetPlace): string | null {
  const holder = place.urn === null ? resource : asObject(member(resource, place.urn));
  if (holder === null) return null;
  let value = member(holder, place.attribute);
  if (place.entry !== null) {
    const { by, is } = place.entry;
    const entries = Array.isArray(value) ? value.map(asObject) : [];
    value = entries.find(
      (one) => one !== null && asText(member(one, by))?.toLowerCase() === is.toLowerCase(),
    );
  }
  if (place.sub !== null) {
    const complex = asObject(value);
    value = complex === null ? null : member(complex, place.sub);
  }
  return asText(value);
}

/** Puts a value where it belongs into a resource being built. */
export function writePlace(resource: Resource, place: TargetPlace, value: JsonValue): void {
  const holder = place.urn === null ? resource : grow(resource, place.urn);
  if (place.entry !== null) {
    const { by, is } = place.entry;
    const entries = Array.isArray(holder[place.attribute]) ? (holder[place.attribute] as Resource[]) : [];
    holder[place.attribute] = entries;
    let entry = entries.find((one) => asText(one[by])?.toLowerCase() === is.toLowerCase());
    if (entry === undefined) {
      // The first address is sent as the primary one, as in Microsoft's sample of a created user.
      entry = {
        ...(place.attribute === 'emails' && by !== 'primary' && entries.length === 0
          ? { primary: true }
          : {}),
        [by]: by === 'primary' ? is.toLowerCase() === 'true' : is,
      };
      entries.push(entry);
    }
    entry[place.sub ?? 'value'] = value;
  } else if (place.sub !== null) {
    grow(holder, place.attribute)[place.sub] = value;
  } else {
    holder[place.attribute] = value;
  }
}

/** A mapped text as the JSON value that the target's type asks for. */
export function typedValue(text: string, type: string): JsonValue {
  if (type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  return text;
}

function grow(holder: Resource, key: string): Resource {
  const there = asObject(holder[key]);
  if (there !== null) return there;
  const made: Resource = {};
  holder[key] = made;
  return made;
}

/** Attribute names are case-insensitive in SCIM (RFC 7643 §2.1). */
function member(holder: Resource, key: string): unknown {
  if (Object.hasOwn(holder, key)) return holder[key];
  const found = Object.keys(holder).find((one) => one.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : holder[found];
}

const asObject = (value: unknown): Resource | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Resource) : null;

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' ? String(value) : null;
}
