import { z } from 'zod';
import type {
  PracticeAttributeSource,
  PracticeExecution,
  PracticeJob,
  PracticeQuarantine,
  PracticeSchema,
} from './state';

const text = z.string();
const pair = z.object({ key: text, value: text });
const error = z.object({ code: text, message: text, tenantActionable: z.boolean() }).nullable();

const execution: z.ZodType<PracticeExecution> = z.object({
  activityIdentifier: text.nullable(),
  state: z.enum(['Succeeded', 'Failed', 'EntryLevelErrors']),
  timeBegan: text,
  timeEnded: text,
  countEntitled: z.number(),
  countEntitledForProvisioning: z.number(),
  countEscrowed: z.number(),
  countEscrowedRaw: z.number(),
  countExported: z.number(),
  countExports: z.number(),
  countImported: z.number(),
  countImportedDeltas: z.number(),
  countImportedReferenceDeltas: z.number(),
  error,
});

const quarantine: z.ZodType<PracticeQuarantine> = z.object({
  reason: text,
  currentBegan: text,
  nextAttempt: text,
  seriesBegan: text,
  seriesCount: z.number(),
  error,
});

const status = z.object({
  code: z.enum(['NotConfigured', 'NotRun', 'Active', 'Paused', 'Quarantine']),
  countSuccessiveCompleteFailures: z.number(),
  escrowsPruned: z.boolean(),
  lastExecution: execution.nullable(),
  lastSuccessfulExecution: execution.nullable(),
  lastSuccessfulExecutionWithExports: execution.nullable(),
  progress: z.array(
    z.object({
      completedUnits: z.number(),
      totalUnits: z.number(),
      units: text,
      progressObservationDateTime: text,
    }),
  ),
  quarantine: quarantine.nullable(),
  steadyStateFirstAchievedTime: text,
  steadyStateLastAchievedTime: text,
  synchronizedEntryCountByType: z.array(z.object({ key: text, value: z.number() })),
  troubleshootingUrl: text.nullable(),
});

const attribute = z.object({
  name: text,
  type: text,
  anchor: z.boolean(),
  caseExact: z.boolean(),
  flowNullValues: z.boolean(),
  multivalued: z.boolean(),
  required: z.boolean(),
  mutability: text,
  defaultValue: text.nullable(),
  referencedObjects: z.array(z.object({ referencedObjectName: text, referencedProperty: text.nullable() })),
  metadata: z.array(pair),
  apiExpressions: z.array(pair),
});

const directory = z.object({
  id: text,
  name: text,
  readOnly: z.boolean(),
  discoverabilities: text,
  objects: z.array(
    z.object({
      name: text,
      attributes: z.array(attribute),
      supportedApis: z.array(text),
      metadata: z.array(pair),
    }),
  ),
});

const source: z.ZodType<PracticeAttributeSource> = z.object({
  type: z.enum(['Attribute', 'Constant', 'Function']),
  name: text,
  expression: text,
  get parameters() {
    return z.array(z.object({ key: text, value: source }));
  },
});

const scope = z.object({
  groups: z.array(
    z.object({
      name: text,
      clauses: z.array(
        z.object({
          sourceOperandName: text,
          operatorName: text,
          targetOperand: z.object({ values: z.array(text) }),
        }),
      ),
    }),
  ),
  inputFilterGroups: z.array(z.unknown()),
  categoryFilterGroups: z.array(z.unknown()),
});

const objectMapping = z.object({
  name: text,
  enabled: z.boolean(),
  flowTypes: text,
  sourceObjectName: text,
  targetObjectName: text,
  scope: scope.nullable(),
  metadata: z.array(pair),
  attributeMappings: z.array(
    z.object({
      targetAttributeName: text,
      source: source.nullable(),
      defaultValue: text.nullable(),
      matchingPriority: z.number(),
      flowType: z.enum(['Always', 'ObjectAddOnly', 'MultiValueAddOnly', 'ValueAddOnly', 'AttributeAddOnly']),
      flowBehavior: z.enum(['FlowWhenChanged', 'FlowAlways']),
      exportMissingReferences: z.boolean(),
    }),
  ),
});

const schema: z.ZodType<PracticeSchema> = z.object({
  id: text,
  version: text,
  directories: z.array(directory),
  synchronizationRules: z.array(
    z.object({
      id: text,
      name: text,
      editable: z.boolean(),
      priority: z.number(),
      sourceDirectoryName: text,
      targetDirectoryName: text,
      containerFilter: z.unknown(),
      groupFilter: z.unknown(),
      metadata: z.array(pair),
      objectMappings: z.array(objectMapping),
    }),
  ),
});

/** A synchronization job as it lies in a kept world. */
export const keptJob: z.ZodType<PracticeJob> = z.object({
  resource: z.object({
    id: text,
    templateId: text,
    schedule: z.object({
      state: z.enum(['Active', 'Disabled', 'Paused']),
      interval: text,
      expiration: text.nullable(),
    }),
    status,
    synchronizationJobSettings: z.array(z.object({ name: text, value: text })),
  }),
  schema,
  engine: z.object({
    links: z.record(
      text,
      z.object({
        kind: z.enum(['User', 'Group']),
        targetId: text,
        active: z.boolean(),
        exported: z.record(text, text),
        members: z.array(text),
        outOfScope: z.boolean().exactOptional(),
      }),
    ),
    watermark: z.record(text, text),
    escrows: z.record(text, z.object({ failures: z.number(), retryAt: text, code: text })),
    forceDeletes: z.boolean(),
    nextCycleAt: text.nullable(),
    resetAsked: text.exactOptional(),
    quarantineFailures: z.number(),
  }),
});
