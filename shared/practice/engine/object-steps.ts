import type { ObjectRule } from './rules';
import { type Standing, scopeDetails } from './scope';
import type { SourceAttributes, SourceEntry } from './source';
import type { FoundResource } from './target';
import type { Trail } from './trail';
import { readPlace, targetPlace } from './values';

/** How the object came to be looked at; it names the import step. */
export type Arrival = 'Add' | 'Update' | 'OnDemand';

/** One object under evaluation. */
export interface Work {
  readonly rule: ObjectRule;
  readonly entry: SourceEntry;
  readonly attributes: SourceAttributes;
  readonly standing: Standing;
  readonly trail: Trail;
}

export const label = ({ entry }: Work) => `${entry.kind} '${entry.name}'`;

export function importStep(
  { trail, entry, attributes, rule }: Work,
  arrival: Arrival,
  status: 'success' | 'failure',
) {
  const from = rule.source.name;
  const details = Object.fromEntries(sourceProperties(attributes).map(({ name, value }) => [name, value]));
  if (arrival === 'OnDemand')
    trail.step(
      'EntryImport',
      'import',
      status,
      `Retrieved ${entry.kind} '${entry.name}' from ${from}`,
      details,
    );
  else
    trail.step(
      `EntryImport${arrival}`,
      'import',
      status,
      `Received ${entry.kind} '${entry.name}' change of type (${arrival}) from ${from}`,
      details,
    );
}

export function scopingStep({ trail, entry, standing }: Work): void {
  const text = `Determine if ${entry.kind} in scope by evaluating against each scoping filter`;
  const status = standing.inScope && standing.active ? 'success' : 'skipped';
  trail.step('EntrySynchronizationScoping', 'scoping', status, text, scopeDetails(standing));
}

export function targetDetails(rule: ObjectRule, { id, resource }: FoundResource): Record<string, string> {
  const details: Record<string, string> = { id };
  for (const { targetAttributeName: name } of rule.mapping.attributeMappings) {
    const value = readPlace(resource, targetPlace(name));
    if (value !== null) details[name] = value;
  }
  return details;
}

export const sourceProperties = (attributes: SourceAttributes) =>
  Object.entries(attributes).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : (value?.join(',') ?? '');
    return text === '' ? [] : [{ name, value: text }];
  });
