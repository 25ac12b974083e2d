import { refusal } from './answers';
import { type Attr, attrNamed, attrsUnder, type LabKind, schemasOf } from './schema';

/** `urn` null: core. `name` null: the whole extension. */
export interface Path {
  readonly urn: string | null;
  readonly name: string | null;
  readonly where: Filter | null;
  readonly sub: string | null;
}

export interface Two {
  readonly is: 'and' | 'or';
  readonly left: Filter;
  readonly right: Filter;
}

export type Filter =
  | Two
  | { readonly is: 'not'; readonly of: Filter }
  | { readonly is: 'compare'; readonly path: Path; readonly op: string; readonly value: unknown }
  | { readonly is: 'some'; readonly path: Path };

interface Reader {
  readonly text: string;
  at: number;
}

/** Parses RFC 7644's filters, with Entra's `emails[type eq "work"].value eq "x"`. Throws a refusal. */
export function parseFilter(text: string, kind: LabKind): Filter {
  const reader = { text, at: 0 };
  const filter = either(reader, (name, r) => pathFrom(name, r, kind));
  skip(reader);
  if (reader.at < text.length) throw bad(`there is more after the filter: ${text.slice(reader.at)}`);
  return filter;
}

/** Parses a PATCH path, or one attribute of `attributes`. Throws a refusal. */
export function parsePath(text: string, kind: LabKind): Path {
  const reader = { text, at: 0 };
  const path = pathFrom(word(reader), reader, kind);
  skip(reader);
  if (reader.at < text.length) throw refusal(400, `Not a path: ${text}`, 'invalidPath');
  return path;
}

type PathReader = (name: string, reader: Reader) => Path;

function either(r: Reader, path: PathReader): Filter {
  let left = both(r, path);
  while (take(r, /or\b/iy)) left = { is: 'or', left, right: both(r, path) };
  return left;
}

function both(r: Reader, path: PathReader): Filter {
  let left = one(r, path);
  while (take(r, /and\b/iy)) left = { is: 'and', left, right: one(r, path) };
  return left;
}

function one(r: Reader, path: PathReader): Filter {
  const not = take(r, /not\b/iy);
  if (take(r, /\(/y)) {
    const inner = either(r, path);
    if (!take(r, /\)/y)) throw bad('a bracket is not closed');
    return not ? { is: 'not', of: inner } : inner;
  }
  if (not) throw bad('not what?');
  const where = path(word(r), r);
  const op = take(r, /(?:eq|ne|co|sw|ew|gt|ge|lt|le|pr)\b/iy)?.toLowerCase();
  if (!op) {
    if (where.where && where.sub === null) return { is: 'some', path: where };
    throw bad('an operator is missing');
  }
  return { is: 'compare', path: where, op, value: op === 'pr' ? null : wanted(r) };
}

function wanted(r: Reader): unknown {
  const text = take(r, /"(?:[^"\\]|\\.)*"|true\b|false\b|null\b|-?\d+(?:\.\d+)?/iy);
  if (text === null) throw bad('a value is missing');
  try {
    return JSON.parse(/^(?:true|false|null)$/i.test(text) ? text.toLowerCase() : text);
  } catch {
    throw bad(`not a value: ${text}`);
  }
}

function word(r: Reader): string {
  const name = take(r, /[a-z$][\w$.:-]*/iy);
  if (name === null) throw bad('an attribute is missing');
  return name;
}

/** What stands after the name belongs to the path: `[…]`, and `.value` after that. */
function pathFrom(full: string, r: Reader, kind: LabKind): Path {
  const { urn, rest } = apart(full, kind);
  if (rest === '') return { urn, name: null, where: null, sub: null };
  const [first = '', ...subs] = rest.split('.');
  const attr = attrNamed(attrsUnder(kind, urn), first);
  if (!attr) throw bad(`no such attribute: ${full}`);
  let where: Filter | null = null;
  let sub = subs.join('.') || null;
  if (r.text[r.at] === '[') {
    r.at += 1;
    where = either(r, (name) => ({ urn: null, name: subOf(attr, name), where: null, sub: null }));
    if (!take(r, /\]/y)) throw bad('a bracket is not closed');
    if (r.text[r.at] === '.') {
      r.at += 1;
      sub = word(r);
    }
  }
  return { urn, name: attr.name, where, sub: sub === null ? null : subOf(attr, sub) };
}

function subOf(attr: Attr, name: string): string {
  const found = attrNamed(attr.subs ?? [], name);
  if (!found) throw bad(`no such attribute: ${attr.name}.${name}`);
  return found.name;
}

function apart(full: string, kind: LabKind): { urn: string | null; rest: string } {
  if (!/^urn:/i.test(full)) return { urn: null, rest: full };
  for (const [n, { urn }] of schemasOf[kind].entries()) {
    if (!full.toLowerCase().startsWith(urn.toLowerCase())) continue;
    const rest = full.slice(urn.length);
    if (rest === '' || rest.startsWith(':')) return { urn: n === 0 ? null : urn, rest: rest.slice(1) };
  }
  throw bad(`no such schema: ${full}`);
}

function take(r: Reader, pattern: RegExp): string | null {
  skip(r);
  pattern.lastIndex = r.at;
  const found = pattern.exec(r.text)?.[0] ?? null;
  if (found !== null) r.at += found.length;
  return found;
}

function skip(r: Reader): void {
  while (r.text[r.at] === ' ') r.at += 1;
}

const bad = (why: string) => refusal(400, `The filter cannot be read: ${why}`, 'invalidFilter');
