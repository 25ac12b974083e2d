import { describe, expect, it } from 'vitest';
import { checkLayers } from '../../../shared/model/check-id';
import { runChecks } from '../../../shared/scim/run-checks';
import { removeLeftovers } from '../../../shared/scim/write/remove-things';
import { memoryProbes } from '../../support/memory-probes';
import { hurriedLimits, openStage, runWriting } from '../../support/on-stage';
import { realDeps } from '../../support/scim-answers';
import { openSpoilt, type SpoiltAnswer, type SpoiltRequest, scimAnswer } from '../../support/spoilt-endpoint';

const never = new AbortController().signal;
const isDelete = ({ method }: SpoiltRequest) => method === 'DELETE';

describe('a run that writes', () => {
  const writing = [...checkLayers.groups, 'clean-up'] as const;

  async function ran(spoil: (request: SpoiltRequest) => SpoiltRequest | SpoiltAnswer) {
    const endpoint = await openSpoilt({ request: spoil }, { people: 2, groups: 1 });
    const journal = memoryProbes();
    const { findings } = await runWriting(endpoint, journal, writing);
    const { users, groups } = endpoint.bench.context.world.grouptalk;
    return {
      endpoint,
      journal,
      cleanUp: findings.find((one) => one.id === 'clean-up'),
      ours: () => [...users, ...groups].filter((one) => JSON.stringify(one).includes('probe')).length,
    };
  }

  it('has made nothing where nothing could be tried', async () => {
    const { endpoint, cleanUp, ours } = await ran((one) =>
      one.path.startsWith('/Groups') ? scimAnswer(501) : one,
    );
    expect(cleanUp).toMatchObject({ verdict: 'pass' });
    expect(ours()).toBe(0);
    await endpoint.close();
  });

  it('lists by name and id what stays', async () => {
    const { endpoint, cleanUp, ours, journal } = await ran((one) => (isDelete(one) ? scimAnswer(405) : one));
    expect(cleanUp).toMatchObject({ verdict: 'skipped', outcome: 'explained' });
    expect(cleanUp?.params.because).toBe('person-delete');
    expect(String(cleanUp?.params.left)).toMatch(/gt-probe [0-9a-f]{12} \S+ \(id [0-9a-f-]{36}\)/);
    const names = new Set((await journal.list()).map((one) => one.name));
    expect([ours(), cleanUp?.params.count]).toEqual([names.size, names.size]);
    await endpoint.close();
  });

  it('whose endpoint dies in the middle leaves it written down for the next start', async () => {
    let dead = true;
    let posts = 0;
    const { endpoint, cleanUp, journal, ours } = await ran((one) => {
      if (one.method === 'POST') posts += 1;
      return dead && posts > 4 ? scimAnswer(500) : one;
    });
    expect(cleanUp).toMatchObject({ verdict: 'fail', outcome: 'out-of-reach' });
    expect(ours()).toBeGreaterThan(0);
    dead = false;
    const at = await openStage();
    const things = await journal.list();
    const cleaning = { ...at.cleaning, journal, token: endpoint.token };
    const site = { ...cleaning.site, url: endpoint.tenantUrl, origin: new URL(endpoint.tenantUrl).origin };
    expect((await removeLeftovers({ ...cleaning, site }, things, never)).left).toEqual([]);
    expect([ours(), await journal.list()]).toEqual([0, []]);
    await at.endpoint.close();
    await endpoint.close();
  });

  it('that is cancelled in the middle takes everything away all the same', async () => {
    const cancel = new AbortController();
    let posts = 0;
    const endpoint = await openSpoilt({
      request: (request) => {
        if (request.method === 'POST') posts += 1;
        if (posts === 6) cancel.abort();
        return request;
      },
    });
    const journal = memoryProbes();
    const { tenantUrl, token, bench } = endpoint;
    const input = { tenantUrl, token, only: writing, limits: hurriedLimits, write: { journal } };
    const findings = await runChecks(realDeps(), input, () => undefined, cancel.signal);
    const { users, groups } = bench.context.world.grouptalk;
    expect(findings.find((one) => one.id === 'group-delete')).toMatchObject({ verdict: 'skipped' });
    expect([users, groups]).toEqual([[], []]);
    expect(await journal.list()).toEqual([]);
    await endpoint.close();
  });
});
