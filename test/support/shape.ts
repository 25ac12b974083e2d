/** Paths name object keys only: `value.status.code`; elements of arrays have none. */
export interface ShapeLeave {
  /** Keys of ours that the sample lacks, but the resource's documentation lists. */
  readonly documented?: readonly string[];
  /** Keys of the sample that need not be in ours. */
  readonly optional?: readonly string[];
  /** Paths whose insides are free. */
  readonly open?: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Graph's ways of saying "no value"; they agree with any type. */
const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

/** One object that has every key of all of them, with a value where any has one. */
function merged(samples: readonly unknown[]): unknown {
  const objects = samples.filter(isObject);
  if (objects.length === 0) return samples.find((value) => !isNothing(value)) ?? null;
  const keys = new Set(objects.flatMap((one) => Object.keys(one)));
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      merged(objects.map((one) => one[key]).filter((value) => value !== undefined)),
    ]),
  );
}

/**
 * How `ours` differs from the shape of Microsoft's sample: keys too many, keys missing, other types. The
 * values themselves do not matter. Empty: it is held.
 */
export function shapeDifferences(
  ours: unknown,
  sample: unknown,
  leave: ShapeLeave = {},
  path = '',
): string[] {
  if (leave.open?.includes(path) || isNothing(ours) || isNothing(sample)) return [];
  if (kindOf(ours) !== kindOf(sample))
    return [`${path || 'answer'}: ${kindOf(ours)} instead of ${kindOf(sample)}`];
  if (Array.isArray(ours) && Array.isArray(sample)) {
    const model = merged(sample);
    return [...new Set(ours.flatMap((one) => shapeDifferences(one, model, leave, path)))];
  }
  if (!isObject(ours) || !isObject(sample)) return [];
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const tooMany = Object.keys(ours)
    .filter((key) => !Object.hasOwn(sample, key) && !leave.documented?.includes(at(key)))
    .map((key) => `${at(key)}: not in the sample`);
  const missing = Object.keys(sample)
    .filter((key) => !Object.hasOwn(ours, key) && !leave.optional?.includes(at(key)))
    .map((key) => `${at(key)}: missing`);
  const inside = Object.keys(sample)
    .filter((key) => Object.hasOwn(ours, key))
    .flatMap((key) => shapeDifferences(ours[key], sample[key], leave, at(key)));
  return [...tooMany, ...missing, ...inside];
}
