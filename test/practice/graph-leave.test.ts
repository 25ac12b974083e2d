import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { practiceClientId } from '../../shared/practice/constants';
import { addOnboardingServicePrincipal } from '../../shared/practice/world/onboarding-app';
import { startGraph, type TestGraph } from '../support/practice-graph';

const write = ['Application.ReadWrite.All'];
const byClient = `/servicePrincipals(appId='${practiceClientId}')`;

let graph: TestGraph;
let ownId: string;
beforeEach(async () => {
  graph = await startGraph();
  ownId = addOnboardingServicePrincipal(graph.context).id;
  graph.context.world.grants.push(
    { clientAppId: practiceClientId, principalId: null, scopes: ['User.Read'] },
    { clientAppId: practiceClientId, principalId: graph.people.plain.id, scopes: ['User.Read'] },
    { clientAppId: graph.app.appId, principalId: null, scopes: ['User.Read'] },
  );
  await graph.replicate();
});
afterEach(() => graph.close());

const grants = async () =>
  (await graph.ask('GET', '/oauth2PermissionGrants')).body.value?.map(({ clientId }) => clientId);

describe('the end of an enterprise application in the practice Graph', () => {
  it('takes its grants and leaves those of others', async () => {
    expect(await grants()).toEqual([ownId, ownId, graph.app.id]);
    expect((await graph.ask('DELETE', byClient, { scopes: write })).status).toBe(204);
    expect(await grants()).toEqual([graph.app.id]);
    expect(graph.context.world.servicePrincipals.map(({ appId }) => appId)).toEqual([graph.app.appId]);
  });

  it('is seen by reads only after a while, and cannot come twice', async () => {
    await graph.ask('DELETE', `/servicePrincipals/${ownId}`, { scopes: write });
    expect((await graph.ask('GET', byClient)).status).toBe(200);
    expect((await graph.ask('DELETE', byClient, { scopes: write })).status).toBe(404);
    await graph.replicate();
    const gone = await graph.ask('GET', byClient);
    expect([gone.status, gone.body.error?.code]).toEqual([404, 'Request_ResourceNotFound']);
  });

  it('lies in the recycle bin afterwards', async () => {
    const bin = '/directory/deletedItems/microsoft.graph.servicePrincipal';
    expect((await graph.ask('GET', bin)).body.value).toEqual([]);
    await graph.ask('DELETE', byClient, { scopes: write });
    expect((await graph.ask('GET', bin)).body.value).toMatchObject([
      { id: ownId, appId: practiceClientId, deletedDateTime: expect.stringMatching(/^20/) },
    ]);
  });

  it('takes assignments and provisioning with it', async () => {
    graph.context.world.provisioning.push({ servicePrincipalId: graph.app.id, secrets: [], jobs: [] });
    expect((await graph.ask('DELETE', `/servicePrincipals/${graph.app.id}`, { scopes: write })).status).toBe(
      204,
    );
    expect(graph.context.world.provisioning).toEqual([]);
    expect(graph.context.world.appRoleAssignments).toEqual([]);
  });

  it.each([
    ['cloudAppAdmin', write, 204],
    ['cloudAppAdmin', ['Application.Read.All'], 403],
    ['cloudAppAdmin', ['DelegatedPermissionGrant.Read.All'], 403],
    ['globalReader', write, 403],
    ['plain', write, 403],
    ['owner', write, 403],
  ] as const)('%s with %j is answered %i', async (as, scopes, status) => {
    expect((await graph.ask('DELETE', byClient, { as, scopes })).status).toBe(status);
  });

  it.each(['owner', 'guestOwner'] as const)('needs no role of an owner who is a member: %s', async (as) => {
    const own = graph.context.world.servicePrincipals.find(({ id }) => id === ownId);
    own?.ownerIds.push(graph.people.owner.id, graph.people.guestOwner.id);
    expect((await graph.ask('DELETE', byClient, { as, scopes: write })).status).toBe(
      as === 'owner' ? 204 : 403,
    );
  });

  it('shows Microsoft Graph to whoever asks for it by its ID, and does not list it', async () => {
    const [grant] = (await graph.ask('GET', '/oauth2PermissionGrants')).body.value ?? [];
    const resource = await graph.ask('GET', `/servicePrincipals/${grant?.resourceId}`);
    expect(resource.body).toMatchObject({ displayName: 'Microsoft Graph' });
    const listed = (await graph.ask('GET', '/servicePrincipals')).body.value?.map((one) => one.displayName);
    expect(listed).toEqual(['GroupTalk', 'GroupTalk Onboarding']);
  });
});
