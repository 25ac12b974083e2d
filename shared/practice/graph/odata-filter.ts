/** The part of OData's `$filter` language that Microsoft Graph's families take (OASIS OData 4.01, part 2, 5.1.1). */
export type FilterExpression =
  | { readonly kind: 'and' | 'or'; readonly left: FilterExpression; readonly right: FilterExpression }
  | { readonly kind: 'not'; readonly inner: FilterExpression }
  | {
      readonly kind: 'leaf';
      readonly op: string;
      readonly left: Operand;
      readonly values: readonly Literal[];
    }
  | {
      readonly kind: 'any';
      readonly path: string;
      readonly variable: string;
      readonly inner: FilterExpression;
    };

export interface Operand {
  readonly path: string;
  readonly lowerCase: boolean;
}

export type Literal = string | number | boolean | null | { readonly date: string };

export type ParsedFilter =
  | { readonly ok: true; readonly value: FilterExpression }
  | { readonly ok: false; readonly at: number };

const tokenPattern =
  /\s*(?:('(?:[^']|'')*')|([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)|(-?\d+(?:\.\d+)?)|([a-z_@][\w.]*(?:\/[a-z_@][\w.]*)*)|([(),:]))/iy;

type Token = { readonly at: number } & (
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'word' | 'mark'; readonly text: string }
);

function tokensOf(text: string): Token[] | number {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    const match = tokenPattern.exec(text);
    if (match === null) return at;
    const [, quoted, guid, date, number, word, mark] = match;
    if (quoted !== undefined)
      tokens.push({ at, kind: 'literal', value: quoted.slice(1, -1).replaceAll("''", "'") });
    else if (guid !== undefined) tokens.push({ at, kind: 'literal', value: guid });
    else if (date !== undefined) tokens.push({ at, kind: 'literal', value: { date } });
    else if (number !== undefined) tokens.push({ at, kind: 'literal', value: Number(number) });
    else if (word === 'null') tokens.push({ at, kind: 'literal', value: null });
    else if (word === 'true' || word === 'false')
      tokens.push({ at, kind: 'literal', value: word === 'true' });
    else if (word !== undefined) tokens.push({ at, kind: 'word', text: word });
    else tokens.push({ at, kind: 'mark', text: mark ?? '' });
    at = tokenPattern.lastIndex;
  }
  return tokens;
}

const comparisons = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const tests = new Set(['startswith', 'endswith', 'contains']);
/** Far more than anybody writes, and far less than the stack holds. */
const deepest = 50;

/** Where the text stops making sense; travels only from the parser's depth to `parseFilter`. */
class SyntaxAt extends Error {
  constructor(readonly at: number) {
    super('filter syntax');
  }
}

/** `at` is the position of the first thing that could not be read. */
export function parseFilter(text: string): ParsedFilter {
  const tokens = tokensOf(text);
  if (typeof tokens === 'number') return { ok: false, at: tokens };
  try {
    return { ok: true, value: parse(tokens, text.length) };
  } catch (error) {
    if (error instanceof SyntaxAt) return { ok: false, at: error.at };
    throw error;
  }
}

function parse(tokens: readonly Token[], length: number): FilterExpression {
  let next = 0;
  let depth = 0;
  const peek = () => tokens[next];
  const fail = (): never => {
    throw new SyntaxAt(peek()?.at ?? length);
  };
  const isText = (text: string) => {
    const token = peek();
    return token !== undefined && token.kind !== 'literal' && token.text === text;
  };
  const take = (text: string) => {
    if (!isText(text)) fail();
    next += 1;
  };
  const word = (): string => {
    const token = peek();
    if (token?.kind !== 'word') return fail();
    next += 1;
    return token.text;
  };
  const literal = (): Literal => {
    const token = peek();
    if (token?.kind !== 'literal') return fail();
    next += 1;
    return token.value;
  };
  const operand = (): Operand => {
    const name = word();
    if (name.toLowerCase() !== 'tolower') return { path: name, lowerCase: false };
    take('(');
    const path = word();
    take(')');
    return { path, lowerCase: true };
  };
  const chain = (kind: 'and' | 'or', part: () => FilterExpression) => {
    let left = part();
    while (isText(kind)) {
      next += 1;
      left = { kind, left, right: part() };
    }
    return left;
  };
  const either = (): FilterExpression => chain('or', () => chain('and', one));
  const grouped = () => {
    take('(');
    const inner = either();
    take(')');
    return inner;
  };
  const lambda = (path: string): FilterExpression => {
    take('(');
    const variable = word();
    take(':');
    const inner = either();
    take(')');
    return { kind: 'any', path: path.slice(0, -'/any'.length), variable, inner };
  };
  const test = (op: string): FilterExpression => {
    take('(');
    const left = operand();
    take(',');
    const values = [literal()];
    take(')');
    return { kind: 'leaf', op, left, values };
  };
  const list = () => {
    take('(');
    const values = [literal()];
    while (isText(',')) {
      next += 1;
      values.push(literal());
    }
    take(')');
    return values;
  };
  function one(): FilterExpression {
    depth += 1;
    if (depth > deepest) fail();
    const found = unit();
    depth -= 1;
    return found;
  }
  function unit(): FilterExpression {
    const token = peek();
    if (isText('(')) return grouped();
    if (token?.kind !== 'word') return fail();
    if (token.text === 'not') {
      next += 1;
      return { kind: 'not', inner: one() };
    }
    if (token.text.endsWith('/any')) return lambda(word());
    // Microsoft's own pages spell it both `startswith` and `startsWith`.
    if (tests.has(token.text.toLowerCase())) return test(word().toLowerCase());
    const left = operand();
    if (isText('in')) {
      next += 1;
      return { kind: 'leaf', op: 'in', left, values: list() };
    }
    const op = word();
    return comparisons.has(op) ? { kind: 'leaf', op, left, values: [literal()] } : fail();
  }
  const whole = either();
  return next === tokens.length ? whole : fail();
}
