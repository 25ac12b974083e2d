import { afterEach, describe, expect, it } from 'vitest';
import { createConfiguredJob } from '../../shared/practice/graph/configured-job';
import { groupTalkApp, startGraph, type TestGraph, userRoleId } from '../support/practice-graph';

let graph: TestGraph;
afterEach(() => graph.close());

async function fresh(options: Parameters<typeof startGraph>[0] = {}) {
  graph = await startGraph(options);
  graph.context.world.servicePrincipals = [];
  const app = groupTalkApp(graph.context);
  return `/servicePrincipals/${app.id}`;
}

const status = async (path: string) => (await graph.ask('GET', path)).status;

const templates = async (path: string) => {
  const { status, body } = await graph.ask('GET', `${path}/synchronization/templates`);
  return status === 200 ? (body.value ?? []).length : status;
};

describe('replication', () => {
  it('a fresh app is not there, then has no templates, then has them', async () => {
    const path = await fresh();
    const list = async () => (await graph.ask('GET', '/servicePrincipals')).body.value?.length;
    expect([await status(path), await list(), await templates(path)]).toEqual([404, 0, 404]);
    const seen: (number | string)[] = [];
    for (let n = 0; n < 60 && seen.at(-1) !== 1; n += 1) {
      const now = await templates(path);
      if (now !== seen.at(-1)) seen.push(now);
      await graph.context.clock.advance(100);
    }
    expect(seen).toEqual([404, 0, 1]);
    expect([await status(path), await list()]).toEqual([200, 1]);
  });

  it('an app without a connector never has templates', async () => {
    const path = await fresh();
    for (const app of graph.context.world.servicePrincipals) app.provisionable = false;
    await graph.replicate();
    expect(await templates(path)).toBe(0);
    const made = await graph.ask('POST', `${path}/synchronization/jobs`, {
      body: { templateId: 'groupTalk' },
    });
    expect([400, 401]).toContain(made.status);
  });

  it('the first job of a fresh app is refused once with 401, although the token is right', async () => {
    const path = await fresh();
    await graph.replicate();
    const make = async () =>
      (await graph.ask('POST', `${path}/synchronization/jobs`, { body: { templateId: 'groupTalk' } })).status;
    expect([await make(), await make()]).toEqual([401, 201]);
  });

  it('a new job can be started at once, and read a little later', async () => {
    graph = await startGraph();
    const root = `/servicePrincipals/${graph.app.id}/synchronization/jobs`;
    const made = await graph.ask('POST', root, { body: { templateId: 'groupTalk' } });
    const one = `${root}/${made.body.id}`;
    expect([await status(one), (await graph.ask('GET', root)).body.value]).toEqual([404, []]);
    expect((await graph.ask('POST', `${one}/start`)).status).toBe(204);
    await graph.replicate();
    expect(await status(one)).toBe(200);
  });

  it('an assignment is listed late, and stays listed for a while after its removal', async () => {
    graph = await startGraph();
    const path = `/servicePrincipals/${graph.app.id}/appRoleAssignedTo`;
    const body = { principalId: graph.people.plain.id, resourceId: graph.app.id, appRoleId: userRoleId };
    const listed = async () => (await graph.ask('GET', path)).body.value?.length;
    const made = await graph.ask('POST', path, { body });
    expect(await listed()).toBe(0);
    await graph.replicate();
    expect(await listed()).toBe(1);
    await graph.ask('DELETE', `${path}/${made.body.id}`);
    expect(await listed()).toBe(1);
    await graph.replicate();
    expect(await listed()).toBe(0);
  });

  it('takes 30 seconds with the fault graph-slow-replication', async () => {
    const path = await fresh({ faults: ['graph-slow-replication'] });
    await graph.context.clock.advance(29_000);
    expect(await status(path)).toBe(404);
    await graph.context.clock.advance(1_100);
    expect(await status(path)).toBe(200);
  });

  it('holds for people and groups too, while the sync engine sees the change at once', async () => {
    graph = await startGraph({ faults: ['graph-slow-replication'] });
    const { plain } = graph.people;
    const path = `/users/${plain.id}`;
    const city = async () => (await graph.ask('GET', `${path}?$select=city`)).body.city;
    expect((await graph.ask('PATCH', path, { body: { city: 'Nordvik' } })).status).toBe(204);
    expect([plain.city, await city()]).toEqual(['Nordvik', null]);
    await graph.context.clock.advance(30_100);
    expect(await city()).toBe('Nordvik');
    await graph.ask('DELETE', path);
    const listed = async () =>
      (await graph.ask('GET', `/users?$filter=id eq '${plain.id}'`)).body.value?.length;
    expect(await listed()).toBe(1);
    await graph.context.clock.advance(30_100);
    expect(await listed()).toBe(0);
  });
});

describe('throttling', () => {
  it('the logs take five requests in ten seconds, and say how long to wait', async () => {
    graph = await startGraph();
    const ask = () => graph.ask('GET', '/auditLogs/provisioning');
    for (let n = 0; n < 5; n += 1) expect((await ask()).status).toBe(200);
    const sixth = await ask();
    expect([sixth.status, sixth.body.error?.code]).toEqual([429, 'TooManyRequests']);
    const wait = Number(sixth.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(5);
    expect(wait).toBeLessThanOrEqual(10);
    expect(await status('/me')).toBe(200);
    await graph.context.clock.advance(wait * 1000 + 1000);
    expect((await ask()).status).toBe(200);
  });

  it('provisioning on demand has a limit of its own', async () => {
    graph = await startGraph();
    const id = createConfiguredJob(graph.context, {
      servicePrincipalId: graph.app.id,
      tenantUrl: 'https://api.grouptalk.com/api/scim/',
      token: 'x',
      start: false,
    });
    const path = `/servicePrincipals/${graph.app.id}/synchronization/jobs/${id}/provisionOnDemand`;
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await graph.ask('POST', path, { body: {} })).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
    expect(await status('/auditLogs/provisioning')).toBe(200);
  });

  it.each([
    ['graph-throttled', 429, '2'],
    ['graph-unavailable', 503, null],
  ] as const)('with the fault %s every fourth request is answered %i', async (fault, code, retryAfter) => {
    graph = await startGraph({ faults: [fault] });
    const answers: Awaited<ReturnType<TestGraph['ask']>>[] = [];
    for (let n = 0; n < 8; n += 1) answers.push(await graph.ask('GET', '/me'));
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200, code, 200, 200, 200, code]);
    expect(answers[3]?.headers.get('retry-after')).toBe(retryAfter);
  });
});

describe('provisioning logs', () => {
  const dayMs = 86_400_000;
  const fill = (count: number) => {
    const now = graph.context.clock.now();
    for (let n = 0; n < count; n += 1)
      graph.context.world.provisioningLogs.push({
        id: `row-${n}`,
        activityDateTime: new Date(now - (count - n) * dayMs + 3_600_000).toISOString(),
        provisioningAction: n % 2 === 0 ? 'create' : 'update',
        provisioningStatusInfo: { status: n % 5 === 0 ? 'failure' : 'success' },
        servicePrincipal: { id: graph.app.id, displayName: 'GroupTalk' },
        sourceIdentity: { id: `person-${n}`, displayName: `Person ${n}`, identityType: 'User' },
      });
  };
  const ids = (answer: { body: { value?: Record<string, unknown>[] } }) =>
    (answer.body.value ?? []).map(({ id }) => id);
  const query = (text: string) => `/auditLogs/provisioning?${text}`;

  it('come newest first page by page, and rows that arrive meanwhile move nothing', async () => {
    graph = await startGraph();
    fill(7);
    const first = await graph.ask('GET', query('$top=3&$orderby=activityDateTime desc'));
    expect(ids(first)).toEqual(['row-6', 'row-5', 'row-4']);
    const now = new Date(graph.context.clock.now()).toISOString();
    graph.context.world.provisioningLogs.push({ id: 'late', activityDateTime: now });
    const follow = (answer: typeof first) =>
      String(answer.body['@odata.nextLink']).replace('https://graph.microsoft.com/v1.0', '');
    const second = await graph.ask('GET', follow(first));
    expect(ids(second)).toEqual(['row-3', 'row-2', 'row-1']);
    const third = await graph.ask('GET', follow(second));
    expect(ids(third)).toEqual(['row-0']);
    expect(third.body['@odata.nextLink']).toBeUndefined();
  });

  it('are filtered by the documented paths, and only by these', async () => {
    graph = await startGraph();
    fill(6);
    const ask = async (filter: string) => {
      await graph.context.clock.advance(2_500);
      return graph.ask('GET', query(`$filter=${encodeURIComponent(filter)}`));
    };
    const app = graph.app.id;
    expect(
      ids(await ask(`servicePrincipal/id eq '${app}' and provisioningStatusInfo/status eq 'failure'`)),
    ).toEqual(['row-0', 'row-5']);
    expect(
      ids(await ask(`contains(tolower(servicePrincipal/id),'${app}') and sourceIdentity/id eq 'person-3'`)),
    ).toEqual(['row-3']);
    expect(ids(await ask("contains(sourceIdentity/displayName,'person')"))).toEqual([]);
    const twoDaysAgo = new Date(graph.context.clock.now() - 2.5 * dayMs).toISOString().slice(0, 10);
    expect(ids(await ask(`activityDateTime gt ${twoDaysAgo}`)).at(-1)).toBe('row-5');
    expect((await ask("provisioningStatusInfo/errorInformation/errorCode eq 'x'")).status).toBe(400);
    expect((await ask(`activityDateTime ge ${twoDaysAgo}`)).status).toBe(400);
  });

  it.each([
    [true, 30],
    [false, 7],
  ])('are kept by licence (P1: %s) for %i days', async (hasP1, days) => {
    graph = await startGraph({ hasP1 });
    fill(40);
    expect((await graph.ask('GET', query('$top=500'))).body.value).toHaveLength(days);
  });
});
