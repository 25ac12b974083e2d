import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConfiguredJob } from '../../shared/practice/graph/configured-job';
import { type GraphAnswer, startGraph, type TestGraph, userRoleId } from '../support/practice-graph';
import { type ShapeLeave, shapeDifferences } from '../support/shape';

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/graph/${name}.json`, import.meta.url), 'utf8'));

const under = (path: string, ...keys: string[]) => keys.map((key) => `${path}.${key}`);

let graph: TestGraph;
let sync: string;
let jobId: string;

beforeAll(async () => {
  graph = await startGraph();
  sync = `/servicePrincipals/${graph.app.id}/synchronization`;
});
afterAll(() => graph.close());

function hold(answer: GraphAnswer, name: string, leave: ShapeLeave = {}) {
  const context = ['@odata.context'];
  expect(
    shapeDifferences(answer.body, sample(name), {
      ...leave,
      documented: [...context, ...(leave.documented ?? [])],
      optional: [...context, ...(leave.optional ?? [])],
    }),
  ).toEqual([]);
  expect(answer.body['@odata.context']).toMatch(/^https:\/\/(graph\.microsoft\.com\/v1\.0|syncfabric.*)\//);
}

describe('the shape of answers is that of the samples:', () => {
  it('organization', async () => {
    hold(await graph.ask('GET', '/organization'), 'organization.list.response');
  });

  it('subscribedSkus', async () => {
    hold(await graph.ask('GET', '/subscribedSkus'), 'subscribedSkus.list.response');
  });

  it('applicationTemplates', async () => {
    const leave = { optional: ['@microsoft.graph.tips'] };
    hold(await graph.ask('GET', '/applicationTemplates'), 'applicationTemplates.list.response', leave);
    hold(
      await graph.ask('GET', "/applicationTemplates?$filter=displayName eq 'GroupTalk'"),
      'applicationTemplates.filter.response',
    );
  });

  it('servicePrincipals', async () => {
    const documented = under(
      'value',
      'alternativeNames',
      'appDescription',
      'applicationTemplateId',
      'createdDateTime',
      'description',
      'disabledByMicrosoftStatus',
      'loginUrl',
      'notes',
      'notificationEmailAddresses',
      'preferredSingleSignOnMode',
      'servicePrincipalType',
      'signInAudience',
    );
    hold(await graph.ask('GET', '/servicePrincipals'), 'servicePrincipals.list.response', { documented });
  });

  it('appRoleAssignedTo, made and listed', async () => {
    const body = { principalId: graph.people.plain.id, resourceId: graph.app.id, appRoleId: userRoleId };
    const path = `/servicePrincipals/${graph.app.id}/appRoleAssignedTo`;
    const made = await graph.ask('POST', path, { body });
    expect(made.status).toBe(201);
    hold(made, 'appRoleAssignedTo.create.response');
    await graph.replicate();
    const listed = await graph.ask('GET', path);
    expect(listed.body.value).toHaveLength(1);
    hold(listed, 'appRoleAssignedTo.list.response');
  });

  it('groups, searched, counted and selected', async () => {
    graph.context.world.groups.push({
      id: graph.context.guid(),
      displayName: 'Fire crews',
      description: null,
      mail: null,
      securityEnabled: true,
      memberIds: [],
    });
    const found = await graph.ask(
      'GET',
      '/groups?$search="displayName:fire"&$count=true&$select=displayName,id',
      {
        headers: { ConsistencyLevel: 'eventual' },
      },
    );
    hold(found, 'groups.search.response');
    expect(found.body).toMatchObject({ '@odata.count': 1, value: [{ displayName: 'Fire crews' }] });
  });

  it('synchronization templates', async () => {
    const list = await graph.ask('GET', `${sync}/templates`);
    const optional = under('value', 'schema', 'schema@odata.context');
    hold(list, 'synchronizationTemplates.list.full.response', { optional });
    const documented = under('value', 'applicationId', 'default', 'description', 'discoverable', 'metadata');
    hold(list, 'synchronizationTemplates.list.response', { optional, documented });
  });

  it('the schema of the template', async () => {
    const schema = await graph.ask('GET', `${sync}/templates/groupTalk/schema`);
    const [full] = (sample('synchronizationTemplates.list.full.response') as { value: { schema: object }[] })
      .value;
    expect(
      shapeDifferences(schema.body, full?.schema, {
        documented: [
          '@odata.context',
          'directories',
          'synchronizationRules.containerFilter',
          'synchronizationRules.groupFilter',
        ],
      }),
    ).toEqual([]);
  });

  it('a job right after its creation', async () => {
    const made = await graph.ask('POST', `${sync}/jobs`, { body: { templateId: 'groupTalk' } });
    expect(made.status).toBe(201);
    jobId = String(made.body.id);
    hold(made, 'synchronizationJob.create.response');
    hold(made, 'synchronizationJob.create.notConfigured.response', {
      documented: ['synchronizationJobSettings', 'status.progress'],
    });
    expect(jobId).toBe(`groupTalk.${graph.context.world.tenant.id.replaceAll('-', '')}.${graph.app.appId}`);
  });

  it('jobs, listed and read', async () => {
    await graph.replicate();
    hold(await graph.ask('GET', `${sync}/jobs`), 'synchronizationJobs.list.response', {
      documented: under('value.status', 'progress'),
    });
    hold(await graph.ask('GET', `${sync}/jobs/${jobId}`), 'synchronizationJob.get.response');
  });

  it('a job between start and the end of its first cycle, default execution included', async () => {
    await graph.ask('POST', `${sync}/jobs/${jobId}/start`);
    const job = await graph.ask('GET', `${sync}/jobs/${jobId}`);
    hold(job, 'synchronizationJob.get.notRun.response');
    const { status, schedule } = sample('synchronizationJob.get.notRun.response') as Record<string, object>;
    expect(job.body.status).toEqual(status);
    expect(job.body.schedule).toEqual(schedule);
  });

  it('the schema of the job', async () => {
    const answer = await graph.ask('GET', `${sync}/jobs/${jobId}/schema`);
    hold(answer, 'synchronizationSchema.get.ruleHeader.response', {
      documented: ['directories', 'synchronizationRules.objectMappings'],
    });
    const known = [
      ...under(
        'synchronizationRules',
        'id',
        'editable',
        'priority',
        'containerFilter',
        'groupFilter',
        'metadata',
      ),
      ...under('synchronizationRules.objectMappings', 'enabled', 'flowTypes', 'metadata', 'name', 'scope'),
      ...under(
        'synchronizationRules.objectMappings.attributeMappings',
        'defaultValue',
        'exportMissingReferences',
        'flowBehavior',
        'flowType',
        'matchingPriority',
      ),
      ...under('directories', 'id', 'readOnly', 'discoverabilities'),
      ...under('directories.objects', 'metadata', 'supportedApis'),
      'id',
      'version',
    ];
    hold(answer, 'synchronizationSchema.get.response', {
      documented: known,
      open: [
        'directories.objects.attributes',
        'synchronizationRules.objectMappings.attributeMappings.source',
      ],
    });
    const rules = answer.body.synchronizationRules as { objectMappings: object[] }[];
    for (const mapping of rules[0]?.objectMappings ?? [])
      expect(shapeDifferences(mapping, sample('objectMapping.example'))).toEqual([]);
  });

  it('attribute definitions', async () => {
    const answer = await graph.ask('GET', `${sync}/jobs/${jobId}/schema`);
    const discovered = sample('directoryDefinition.discover.response') as object;
    for (const directory of answer.body.directories as object[])
      expect(
        shapeDifferences(directory, discovered, {
          documented: [
            'name',
            'readOnly',
            'discoverabilities',
            ...under('objects', 'metadata', 'supportedApis'),
            ...under(
              'objects.attributes',
              'anchor',
              'apiExpressions',
              'caseExact',
              'defaultValue',
              'flowNullValues',
              'metadata',
              'multivalued',
              'mutability',
              'referencedObjects',
              'required',
            ),
          ],
          optional: ['@odata.context', 'discoveryDateTime', 'version'],
        }),
      ).toEqual([]);
  });

  it('filter operators and functions', async () => {
    const operators = await graph.ask('GET', `${sync}/jobs/${jobId}/schema/filterOperators`);
    hold(operators, 'filterOperators.list.full.response');
    hold(await graph.ask('GET', `${sync}/jobs/${jobId}/schema/functions`), 'functions.list.response');
  });

  it('provisionOnDemand', async () => {
    const schema = await graph.ask('GET', `${sync}/jobs/${jobId}/schema`);
    const [rule] = schema.body.synchronizationRules as { id: string }[];
    const body = {
      parameters: [
        { ruleId: rule?.id, subjects: [{ objectId: graph.people.plain.id, objectTypeName: 'User' }] },
      ],
    };
    const answer = await graph.ask('POST', `${sync}/jobs/${jobId}/provisionOnDemand`, { body });
    hold(answer, 'provisionOnDemand.success.response');
  });

  it('errors', async () => {
    const refused = await graph.ask('GET', `${sync}/jobs`, { as: 'plain' });
    expect(shapeDifferences(refused.body, sample('error.forbidden.response'))).toEqual([]);
    expect(refused.body.error?.code).toBe('Authorization_RequestDenied');
    const conflict = await graph.ask('POST', `${sync}/jobs`, { body: { templateId: 'groupTalk' } });
    expect(conflict.status).toBe(409);
    expect(
      shapeDifferences(conflict.body, sample('error.conflict.response'), {
        documented: ['error.innerError'],
      }),
    ).toEqual([]);
  });

  it('a batch', async () => {
    const answer = await graph.ask('POST', '/$batch', { body: sample('batch.request') });
    expect(
      shapeDifferences(answer.body, sample('batch.response'), {
        open: ['responses.headers', 'responses.body'],
      }),
    ).toEqual([]);
  });

  it('a log row that was kept is given back as it is', async () => {
    const { value } = sample('provisioningObjectSummary.list.failure.response') as {
      value: Record<string, unknown>[];
    };
    const now = new Date(graph.context.clock.now()).toISOString();
    graph.context.world.provisioningLogs.push({ ...value[0], activityDateTime: now });
    const answer = await graph.ask('GET', '/auditLogs/provisioning');
    expect(answer.body.value).toEqual([{ ...value[0], activityDateTime: now }]);
    hold(answer, 'provisioningObjectSummary.list.failure.response', {
      open: ['value.provisioningSteps.details'],
    });
  });
});

it('a job that an earlier administrator configured has credentials, and runs when asked to', async () => {
  const other = await startGraph();
  const id = createConfiguredJob(other.context, {
    servicePrincipalId: other.app.id,
    tenantUrl: 'https://api.grouptalk.com/api/scim/',
    token: 'the-token',
    start: true,
  });
  const path = `/servicePrincipals/${other.app.id}/synchronization`;
  expect((await other.ask('GET', `${path}/jobs/${id}`)).body).toMatchObject({
    schedule: { state: 'Active' },
    status: { code: 'NotRun' },
  });
  const secrets = await other.ask('GET', `${path}/secrets`);
  expect(secrets.body.value).toContainEqual({ key: 'SecretToken', value: '*' });
  expect(secrets.text).not.toContain('the-token');
  await other.close();
});
