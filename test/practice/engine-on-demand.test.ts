import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import sample from '../fixtures/graph/provisionOnDemand.user.response.value.json';
import { shapeDifferences } from '../support/shape';
import { membersOf, openSyncBench, operationsOf, type SyncBench } from '../support/sync-bench';

let bench: SyncBench;
beforeEach(async () => {
  bench = await openSyncBench();
});
afterEach(() => bench.close());

type Answer = Awaited<ReturnType<SyncBench['onDemand']>>;

const stepsOf = ({ value }: Answer) => value.provisioningSteps.map(({ type, status }) => `${type} ${status}`);

describe('provisioning on demand', () => {
  it('creates a person before the job was ever started, and shows its steps', async () => {
    const { cia } = bench.people;
    const answer = await bench.onDemand(cia);
    expect(answer.key).toEqual({ result: 'Success', details: {} });
    expect(answer.value.action).toBe('Create');
    expect(stepsOf(answer)).toEqual([
      'Import Success',
      'Scoping Success',
      'Matching Success',
      'Export Success',
    ]);
    expect(answer.value.modifiedProperties).toContainEqual(
      expect.objectContaining({ displayName: 'userName', newValue: cia.userPrincipalName }),
    );
    expect(bench.inGroupTalk(cia.userPrincipalName)?.active).toBe(true);
    expect(bench.rows().map(({ provisioningAction }) => provisioningAction)).toEqual(['create']);
  });

  it("has the shape of Microsoft's sample when everything matches already", async () => {
    await bench.onDemand(bench.people.cia);
    const answer = await bench.onDemand(bench.people.cia);
    expect(answer.key).toMatchObject({
      result: 'Skipped',
      details: { errorCode: 'RedundantExport', errorMessage: expect.stringContaining('already match') },
    });
    expect(shapeDifferences(answer.value, sample, { open: ['provisioningSteps.details'] })).toEqual([]);
    expect(stepsOf(answer).at(-1)).toBe('Export Skipped');
  });

  it('skips whom nobody assigned, gate by gate', async () => {
    const answer = await bench.onDemand(bench.people.dan);
    expect(answer.key).toMatchObject({ result: 'Skipped', details: { errorCode: 'NotEffectivelyEntitled' } });
    expect(answer.value.provisioningSteps.find(({ type }) => type === 'Scoping')?.details).toEqual({
      IsActive: 'True',
      Assigned: 'False',
      IsEffectivelyEntitledForProvisioning: 'False',
      IsInProvisioningScopeDisplayName: 'False',
      ScopeEvaluationResult: '{}',
    });
    expect(bench.inGroupTalk(bench.people.dan.userPrincipalName)).toBeUndefined();
  });

  it('shows which scoping filter held', async () => {
    bench.mappingOf('User').scope = {
      groups: [
        {
          name: 'Sales only',
          clauses: [
            { sourceOperandName: 'department', operatorName: 'EQUALS', targetOperand: { values: ['Sales'] } },
          ],
        },
      ],
      inputFilterGroups: [],
      categoryFilterGroups: [],
    };
    const answer = await bench.onDemand(bench.people.cia);
    const details = answer.value.provisioningSteps.find(({ type }) => type === 'Scoping')?.details;
    expect(JSON.parse(details?.ScopeEvaluationResult ?? '')).toEqual({
      "Sales only.department EQUALS 'Sales'": false,
    });
    expect(answer.key.details.errorMessage).toContain('did not pass a scoping filter');
  });

  it('fails at the import without a matching value', async () => {
    bench.remap('User', 'userName', { matchingPriority: 0 });
    bench.remap('User', 'emails[type eq "work"].value', { matchingPriority: 1 });
    bench.people.cia.mail = null;
    const answer = await bench.onDemand(bench.people.cia);
    expect(answer.key).toMatchObject({ result: 'Failure', details: { errorCode: 'ImportSkipped' } });
    expect(stepsOf(answer)).toEqual(['Import Failure']);
    expect(answer.value.statusInfo).toMatchObject({ status: 'Failure', errorCode: 'ImportSkipped' });
  });

  it('fails at the test of the connection with a refused token, without a quarantine', async () => {
    for (const token of bench.world.grouptalk.tokens) token.revoked = true;
    const answer = await bench.onDemand(bench.people.cia);
    expect(answer.key.details.errorCode).toBe('SystemForCrossDomainIdentityManagementInvalidCredentials');
    expect(answer.value.provisioningSteps.map(({ name }) => name)).toEqual(['TestConnection']);
    expect(bench.job.resource.status.quarantine).toBeNull();
  });

  it('fails at the export with what the target said', async () => {
    bench.world.faults.push('scim-500-on-create');
    const answer = await bench.onDemand(bench.people.cia);
    expect(answer.key).toMatchObject({ result: 'Failure', details: { errorCode: 'InternalServerError' } });
    expect(answer.value.provisioningSteps.at(-1)).toMatchObject({
      name: 'EntryExportAdd',
      status: 'Failure',
      details: { ErrorDetails: expect.stringContaining('Web Response: {') },
    });
  });

  it('disables who was unassigned, but not who is disabled in Entra', async () => {
    const { anna, cia } = bench.people;
    await bench.cycle();
    bench.unassign(cia);
    expect((await bench.onDemand(cia)).value.action).toBe('Disable');
    expect(bench.inGroupTalk(cia.userPrincipalName)?.active).toBe(false);
    anna.accountEnabled = false;
    expect((await bench.onDemand(anna)).key.result).toBe('Skipped');
    expect(bench.inGroupTalk(anna.userPrincipalName)?.active).toBe(true);
  });

  it('provisions a group with the members that were named and are linked', async () => {
    const { anna, bo } = bench.people;
    await bench.onDemand(anna);
    await bench.onDemand(bo);
    bench.rows();
    const answer = await bench.onDemand(bench.dispatch, 'Group', [anna.id]);
    expect(answer.key.result).toBe('Success');
    expect(membersOf(bench.groupInGroupTalk('Dispatch'))).toEqual([
      String(bench.inGroupTalk(anna.userPrincipalName)?.id),
    ]);
    expect(bench.rows()).toHaveLength(1);
    await bench.cycle();
    expect(membersOf(bench.groupInGroupTalk('Dispatch'))).toHaveLength(2);
  });

  it('warns about a member who has no account yet', async () => {
    const answer = await bench.onDemand(bench.dispatch, 'Group', [bench.people.anna.id]);
    expect(answer.key).toMatchObject({
      result: 'Warning',
      details: { errorCode: 'UnableToResolveReferenceAttributeValue' },
    });
  });

  it('does not know an object of another kind or of no directory', async () => {
    expect((await bench.onDemand({ id: 'nobody' })).key.result).toBe('Failure');
    expect((await bench.onDemand(bench.dispatch, 'User')).key.result).toBe('Failure');
  });

  it("sends Entra's own dialect even when the flag is set", async () => {
    await bench.close();
    bench = await openSyncBench({ query: '?aadOptscim062020' });
    await bench.onDemand(bench.people.cia);
    bench.people.cia.city = 'Luleå';
    await bench.onDemand(bench.people.cia);
    expect(operationsOf(bench.requests().at(-1))[0]?.op).toBe('Add');
  });
});
