import type { PracticeAttributeMapping } from '../world/state';
import { type Answer, objectFailure, succeeded } from './change';
import { evaluate, readsAttribute } from './expression';
import type { ObjectRule } from './rules';
import type { SourceAttributes } from './source';
import { type Resource, readPlace, targetPlace } from './values';

/** A value on its way to the target. Never empty: Entra exports neither null nor "". */
export interface Outgoing {
  readonly name: string;
  readonly value: string;
  /** Sent only while the target has no value there. */
  readonly onlyIfMissing: boolean;
}

/** `create`: everything. `update`: what flows always. `disable`: only what follows `IsSoftDeleted`. */
export type Moment = 'create' | 'update' | 'disable';

/**
 * What the mapping makes of a source object. The default value counts on creation only, unless it is the
 * whole mapping (a constant of the portal: no source, but a default value).
 */
export function outgoing(
  rule: ObjectRule,
  attributes: SourceAttributes,
  moment: Moment,
): Answer<readonly Outgoing[]> {
  const values: Outgoing[] = [];
  for (const mapping of rule.mapping.attributeMappings) {
    if (rule.typeOf(mapping.targetAttributeName) === 'reference') continue;
    if (moment !== 'create' && mapping.flowType === 'ObjectAddOnly') continue;
    if (moment === 'disable' && !readsAttribute(mapping.source, 'IsSoftDeleted')) continue;
    const answer = mappedValue(mapping, attributes, moment);
    if (!answer.ok) return answer;
    if (answer.value !== null && answer.value !== '')
      values.push({
        name: mapping.targetAttributeName,
        value: answer.value,
        onlyIfMissing: mapping.flowType === 'AttributeAddOnly',
      });
  }
  return succeeded(values);
}

/** One text; null when there is none. */
export function mappedValue(
  mapping: PracticeAttributeMapping,
  attributes: SourceAttributes,
  moment: Moment,
): Answer<string | null> {
  if (mapping.source === null) return succeeded(mapping.defaultValue);
  const answer = evaluate(mapping.source, attributes);
  if (!answer.ok) return answer;
  const { value } = answer;
  if (typeof value !== 'string' && value !== null && value.length > 1)
    return objectFailure(
      'SchemaPropertyCanOnlyAcceptValue',
      `The attribute ${mapping.targetAttributeName} can only accept one value, but ${mapping.source.expression} has ${value.length}.`,
    );
  const single = typeof value === 'string' ? value : (value?.[0] ?? null);
  return succeeded(
    single === null || single === '' ? (moment === 'create' ? mapping.defaultValue : null) : single,
  );
}

export interface Difference {
  readonly name: string;
  readonly value: string;
  /** The target has no value there yet. */
  readonly missing: boolean;
}

/** What must be written so that the target's resource holds the outgoing values. */
export function differences(
  rule: ObjectRule,
  wanted: readonly Outgoing[],
  resource: Resource,
): readonly Difference[] {
  return wanted.flatMap(({ name, value, onlyIfMissing }): Difference[] => {
    const there = readPlace(resource, targetPlace(name));
    if (there === null) return [{ name, value, missing: true }];
    const exact = rule.isCaseExact(name);
    const same = exact ? there === value : there.toLowerCase() === value.toLowerCase();
    return same || onlyIfMissing ? [] : [{ name, value, missing: false }];
  });
}
