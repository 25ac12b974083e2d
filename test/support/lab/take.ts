import { refusal } from './answers';
import { parsePath } from './filter';
import {
  type Attr,
  attrNamed,
  attrsUnder,
  isPlain,
  type LabKind,
  type Plain,
  plainOf,
  sameName,
  schemasOf,
} from './schema';

/** The attributes of a body as they are kept: known ones, spelt as in the schema, of the right type. */
export function takeBody(kind: LabKind, body: Plain): Plain {
  const kept: Plain = {};
  for (const [key, value] of Object.entries(body)) {
    const extension = schemasOf[kind].slice(1).find(({ urn }) => sameName(urn, key));
    if (extension) {
      const inside = takeAttrs(extension.attrs, plainOf(value));
      if (Object.keys(inside).length > 0)
        kept[extension.urn] = { ...plainOf(kept[extension.urn]), ...inside };
    } else if (/^urn:/i.test(key)) {
      takeFlat(kind, key, value, kept);
    }
  }
  return { ...takeAttrs(attrsUnder(kind, null), body), ...kept };
}

/** `urn:…:User:costCenter` as a key of its own. */
function takeFlat(kind: LabKind, key: string, value: unknown, kept: Plain): void {
  const known = schemasOf[kind].some(({ urn }) => key.toLowerCase().startsWith(`${urn.toLowerCase()}:`));
  if (!known) return;
  const { urn, name } = parsePath(key, kind);
  if (urn === null || name === null) return;
  Object.assign(kept, {
    [urn]: { ...plainOf(kept[urn]), ...takeAttrs(attrsUnder(kind, urn), { [name]: value }) },
  });
}

function takeAttrs(attrs: readonly Attr[], body: Plain): Plain {
  const kept: Plain = {};
  for (const [key, value] of Object.entries(body)) {
    const attr = attrNamed(attrs, key);
    if (!attr || attr.readOnly) continue;
    const taken = takeValue(attr, value);
    if (taken !== undefined) kept[attr.name] = taken;
  }
  return kept;
}

/** undefined: nothing to keep. null, an empty text and an empty list mean "no value" (RFC 7643, section 2.5). */
export function takeValue(attr: Attr, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (attr.many) {
    const entries = (Array.isArray(value) ? value : [value]).map((one) => takeEntry(attr, one));
    return entries.length > 0 ? entries : undefined;
  }
  return takeSingle(attr, value);
}

export function takeEntry(attr: Attr, value: unknown): unknown {
  if (!attr.subs) return takeSingle(attr, value);
  return takeAttrs(attr.subs, isPlain(value) ? value : { value });
}

function takeSingle(attr: Attr, value: unknown): unknown {
  if (attr.subs) {
    if (!isPlain(value)) throw wrong(attr);
    return takeAttrs(attr.subs, value);
  }
  if (attr.type === 'boolean') {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    throw wrong(attr);
  }
  if (typeof value !== 'string') throw wrong(attr);
  return value;
}

const wrong = ({ name }: Attr) => refusal(400, `Not a value for ${name}`, 'invalidValue');
