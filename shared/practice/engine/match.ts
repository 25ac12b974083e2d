import type { PracticeEngineState } from '../world/state';
import { type Answer, objectFailure, succeeded } from './change';
import { mappedValue } from './flow';
import type { ObjectRule } from './rules';
import type { SourceAttributes, SourceEntry } from './source';
import type { FoundResource, Target } from './target';

interface Criterion {
  readonly attribute: string;
  readonly value: string;
}

/** What to look for, first priority first. An object without any matching value cannot be imported. */
export function matchCriteria(
  rule: ObjectRule,
  entry: SourceEntry,
  attributes: SourceAttributes,
): Answer<readonly Criterion[]> {
  const criteria: Criterion[] = [];
  for (const mapping of rule.matching) {
    const value = mappedValue(mapping, attributes, 'update');
    if (!value.ok) return value;
    if (value.value !== null && value.value !== '')
      criteria.push({ attribute: mapping.targetAttributeName, value: value.value });
  }
  if (criteria.length > 0) return succeeded(criteria);
  const names = rule.matching.map(({ targetAttributeName }) => targetAttributeName).join(', ');
  return objectFailure(
    'ImportSkipped',
    `The ${entry.kind} '${entry.name}' could not be imported: the matching attribute (${names}) has no value.`,
  );
}

/** Looks for the source object in the target; the first criterion with a hit wins. null: nobody there. */
export async function findMatch(
  target: Target,
  rule: ObjectRule,
  entry: SourceEntry,
  criteria: readonly Criterion[],
  links: PracticeEngineState['links'],
): Promise<Answer<FoundResource | null>> {
  for (const { attribute, value } of criteria) {
    const found = await target.find(rule.kind, attribute, value);
    if (!found.ok) return found;
    const [first, second] = found.value;
    if (first === undefined) continue;
    if (second !== undefined)
      return objectFailure(
        'DuplicateTargetEntries',
        `Multiple entries were found in the target for the matching attribute: ${attribute} eq "${value}".`,
      );
    const taken = Object.entries(links).some(
      ([id, link]) => id !== entry.id && link.kind === rule.kind && link.targetId === first.id,
    );
    if (taken)
      return objectFailure(
        'DuplicateSourceEntries',
        `Another ${entry.kind} of the source is already matched with the entry for ${attribute} eq "${value}".`,
      );
    return succeeded(first);
  }
  return succeeded(null);
}
