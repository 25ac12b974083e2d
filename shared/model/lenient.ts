import { z } from 'zod';

/**
 * How Microsoft Graph says "no value": `null`, a missing member, `""`, `[]` or the year 0001, all of them in
 * its own documented samples. These read every one as one thing, and reading twice changes nothing.
 */

/** The same shape under a short type: nested ones grow too deep for the compiler. */
export const plain = <T>(shape: z.ZodType<T>): z.ZodType<T> => shape;

/** Whatever comes, or nothing. */
const anything = z.unknown().optional();

/** Numbers and booleans where a text is expected read as texts; anything else is no value. */
const asText = (value: unknown): string | null => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : null;
};

/** A text, or null. */
export const text = anything.transform((value) => asText(value) || null);

/** A text that may be empty. */
export const label = anything.transform((value) => asText(value) ?? '');

/** An ISO time, or null. The years 0001 (.NET) and 1601 (Windows) are defaults, not times. */
export const instant = anything.transform((value) => {
  const time = asText(value);
  return time && Date.parse(time) > 0 ? time : null;
});

/** Graph's 64-bit counters are numbers; OData allows them to be texts. */
const asNumber = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

export const count = anything.transform((value) => asNumber(value) ?? 0);

/** A number, or null. */
export const amount = anything.transform(asNumber);

export const flag = anything.transform((value) => asText(value)?.toLowerCase() === 'true');

export const maybe = <T extends z.ZodType>(item: T) => item.nullish().transform((value) => value ?? null);

export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .readonly()
    .nullish()
    .transform((value) => value ?? []);

/** A known word in its canonical spelling, whatever case Graph used; an unknown one as it came; or null. */
export const wordOf = <const V extends readonly string[]>(known: V) =>
  text.transform((value): V[number] | (string & {}) | null =>
    value ? (known.find((word) => word.toLowerCase() === value.toLowerCase()) ?? value) : null,
  );

export const keyValues = listOf(z.object({ key: label, value: label }).readonly());

/** Graph's open maps: values that are not texts become JSON. */
export const details = anything.transform(
  (value): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(typeof value === 'object' && value !== null ? value : {})
        .filter(([key, one]) => one !== null && one !== undefined && !key.startsWith('@odata'))
        .map(([key, one]) => [key, typeof one === 'string' ? one : JSON.stringify(one)]),
    ),
);
