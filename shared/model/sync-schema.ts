import { z } from 'zod';
import { count, flag, keyValues, label, listOf, maybe, plain, text, wordOf } from './lenient';

/**
 * A provisioning job's schema: what is read where, and how it is mapped
 * (learn.microsoft.com/graph/api/resources/synchronization-synchronizationschema). Microsoft's samples leave
 * almost everything out, so that every member may be missing.
 */

export interface MappingSource {
  readonly type: string | null;
  readonly name: string | null;
  readonly expression: string | null;
  readonly parameters: readonly { readonly key: string; readonly value: MappingSource | null }[];
}

const sourceTypes = ['Attribute', 'Constant', 'Function'] as const;
const mappingSource: z.ZodType<MappingSource> = z.lazy(() =>
  z
    .object({
      type: wordOf(sourceTypes),
      name: text,
      expression: text,
      parameters: listOf(z.object({ key: label, value: maybe(mappingSource) }).readonly()),
    })
    .readonly(),
);

const attributeMapping = plain(
  z
    .object({
      targetAttributeName: text,
      source: maybe(mappingSource),
      defaultValue: text,
      /** Above 0: a matching property; the lowest is tried first. */
      matchingPriority: count,
      flowType: wordOf(['Always', 'ObjectAddOnly', 'MultiValueAddOnly', 'ValueAddOnly', 'AttributeAddOnly']),
      flowBehavior: wordOf(['FlowWhenChanged', 'FlowAlways']),
    })
    .readonly(),
);

const scopeGroup = z
  .object({
    name: text,
    clauses: listOf(
      z
        .object({
          sourceOperandName: text,
          operatorName: text,
          targetOperand: maybe(z.object({ values: listOf(z.string()) }).readonly()),
        })
        .readonly(),
    ),
  })
  .readonly();

export const objectMapping = plain(
  z
    .object({
      name: text,
      enabled: z
        .boolean()
        .nullish()
        .transform((value) => value ?? true),
      /** `Add, Update, Delete`, or a part of it; the blanks may be missing. */
      flowTypes: text,
      sourceObjectName: text,
      targetObjectName: text,
      scope: maybe(z.object({ groups: listOf(scopeGroup) }).readonly()),
      metadata: keyValues,
      attributeMappings: listOf(attributeMapping),
    })
    .readonly(),
);
export type ObjectMapping = z.infer<typeof objectMapping>;

const syncRule = plain(
  z
    .object({
      id: text,
      name: text,
      priority: count,
      editable: flag,
      sourceDirectoryName: text,
      targetDirectoryName: text,
      metadata: keyValues,
      objectMappings: listOf(objectMapping),
    })
    .readonly(),
);

const attributeDefinition = z
  .object({
    name: text,
    type: wordOf(['String', 'Integer', 'Reference', 'Binary', 'Boolean', 'DateTime']),
    required: flag,
    multivalued: flag,
  })
  .readonly();

export const syncDirectory = plain(
  z
    .object({
      id: text,
      name: text,
      objects: listOf(z.object({ name: text, attributes: listOf(attributeDefinition) }).readonly()),
    })
    .readonly(),
);

export const syncSchema = plain(
  z
    .object({
      id: text,
      version: text,
      directories: listOf(syncDirectory),
      synchronizationRules: listOf(syncRule),
    })
    .readonly(),
);
export type SyncSchema = z.infer<typeof syncSchema>;
