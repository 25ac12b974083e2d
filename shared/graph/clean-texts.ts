/** Links are opaque and must stay as they came. */
const untouched = '@odata.nextLink';

/** The same JSON with every text in it cleaned. */
export function cleanTexts(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((one) => cleanTexts(one, clean));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === untouched ? one : cleanTexts(one, clean)]),
  );
}
