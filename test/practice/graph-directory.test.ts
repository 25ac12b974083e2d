import { type PageCollection, PageIterator } from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PracticeGroup } from '../../shared/practice/world/state';
import { person, startGraph, type TestGraph, userRoleId } from '../support/practice-graph';

const eventual = { ConsistencyLevel: 'eventual' };

let graph: TestGraph;
let crew: PracticeGroup;
let nested: PracticeGroup;

beforeAll(async () => {
  graph = await startGraph();
  const { context } = graph;
  const anna = person(context, 'Anna Ångström', { mobilePhone: null, jobTitle: 'Dispatcher' });
  const others = ["Bo O'Hara", 'Cia Lind', 'Dan Lindh'].map((name) => person(context, name));
  const group = (displayName: string, memberIds: string[], securityEnabled = true): PracticeGroup => {
    const made = {
      id: context.guid(),
      displayName,
      description: null,
      mail: securityEnabled ? null : 'team@nordlicht.example',
      securityEnabled,
      memberIds,
    };
    context.world.groups.push(made);
    return made;
  };
  nested = group('Night shift', others.map(({ id }) => id).slice(0, 2));
  crew = group('Fire crews', [anna.id, nested.id]);
  group('Coffee club', [], false);
});
afterAll(() => graph.close());

const names = (answer: { body: { value?: Record<string, unknown>[] } }) =>
  (answer.body.value ?? []).map(({ displayName }) => displayName);

describe('Microsoft’s own client', () => {
  it('walks all pages of the people', async () => {
    const client = graph.client();
    const first: PageCollection = await client.api('/users').top(3).select('displayName').get();
    expect(first.value).toHaveLength(3);
    expect(first['@odata.nextLink']).toMatch(
      /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?.*\$skiptoken=/,
    );
    const seen: string[] = [];
    await new PageIterator(client, first, (one: { displayName: string }) => {
      seen.push(one.displayName);
      return true;
    }).iterate();
    expect(seen.sort()).toEqual(graph.context.world.users.map(({ displayName }) => displayName).sort());
  });

  it('searches, counts and filters', async () => {
    const found = await graph
      .client()
      .api('/users')
      .header('ConsistencyLevel', 'eventual')
      .search('"displayName:lind" OR "mail:bo"')
      .filter("startswith(displayName,'Cia') or startswith(displayName,'Bo')")
      .count(true)
      .get();
    expect(found['@odata.count']).toBe(2);
    expect(found.value.map((one: { displayName: string }) => one.displayName)).toEqual([
      "Bo O'Hara",
      'Cia Lind',
    ]);
  });

  it('reads an error with its code and request ID', async () => {
    await expect(graph.client('plain').api('/users/nobody').get()).rejects.toMatchObject({
      statusCode: 404,
      code: 'Request_ResourceNotFound',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('assigns a person and a group', async () => {
    const api = () => graph.client('owner').api(`/servicePrincipals/${graph.app.id}/appRoleAssignedTo`);
    const wish = (principalId: string) => ({ principalId, resourceId: graph.app.id, appRoleId: userRoleId });
    expect(await api().post(wish(graph.people.owner.id))).toMatchObject({ principalType: 'User' });
    const made = await api().post(wish(crew.id));
    expect(made).toMatchObject({ principalType: 'Group', principalDisplayName: 'Fire crews' });
    await graph
      .client('owner')
      .api(`/servicePrincipals/${graph.app.id}/appRoleAssignedTo/${made.id}`)
      .delete();
    expect(graph.context.world.appRoleAssignments.map(({ principalId }) => principalId)).toEqual([
      graph.people.owner.id,
    ]);
  });
});

describe('people', () => {
  it('are found by ID, by user principal name and by a doubled quote', async () => {
    const anna = graph.context.world.users.find(({ givenName }) => givenName === 'Anna');
    const path = `/users/${encodeURIComponent(anna?.userPrincipalName ?? '')}`;
    expect((await graph.ask('GET', path)).body.id).toBe(anna?.id);
    expect(names(await graph.ask('GET', `/users?$filter=id eq '${anna?.id}'`))).toEqual(['Anna Ångström']);
    const bo = await graph.ask('GET', `/users?$filter=${encodeURIComponent("displayName eq 'bo o''hara'")}`);
    expect(names(bo)).toEqual(["Bo O'Hara"]);
  });

  it('have null where there is no value', async () => {
    const anna = await graph.ask(
      'GET',
      "/users?$filter=startswith(displayName,'Anna')&$select=mobilePhone,city",
    );
    expect(anna.body.value).toEqual([{ mobilePhone: null, city: null }]);
    const seed = await graph.ask(
      'GET',
      `/users/${graph.people.plain.id}?$select=onPremisesExtensionAttributes`,
    );
    expect(seed.body.onPremisesExtensionAttributes).toMatchObject({
      extensionAttribute1: '4711',
      extensionAttribute15: null,
    });
  });

  it('are counted in plain text, with the header only', async () => {
    const counted = await graph.ask('GET', '/users/$count', { headers: eventual });
    expect(counted.text).toBe(String(graph.context.world.users.length));
    expect(counted.headers.get('content-type')).toBe('text/plain');
    expect((await graph.ask('GET', '/users/$count')).status).toBe(400);
  });

  it.each([
    ['$search without the header', '/users?$search="displayName:a"', 'Request_UnsupportedQuery'],
    ['a property that is not filtered on', "/users?$filter=mobilePhone eq '1'", 'Request_UnsupportedQuery'],
    ['a broken filter', '/users?$filter=mail eq', 'BadRequest'],
    ['an unknown property', '/users?$select=shoeSize', 'BadRequest'],
    ['a page too large', '/users?$top=1000', 'Request_UnsupportedQuery'],
    ['a page of none', '/users?$top=0', 'Request_UnsupportedQuery'],
    ['another order', '/users?$orderby=mobilePhone', 'Request_UnsupportedQuery'],
    ['a made-up skip token', '/users?$skiptoken=abc', 'Request_BadRequest'],
    ['an unknown resource', '/userz', 'BadRequest'],
    [
      'a filter on principalId',
      '/servicePrincipals/{sp}/appRoleAssignedTo?$filter=principalId eq 1',
      'Request_UnsupportedQuery',
    ],
  ])('%s is refused', async (_, path, code) => {
    const answer = await graph.ask('GET', path.replace('{sp}', graph.app.id));
    expect([answer.status, answer.body.error?.code]).toEqual([400, code]);
  });

  it('a method that the resource does not have is answered 405', async () => {
    const answer = await graph.ask('PUT', '/users');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('refuse an option that they do not know, so that nobody relies on it', async () => {
    for (const option of ['$skip=1', '$expand=manager', '$apply=x'])
      expect((await graph.ask('GET', `/users?${option}`)).body.error?.code).toBe('Request_UnsupportedQuery');
    expect((await graph.ask('GET', `/users/${graph.people.plain.id}?$expand=manager`)).status).toBe(400);
  });

  it('are not asked by what every object of JavaScript has', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const path = `/users?$filter=${name} eq 'x'`;
      expect((await graph.ask('GET', path)).body.error?.code).toBe('Request_UnsupportedQuery');
    }
  });

  it('are ordered by name', async () => {
    const found = names(await graph.ask('GET', '/users?$orderby=displayName desc&$top=2'));
    expect(found).toEqual(['Seed reportsReader', 'Seed plain']);
  });

  it('are changed, deleted, restored and purged', async () => {
    const { context } = graph;
    const user = person(context, 'Eva Fors');
    crew.memberIds.push(user.id);
    const body = { mobilePhone: '+46 70 1', onPremisesExtensionAttributes: { extensionAttribute1: null } };
    expect((await graph.ask('PATCH', `/users/${user.id}`, { body })).status).toBe(204);
    expect(user).toMatchObject({ mobilePhone: '+46 70 1', extensionAttributes: {} });
    for (const wrong of [
      { shoeSize: 1 },
      { onPremisesExtensionAttributes: { extensionAttribute16: 'x' } },
      { onPremisesExtensionAttributes: 'text' },
      [],
      JSON.parse('{"__proto__":{"city":"X"}}'),
    ])
      expect((await graph.ask('PATCH', `/users/${user.id}`, { body: wrong })).status).toBe(400);

    expect((await graph.ask('DELETE', `/users/${user.id}`)).status).toBe(204);
    await graph.replicate();
    expect((await graph.ask('GET', `/users/${user.id}`)).status).toBe(404);
    expect(names(await graph.ask('GET', '/directory/deletedItems/microsoft.graph.user'))).toEqual([
      'Eva Fors',
    ]);
    expect((await graph.ask('POST', `/directory/deletedItems/${user.id}/restore`)).body.id).toBe(user.id);
    await graph.replicate();
    expect((await graph.ask('GET', `/users/${user.id}`)).status).toBe(200);

    await graph.ask('DELETE', `/users/${user.id}`);
    expect((await graph.ask('DELETE', `/directory/deletedItems/${user.id}`)).status).toBe(204);
    expect(context.world.users).not.toContain(user);
    expect(crew.memberIds).not.toContain(user.id);
  });

  it('are not changed by a reader', async () => {
    const path = `/users/${graph.people.plain.id}`;
    expect((await graph.ask('PATCH', path, { as: 'globalReader', body: { city: 'X' } })).status).toBe(403);
  });
});

describe('groups', () => {
  it('have direct and transitive members', async () => {
    expect(names(await graph.ask('GET', `/groups/${crew.id}/members`))).toEqual([
      'Anna Ångström',
      'Night shift',
    ]);
    expect(names(await graph.ask('GET', `/groups/${crew.id}/transitiveMembers`))).toEqual([
      'Anna Ångström',
      'Night shift',
      "Bo O'Hara",
      'Cia Lind',
    ]);
    const counted = await graph.ask('GET', `/groups/${crew.id}/members/$count`, { headers: eventual });
    expect(counted.text).toBe('2');
    const path = `/groups/${crew.id}/members?$select=id,securityEnabled`;
    expect((await graph.ask('GET', path)).body.value).toEqual([
      expect.not.objectContaining({ securityEnabled: expect.anything() }),
      expect.objectContaining({ id: nested.id, securityEnabled: true }),
    ]);
  });

  it('are searched together with a filter', async () => {
    const path = '/groups?$search="displayName:crew" OR "displayName:coffee"&$filter=securityEnabled eq true';
    expect(names(await graph.ask('GET', path, { headers: eventual }))).toEqual(['Fire crews']);
    const unified = await graph.ask('GET', "/groups?$filter=groupTypes/any(t:t eq 'Unified')");
    expect(names(unified)).toEqual(['Coffee club']);
  });

  it('gain and lose members, are renamed and deleted', async () => {
    const { id } = graph.people.plain;
    const link = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` };
    const add = () => graph.ask('POST', `/groups/${nested.id}/members/$ref`, { body: link });
    expect((await add()).status).toBe(204);
    expect((await add()).body.error?.message).toContain('already exist');
    expect(nested.memberIds).toContain(id);
    expect((await graph.ask('DELETE', `/groups/${nested.id}/members/${id}/$ref`)).status).toBe(204);
    expect(nested.memberIds).not.toContain(id);
    for (const wrong of [{ displayName: null }, { displayName: '' }, { mail: 'x' }, [], 'x', undefined])
      expect((await graph.ask('PATCH', `/groups/${nested.id}`, { body: wrong })).status).toBe(400);
    const rename = { displayName: 'Late shift', description: 'from ten to six' };
    expect((await graph.ask('PATCH', `/groups/${nested.id}`, { body: rename })).status).toBe(204);
    await graph.replicate();
    expect((await graph.ask('GET', `/groups/${nested.id}`)).body).toMatchObject(rename);
    expect((await graph.ask('DELETE', `/groups/${nested.id}`)).status).toBe(204);
    expect(crew.memberIds).not.toContain(nested.id);
  });
});

describe('the tenant', () => {
  const plans = (answer: { body: { value?: Record<string, unknown>[] } }) =>
    (answer.body.value ?? [])
      .filter(({ capabilityStatus }) => capabilityStatus === 'Enabled')
      .flatMap(({ servicePlans }) => servicePlans as { servicePlanName: string }[])
      .map(({ servicePlanName }) => servicePlanName);

  it('shows P1 among its licences, or not', async () => {
    expect(plans(await graph.ask('GET', '/subscribedSkus'))).toContain('AAD_PREMIUM');
    const without = await startGraph({ faults: ['no-p1'] });
    expect(plans(await without.ask('GET', '/subscribedSkus'))).toEqual(['EXCHANGE_S_STANDARD']);
    await without.close();
  });

  it('without P1 assigns people, but no groups', async () => {
    const without = await startGraph({ hasP1: false });
    const { context, app } = without;
    context.world.groups.push({ ...crew, memberIds: [] });
    const path = `/servicePrincipals/${app.id}/appRoleAssignedTo`;
    const wish = (principalId: string) => ({
      body: { principalId, resourceId: app.id, appRoleId: userRoleId },
    });
    expect((await without.ask('POST', path, wish(crew.id))).body.error?.message).toContain('plan level');
    expect((await without.ask('POST', path, wish(without.people.plain.id))).status).toBe(201);
    await without.close();
  });

  it('shows what an app was granted, and for whom', async () => {
    const { context, app, people } = graph;
    context.world.grants.push(
      { clientAppId: app.appId, principalId: null, scopes: ['openid', 'User.Read'] },
      { clientAppId: app.appId, principalId: people.plain.id, scopes: ['Calendars.Read'] },
      { clientAppId: 'another', principalId: null, scopes: ['Mail.Read'] },
    );
    const path = `/oauth2PermissionGrants?$filter=clientId eq '${app.id}'`;
    const expected = [
      { consentType: 'AllPrincipals', principalId: null, scope: ' openid User.Read' },
      { consentType: 'Principal', principalId: people.plain.id, scope: ' Calendars.Read' },
    ];
    expect((await graph.ask('GET', path)).body.value).toMatchObject(expected);
    const below = await graph.ask('GET', `/servicePrincipals/${app.id}/oauth2PermissionGrants`);
    expect(below.body.value).toMatchObject(expected);
  });
});

describe('assignments', () => {
  it.each([
    ['the default role, although the app has one', '00000000-0000-0000-0000-000000000000', 'was not found'],
    ['a role that the app does not have', '5d0f5a1c-0000-4000-8000-0000000000bb', 'was not found'],
  ])('%s is refused', async (_, appRoleId, message) => {
    const body = { principalId: graph.people.plain.id, resourceId: graph.app.id, appRoleId };
    const answer = await graph.ask('POST', `/servicePrincipals/${graph.app.id}/appRoleAssignedTo`, { body });
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'Request_BadRequest']);
    expect(answer.body.error?.message).toContain(message);
  });

  it('a second time, of a club, of nobody, or without a role is refused', async () => {
    const path = `/servicePrincipals/${graph.app.id}/appRoleAssignedTo`;
    const club = graph.context.world.groups.find(({ securityEnabled }) => !securityEnabled);
    const assign = async (principalId: string, more: object = { appRoleId: userRoleId }) => {
      const answer = await graph.ask('POST', path, {
        body: { principalId, resourceId: graph.app.id, ...more },
      });
      return [answer.status, answer.body.error?.message];
    };
    expect((await assign(graph.people.reportsReader.id))[0]).toBe(201);
    expect(await assign(graph.people.reportsReader.id)).toEqual([
      400,
      'Permission being assigned already exists on the object',
    ]);
    expect((await assign(club?.id ?? ''))[0]).toBe(400);
    expect((await assign('nobody'))[0]).toBe(404);
    expect((await assign(graph.people.plain.id, {}))[0]).toBe(400);
  });

  it('the default role fits an app that declares none', async () => {
    const other = await startGraph();
    other.app.appRoles = [];
    const body = {
      principalId: other.people.plain.id,
      resourceId: other.app.id,
      appRoleId: '00000000-0000-0000-0000-000000000000',
    };
    const answer = await other.ask('POST', `/servicePrincipals/${other.app.id}/appRoleAssignedTo`, { body });
    expect(answer.status).toBe(201);
    await other.close();
  });
});

describe('a batch', () => {
  it('answers each request for itself, lets dependent ones fail, and stops at twenty', async () => {
    const { body } = await graph.ask('POST', '/$batch', {
      body: {
        requests: [
          { id: '1', method: 'GET', url: '/me?$select=id' },
          { id: '2', method: 'GET', url: '/users/nobody' },
          { id: '3', method: 'GET', url: '/me', dependsOn: ['2'] },
          { id: '4', method: 'GET', url: '/users/$count', headers: eventual },
        ],
      },
    });
    const byId = Object.fromEntries(
      (body.responses as { id: string; status: number; body: unknown }[]).map((one) => [one.id, one]),
    );
    expect(byId['1']).toMatchObject({ status: 200, body: { id: graph.people.global.id } });
    expect(byId['2']).toMatchObject({ status: 404 });
    expect(byId['3']).toMatchObject({ status: 424 });
    expect(byId['4']).toMatchObject({ status: 200, body: String(graph.context.world.users.length) });
    const requests = Array.from({ length: 21 }, (_, n) => ({ id: `${n}`, method: 'GET', url: '/me' }));
    expect((await graph.ask('POST', '/$batch', { body: { requests } })).status).toBe(400);
  });

  it('holds no other batch, and no body without its content type', async () => {
    const send = (request: object) => graph.ask('POST', '/$batch', { body: { requests: [request] } });
    expect((await send({ id: '1', method: 'POST', url: '/$batch', body: { requests: [] } })).status).toBe(
      400,
    );
    const write = { id: '7', method: 'PATCH', url: '/users/nobody', body: { city: 'X' } };
    expect((await send(write)).body.error?.message).toContain('request id : 7');
    const headers = { 'content-type': 'application/json' };
    expect((await send({ ...write, headers })).body.responses).toMatchObject([{ status: 404 }]);
  });
});

it('every answer carries its IDs and the date of the world', async () => {
  const id = '11111111-2222-4333-8444-555555555555';
  const answer = await graph.ask('GET', '/me', { headers: { 'client-request-id': id } });
  expect(answer.headers.get('client-request-id')).toBe(id);
  expect(answer.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
  const date = Date.parse(answer.headers.get('date') ?? '');
  expect(Math.abs(date - graph.context.clock.now())).toBeLessThan(60_000);
});

it('another version, a broken body and a very large one are refused', async () => {
  const send = async (path: string, init: RequestInit = {}, type = 'application/json') => {
    const headers = { authorization: `Bearer ${await graph.tokenOf('global')}`, 'content-type': type };
    return (await fetch(`${graph.origin}${path}`, { ...init, headers })).status;
  };
  expect(await send('/v9/me')).toBe(400);
  expect(await send('/v1.0/$batch', { method: 'POST', body: '{' })).toBe(400);
  expect(await send('/v1.0/$batch', { method: 'POST', body: '{"requests":[]}' })).toBe(200);
  expect(await send('/v1.0/$batch', { method: 'POST', body: '{"requests":[]}' }, 'text/plain')).toBe(400);
  expect(await send('/v1.0/$batch', { method: 'POST', body: 'x'.repeat(5_000_000) })).toBe(413);
});
