import { afterEach, describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../shared/http/node/node-http';
import type { Practice, PracticeOptions } from '../../shared/practice/context';
import { startPractice } from '../../shared/practice/start';

const running: Practice[] = [];
const start = async (options: PracticeOptions) => {
  const practice = await startPractice(options);
  running.push(practice);
  return practice;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

const jobOf = (practice: Practice) => practice.context.world.provisioning[0]?.jobs[0]?.resource;

describe('practice tenant', () => {
  it.each(['fresh', 'configured'] as const)(
    'gives up the start of a %s world when it is told to',
    async (world) => {
      const givenUp = new AbortController();
      const starting = startPractice({ world, users: 20_000 }, givenUp.signal);
      givenUp.abort(new Error('not now'));
      await expect(starting).rejects.toThrow('not now');
    },
  );

  it('answers under the real names through its proxy, and directly', async () => {
    const { proxy, caPem, graph, scim } = await start({ world: 'fresh' });
    const http = createNodeHttp({ proxy, ca: caPem });
    const direct = createNodeHttp();
    const ask = async (port: typeof http, url: string, secret: string) => {
      const outcome = await port.send({
        method: 'GET',
        url,
        credential: { origin: new URL(url).origin, secret },
      });
      return outcome.kind === 'answer' ? outcome.status : outcome.code;
    };
    expect(await ask(http, `${graph.root}/organization`, graph.token)).toBe(200);
    expect(await ask(direct, `${graph.directUrl}/organization`, graph.token)).toBe(200);
    expect(await ask(http, `${scim.tenantUrl}Users`, scim.token)).toBe(200);
    expect(await ask(direct, `${scim.directUrl}Users`, scim.token)).toBe(200);
    expect(await ask(http, `${scim.tenantUrl}Users`, 'wrong')).toBe(401);
  });

  it('starts fresh without GroupTalk', async () => {
    const { context } = await start({ world: 'fresh' });
    expect(context.world.servicePrincipals).toEqual([]);
    expect(context.world.grouptalk).toMatchObject({ integration: null, users: [], groups: [] });
  });

  it('starts configured with everybody provisioned whom no planted difficulty stops', async () => {
    const practice = await start({ world: 'configured' });
    const { world } = practice.context;
    expect(jobOf(practice)).toMatchObject({ status: { code: 'Active' }, schedule: { state: 'Active' } });
    const stopped = new Set(world.planted.filter(({ stops }) => stops).map(({ objectId }) => objectId));
    const links = world.provisioning[0]?.jobs[0]?.engine.links ?? {};
    const arrived = Object.entries(links).filter(([, link]) => link.kind === 'User');
    expect(new Set(arrived.map(([id]) => id))).toEqual(
      new Set(world.users.filter(({ id }) => !stopped.has(id)).map(({ id }) => id)),
    );
    expect(world.grouptalk.users).toHaveLength(arrived.length);
    expect(world.grouptalk.groups).toHaveLength(2);
  });

  it('starts quarantined with a job that says why', async () => {
    const practice = await start({ world: 'quarantined' });
    expect(jobOf(practice)?.status).toMatchObject({
      code: 'Quarantine',
      quarantine: { reason: 'EncounteredQuarantineException' },
    });
    expect(practice.context.world.grouptalk.users.length).toBeGreaterThan(10);
  });

  it('goes on by itself every 40 minutes of its own clock', async () => {
    const practice = await start({ world: 'configured' });
    const [job] = practice.context.world.provisioning[0]?.jobs ?? [];
    const before = job?.resource.status.lastExecution?.timeEnded;
    await practice.context.clock.advance(41 * 60_000);
    expect(job?.resource.status.lastExecution?.timeEnded).not.toBe(before);
  });
});
