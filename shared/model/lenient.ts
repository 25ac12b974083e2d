import { z } from 'zod';

/**
 * How Microsoft Graph says "no value": `null`, a missing member, `""`, `[]` or the year 0001, all of them in
 * its own documented samples. These read every one as one thing, and reading twice changes nothing.
 */

/** The same shape under a short type: nested ones grow too deep for the compiler. */
export const plain = <T>(shape: z.ZodType<T>): z.ZodType<T> => shape;

/** A text, or null. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value || null);

/** A text that may be empty. */
export const label = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** An ISO time, or null; year 0001 is a .NET default, not a time. */
export const instant = z
  .string()
  .nullish()
  .transform((value) => (value && !value.startsWith('0001-01-01') ? value : null));

export const count = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

export const maybe = <T extends z.ZodType>(item: T) => item.nullish().transform((value) => value ?? null);

export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .readonly()
    .nullish()
    .transform((value) => value ?? []);

/** A known word in its canonical spelling, whatever case Graph used; an unknown one as it came; or null. */
export const wordOf = <const V extends readonly string[]>(known: V) =>
  z
    .string()
    .nullish()
    .transform((value): V[number] | (string & {}) | null =>
      value ? (known.find((word) => word.toLowerCase() === value.toLowerCase()) ?? value) : null,
    );

export const keyValues = listOf(z.object({ key: label, value: label }).readonly());

/** Graph's open maps: values that are not texts become JSON. */
export const details = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform(
    (value): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(value ?? {})
          .filter(([key, one]) => one !== null && one !== undefined && !key.startsWith('@odata'))
          .map(([key, one]) => [key, typeof one === 'string' ? one : JSON.stringify(one)]),
      ),
  );
