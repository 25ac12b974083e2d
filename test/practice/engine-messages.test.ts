import { afterEach, describe, expect, it } from 'vitest';
import failureSample from '../fixtures/graph/provisioningObjectSummary.list.failure.response.json';
import { shapeDifferences } from '../support/shape';
import { openSyncBench, operationsOf, type SyncBench } from '../support/sync-bench';

const open: SyncBench[] = [];
const openBench = async (options: Parameters<typeof openSyncBench>[0] = {}): Promise<SyncBench> => {
  const bench = await openSyncBench(options);
  open.push(bench);
  return bench;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((bench) => bench.close()));
});

describe('the test of the connection', () => {
  const verdict = (bench: SyncBench, baseAddress = bench.tenantUrl, token = bench.token) =>
    bench.engine.validateCredentials(
      bench.app.id,
      [
        { key: 'BaseAddress', value: baseAddress },
        { key: 'SecretToken', value: token },
      ],
      bench.jobId,
    );

  it('asks for a person and a group that cannot exist', async () => {
    const bench = await openBench();
    expect(await verdict(bench)).toEqual({ ok: true });
    expect(bench.requests().map(({ path }) => path.replace(/"[0-9a-f-]{36}"/, '"GUID"'))).toEqual([
      'Users?filter=userName+eq+"GUID"',
      'Groups?excludedAttributes=members&filter=displayName+eq+"GUID"',
    ]);
  });

  it('works before there is a job', async () => {
    const bench = await openBench();
    const credentials = [
      { key: 'BaseAddress', value: bench.tenantUrl.replace(/\/$/, '') },
      { key: 'SecretToken', value: bench.token },
    ];
    expect(await bench.engine.validateCredentials(bench.app.id, credentials)).toEqual({ ok: true });
  });

  it('takes a wrong token for invalid credentials', async () => {
    const bench = await openBench();
    expect(await verdict(bench, bench.tenantUrl, 'wrong')).toMatchObject({
      ok: false,
      code: 'SystemForCrossDomainIdentityManagementInvalidCredentials',
    });
  });

  it('quotes an answer that it did not expect', async () => {
    const bench = await openBench();
    expect(await verdict(bench, `${bench.origin}/elsewhere/`)).toMatchObject({
      ok: false,
      code: 'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable',
      message: expect.stringMatching(
        /^We received this unexpected response from your application: [\s\S]*Response Status Code: NotFound\nResponse Headers: [\s\S]*Response Content: /,
      ),
    });
  });

  it('fails when the matching attribute cannot be filtered', async () => {
    const bench = await openBench();
    bench.remap('User', 'userName', { matchingPriority: 0 });
    bench.remap('User', 'externalId', { matchingPriority: 1 });
    expect(await verdict(bench)).toMatchObject({ ok: false, message: expect.stringContaining('BadRequest') });
  });

  it.each([
    ['http://127.0.0.1:1/', 'not able to connect'],
    ['no address', 'not able to connect'],
  ])('says that it cannot connect to %s', async (address, text) => {
    const bench = await openBench();
    expect(await verdict(bench, address)).toMatchObject({
      ok: false,
      message: expect.stringContaining(text),
    });
  });

  it('cannot connect under entra-cannot-connect', async () => {
    const bench = await openBench({ faults: ['entra-cannot-connect'] });
    expect(await verdict(bench)).toMatchObject({ ok: false });
  });
});

describe('the provisioning log', () => {
  it("has the keys of Microsoft's sample in every row", async () => {
    const bench = await openBench();
    bench.world.grouptalk.users.push({ id: 'taken', userName: bench.people.bo.userPrincipalName });
    bench.people.anna.accountEnabled = false;
    await bench.cycle();
    bench.unassign(bench.people.cia);
    bench.world.users = bench.world.users.filter((one) => one !== bench.people.bo);
    await bench.cycle();
    const rows = bench.world.provisioningLogs;
    expect(rows.length).toBeGreaterThan(5);
    expect(
      shapeDifferences(rows, failureSample.value, {
        open: ['sourceIdentity.details', 'targetIdentity.details', 'provisioningSteps.details'],
      }),
    ).toEqual([]);
    expect(new Set(rows.map(({ changeId }) => changeId)).size).toBe(rows.length);
  });
});

describe('the standard dialect', () => {
  it('gathers single values in one replace without a path and keeps entries apart', async () => {
    const bench = await openBench({ query: '?aadOptscim062020' });
    await bench.cycle();
    const { anna, cia } = bench.people;
    Object.assign(anna, { surname: 'Öst', jobTitle: 'Chief', mobilePhone: '+46 70 174 06 33' });
    expect(operationsOf((await bench.cycle()).at(-1))).toEqual([
      {
        op: 'replace',
        value: {
          'name.familyName': 'Öst',
          'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User:label2': 'Chief',
        },
      },
      { op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: '+46 70 174 06 33' },
    ]);
    expect(bench.inGroupTalk(anna.userPrincipalName)).toMatchObject({ name: { familyName: 'Öst' } });
    bench.unassign(cia);
    expect(operationsOf((await bench.cycle()).at(-1))).toEqual([
      { op: 'replace', path: 'active', value: false },
    ]);
    const id = String(bench.inGroupTalk(anna.userPrincipalName)?.id);
    bench.dispatch.memberIds = bench.dispatch.memberIds.filter((one) => one !== anna.id);
    expect(operationsOf((await bench.cycle()).at(-1))).toEqual([
      { op: 'remove', path: `members[value eq "${id}"]` },
    ]);
    expect(bench.groupInGroupTalk('Dispatch')?.members).toHaveLength(1);
  });
});
