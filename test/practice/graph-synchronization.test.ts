import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConfiguredJob } from '../../shared/practice/graph/configured-job';
import type { PracticeJob, PracticeSchema } from '../../shared/practice/world/state';
import { startGraph, type TestGraph } from '../support/practice-graph';

const tenantUrl = 'https://api.grouptalk.com/api/scim/';

let graph: TestGraph;
let root: string;

beforeEach(async () => {
  graph = await startGraph();
  root = `/servicePrincipals/${graph.app.id}/synchronization`;
});
afterEach(() => graph.close());

const put = (...pairs: [string, string][]) =>
  graph.ask('PUT', `${root}/secrets`, { body: { value: pairs.map(([key, value]) => ({ key, value })) } });

const secrets = async () => {
  const { body } = await graph.ask('GET', `${root}/secrets`);
  return Object.fromEntries((body.value ?? []).map(({ key, value }) => [key, value]));
};

const kept = (key: string) =>
  graph.context.world.provisioning[0]?.secrets.find((one) => one.key === key)?.value;

function configured(start = false): { path: string; job: PracticeJob } {
  const { context, app } = graph;
  const id = createConfiguredJob(context, { servicePrincipalId: app.id, tenantUrl, token: 'secret', start });
  const job = context.world.provisioning[0]?.jobs[0];
  if (job === undefined) throw new Error('no job');
  return { path: `${root}/jobs/${id}`, job };
}

describe('secrets', () => {
  it('are set key by key, and the sensitive ones come back as a star', async () => {
    expect((await put(['BaseAddress', tenantUrl], ['SecretToken', 'abc'], ['SyncAll', 'false'])).status).toBe(
      204,
    );
    await graph.replicate();
    expect(await secrets()).toEqual({ BaseAddress: tenantUrl, SecretToken: '*', SyncAll: 'false' });
    await put(['SyncAll', 'true']);
    await graph.replicate();
    expect(await secrets()).toEqual({ BaseAddress: tenantUrl, SecretToken: '*', SyncAll: 'true' });
    expect(kept('SecretToken')).toBe('abc');
  });

  it('go away with an empty value', async () => {
    await put(['BaseAddress', tenantUrl], ['SkipOutOfScopeDeletions', 'True']);
    await put(['SkipOutOfScopeDeletions', '']);
    await graph.replicate();
    expect(await secrets()).toEqual({ BaseAddress: tenantUrl });
  });

  it('a star that is written back replaces the token', async () => {
    await put(['SecretToken', 'abc']);
    await put(['SecretToken', '*']);
    expect(kept('SecretToken')).toBe('*');
  });

  it('are read late: until the delay is over GET shows what was there before', async () => {
    await put(['SyncAll', 'false']);
    await graph.replicate();
    await put(['SyncAll', 'true']);
    expect(await secrets()).toEqual({ SyncAll: 'false' });
    await graph.replicate();
    expect(await secrets()).toEqual({ SyncAll: 'true' });
  });

  it.each([
    ['an unknown key', { value: [{ key: 'Tokenn', value: 'x' }] }],
    ['a value that is no text', { value: [{ key: 'SyncAll', value: true }] }],
    ['the name of the parameter table', { credentials: [] }],
    ['nothing', undefined],
  ])('%s is refused', async (_, body) => {
    expect((await graph.ask('PUT', `${root}/secrets`, { body })).status).toBe(400);
  });
});

describe('validateCredentials', () => {
  const credentials = [
    { key: 'BaseAddress', value: tenantUrl },
    { key: 'SecretToken', value: 'abc' },
  ];

  it('works before there is a job, with a template', async () => {
    const path = `${root}/jobs/validateCredentials`;
    const body = { templateId: 'groupTalk', useSavedCredentials: false, credentials };
    expect((await graph.ask('POST', path, { body })).status).toBe(204);
    expect(graph.told).toEqual([`validate BaseAddress=${tenantUrl} SecretToken=abc -`]);
    expect((await graph.ask('POST', path, { body: { credentials } })).status).toBe(400);
  });

  it('works for a job, with what is saved', async () => {
    const { path, job } = configured();
    const body = { useSavedCredentials: true, credentials };
    expect((await graph.ask('POST', `${path}/validateCredentials`, { body })).status).toBe(204);
    expect(graph.told[0]).toContain('SecretToken=secret');
    expect(graph.told[0]).toContain(job.resource.id);
    expect((await graph.ask('POST', `${path}/validateCredentials`, { body: {} })).status).toBe(400);
  });

  it('fails with 400 and the code inside the error', async () => {
    const code = 'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable';
    graph.verdict.next = { ok: false, code, message: 'We received this unexpected response' };
    const { path } = configured();
    const answer = await graph.ask('POST', `${path}/validateCredentials`, { body: { credentials } });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ code, innerError: { code } });
  });
});

describe('the job', () => {
  it('is made once, from the template, and asks for credentials', async () => {
    const made = await graph.ask('POST', `${root}/jobs`, { body: { templateId: 'groupTalk' } });
    expect(made.body).toMatchObject({ schedule: { state: 'Disabled' }, status: { code: 'NotConfigured' } });
    expect((await graph.ask('POST', `${root}/jobs`, { body: { templateId: 'groupTalk' } })).status).toBe(409);
    await put(['SecretToken', 'abc']);
    await graph.replicate();
    expect((await graph.ask('GET', `${root}/jobs/${made.body.id}`)).body).toMatchObject({
      status: { code: 'Paused' },
    });
  });

  it.each([
    ['another template', { templateId: 'slack' }],
    ['no template', {}],
  ])('is not made from %s', async (_, body) => {
    expect((await graph.ask('POST', `${root}/jobs`, { body })).status).toBe(400);
  });

  it('starts, pauses, starts again and is deleted, and the engine hears of it', async () => {
    const { path, job } = configured();
    const { status, schedule } = job.resource;
    expect((await graph.ask('POST', `${path}/start`)).status).toBe(204);
    expect([schedule.state, status.code, status.lastExecution?.error?.code]).toEqual([
      'Active',
      'NotRun',
      'None',
    ]);
    await graph.ask('POST', `${path}/pause`);
    expect([schedule.state, status.code]).toEqual(['Paused', 'Paused']);
    await graph.ask('POST', `${path}/start`);
    expect((await graph.ask('DELETE', path)).status).toBe(204);
    expect(graph.told).toEqual(['started', 'paused', 'started', 'deleted']);
    expect(graph.context.world.provisioning[0]?.jobs).toEqual([]);
  });

  it('leaves quarantine by start or restart', async () => {
    const { path, job } = configured(true);
    const { status } = job.resource;
    const quarantine = {
      reason: 'EncounteredQuarantineException',
      currentBegan: '2026-01-01T00:00:00Z',
      nextAttempt: '2026-01-01T06:00:00Z',
      seriesBegan: '2026-01-01T00:00:00Z',
      seriesCount: 1,
      error: null,
    };
    Object.assign(status, { code: 'Quarantine', quarantine });
    await graph.ask('POST', `${path}/start`);
    expect(status.quarantine).toBeNull();
    Object.assign(status, { code: 'Quarantine', quarantine });
    await graph.ask('POST', `${path}/restart`, {
      body: { criteria: { resetScope: 'Watermark,ForceDeletes' } },
    });
    expect([status.code, status.quarantine]).toEqual(['Quarantine', quarantine]);
    await graph.ask('POST', `${path}/restart`, { body: { criteria: { resetScope: '' } } });
    expect(status.quarantine).toBeNull();
    expect(graph.told).toEqual(['started', 'restarted [Watermark,ForceDeletes]', 'restarted []']);
  });

  it('refuses a reset scope that does not exist', async () => {
    const { path } = configured();
    const body = { criteria: { resetScope: 'Everything' } };
    expect((await graph.ask('POST', `${path}/restart`, { body })).status).toBe(400);
  });

  it('is unknown by another ID', async () => {
    configured();
    expect((await graph.ask('GET', `${root}/jobs/other`)).body.error?.code).toBe('Request_ResourceNotFound');
  });
});

describe('the schema', () => {
  const read = async (path: string) =>
    (await graph.ask('GET', `${path}/schema`)).body as unknown as PracticeSchema;

  it('maps every attribute of the tutorial’s tables from its source', async () => {
    const { path } = configured();
    const schema = await read(path);
    const flows = Object.fromEntries(
      (schema.synchronizationRules[0]?.objectMappings ?? []).map((mapping) => [
        mapping.sourceObjectName,
        mapping.attributeMappings.map(
          ({ source, targetAttributeName, matchingPriority }) =>
            `${source?.expression} → ${targetAttributeName}${matchingPriority > 0 ? ' (match)' : ''}`,
        ),
      ]),
    );
    const own = 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0';
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    expect(flows).toEqual({
      Group: [
        '[displayName] → displayName (match)',
        '[members] → members',
        '[objectId] → externalId',
        `[description] → ${own}:Group:description`,
      ],
      User: [
        '[userPrincipalName] → userName (match)',
        'Switch([IsSoftDeleted], , "False", "True", "True", "False") → active',
        '[mail] → emails[type eq "work"].value',
        '[mobile] → phoneNumbers[type eq "mobile"].value',
        '[givenName] → name.givenName',
        '[surname] → name.familyName',
        '[objectId] → externalId',
        `[extensionAttribute1] → ${enterprise}:costCenter`,
        `[companyName] → ${enterprise}:organization`,
        `[department] → ${own}:User:label1`,
        `[jobTitle] → ${own}:User:label2`,
        `[physicalDeliveryOfficeName] → ${own}:User:label3`,
        `[city] → ${own}:User:label4`,
        `[state] → ${own}:User:label5`,
      ],
    });
  });

  it('defines every attribute that it maps, at both ends', async () => {
    const { path } = configured();
    const { directories, synchronizationRules } = await read(path);
    const defined = (directory: string, object: string) =>
      directories
        .find(({ name }) => name === directory)
        ?.objects.find(({ name }) => name === object)
        ?.attributes.map(({ name }) => name) ?? [];
    for (const rule of synchronizationRules)
      for (const mapping of rule.objectMappings)
        for (const { source, targetAttributeName } of mapping.attributeMappings) {
          expect(defined(rule.targetDirectoryName, mapping.targetObjectName)).toContain(targetAttributeName);
          const name = source?.type === 'Function' ? 'IsSoftDeleted' : source?.name;
          expect(defined(rule.sourceDirectoryName, mapping.sourceObjectName)).toContain(name);
        }
  });

  it('is replaced as a whole, minimal parts filled up, and a running job starts over', async () => {
    const { path, job } = configured(true);
    const { ...schema } = await read(path);
    const [rule] = schema.synchronizationRules;
    const target = schema.directories[1]?.objects[0];
    const people = rule?.objectMappings.find(({ sourceObjectName }) => sourceObjectName === 'User');
    const minimal = { source: { name: 'employeeId', type: 'Attribute' }, targetAttributeName: 'badge' };
    Object.assign(target ?? {}, {
      attributes: [...(target?.attributes ?? []), { name: 'badge', type: 'String' }],
    });
    Object.assign(people ?? {}, {
      attributeMappings: [...(people?.attributeMappings ?? []), minimal],
      scope: {
        groups: [
          { name: 'Crews', clauses: [{ sourceOperandName: 'department', operatorName: 'IS NOT NULL' }] },
        ],
      },
    });
    expect((await graph.ask('PUT', `${path}/schema`, { body: schema })).status).toBe(204);
    const stored = job.schema.synchronizationRules[0]?.objectMappings.find(
      (one) => one.name === people?.name,
    );
    expect(stored?.attributeMappings.at(-1)).toEqual({
      targetAttributeName: 'badge',
      source: { type: 'Attribute', name: 'employeeId', expression: '[employeeId]', parameters: [] },
      defaultValue: null,
      matchingPriority: 0,
      flowType: 'Always',
      flowBehavior: 'FlowWhenChanged',
      exportMissingReferences: false,
    });
    expect(stored?.scope?.groups[0]?.clauses[0]?.targetOperand).toEqual({ values: [] });
    expect(job.schema.directories[1]?.objects[0]?.attributes.at(-1)).toMatchObject({
      name: 'badge',
      mutability: 'ReadWrite',
      multivalued: false,
    });
    expect(graph.told).toEqual(['restarted [Watermark, Escrows]']);

    expect((await graph.ask('DELETE', `${path}/schema`)).status).toBe(204);
    expect(JSON.stringify(job.schema)).not.toContain('badge');
  });

  it('is refused when it maps to what the target does not define, or has no rules', async () => {
    const { path } = configured();
    const schema = await read(path);
    const [rule] = schema.synchronizationRules;
    rule?.objectMappings[0]?.attributeMappings.push({
      targetAttributeName: 'nickName',
      source: null,
      defaultValue: 'x',
      matchingPriority: 0,
      flowType: 'Always',
      flowBehavior: 'FlowWhenChanged',
      exportMissingReferences: false,
    });
    const answer = await graph.ask('PUT', `${path}/schema`, { body: schema });
    expect([answer.status, answer.body.error?.message]).toEqual([400, expect.stringContaining('nickName')]);
    expect((await graph.ask('PUT', `${path}/schema`, { body: { directories: [] } })).status).toBe(400);
  });

  it('of a stopped job is replaced without starting it', async () => {
    const { path, job } = configured();
    job.engine.watermark = { x: 'y' };
    await graph.ask('PUT', `${path}/schema`, { body: await read(path) });
    expect([graph.told, job.engine.watermark]).toEqual([[], {}]);
  });

  it('matches on externalId with the fault mapping-matches-external-id', async () => {
    graph.context.world.faults.push('mapping-matches-external-id');
    const { job } = configured();
    const people = job.schema.synchronizationRules[0]?.objectMappings.find(
      ({ sourceObjectName }) => sourceObjectName === 'User',
    );
    expect(
      people?.attributeMappings
        .filter((one) => one.matchingPriority > 0)
        .map((one) => one.targetAttributeName),
    ).toEqual(['externalId']);
  });

  it('lacks label3 and has active as text with the fault mapping-label-missing', async () => {
    graph.context.world.faults.push('mapping-label-missing');
    const { job } = configured();
    const mapped = JSON.stringify(job.schema.synchronizationRules[0]?.objectMappings);
    expect(mapped).not.toContain('label3');
    const active = job.schema.directories[1]?.objects[0]?.attributes.find(({ name }) => name === 'active');
    expect(active?.type).toBe('String');
  });
});

describe('provisionOnDemand', () => {
  const ask = (path: string, subject: object, ruleId: string) =>
    graph.ask('POST', `${path}/provisionOnDemand`, {
      body: { parameters: [{ ruleId, subjects: [subject] }] },
    });

  it('takes one person, or a group with at most five members', async () => {
    const { path, job } = configured();
    const ruleId = job.schema.synchronizationRules[0]?.id ?? '';
    const members = Array.from({ length: 6 }, (_, n) => ({ objectId: `${n}`, objectTypeName: 'User' }));
    const group = (count: number) => ({
      objectId: 'g',
      objectTypeName: 'Group',
      links: { members: members.slice(0, count) },
    });
    const answer = await ask(path, { objectId: 'u', objectTypeName: 'User' }, `${ruleId}#V2`);
    expect(answer.body).toMatchObject({
      key: '{"result":"Success","details":{}}',
      value: '{"action":"Create"}',
    });
    expect((await ask(path, group(5), ruleId)).status).toBe(200);
    expect((await ask(path, group(6), ruleId)).status).toBe(400);
    expect((await ask(path, { objectId: 'u', objectTypeName: 'user' }, ruleId)).status).toBe(400);
    expect((await ask(path, { objectId: 'u', objectTypeName: 'User' }, 'no-rule')).status).toBe(400);
    expect(graph.told).toEqual(['on demand User 0', 'on demand Group 5']);
  });
});
