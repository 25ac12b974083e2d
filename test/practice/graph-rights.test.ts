import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConfiguredJob } from '../../shared/practice/graph/configured-job';
import { issueAccessToken, signPracticeToken } from '../../shared/practice/login/tokens';
import {
  allScopes,
  type PersonName,
  startGraph,
  type TestGraph,
  userRoleId,
} from '../support/practice-graph';

let graph: TestGraph;
let at: (path: string) => string;

beforeAll(async () => {
  graph = await startGraph();
  const jobId = createConfiguredJob(graph.context, {
    servicePrincipalId: graph.app.id,
    tenantUrl: 'https://api.grouptalk.com/api/scim/',
    token: 'the-token',
    start: false,
  });
  at = (path) => path.replace('{sp}', graph.app.id).replace('{job}', jobId);
});
afterAll(() => graph.close());

const eventual = { ConsistencyLevel: 'eventual' };

describe('a token', () => {
  it.each([
    ['no token at all', async () => ''],
    ['a text that is no token', async () => 'abc'],
    ['a token for somebody else', async () => signPracticeToken({ oid: 'x', aud: 'https://other' }, '1h')],
    [
      'an expired token',
      async () => signPracticeToken({ oid: 'x', aud: 'https://graph.microsoft.com' }, 1_600_000_000),
    ],
    [
      'a token of another tenant',
      async () =>
        issueAccessToken({
          userId: graph.people.global.id,
          tenantId: 'other',
          clientId: 'c',
          scopes: allScopes,
        }),
    ],
    [
      'a token of somebody who is gone',
      async () =>
        issueAccessToken({
          userId: 'gone',
          tenantId: graph.context.world.tenant.id,
          clientId: 'c',
          scopes: [],
        }),
    ],
  ])('%s is refused with 401', async (_, token) => {
    const answer = await graph.ask('GET', '/me', { token: await token() });
    expect(answer.status).toBe(401);
    expect(answer.body.error?.code).toBe('InvalidAuthenticationToken');
    expect(answer.headers.get('www-authenticate')).toContain('authorization_uri');
  });

  it('of a disabled account is refused', async () => {
    graph.people.plain.accountEnabled = false;
    expect((await graph.ask('GET', '/me', { as: 'plain' })).status).toBe(401);
    graph.people.plain.accountEnabled = true;
  });
});

describe('scopes', () => {
  it.each([
    ['GET', '/organization', 'User.Read'],
    ['GET', '/me', 'User.Read'],
    ['GET', '/subscribedSkus', 'LicenseAssignment.Read.All'],
    ['GET', '/servicePrincipals', 'Application.Read.All'],
    ['GET', '/servicePrincipals/{sp}/owners', 'Application.Read.All'],
    ['GET', '/servicePrincipals/{sp}/appRoleAssignedTo', 'Application.Read.All'],
    ['GET', '/oauth2PermissionGrants', 'Directory.Read.All'],
    ['GET', '/servicePrincipals/{sp}/synchronization/templates', 'Synchronization.Read.All'],
    ['GET', '/servicePrincipals/{sp}/synchronization/jobs/{job}', 'Synchronization.Read.All'],
    ['GET', '/servicePrincipals/{sp}/synchronization/jobs/{job}/schema', 'Synchronization.ReadWrite.All'],
    [
      'GET',
      '/servicePrincipals/{sp}/synchronization/jobs/{job}/schema/functions',
      'Synchronization.ReadWrite.All',
    ],
    ['GET', '/servicePrincipals/{sp}/synchronization/secrets', 'Synchronization.Read.All'],
    ['POST', '/servicePrincipals/{sp}/synchronization/jobs/{job}/pause', 'Synchronization.ReadWrite.All'],
    ['GET', '/auditLogs/provisioning', 'ProvisioningLog.Read.All'],
    ['GET', '/auditLogs/provisioning', 'AuditLog.Read.All'],
    ['GET', '/users', 'User.ReadBasic.All'],
    ['GET', '/groups', 'Group.ReadBasic.All'],
    [
      'GET',
      "/roleManagement/directory/roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')",
      'RoleAssignmentSchedule.Read.Directory',
    ],
  ])('%s %s needs, and is content with, %s', async (method, path, scope) => {
    const others = ['Mail.Read', ...(scope === 'User.Read' ? [] : ['User.Read'])];
    const without = await graph.ask(method, at(path), { scopes: others });
    expect([without.status, without.body.error?.code]).toEqual([403, 'Authorization_RequestDenied']);
    const held = await graph.ask(method, at(path), { scopes: [...others, scope] });
    expect([200, 204]).toContain(held.status);
  });

  it('the gallery is open to any token', async () => {
    expect((await graph.ask('GET', '/applicationTemplates', { scopes: [] })).status).toBe(200);
  });

  it('reading the functions or starting is not covered by the read scope', async () => {
    const scopes = ['Synchronization.Read.All'];
    const path = at('/servicePrincipals/{sp}/synchronization/jobs/{job}');
    expect((await graph.ask('GET', `${path}/schema/functions`, { scopes })).status).toBe(403);
    expect((await graph.ask('POST', `${path}/start`, { scopes })).status).toBe(403);
  });

  it.each([
    [['AppRoleAssignment.ReadWrite.All'], 403],
    [['Application.Read.All'], 403],
    [['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'], 201],
    [['Application.ReadWrite.All'], 400],
  ])('assigning with %j is answered %i', async (scopes, status) => {
    const body = { principalId: graph.people.plain.id, resourceId: graph.app.id, appRoleId: userRoleId };
    const path = at('/servicePrincipals/{sp}/appRoleAssignedTo');
    expect((await graph.ask('POST', path, { scopes, body })).status).toBe(status);
  });

  it('with User.Read alone the organization is only its ID, name and domains', async () => {
    const { body } = await graph.ask('GET', '/organization', { as: 'plain', scopes: ['User.Read'] });
    const [organization = {}] = body.value ?? [];
    const filled = Object.keys(organization).filter((key) => organization[key] !== null);
    expect(filled.sort()).toEqual(['displayName', 'id', 'verifiedDomains']);
    expect('technicalNotificationMails' in organization).toBe(true);
  });

  it('with User.ReadBasic.All other people have names and mail only', async () => {
    const scopes = ['User.ReadBasic.All'];
    const path = `/users/${graph.people.owner.id}?$select=displayName,mail,mobilePhone,accountEnabled,department`;
    const basic = await graph.ask('GET', path, { scopes });
    expect(basic.body).toMatchObject({
      displayName: 'Seed owner',
      mobilePhone: null,
      accountEnabled: null,
      department: null,
    });
    const full = await graph.ask('GET', path, { scopes: ['User.Read.All'] });
    expect(full.body).toMatchObject({ accountEnabled: true, department: 'Operations' });
  });
});

describe('roles', () => {
  const synchronization = '/servicePrincipals/{sp}/synchronization/jobs';
  it.each<[PersonName, string, number]>([
    ['global', synchronization, 200],
    ['cloudAppAdmin', synchronization, 200],
    ['owner', synchronization, 200],
    ['guestOwner', synchronization, 403],
    ['globalReader', synchronization, 403],
    ['reportsReader', synchronization, 403],
    ['plain', synchronization, 403],
    ['cloudAppAdmin', '/auditLogs/provisioning', 200],
    ['globalReader', '/auditLogs/provisioning', 200],
    ['reportsReader', '/auditLogs/provisioning', 200],
    ['owner', '/auditLogs/provisioning', 403],
    ['plain', '/auditLogs/provisioning', 403],
    ['plain', '/servicePrincipals', 200],
    ['plain', '/users', 200],
  ])('%s asks %s: %i', async (as, path, status) => {
    await graph.context.clock.advance(11_000);
    expect((await graph.ask('GET', at(path), { as })).status).toBe(status);
  });

  it.each<[PersonName, number]>([
    ['cloudAppAdmin', 201],
    ['owner', 201],
    ['guestOwner', 403],
    ['globalReader', 403],
  ])('%s assigns a person: %i', async (as, status) => {
    const body = { principalId: graph.people[as].id, resourceId: graph.app.id, appRoleId: userRoleId };
    const answer = await graph.ask('POST', at('/servicePrincipals/{sp}/appRoleAssignedTo'), { as, body });
    expect(answer.status).toBe(status);
  });

  it('my roles come back with the cast, but only with its header and $count', async () => {
    const path = '/me/transitiveMemberOf/microsoft.graph.directoryRole';
    expect((await graph.ask('GET', path, { as: 'cloudAppAdmin' })).body.error?.code).toBe(
      'Request_UnsupportedQuery',
    );
    const answer = await graph.ask('GET', `${path}?$count=true`, { as: 'cloudAppAdmin', headers: eventual });
    expect(answer.body).toMatchObject({
      '@odata.count': 1,
      value: [
        {
          displayName: 'Cloud Application Administrator',
          roleTemplateId: '158c047a-c907-4556-b7ef-446551a6b5f7',
        },
      ],
    });
    const none = await graph.ask('GET', `${path}?$count=true`, { as: 'plain', headers: eventual });
    expect(none.body.value).toEqual([]);
  });

  it('my role assignments name the same template', async () => {
    const answer = await graph.ask(
      'GET',
      "/roleManagement/directory/roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')",
      { as: 'globalReader' },
    );
    expect(answer.body.value).toMatchObject([
      {
        roleDefinitionId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
        directoryScopeId: '/',
        memberType: 'Direct',
      },
    ]);
  });

  it('with the fault graph-forgets-role all provisioning calls are refused, others are not', async () => {
    const faulty = await startGraph({ faults: ['graph-forgets-role'] });
    const path = `/servicePrincipals/${faulty.app.id}`;
    expect((await faulty.ask('GET', `${path}/synchronization/jobs`)).status).toBe(403);
    expect((await faulty.ask('GET', '/auditLogs/provisioning')).status).toBe(403);
    expect((await faulty.ask('GET', path)).status).toBe(200);
    await faulty.close();
  });
});
