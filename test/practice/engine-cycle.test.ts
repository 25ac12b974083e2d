import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { membersOf, minutes, openSyncBench, operationsOf, type SyncBench } from '../support/sync-bench';

let bench: SyncBench;
beforeEach(async () => {
  bench = await openSyncBench();
});
afterEach(() => bench.close());

const userName = (one: { userPrincipalName: string }) => one.userPrincipalName;
const targetId = (one: { userPrincipalName: string }) => String(bench.inGroupTalk(userName(one))?.id);

describe('the initial cycle', () => {
  it('creates the assigned people and groups with their members, and nobody else', async () => {
    const { anna, bo, cia, dan } = bench.people;
    await bench.cycle();
    expect(bench.world.grouptalk.users.map((one) => one.userName).sort()).toEqual(
      [anna, bo, cia].map(userName).sort(),
    );
    expect(bench.inGroupTalk(userName(dan))).toBeUndefined();
    expect(membersOf(bench.groupInGroupTalk('Dispatch'))).toEqual([targetId(anna), targetId(bo)].sort());
  });

  it('matches before it creates, and asks for people before groups and memberships', async () => {
    const requests = await bench.cycle();
    expect(requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      ...['GET Users', 'POST Users', 'GET Users', 'POST Users', 'GET Users', 'POST Users'],
      'GET Groups',
      'POST Groups',
      expect.stringMatching(/^PATCH Groups\//),
    ]);
    expect(requests[0]?.path).toBe('Users?filter=userName+eq+"anna.ek@nordlicht.example"');
    expect(requests[6]?.path).toBe('Groups?excludedAttributes=members&filter=displayName+eq+"Dispatch"');
  });

  it("sends bodies in Entra's dialect", async () => {
    const requests = await bench.cycle();
    const { anna } = bench.people;
    expect(requests[1]?.body).toEqual({
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:User',
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
      ],
      externalId: anna.id,
      userName: userName(anna),
      active: true,
      emails: [{ primary: true, type: 'work', value: anna.mail }],
      phoneNumbers: [{ type: 'mobile', value: anna.mobilePhone }],
      name: { givenName: 'Anna', familyName: 'Ek' },
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { costCenter: '4711' },
      'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User': { label1: 'Operations' },
      meta: { resourceType: 'User' },
      roles: [],
    });
    const group = requests.find(({ method, path }) => method === 'POST' && path === 'Groups');
    expect(group?.body).not.toHaveProperty('members');
    expect(group?.body.schemas).toEqual([
      'urn:ietf:params:scim:schemas:core:2.0:Group',
      'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
    ]);
    expect(operationsOf(requests.at(-1))).toEqual([
      {
        op: 'Add',
        path: 'members',
        value: [bench.people.anna, bench.people.bo].map((one) => ({ $ref: null, value: targetId(one) })),
      },
    ]);
  });

  it('links whom it finds instead of creating them twice, and corrects them', async () => {
    const { cia } = bench.people;
    bench.world.grouptalk.users.push({
      id: 'cia-by-hand',
      userName: userName(cia),
      active: true,
      name: { givenName: 'Cecilia', familyName: 'Rask' },
    });
    await bench.cycle();
    expect(bench.world.grouptalk.users.filter((one) => one.userName === userName(cia))).toHaveLength(1);
    expect(bench.inGroupTalk(userName(cia))).toMatchObject({ id: 'cia-by-hand', name: { givenName: 'Cia' } });
  });

  it('provisions everybody when the scope is all users and groups', async () => {
    bench.group('Unassigned', [bench.people.dan]);
    bench.secret('SyncAll', 'true');
    await bench.cycle();
    expect(bench.world.grouptalk.users).toHaveLength(4);
    expect(bench.world.grouptalk.groups).toHaveLength(2);
  });

  it('leaves out the members of nested groups and people who are disabled already', async () => {
    const { anna, bo, dan } = bench.people;
    bo.accountEnabled = false;
    bench.dispatch.memberIds.push(bench.group('Nested', [dan]).id);
    await bench.cycle();
    expect(bench.inGroupTalk(userName(dan))).toBeUndefined();
    expect(bench.inGroupTalk(userName(bo))).toBeUndefined();
    expect(membersOf(bench.groupInGroupTalk('Dispatch'))).toEqual([targetId(anna)]);
    const rows = bench.rows();
    const skipped = rows.find(({ sourceIdentity }) => sourceIdentity.id === bo.id);
    expect(skipped?.provisioningStatusInfo.status).toBe('skipped');
    expect(skipped?.provisioningSteps.at(-1)?.details.SkipReason).toBe('NotEffectivelyEntitled');
    const members = rows.filter(({ sourceIdentity }) => sourceIdentity.id === bench.dispatch.id).at(-1);
    expect(members?.provisioningStatusInfo).toMatchObject({
      status: 'warning',
      errorInformation: { errorCode: 'UnableToResolveReferenceAttributeValue' },
    });
  });

  it("tells a guest by the name at home, not by the tenant's own", async () => {
    const { cia } = bench.people;
    cia.userPrincipalName = 'cia_partner.example#EXT#@nordlicht.onmicrosoft.com';
    await bench.cycle();
    expect(bench.inGroupTalk('cia@partner.example')).toBeDefined();
  });

  it('leaves its counts in the status of the job', async () => {
    await bench.cycle();
    const { status } = bench.job.resource;
    expect(status.lastExecution).toMatchObject({
      state: 'Succeeded',
      countEntitled: 4,
      countImported: 4,
      countEscrowed: 0,
      error: null,
    });
    expect(status.steadyStateFirstAchievedTime).not.toContain('0001-01-01');
    expect(status.synchronizedEntryCountByType).toEqual([
      { key: 'User', value: 3 },
      { key: 'Group', value: 1 },
    ]);
    const [progress] = status.progress;
    expect(progress?.completedUnits).toBe(progress?.totalUnits);
  });
});

describe('incremental cycles', () => {
  beforeEach(async () => {
    await bench.cycle();
    bench.rows();
  });

  it('sends nothing at all when nothing changed', async () => {
    expect(await bench.cycle()).toEqual([]);
    expect(bench.rows()).toEqual([]);
    expect(bench.job.resource.status.lastExecution?.state).toBe('Succeeded');
  });

  it('sends a changed phone number, and only that', async () => {
    const { anna } = bench.people;
    anna.mobilePhone = '+46 70 174 06 99';
    const requests = await bench.cycle();
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
    expect(operationsOf(requests[1])).toEqual([
      { op: 'Replace', path: 'phoneNumbers[type eq "mobile"].value', value: '+46 70 174 06 99' },
    ]);
    expect(bench.inGroupTalk(userName(anna))?.phoneNumbers).toMatchObject([{ value: '+46 70 174 06 99' }]);
  });

  it('adds a value where there was none, and never clears one', async () => {
    const { anna } = bench.people;
    anna.mobilePhone = null;
    anna.jobTitle = 'Dispatcher';
    const requests = await bench.cycle();
    expect(operationsOf(requests[1])).toEqual([
      {
        op: 'Add',
        path: 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User:label2',
        value: 'Dispatcher',
      },
    ]);
    expect(bench.inGroupTalk(userName(anna))?.phoneNumbers).toMatchObject([{ value: '+46 70 174 06 05' }]);
  });

  it('renames a group and keeps its members', async () => {
    const before = membersOf(bench.groupInGroupTalk('Dispatch'));
    bench.dispatch.displayName = 'Dispatch North';
    const requests = await bench.cycle();
    expect(requests.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/, 'ID')}`)).toEqual([
      'GET Groups/ID?excludedAttributes=members',
      'PATCH Groups/ID',
    ]);
    expect(operationsOf(requests[1])).toEqual([
      { op: 'Replace', path: 'displayName', value: 'Dispatch North' },
    ]);
    expect(membersOf(bench.groupInGroupTalk('Dispatch North'))).toEqual(before);
  });

  it('removes a member who left the group and disables whom nothing else assigns', async () => {
    const { anna, bo } = bench.people;
    bench.dispatch.memberIds = [anna.id];
    const requests = await bench.cycle();
    expect(operationsOf(requests.at(-1))).toEqual([
      { op: 'Remove', path: 'members', value: [{ value: targetId(bo) }] },
    ]);
    expect(membersOf(bench.groupInGroupTalk('Dispatch'))).toEqual([targetId(anna)]);
    expect(bench.inGroupTalk(userName(bo))?.active).toBe(false);
  });

  it('disables whom nobody assigns any more, and enables them again', async () => {
    const { cia } = bench.people;
    bench.unassign(cia);
    const off = await bench.cycle();
    expect(operationsOf(off.at(-1))).toEqual([{ op: 'Replace', path: 'active', value: 'False' }]);
    expect(bench.inGroupTalk(userName(cia))?.active).toBe(false);
    expect(bench.rows().map(({ provisioningAction }) => provisioningAction)).toEqual(['disable']);
    bench.assign(cia);
    const on = await bench.cycle();
    expect(operationsOf(on.at(-1))).toEqual([{ op: 'Replace', path: 'active', value: 'True' }]);
    expect(bench.inGroupTalk(userName(cia))?.active).toBe(true);
  });

  it('disables who went into the recycle bin, enables who came back, deletes who was purged', async () => {
    const { cia } = bench.people;
    cia.deletedDateTime = new Date(bench.clock.now()).toISOString();
    await bench.cycle();
    expect(bench.inGroupTalk(userName(cia))?.active).toBe(false);
    cia.deletedDateTime = null;
    await bench.cycle();
    expect(bench.inGroupTalk(userName(cia))?.active).toBe(true);
    cia.deletedDateTime = new Date(bench.clock.now()).toISOString();
    await bench.cycle();
    bench.world.users = bench.world.users.filter((one) => one !== cia);
    bench.unassign(cia);
    const requests = await bench.cycle();
    expect(requests.map(({ method, status }) => `${method} ${status}`)).toEqual(['DELETE 204']);
    expect(bench.inGroupTalk(userName(cia))).toBeUndefined();
    expect(await bench.cycle()).toEqual([]);
  });

  it('does not delete a purged person who had been unassigned before', async () => {
    const { cia } = bench.people;
    bench.unassign(cia);
    await bench.cycle();
    cia.deletedDateTime = new Date(bench.clock.now()).toISOString();
    await bench.cycle();
    bench.world.users = bench.world.users.filter((one) => one !== cia);
    expect(await bench.cycle()).toEqual([]);
    expect(bench.inGroupTalk(userName(cia))?.active).toBe(false);
  });

  it('disables an account that was disabled in Entra', async () => {
    bench.people.anna.accountEnabled = false;
    await bench.cycle();
    expect(bench.inGroupTalk(userName(bench.people.anna))?.active).toBe(false);
    expect(membersOf(bench.groupInGroupTalk('Dispatch'))).toHaveLength(2);
  });

  it('deletes a group that is no longer assigned, for a group cannot be disabled', async () => {
    bench.unassign(bench.dispatch);
    const requests = await bench.cycle();
    expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    expect(bench.groupInGroupTalk('Dispatch')).toBeUndefined();
  });

  it('does not notice what the target changed, but corrects it when the person is looked at again', async () => {
    const { anna } = bench.people;
    const stored = bench.inGroupTalk(userName(anna));
    if (stored) stored.phoneNumbers = [{ type: 'mobile', value: '+46701740605' }];
    expect(await bench.cycle()).toEqual([]);
    anna.city = 'Luleå';
    const requests = await bench.cycle();
    expect(operationsOf(requests.at(-1)).map(({ path }) => path)).toEqual([
      'phoneNumbers[type eq "mobile"].value',
      'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User:label4',
    ]);
  });

  it('passes by people of the directory who are not assigned, and says so', async () => {
    bench.people.dan.city = 'Luleå';
    expect(await bench.cycle()).toEqual([]);
    const [row] = bench.rows();
    expect(row?.provisioningStatusInfo.errorInformation?.reason).toContain('1) This User is not assigned');
  });

  it('needs a restart to see that the scope shrank from all to assigned', async () => {
    bench.secret('SyncAll', 'true');
    bench.engine.jobRestarted(bench.app.id, bench.jobId, '');
    await bench.cycle();
    const dan = userName(bench.people.dan);
    expect(bench.inGroupTalk(dan)?.active).toBe(true);
    bench.secret('SyncAll', 'false');
    expect(await bench.cycle()).toEqual([]);
    bench.engine.jobRestarted(bench.app.id, bench.jobId, '');
    await bench.cycle();
    expect(bench.inGroupTalk(dan)?.active).toBe(false);
  });

  it('leaves people alone who fall out of scope when deletions are skipped', async () => {
    bench.secret('SkipOutOfScopeDeletions', 'True');
    bench.unassign(bench.people.cia);
    expect(await bench.cycle()).toEqual([]);
    expect(bench.inGroupTalk(userName(bench.people.cia))?.active).toBe(true);
  });

  it('calls a restart that finds nothing to correct redundant', async () => {
    bench.engine.jobRestarted(bench.app.id, bench.jobId, 'Watermark');
    const requests = await bench.cycle();
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(bench.rows().map((row) => row.provisioningSteps.at(-1)?.details.SkipReason)).toEqual(
      Array.from({ length: 4 }, () => 'RedundantExport'),
    );
  });

  it('matches anew after a full restart, without doubling anybody', async () => {
    bench.engine.jobRestarted(bench.app.id, bench.jobId, 'Full');
    const requests = await bench.cycle();
    expect(requests.some(({ path }) => path.startsWith('Users?filter='))).toBe(true);
    expect(bench.world.grouptalk.users).toHaveLength(3);
  });
});

describe('the schedule', () => {
  it('runs at once after the start, then every 40 minutes, and rests while paused', async () => {
    const { anna } = bench.people;
    bench.engine.jobStarted(bench.app.id, bench.jobId);
    expect(bench.job.resource.status.code).toBe('NotRun');
    await bench.clock.advance(1);
    expect(bench.inGroupTalk(userName(anna))).toBeDefined();
    expect(bench.job.resource.status.code).toBe('Active');
    bench.requests();
    anna.mobilePhone = '+46 70 174 06 77';
    await bench.clock.advance(39 * minutes);
    expect(bench.requests()).toEqual([]);
    await bench.clock.advance(2 * minutes);
    expect(bench.requests().at(-1)?.method).toBe('PATCH');
    bench.engine.jobPaused(bench.app.id, bench.jobId);
    anna.mobilePhone = '+46 70 174 06 78';
    await bench.clock.advance(90 * minutes);
    expect(bench.requests()).toEqual([]);
    expect(bench.job.resource.status.code).toBe('Paused');
    bench.engine.jobStarted(bench.app.id, bench.jobId);
    await bench.clock.advance(1);
    expect(bench.requests().at(-1)?.method).toBe('PATCH');
  });

  it('ends with the job', async () => {
    bench.engine.jobStarted(bench.app.id, bench.jobId);
    bench.engine.jobDeleted(bench.app.id, bench.jobId);
    await bench.clock.advance(90 * minutes);
    expect(bench.requests()).toEqual([]);
  });

  it('never runs two cycles of a job at the same time', async () => {
    await Promise.all([bench.cycle(), bench.cycle(), bench.onDemand(bench.people.cia)]);
    expect(bench.world.grouptalk.users).toHaveLength(3);
  });

  it('lets a running cycle finish and then runs the one that was asked for meanwhile', async () => {
    bench.engine.jobStarted(bench.app.id, bench.jobId);
    const running = bench.cycle();
    bench.people.anna.city = 'Luleå';
    bench.engine.jobRestarted(bench.app.id, bench.jobId, '');
    await running;
    await expect
      .poll(() => bench.inGroupTalk(userName(bench.people.anna)))
      .toMatchObject({ 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User': { label4: 'Luleå' } });
  });

  it('fails the job, and nothing else, over a schema that makes no sense', async () => {
    Object.assign(bench.mappingOf('User'), { attributeMappings: null });
    await bench.cycle();
    expect(bench.job.resource.status.lastExecution).toMatchObject({
      state: 'Failed',
      error: { code: 'InternalError' },
    });
    expect((await bench.onDemand(bench.people.anna)).key.details.errorCode).toBe('InternalError');
  });
});
