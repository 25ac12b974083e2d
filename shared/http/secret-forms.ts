interface Found {
  readonly start: number;
  readonly end: number;
}

type Finder = (text: string, from: number) => Found | null;

/**
 * Finds the first place at or after `from` where `secret` stands in a text, in whatever way it is written
 * there: as it is, percent-encoded, as a form field, escaped in JSON (also JSON inside JSON) or in HTML,
 * each letter in its own way. null when there is none.
 */
export function secretFinder(secret: string): Finder {
  const letters = lettersOf(secret);
  const first = letters[0];
  if (first === undefined) return () => null;
  const beginning = beginningOf(first, letters[1]);
  return (text, from) => {
    beginning.lastIndex = from;
    for (let hit = beginning.exec(text); hit !== null; hit = beginning.exec(text)) {
      const end = endOf(text, hit.index, letters);
      if (end !== null) return { start: hit.index, end };
    }
    return null;
  };
}

/** Where a letter can begin that is not written as it is. */
const signs = ['%', '&', '\\'];

/** Where the first letter can begin, with the second behind it: most of a text is passed over quickly. */
function beginningOf(first: Letter, second: Letter | undefined): RegExp {
  const anyOf = (letter: Letter) =>
    `[${[letter.raw.charAt(0), ...signs, ...(letter.raw === ' ' ? ['+'] : [])]
      .map((sign) => `\\u${hex(sign.charCodeAt(0), 4)}`)
      .join('')}]`;
  // A sign stands for itself or begins something longer.
  const isPlain = first.raw.length === 1 && !signs.includes(first.raw);
  const alone = `\\u${hex(first.raw.charCodeAt(0), 4)}`;
  const unlessAlone = second !== undefined && isPlain ? `(?!${alone}(?!${anyOf(second)}))` : '';
  return new RegExp(`${unlessAlone}${anyOf(first)}`, 'g');
}

/** How much of the end of `text` is the beginning of `secret`, written as it is: an answer cut off in it. */
export function cutOffSecret(text: string, secret: string, atLeast: number): number {
  for (let length = Math.min(secret.length - 1, text.length); length >= atLeast; length -= 1) {
    if (text.endsWith(secret.slice(0, length))) return length;
  }
  return 0;
}

interface Letter {
  readonly raw: string;
  /** Percent-encoded UTF-8 in lower case, e.g. `%c3%a5`; and the same once more encoded. */
  readonly percent: string;
  readonly percentTwice: string;
  /** What may follow one or more backslashes: JSON's short escape, and `uXXXX` in lower case. */
  readonly escapes: readonly string[];
  readonly entities: readonly string[];
}

const short: Readonly<Record<string, string>> = {
  '"': '"',
  '/': '/',
  "'": "'",
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
};
const named: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

function lettersOf(secret: string): Letter[] {
  const known = new Map<string, Letter>();
  return [...secret].map((raw) => {
    const letter = known.get(raw) ?? letterOf(raw);
    known.set(raw, letter);
    return letter;
  });
}

/** JSON escapes UTF-16 units, the other spellings code points. */
function letterOf(raw: string): Letter {
  const bytes = [...new TextEncoder().encode(raw)];
  const units = Array.from({ length: raw.length }, (_, at) => `u${hex(raw.charCodeAt(at), 4)}`);
  const point = raw.codePointAt(0) ?? 0;
  const name = named[raw];
  const mark = short[raw];
  return {
    raw,
    percent: bytes.map((byte) => `%${hex(byte, 2)}`).join(''),
    percentTwice: bytes.map((byte) => `%25${hex(byte, 2)}`).join(''),
    escapes: [...(mark === undefined ? [] : [mark]), units.join('\\')],
    entities: [`&#${point};`, `&#x${hex(point, 1)};`, ...(name === undefined ? [] : [`&${name};`])],
  };
}

/** All places where the letters can end when they begin at `start`; the furthest of them. */
function endOf(text: string, start: number, letters: readonly Letter[]): number | null {
  let places = [start];
  for (const letter of letters) {
    const next = new Set<number>();
    for (const place of places) for (const end of spellings(text, place, letter)) next.add(end);
    if (next.size === 0) return null;
    places = [...next];
  }
  return Math.max(...places);
}

function spellings(text: string, at: number, letter: Letter): number[] {
  const ends = text.startsWith(letter.raw, at) ? [at + letter.raw.length] : [];
  const sign = text[at];
  if (sign === '%') {
    for (const form of [letter.percent, letter.percentTwice]) {
      if (text.slice(at, at + form.length).toLowerCase() === form) ends.push(at + form.length);
    }
  } else if (sign === '&') {
    for (const form of letter.entities) {
      if (text.slice(at, at + form.length).toLowerCase() === form) ends.push(at + form.length);
    }
  } else if (sign === '+' && letter.raw === ' ') {
    ends.push(at + 1);
  } else if (sign === '\\') {
    ends.push(...escaped(text, at, letter));
  }
  return ends;
}

/** JSON in JSON in JSON. Without an end, a text of nothing but backslashes would take for ever. */
const longestRun = 8;

function escaped(text: string, at: number, letter: Letter): number[] {
  let behind = at;
  while (behind - at < longestRun && text[behind] === '\\') behind += 1;
  const run = behind - at;
  // A backslash in the secret: doubled in JSON, and doubled again in JSON inside JSON.
  const doubled = letter.raw === '\\' ? [2, 4] : [];
  const ends = doubled.filter((length) => length <= run).map((length) => at + length);
  for (const form of letter.escapes) {
    if (text.slice(behind, behind + form.length).toLowerCase() === form) ends.push(behind + form.length);
  }
  return ends;
}
