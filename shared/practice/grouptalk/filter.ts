import { scimError } from './scim-error';

/**
 * A filter of RFC 7644 §3.4.2.2. Each `path` is in lower case and without the core schema's URN; `sent` is
 * the name as it was sent, for error texts.
 */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | {
      readonly kind: 'compare';
      readonly path: string;
      readonly sent: string;
      readonly op: Operator;
      readonly value: FilterValue;
    }
  | { readonly kind: 'entry'; readonly path: string; readonly sent: string; readonly filter: Filter };

export type FilterValue = string | number | boolean | null;
type Operator = (typeof operators)[number];

const operators = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'pr'] as const;
const token = /\s*(?:("(?:[^"\\]|\\.)*")|([()[\]])|([^\s()[\]"]+))/y;
const coreUrn = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/;

const refuse = (detail: string) => scimError(400, 'invalidFilter', detail);

interface Reader {
  peek(): string | undefined;
  take(): string | undefined;
}

/** Parses a whole filter. Throws a SCIM error `invalidFilter` that says where it stopped understanding. */
export function parseFilter(text: string): Filter {
  const tokens = readTokens(text);
  if (deepestOf(tokens) > deepest) throw refuse('The filter is nested too deeply.');
  let next = 0;
  const reader = { peek: () => tokens[next], take: () => tokens[next++] };
  const filter = either(reader);
  const rest = reader.peek();
  if (rest !== undefined) throw refuse(`The filter is not understood at ${rest}`);
  return filter;
}

/** Far more than anybody writes, and far less than the stack holds. */
const deepest = 50;

function deepestOf(tokens: readonly string[]): number {
  let depth = 0;
  return tokens.reduce((most, token) => {
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth -= 1;
    return Math.max(most, depth);
  }, 0);
}

function readTokens(text: string): string[] {
  const tokens: string[] = [];
  const trimmed = text.trim();
  token.lastIndex = 0;
  while (token.lastIndex < trimmed.length) {
    const at = token.lastIndex;
    const found = token.exec(trimmed);
    if (!found) throw refuse(`The filter is not understood at ${trimmed.slice(at)}`);
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return tokens;
}

function either(reader: Reader): Filter {
  return joined(reader, 'or', () => joined(reader, 'and', () => single(reader)));
}

function joined(reader: Reader, word: 'and' | 'or', part: () => Filter): Filter {
  const first = part();
  const parts = [first];
  while (reader.peek()?.toLowerCase() === word) {
    reader.take();
    parts.push(part());
  }
  return parts.length === 1 ? first : { kind: word, parts };
}

function single(reader: Reader): Filter {
  const word = reader.take();
  if (word === undefined) throw refuse('The filter ends too early.');
  if (word === '(') return closed(reader, ')');
  if (word.toLowerCase() === 'not' && reader.peek() === '(') {
    reader.take();
    return { kind: 'not', part: closed(reader, ')') };
  }
  if (!/^[a-z$][\w$:.-]*$/i.test(word)) throw refuse(`${word} is not the name of an attribute.`);
  const path = word.toLowerCase().replace(coreUrn, '');
  if (reader.peek() !== '[') return comparison(reader, word);
  reader.take();
  const filter = closed(reader, ']');
  const after = reader.peek();
  if (!after?.startsWith('.')) return { kind: 'entry', path, sent: word, filter };
  reader.take();
  const value = comparison(reader, after.slice(1));
  return { kind: 'entry', path, sent: word, filter: { kind: 'and', parts: [filter, value] } };
}

function closed(reader: Reader, bracket: ')' | ']'): Filter {
  const filter = either(reader);
  if (reader.take() !== bracket) throw refuse(`A ${bracket} is missing in the filter.`);
  return filter;
}

function comparison(reader: Reader, sent: string): Filter {
  const word = reader.take()?.toLowerCase();
  const op = operators.find((one) => one === word);
  if (!op) throw refuse(`${word ?? 'Nothing'} after ${sent} is not an operator of SCIM filters.`);
  const path = sent.toLowerCase().replace(coreUrn, '');
  return { kind: 'compare', path, sent, op, value: op === 'pr' ? null : operand(reader, sent) };
}

/** A bare word is taken as text: an old example of Microsoft's sends `externalId eq jyoung`. */
function operand(reader: Reader, path: string): FilterValue {
  const word = reader.take();
  if (word === undefined || /^[()[\]]$/.test(word))
    throw refuse(`The value to compare ${path} with is missing.`);
  try {
    const value: unknown = JSON.parse(word);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return value === null ? null : word;
  } catch {
    if (word.startsWith('"')) throw refuse(`${word} is not a JSON string.`);
    return word;
  }
}
