import { afterEach, describe, expect, it } from 'vitest';
import type { FaultName } from '../../shared/practice/world/faults';
import { hours, minutes, openSyncBench, type SyncBench } from '../support/sync-bench';

const open: SyncBench[] = [];
const openBench = async (options: Parameters<typeof openSyncBench>[0] = {}): Promise<SyncBench> => {
  const bench = await openSyncBench(options);
  open.push(bench);
  return bench;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((bench) => bench.close()));
});

const revoke = (bench: SyncBench, revoked: boolean) => {
  for (const token of bench.world.grouptalk.tokens) token.revoked = revoked;
};

describe('quarantine', () => {
  it('comes at once with a refused token, and names it', async () => {
    const bench = await openBench();
    revoke(bench, true);
    const requests = await bench.cycle();
    expect(requests).toHaveLength(1);
    const { status } = bench.job.resource;
    expect(status.code).toBe('Quarantine');
    expect(status.quarantine).toMatchObject({
      reason: 'EncounteredQuarantineException',
      seriesCount: 1,
      error: {
        code: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
        message: expect.stringContaining('StatusCode: Unauthorized  Web Response: {'),
      },
    });
    expect(status.lastExecution?.state).toBe('Failed');
    expect(status.countSuccessiveCompleteFailures).toBe(1);
    expect(JSON.stringify(bench.job)).not.toContain(bench.token);
    expect(JSON.stringify(bench.world.provisioningLogs)).not.toContain(bench.token);
  });

  it('tries again after 6, 12 and 24 hours, then daily, and disables the job after 28 days', async () => {
    const bench = await openBench();
    revoke(bench, true);
    bench.engine.jobStarted(bench.app.id, bench.jobId);
    await bench.clock.advance(1);
    const began = Date.parse(bench.job.resource.status.quarantine?.seriesBegan ?? '');
    const next = () =>
      Math.round((Date.parse(bench.job.resource.status.quarantine?.nextAttempt ?? '') - began) / hours);
    const seen: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      seen.push(next());
      await bench.clock.advance(began + (seen.at(-1) ?? 0) * hours - bench.clock.now() + minutes);
    }
    expect(seen).toEqual([6, 12, 24, 48, 72]);
    expect(bench.job.resource.status.quarantine?.seriesCount).toBe(6);
    await bench.clock.advance(26 * 24 * hours);
    expect(bench.job.resource.schedule.state).toBe('Disabled');
    expect(bench.job.resource.status).toMatchObject({ code: 'Quarantine', escrowsPruned: true });
    bench.requests();
    await bench.clock.advance(48 * hours);
    expect(bench.requests()).toEqual([]);
  });

  it('ends with one good answer', async () => {
    const bench = await openBench();
    revoke(bench, true);
    await bench.cycle();
    revoke(bench, false);
    await bench.cycle();
    expect(bench.job.resource.status).toMatchObject({ code: 'Active', quarantine: null });
    expect(bench.world.grouptalk.users).toHaveLength(3);
  });

  it('asks whether the road is open again before it says so, even when nothing changed', async () => {
    const bench = await openBench();
    await bench.cycle();
    revoke(bench, true);
    bench.people.anna.city = 'Luleå';
    await bench.cycle();
    bench.people.anna.city = null;
    await bench.cycle();
    expect(bench.job.resource.status.quarantine?.seriesCount).toBe(2);
  });

  it('is cleared by a start', async () => {
    const bench = await openBench();
    revoke(bench, true);
    await bench.cycle();
    bench.engine.jobStarted(bench.app.id, bench.jobId);
    expect(bench.job.resource.status).toMatchObject({ code: 'NotRun', quarantine: null });
  });

  it.each([
    [
      'scim-404-when-empty',
      'SystemForCrossDomainIdentityManagementServiceIncompatible',
      '404 instead of 200',
    ],
    ['scim-html', 'SystemForCrossDomainIdentityManagementServiceIncompatible', 'Web Response: <'],
    ['scim-not-admin', 'SystemForCrossDomainIdentityManagementCredentialValidationFailure', 'Forbidden'],
    ['entra-cannot-connect', 'WebExceptionProtocolError', 'unreachable'],
  ] as const)('comes at once with %s', async (fault: FaultName, code, text) => {
    const bench = await openBench({ faults: [fault] });
    await bench.cycle();
    const { quarantine } = bench.job.resource.status;
    expect(quarantine).toMatchObject({
      reason: 'EncounteredQuarantineException',
      error: { code, message: expect.stringContaining(text) },
    });
    expect(bench.world.grouptalk.users).toEqual([]);
  });
});

describe('accidental deletion prevention', () => {
  const guarded = async () => {
    const bench = await openBench();
    bench.secret(
      'SyncNotificationSettings',
      JSON.stringify({ Enabled: true, DeleteThresholdEnabled: true, DeleteThresholdValue: 2 }),
    );
    await bench.cycle();
    bench.rows();
    return bench;
  };

  it('lets what stays below the threshold through', async () => {
    const bench = await guarded();
    bench.unassign(bench.people.cia);
    await bench.cycle();
    expect(bench.inGroupTalk(bench.people.cia.userPrincipalName)?.active).toBe(false);
  });

  it('holds all back, stages them in the log and quarantines the job until deletions are allowed', async () => {
    const bench = await guarded();
    bench.dispatch.memberIds = [];
    await bench.cycle();
    const { status } = bench.job.resource;
    expect(status).toMatchObject({ code: 'Quarantine', quarantine: { reason: 'TooManyDeletes' } });
    const staged = bench.rows().filter(({ provisioningAction }) => provisioningAction === 'stagedDelete');
    expect(staged).toHaveLength(2);
    expect(bench.world.grouptalk.users.every(({ active }) => active === true)).toBe(true);
    bench.engine.jobRestarted(bench.app.id, bench.jobId, 'ForceDeletes');
    await bench.cycle();
    expect(bench.world.grouptalk.users.filter(({ active }) => active === false)).toHaveLength(2);
    expect(status).toMatchObject({ code: 'Active', quarantine: null });
    expect(bench.job.engine.forceDeletes).toBe(false);
  });

  it('ends when the scope is put right before a restart', async () => {
    const bench = await guarded();
    const { memberIds } = bench.dispatch;
    bench.dispatch.memberIds = [];
    await bench.cycle();
    bench.dispatch.memberIds = memberIds;
    bench.engine.jobRestarted(bench.app.id, bench.jobId, '');
    await bench.cycle();
    expect(bench.job.resource.status.code).toBe('Active');
    expect(bench.world.grouptalk.users.every(({ active }) => active === true)).toBe(true);
  });
});
