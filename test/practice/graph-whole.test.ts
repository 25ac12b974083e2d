import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Practice } from '../../shared/practice/context';
import { enableIntegration } from '../../shared/practice/grouptalk/support';
import { startPractice } from '../../shared/practice/start';
import { addGroupTalkServicePrincipal } from '../../shared/practice/world/grouptalk-app';

let practice: Practice;

beforeAll(async () => {
  practice = await startPractice({ world: 'fresh', rate: 20 });
});
afterAll(() => practice.close());

async function ask(method: string, path: string, body?: unknown) {
  const response = await fetch(`${practice.graph.directUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${practice.graph.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

it('through Graph alone an app is set up, a person provisioned and the logs read', async () => {
  const { context, scim } = practice;
  const { world, clock } = context;
  enableIntegration(context, { tenantName: world.tenant.displayName, tenantId: world.tenant.id });
  const app = addGroupTalkServicePrincipal(context);
  const root = `/servicePrincipals/${app.id}`;
  await clock.advance(4000);

  const templates = await ask('GET', `${root}/synchronization/templates`);
  const templateId = templates.body.value[0].id;
  const make = () => ask('POST', `${root}/synchronization/jobs`, { templateId });
  expect((await make()).status).toBe(401);
  const job = await make();
  expect(job.status).toBe(201);
  const jobPath = `${root}/synchronization/jobs/${job.body.id}`;

  const credentials = [
    { key: 'BaseAddress', value: scim.tenantUrl },
    { key: 'SecretToken', value: scim.token },
  ];
  expect((await ask('POST', `${jobPath}/validateCredentials`, { credentials })).status).toBe(204);
  const wrong = [credentials[0], { key: 'SecretToken', value: '*' }];
  const refused = await ask('POST', `${jobPath}/validateCredentials`, { credentials: wrong });
  expect([refused.status, refused.body.error.code]).toEqual([
    400,
    'SystemForCrossDomainIdentityManagementInvalidCredentials',
  ]);
  expect(
    (
      await ask('PUT', `${root}/synchronization/secrets`, {
        value: [...credentials, { key: 'SyncAll', value: 'false' }],
      })
    ).status,
  ).toBe(204);

  const person = world.users.find(
    ({ accountEnabled, userType, mobilePhone }) =>
      accountEnabled && userType === 'Member' && mobilePhone !== null,
  );
  const assigned = await ask('POST', `${root}/appRoleAssignedTo`, {
    principalId: person?.id,
    resourceId: app.id,
    appRoleId: app.appRoles[0]?.id,
  });
  expect(assigned.status).toBe(201);

  await clock.advance(4000);
  const schema = await ask('GET', `${jobPath}/schema`);
  const onDemand = await ask('POST', `${jobPath}/provisionOnDemand`, {
    parameters: [
      {
        ruleId: schema.body.synchronizationRules[0].id,
        subjects: [{ objectId: person?.id, objectTypeName: 'User' }],
      },
    ],
  });
  expect(JSON.parse(onDemand.body.key)).toMatchObject({ result: 'Success' });
  expect(world.grouptalk.users).toMatchObject([{ userName: person?.userPrincipalName }]);

  expect((await ask('POST', `${jobPath}/start`)).status).toBe(204);
  // The first cycle runs by itself; this one waits for its end.
  await practice.engine.runCycle(app.id, job.body.id);
  expect((await ask('GET', jobPath)).body.status).toMatchObject({
    code: 'Active',
    lastExecution: { state: 'Succeeded' },
    quarantine: null,
  });
  const logs = await ask('GET', `/auditLogs/provisioning?$filter=servicePrincipal/id eq '${app.id}'`);
  expect(logs.status).toBe(200);
  expect(logs.body.value.length).toBeGreaterThan(0);
});
