import type { SourceValue } from './source';

interface Argument {
  /** Parameter name as Graph's parser gives it; empty arguments have none. */
  readonly key: string;
  readonly value: SourceValue;
}

/** undefined: the arguments do not fit. */
type MappingFunction = (args: readonly Argument[]) => SourceValue | undefined;

const text = (argument: Argument | undefined): string | null => {
  const value = argument?.value ?? null;
  return typeof value === 'string' ? value : (value?.[0] ?? null);
};
const list = (argument: Argument | undefined): readonly string[] => {
  const value = argument?.value ?? null;
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
};
const bool = (value: boolean) => (value ? 'True' : 'False');
const number = (argument: Argument | undefined) => Number(text(argument) ?? Number.NaN);

/** A function of one text that leaves "no value" alone. */
const ofText =
  (run: (value: string, rest: readonly Argument[]) => SourceValue | undefined): MappingFunction =>
  ([first, ...rest]) => {
    const value = text(first);
    return value === null ? null : run(value, rest);
  };

/** Letters that fall apart into more than a letter and its mark; ä becomes a, not ae. */
const foldedLetters: Readonly<Record<string, string>> = {
  ø: 'oe',
  Ø: 'OE',
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};

/**
 * Entra's mapping functions, as far as this service plays them
 * (learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data).
 */
export const functions: Readonly<Record<string, MappingFunction | undefined>> = {
  Append: ofText((value, [suffix]) => value + (text(suffix) ?? '')),
  AppRoleAssignments: ([source]) => list(source).join(','),
  CBool: ofText((value) => bool(value.toLowerCase() === 'true' || value === '1')),
  Coalesce: (args) => args.map(text).find((value) => value !== null && value !== '') ?? null,
  Count: ([source]) => String(list(source).length),
  CStr: ofText((value) => value),
  IgnoreFlowIfNullOrEmpty: ofText((value) => (value === '' ? null : value)),
  InStr: ofText((value, [find, start]) =>
    String(value.indexOf(text(find) ?? '', Math.max(0, (text(start) === null ? 1 : number(start)) - 1)) + 1),
  ),
  IsNull: ([source]) => bool(source === undefined || source.value === null),
  IsNullOrEmpty: ([source]) => bool((text(source) ?? '') === ''),
  IsPresent: ([source]) => bool((text(source) ?? '') !== ''),
  IsString: ([source]) => bool(typeof source?.value === 'string'),
  Item: ([source, index]) => list(source)[number(index) - 1] ?? null,
  Join: ([separator, ...rest]) =>
    rest
      .flatMap(list)
      .filter((one) => one !== '')
      .join(text(separator) ?? ''),
  Left: ofText((value, [count]) => (number(count) < 0 ? value : value.slice(0, number(count)))),
  Len: ([source]) => String(text(source)?.length ?? 0),
  Mid: ofText((value, [start, length]) => value.slice(number(start) - 1, number(start) - 1 + number(length))),
  NormalizeDiacritics: ofText((value) =>
    [...value.normalize('NFD').replace(/\p{M}/gu, '')].map((one) => foldedLetters[one] ?? one).join(''),
  ),
  Not: ofText((value) => bool(value.toLowerCase() !== 'true')),
  PCase: ofText((value) => value.toLowerCase().replace(/(^|[\s-])(\S)/g, (all) => all.toUpperCase())),
  RemoveDuplicates: ([source]) => [...new Set(list(source))],
  Replace: replace,
  SingleAppRoleAssignment: ([source]) => list(source)[0] ?? null,
  Split: ofText((value, [delimiter]) => value.split(text(delimiter) ?? ',')),
  StripSpaces: ofText((value) => value.replace(/\s/g, '')),
  Switch: switchValue,
  ToLower: ofText((value) => value.toLowerCase()),
  ToUpper: ofText((value) => value.toUpperCase()),
  Trim: ofText((value) => value.trim()),
  Word: ofText((value, [index, delimiters]) => {
    const ends = new Set(text(delimiters) ?? ' ');
    const words = [''];
    for (const one of value) {
      if (ends.has(one)) words.push('');
      else words.push((words.pop() ?? '') + one);
    }
    return words.filter((one) => one !== '')[number(index) - 1] ?? '';
  }),
};

/** After the source an odd number of arguments begins with the default; key `""` stands for "no value". */
function switchValue([source, ...rest]: readonly Argument[]): SourceValue {
  const wanted = text(source) ?? '';
  const fallback = rest.length % 2 === 1 ? text(rest[0]) : null;
  const pairs = rest.length % 2 === 1 ? rest.slice(1) : rest;
  for (let at = 0; at + 1 < pairs.length; at += 2)
    if ((text(pairs[at]) ?? '') === wanted) return text(pairs[at + 1]);
  return fallback;
}

/** Plain (find, replacement) and pattern (regex, replacement) forms; the other forms do not fit. */
function replace(args: readonly Argument[]): SourceValue | undefined {
  const named = (...names: readonly string[]) =>
    text(args.find(({ key }) => names.includes(key.toLowerCase())));
  const source = text(args[0]);
  if (source === null) return null;
  const find = named('find', 'oldvalue');
  const pattern = named('regexpattern', 'pattern');
  const replacement = named('replacement', 'replacementvalue');
  if (find !== null && replacement !== null) return source.replaceAll(find, () => replacement);
  if (pattern === null || replacement === null) return undefined;
  try {
    return source.replace(new RegExp(pattern, 'g'), () => replacement);
  } catch {
    return undefined;
  }
}
