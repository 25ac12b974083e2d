import { z } from 'zod';
import type { PracticeJob, PracticeSchema, PracticeServicePrincipal } from '../world/state';
import { badRequest, type GraphAnswer, json, noContent } from './answer';
import { attributeDefinition } from './grouptalk-directories';
import { grouptalkSchema } from './grouptalk-schema';
import { entity } from './listing';
import type { GraphCall, Route } from './route';
import { expressionFunctions, filterOperators } from './schema-tools';
import type { SyncPart } from './sync-part';

const text = z.string();
const keyValues = z.array(z.object({ key: text, value: text })).default([]);

const attribute = z.looseObject({ name: text, type: text.default('String') });
const directory = z.looseObject({
  id: text.default(''),
  name: text,
  objects: z
    .array(
      z.looseObject({
        name: text,
        attributes: z.array(attribute).default([]),
        supportedApis: z.array(text).default([]),
        metadata: keyValues,
      }),
    )
    .default([]),
});

const source = z.looseObject({ type: text, name: text });
const clause = z.object({
  sourceOperandName: text,
  operatorName: text,
  targetOperand: z.object({ values: z.array(text).default([]) }).default({ values: [] }),
});
const scope = z.object({
  groups: z
    .array(z.object({ name: text.nullish().transform((name) => name ?? ''), clauses: z.array(clause) }))
    .default([]),
  inputFilterGroups: z.array(z.unknown()).default([]),
  categoryFilterGroups: z.array(z.unknown()).default([]),
});
const mapping = z.looseObject({ targetAttributeName: text, source: source.nullish() });
const objectMapping = z.looseObject({
  name: text.default(''),
  enabled: z.boolean().default(true),
  flowTypes: text.default('Add, Update, Delete'),
  sourceObjectName: text,
  targetObjectName: text,
  scope: scope.nullish().transform((value) => value ?? null),
  metadata: keyValues,
  attributeMappings: z.array(mapping),
});
const rule = z.looseObject({
  id: text,
  name: text,
  sourceDirectoryName: text,
  targetDirectoryName: text,
  editable: z.boolean().default(true),
  priority: z.number().default(1),
  containerFilter: z.unknown().default(null),
  groupFilter: z.unknown().default(null),
  metadata: keyValues,
  objectMappings: z.array(objectMapping),
});
const schemaBody = z.looseObject({ directories: z.array(directory), synchronizationRules: z.array(rule) });

type Body = z.infer<typeof schemaBody>;

const attributeDefaults = {
  defaultValue: null,
  matchingPriority: 0,
  flowType: 'Always',
  flowBehavior: 'FlowWhenChanged',
  exportMissingReferences: false,
};

/** Minimal definitions and mappings are allowed; what is missing gets Graph's defaults. */
function complete(body: Body, id: string, version: string): PracticeSchema {
  const directories = body.directories.map((one) => ({
    readOnly: false,
    discoverabilities: 'None',
    ...one,
    objects: one.objects.map((object) => ({
      ...object,
      attributes: object.attributes.map((definition) => ({
        ...attributeDefinition(definition.name),
        ...definition,
      })),
    })),
  }));
  const synchronizationRules = body.synchronizationRules.map((one) => ({
    ...one,
    objectMappings: one.objectMappings.map((object) => ({
      ...object,
      attributeMappings: object.attributeMappings.map((flow) => ({
        ...attributeDefaults,
        ...flow,
        source: flow.source ? { expression: `[${flow.source.name}]`, parameters: [], ...flow.source } : null,
      })),
    })),
  }));
  return { id, version, directories, synchronizationRules } as PracticeSchema;
}

/** The first mapping whose target the directory does not define. */
function undefinedTarget({ directories, synchronizationRules }: Body): string | null {
  for (const one of synchronizationRules) {
    const target = directories.find(({ name }) => name === one.targetDirectoryName);
    if (target === undefined) return one.targetDirectoryName;
    for (const object of one.objectMappings) {
      const known = target.objects.find(({ name }) => name === object.targetObjectName)?.attributes;
      const missing = object.attributeMappings.find(
        ({ targetAttributeName }) => !known?.some(({ name }) => name === targetAttributeName),
      );
      if (missing !== undefined) return missing.targetAttributeName;
    }
  }
  return null;
}

/** `jobs/{id}/schema`: mappings, attribute lists and scoping filters. */
export function syncSchemaRoutes(part: SyncPart): Route[] {
  /** A changed mapping makes the next cycle an initial one; a running job starts it at once. */
  const changed = (job: PracticeJob, app: PracticeServicePrincipal): GraphAnswer => {
    if (job.resource.schedule.state === 'Active')
      part.engine.jobRestarted(app.id, job.resource.id, 'Watermark, Escrows');
    else Object.assign(job.engine, { watermark: {}, escrows: {} });
    return noContent;
  };

  const replace = (call: GraphCall, job: PracticeJob, app: PracticeServicePrincipal): GraphAnswer => {
    const parsed = schemaBody.safeParse(call.body);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      return badRequest(
        `The synchronization schema is not valid: ${first?.path.join('/')}: ${first?.message}.`,
      );
    }
    const target = undefinedTarget(parsed.data);
    if (target !== null)
      return badRequest(
        `The synchronization schema is not valid: '${target}' is not defined in the target directory.`,
      );
    part.replica.beforeWrite(`schema/${job.resource.id}`, job.schema);
    const edition = Number(/(\d+)$/.exec(job.schema.version)?.[1] ?? 0) + 1;
    job.schema = complete(parsed.data, job.schema.id, `v1.${edition}`);
    return changed(job, app);
  };

  const reset = (job: PracticeJob, app: PracticeServicePrincipal): GraphAnswer => {
    part.replica.beforeWrite(`schema/${job.resource.id}`, job.schema);
    job.schema = grouptalkSchema(part.context, job.schema.id);
    return changed(job, app);
  };

  const tool = (name: string, value: readonly unknown[]) =>
    part.jobRoute(
      'GET',
      `/schema/${name}`,
      (call) => json({ '@odata.context': `${call.base}/v1.0/$metadata#${name}`, value }),
      { write: true },
    );

  return [
    tool('filterOperators', filterOperators),
    tool('functions', expressionFunctions),
    part.jobRoute('GET', '/schema', (call, job, app) =>
      entity(
        call,
        { ...part.replica.read(`schema/${job.resource.id}`, job.schema) },
        {
          context: `servicePrincipals('${app.id}')/synchronization/jobs('${job.resource.id}')/schema`,
          type: 'synchronizationSchema',
        },
      ),
    ),
    part.jobRoute('PUT', '/schema', replace),
    part.jobRoute('DELETE', '/schema', (_, job, app) => reset(job, app)),
  ];
}
