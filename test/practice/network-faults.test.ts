import { afterEach, describe, expect, it } from 'vitest';
import { clockSkew } from '../../shared/http/clock-skew';
import { createNodeHttp } from '../../shared/http/node/node-http';
import type { Practice } from '../../shared/practice/context';
import { startPractice } from '../../shared/practice/start';
import type { FaultName } from '../../shared/practice/world/faults';

const running: Practice[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

async function asked(faults: readonly FaultName[]) {
  const practice = await startPractice({ world: 'configured', faults, users: 25 });
  running.push(practice);
  const http = createNodeHttp({ proxy: practice.proxy, ca: practice.caPem });
  const urls = [
    practice.scim.tenantUrl,
    practice.graph.root,
    practice.adminUrl,
    'https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration',
  ];
  const outcomes = await Promise.all(urls.map((url) => http.send({ method: 'GET', url })));
  return { practice, outcomes };
}

const hoursAhead = (outcomes: Awaited<ReturnType<typeof asked>>['outcomes']) =>
  outcomes.map((one) =>
    one.kind === 'answer' ? Math.round((clockSkew(one.headers, Date.now()) ?? 0) / 3_600_000) : null,
  );

describe('faults of the practice network', () => {
  it('clock-off: every host dates its answers an hour back', async () => {
    expect(hoursAhead((await asked(['clock-off'])).outcomes)).toEqual([1, 1, 1, 1]);
    expect(hoursAhead((await asked([])).outcomes)).toEqual([0, 0, 0, 0]);
  });

  it('computer-cut-off: GroupTalk answers nobody on this computer, and the sync engine', async () => {
    const { practice, outcomes } = await asked(['computer-cut-off']);
    expect(outcomes.map((one) => (one.kind === 'failure' ? one.code : 'answer'))).toEqual([
      'connection-broken',
      'answer',
      'answer',
      'answer',
    ]);
    // The first cycle of this world ran under the fault.
    expect(practice.context.world.grouptalk.users.length).toBeGreaterThan(10);
  });
});
