import type { PracticeAttributeMapping, PracticeJob, PracticeObjectMapping } from '../world/state';
import type { ObjectKind } from './change';
import { readsAttribute } from './expression';

/** How one kind of object flows, by the job's own schema. */
export interface ObjectRule {
  readonly kind: ObjectKind;
  readonly mapping: PracticeObjectMapping;
  readonly source: { readonly id: string; readonly name: string };
  readonly target: { readonly id: string; readonly name: string };
  readonly adds: boolean;
  readonly updates: boolean;
  readonly deletes: boolean;
  /** Something in the target follows `IsSoftDeleted`: accounts can be switched off. */
  readonly canDisable: boolean;
  /** Matching attributes, first priority first. */
  readonly matching: readonly PracticeAttributeMapping[];
  typeOf(targetAttributeName: string): string;
  isCaseExact(targetAttributeName: string): boolean;
  /** May this reference attribute point to objects of that kind? */
  refersTo(targetAttributeName: string, kind: ObjectKind): boolean;
}

/**
 * null: no such mapping, or it is switched off. The mapping of people cannot be switched off in Entra's
 * portal, that of groups can.
 */
export function objectRule(job: PracticeJob, kind: ObjectKind): ObjectRule | null {
  const { directories, synchronizationRules } = job.schema;
  for (const rule of synchronizationRules) {
    const mapping = rule.objectMappings.find(
      (one) => one.enabled && one.sourceObjectName.toLowerCase() === kind.toLowerCase(),
    );
    if (mapping === undefined) continue;
    const directory = (name: string) => {
      const found = directories.find((one) => one.name === name);
      return { id: found?.id ?? '', name };
    };
    const objects = directories.find(({ name }) => name === rule.targetDirectoryName)?.objects ?? [];
    const definitions = new Map(
      objects
        .filter(({ name }) => name === mapping.targetObjectName)
        .flatMap(({ attributes }) => attributes.map((one) => [one.name, one] as const)),
    );
    const flows = mapping.flowTypes.toLowerCase().split(/\s*,\s*/);
    const otherTargets = rule.objectMappings.filter((one) => one !== mapping);
    return {
      kind,
      mapping,
      source: directory(rule.sourceDirectoryName),
      target: directory(rule.targetDirectoryName),
      adds: flows.includes('add'),
      updates: flows.includes('update'),
      deletes: flows.includes('delete'),
      canDisable: mapping.attributeMappings.some(({ source }) => readsAttribute(source, 'IsSoftDeleted')),
      matching: mapping.attributeMappings
        .filter(({ matchingPriority }) => matchingPriority > 0)
        .sort((a, b) => a.matchingPriority - b.matchingPriority),
      typeOf: (name) => definitions.get(name)?.type.toLowerCase() ?? 'string',
      isCaseExact: (name) => definitions.get(name)?.caseExact ?? false,
      refersTo: (name, other) => {
        const references = definitions.get(name)?.referencedObjects ?? [];
        const target =
          other === kind
            ? mapping.targetObjectName
            : otherTargets.find((one) => one.sourceObjectName.toLowerCase() === other.toLowerCase())
                ?.targetObjectName;
        return references.some(
          ({ referencedObjectName }) =>
            referencedObjectName === target || referencedObjectName.toLowerCase() === other.toLowerCase(),
        );
      },
    };
  }
  return null;
}
