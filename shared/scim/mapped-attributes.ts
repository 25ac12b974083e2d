import type { MappedAttribute } from '../mapping/schemas-cover-mapping';
import { type ObjectMapping, type SyncSchema, syncSchema } from '../model/sync-schema';

export interface MappedAttributes {
  /** The attribute that is matched first; absent where a mapping names none. */
  readonly matching: { readonly user?: string; readonly group?: string };
  readonly mapped: { readonly user: readonly MappedAttribute[]; readonly group: readonly MappedAttribute[] };
}

/**
 * Reads a synchronization schema out of parsed JSON: Graph's answer, the portal's download, or a template
 * that carries one as its member `schema`. null when it is none, or maps nothing.
 */
export function readMappedAttributes(json: unknown): MappedAttributes | null {
  const inner = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : json;
  const schema = syncSchema.safeParse(inner);
  if (!schema.success) return null;
  const read = mappedAttributes(schema.data);
  return read.mapped.user.length + read.mapped.group.length === 0 ? null : read;
}

/**
 * What a job's schema writes, and what it searches on: the matching property with the lowest priority above
 * 0. Mappings that are switched off write nothing.
 * https://learn.microsoft.com/graph/api/resources/synchronization-attributemapping
 */
export function mappedAttributes(schema: SyncSchema): MappedAttributes {
  const user = mappingsOf(schema, 'user');
  const group = mappingsOf(schema, 'group');
  const userMatch = firstMatch(user);
  const groupMatch = firstMatch(group);
  return {
    matching: { ...(userMatch ? { user: userMatch } : {}), ...(groupMatch ? { group: groupMatch } : {}) },
    mapped: { user: written(schema, user), group: written(schema, group) },
  };
}

function mappingsOf(schema: SyncSchema, kind: 'user' | 'group'): readonly ObjectMapping[] {
  return schema.synchronizationRules
    .flatMap((rule) => rule.objectMappings)
    .filter((mapping) => mapping.enabled && mapping.sourceObjectName?.toLowerCase() === kind);
}

function firstMatch(mappings: readonly ObjectMapping[]): string | null {
  const matching = mappings
    .flatMap((mapping) => mapping.attributeMappings)
    .filter((row) => row.matchingPriority > 0 && row.targetAttributeName !== null)
    .sort((a, b) => a.matchingPriority - b.matchingPriority);
  return matching[0]?.targetAttributeName ?? null;
}

function written(schema: SyncSchema, mappings: readonly ObjectMapping[]): readonly MappedAttribute[] {
  return mappings.flatMap((mapping) => {
    const types = targetTypes(schema, mapping);
    return mapping.attributeMappings.flatMap(({ targetAttributeName: name }) =>
      // Without a type nothing is said about it.
      name ? [{ name, type: types.get(name.toLowerCase()) ?? '' }] : [],
    );
  });
}

function targetTypes(schema: SyncSchema, mapping: ObjectMapping): ReadonlyMap<string, string> {
  const rule = schema.synchronizationRules.find((one) => one.objectMappings.includes(mapping));
  const objects = schema.directories
    .filter((one) => one.name === rule?.targetDirectoryName)
    .flatMap((one) => one.objects)
    .filter((one) => one.name !== null && one.name === mapping.targetObjectName);
  return new Map(
    objects
      .flatMap((one) => one.attributes)
      .flatMap(({ name, type }) => (name && type ? [[name.toLowerCase(), type]] : [])),
  );
}
