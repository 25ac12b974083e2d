import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { explainCode } from '../../shared/diagnosis/error-codes';
import type { PracticeHandler } from '../../shared/practice/context';
import type { FaultName } from '../../shared/practice/world/faults';
import { membersOf, minutes, openSyncBench, operationsOf, type SyncBench } from '../support/sync-bench';

const open: SyncBench[] = [];
const openBench = async (options: Parameters<typeof openSyncBench>[0] = {}): Promise<SyncBench> => {
  const bench = await openSyncBench(options);
  open.push(bench);
  return bench;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((bench) => bench.close()));
});

describe('single objects that fail', () => {
  it('are logged with the answer of the target, kept in escrow and tried again', async () => {
    const bench = await openBench({ faults: ['scim-500-on-create'] });
    await bench.cycle();
    const { status } = bench.job.resource;
    expect(status.lastExecution).toMatchObject({ state: 'EntryLevelErrors', countEscrowed: 4 });
    expect(status.quarantine).toBeNull();
    const row = bench.rows().find(({ sourceIdentity }) => sourceIdentity.id === bench.people.anna.id);
    expect(row?.provisioningStatusInfo).toMatchObject({
      status: 'failure',
      errorInformation: {
        errorCode: 'InternalServerError',
        reason: expect.stringContaining('It will be retried again after this date: '),
        additionalDetails: expect.stringContaining('StatusCode: InternalServerError  Web Response: {'),
        errorCategory: 'failure',
      },
    });
    bench.world.faults = [];
    await bench.cycle();
    expect(bench.world.grouptalk.users).toHaveLength(3);
    expect(bench.groupInGroupTalk('Dispatch')?.members).toHaveLength(2);
    expect(bench.job.resource.status.lastExecution).toMatchObject({ state: 'Succeeded', countEscrowed: 0 });
  });

  it('are tried at growing intervals', async () => {
    const bench = await openBench({ faults: ['scim-500-on-create'] });
    const tries = async () =>
      (await bench.cycle()).filter(({ method, path }) => method === 'POST' && path === 'Users').length;
    expect(await tries()).toBe(3);
    await bench.clock.advance(40 * minutes);
    expect(await tries()).toBe(3);
    await bench.clock.advance(40 * minutes);
    expect(await tries()).toBe(0);
    await bench.clock.advance(41 * minutes);
    expect(await tries()).toBe(3);
  });

  it('fail without a matching value, and are not sent anywhere', async () => {
    const bench = await openBench();
    bench.remap('User', 'userName', { matchingPriority: 0 });
    bench.remap('User', 'emails[type eq "work"].value', { matchingPriority: 1 });
    bench.people.cia.mail = null;
    await bench.cycle();
    const row = bench.rows().find(({ sourceIdentity }) => sourceIdentity.id === bench.people.cia.id);
    expect(row?.provisioningStatusInfo.errorInformation?.errorCode).toBe('ImportSkipped');
    expect(bench.world.grouptalk.users).toHaveLength(2);
  });

  it('fail when several people of the target match, or one matches several of Entra', async () => {
    const bench = await openBench();
    const { anna, cia } = bench.people;
    bench.remap('User', 'userName', { matchingPriority: 2 });
    bench.remap('User', 'phoneNumbers[type eq "mobile"].value', { matchingPriority: 1 });
    anna.mobilePhone = '+46 70 174 06 11';
    for (const name of ['one', 'two'])
      bench.world.grouptalk.users.push({
        id: name,
        userName: name,
        phoneNumbers: [{ type: 'mobile', value: cia.mobilePhone }],
      });
    await bench.cycle();
    const code = (id: string) =>
      bench.rows().find(({ sourceIdentity }) => sourceIdentity.id === id)?.provisioningStatusInfo
        .errorInformation?.errorCode;
    expect(code(cia.id)).toBe('DuplicateTargetEntries');
    bench.world.grouptalk.users = bench.world.grouptalk.users.filter(({ id }) => id !== 'two');
    await bench.cycle();
    expect(code(cia.id)).toBe('DuplicateSourceEntries');
  });

  it('fail with InvalidAnchor when the target lost them', async () => {
    const bench = await openBench();
    await bench.cycle();
    bench.rows();
    bench.world.grouptalk.users = [];
    bench.people.cia.city = 'Luleå';
    await bench.cycle();
    expect(bench.rows()[0]?.provisioningStatusInfo.errorInformation?.errorCode).toBe('InvalidAnchor');
    bench.engine.jobRestarted(bench.app.id, bench.jobId, 'Full');
    await bench.cycle();
    expect(bench.inGroupTalk(bench.people.cia.userPrincipalName)).toBeDefined();
  });

  it('wait for their members who are still to come', async () => {
    const bench = await openBench();
    bench.world.grouptalk.users.push(
      ...['one', 'two'].map((id) => ({ id, userName: bench.people.bo.userPrincipalName })),
    );
    await bench.cycle();
    expect(bench.groupInGroupTalk('Dispatch')?.members).toHaveLength(1);
    bench.world.grouptalk.users = bench.world.grouptalk.users.filter(({ id }) => id !== 'two');
    await bench.cycle();
    expect(bench.groupInGroupTalk('Dispatch')?.members).toHaveLength(2);
    expect(bench.job.engine.escrows).toEqual({});
  });

  it.each([
    ['scim-throttled', 0],
    ['scim-members-unasked', 0],
  ] as const)('do not hold up the others under %s', async (fault, failedPeople) => {
    const bench = await openBench({ faults: [fault] });
    await bench.cycle();
    expect(bench.world.grouptalk.users).toHaveLength(3 - failedPeople);
    expect(bench.job.resource.status.quarantine).toBeNull();
  });

  it('name the missing entry when the target refuses a filtered path', async () => {
    const bench = await openBench({ faults: ['scim-no-target'] });
    bench.people.anna.mobilePhone = null;
    await bench.cycle();
    bench.rows();
    bench.people.anna.mobilePhone = '+46 70 174 06 44';
    await bench.cycle();
    expect(bench.rows()[0]?.provisioningStatusInfo.errorInformation).toMatchObject({
      errorCode: 'SystemForCrossDomainIdentityManagementServiceIncompatible',
      additionalDetails: expect.stringContaining('noTarget'),
    });
  });

  it('fail when the target refuses "False" as a text, which the flag cures', async () => {
    const disable = async (query: string) => {
      const bench = await openBench({ faults: ['scim-rejects-string-booleans'], query });
      await bench.cycle();
      bench.rows();
      bench.unassign(bench.people.cia);
      await bench.cycle();
      return bench.rows()[0]?.provisioningStatusInfo.status;
    };
    expect(await disable('')).toBe('failure');
    expect(await disable('?aadOptscim062020')).toBe('success');
  });

  it('stay when the target refuses to delete them, and are tried again', async () => {
    const deleteCia = async (faults: readonly FaultName[]) => {
      const bench = await openBench({ faults });
      await bench.cycle();
      bench.rows();
      bench.world.users = bench.world.users.filter(({ id }) => id !== bench.people.cia.id);
      await bench.cycle();
      return {
        bench,
        row: bench.rows()[0],
        there: bench.inGroupTalk(bench.people.cia.userPrincipalName) !== undefined,
      };
    };
    const { bench, row, there } = await deleteCia(['scim-delete-refused']);
    expect(there).toBe(true);
    expect(row).toMatchObject({
      provisioningAction: 'delete',
      provisioningStatusInfo: {
        errorInformation: {
          errorCode: 'MethodNotAllowed',
          additionalDetails: expect.stringContaining('Disable them instead'),
        },
      },
    });
    expect(explainCode('MethodNotAllowed').family).toBe('not-allowed');
    bench.world.faults = [];
    await bench.cycle();
    expect(bench.inGroupTalk(bench.people.cia.userPrincipalName)).toBeUndefined();
    expect((await deleteCia([])).there).toBe(false);
  });

  it('send a value that the target loses again each time that they are looked at', async () => {
    const sentAgain = async (faults: readonly FaultName[]) => {
      const bench = await openBench({ faults });
      bench.people.cia.extensionAttributes = { extensionAttribute1: '4711' };
      await bench.cycle();
      const changes: unknown[] = [];
      for (const city of ['Luleå', 'Umeå']) {
        bench.people.cia.city = city;
        const patch = (await bench.cycle()).find(({ method }) => method === 'PATCH');
        changes.push(operationsOf(patch).some(({ path }) => /costCenter$/.test(path ?? '')));
      }
      return changes;
    };
    expect(await sentAgain(['scim-loses-cost-center'])).toEqual([true, true]);
    expect(await sentAgain([])).toEqual([false, false]);
  });

  it('fail with a function that the service does not know', async () => {
    const bench = await openBench();
    bench.remap('User', 'name.givenName', {
      source: { type: 'Function', name: 'Frobnicate', expression: 'Frobnicate()', parameters: [] },
    });
    await bench.cycle();
    const codes = bench.rows().map((row) => row.provisioningStatusInfo.errorInformation?.errorCode);
    expect(codes.filter((code) => code === 'UnsupportedExpressionFunction')).toHaveLength(3);
  });
});

describe('a cycle that is cut off', () => {
  it('comes back to the members of groups that it had created already', async () => {
    let created = 0;
    const bench = await openBench({
      onRequest: (request, { grouptalk }) => {
        if (request.startsWith('POST /api/scim/Groups')) created += 1;
        for (const token of grouptalk.tokens) token.revoked = created === 2;
      },
    });
    bench.assign(bench.group('Night', [bench.people.cia]));
    await bench.cycle();
    expect(bench.job.resource.status.code).toBe('Quarantine');
    expect(bench.world.grouptalk.groups.map(membersOf)).toEqual([[]]);
    created = 0;
    await bench.cycle();
    expect(membersOf(bench.groupInGroupTalk('Dispatch'))).toHaveLength(2);
    expect(membersOf(bench.groupInGroupTalk('Night'))).toHaveLength(1);
    expect(await bench.cycle()).toEqual([]);
  });

  it('is cut off by a web page in place of a person, whatever its status', async () => {
    const bench = await openBench();
    await bench.cycle();
    bench.people.anna.mobilePhone = '+46 70 174 06 99';
    bench.world.faults.push('scim-html');
    await bench.cycle();
    expect(bench.job.resource.status.quarantine?.reason).toBe('EncounteredQuarantineException');
  });
});

describe('a web page with status 200', () => {
  it('has deleted nobody', async () => {
    const bench = await openBench();
    await bench.cycle();
    bench.unassign(bench.dispatch);
    bench.assign(bench.people.anna);
    bench.assign(bench.people.bo);
    bench.world.groups.splice(0);
    bench.world.faults.push('scim-html');
    bench.rows();
    await bench.cycle();
    const row = bench.rows().find(({ sourceIdentity }) => sourceIdentity.identityType === 'Group');
    expect(row?.provisioningStatusInfo).toMatchObject({
      status: 'failure',
      errorInformation: { errorCode: 'SystemForCrossDomainIdentityManagementServiceIncompatible' },
    });
    bench.world.faults.splice(0);
    await bench.cycle();
    expect(bench.groupInGroupTalk('Dispatch')).toBeUndefined();
  });
});

describe('who failed and was then purged', () => {
  it('is not waited for any longer', async () => {
    const bench = await openBench({ faults: ['scim-500-on-create'] });
    await bench.cycle();
    expect(bench.job.resource.status.lastExecution?.state).toBe('EntryLevelErrors');
    bench.world.faults.splice(0);
    bench.unassign(bench.people.cia);
    bench.world.users = bench.world.users.filter(({ id }) => id !== bench.people.cia.id);
    await bench.cycle();
    expect(bench.job.engine.escrows).toEqual({});
    expect(bench.job.resource.status.lastExecution?.state).toBe('Succeeded');
  });
});

describe('odd endpoints', () => {
  const json = (res: ServerResponse, status: number, body: unknown) => {
    res.writeHead(status, { 'content-type': 'application/scim+json' }).end(JSON.stringify(body));
  };
  const endpoint =
    (answerPost: (res: ServerResponse) => void): PracticeHandler =>
    (req, res) => {
      req.resume();
      if (req.method === 'POST') answerPost(res);
      else json(res, 200, { totalResults: 0, Resources: [] });
    };

  it.each([
    ['a creation without id', 201, {}, 'SystemForCrossDomainIdentityManagementServiceIncompatible'],
    ['a conflict', 409, { detail: 'taken' }, 'EntryConflict'],
    ['a refused content', 422, {}, 'UnprocessableEntity'],
    ['a missing right', 403, {}, 'InsufficientRights'],
    ['a redirect', 302, {}, 'WebExceptionProtocolError'],
  ])('fail the object on %s', async (_what, status, body, code) => {
    const bench = await openBench({ scim: endpoint((res) => json(res, status, body)) });
    await bench.cycle();
    expect(bench.rows()[0]?.provisioningStatusInfo.errorInformation?.errorCode).toBe(code);
    expect(bench.job.resource.status.quarantine).toBeNull();
  });

  it('fail the object when the connection breaks', async () => {
    const bench = await openBench({ scim: endpoint((res) => res.destroy()) });
    await bench.cycle();
    expect(bench.rows()[0]?.provisioningStatusInfo.errorInformation?.errorCode).toBe(
      'WebExceptionProtocolError',
    );
  });
});
