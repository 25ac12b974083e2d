import { describe, expect, it } from 'vitest';
import type { KeptWorld, Practice, PracticeOptions } from '../../shared/practice/context';
import { startPractice } from '../../shared/practice/start';
import { readKeptWorld, writeKeptWorld } from '../../shared/practice/world/kept-world';
import { worldNames } from '../../shared/practice/world/worlds';
import { closing } from '../support/servers';

const opened = closing();
const minute = 60_000;

const taken = (text: string): KeptWorld => {
  const kept = readKeptWorld(text);
  if (!kept) throw new Error('the world was not understood');
  return kept;
};
const textOf = ({ context }: Practice) => writeKeptWorld({ world: context.world, now: context.clock.now() });
const goOn = (text: string, more: Partial<PracticeOptions> = {}) =>
  opened(startPractice({ world: 'fresh', saved: taken(text), ...more }));
const jobOf = ({ context }: Practice) => {
  const job = context.world.provisioning[0]?.jobs[0];
  if (!job) throw new Error('there is no job');
  return job;
};
const lastEnded = (practice: Practice) => jobOf(practice).resource.status.lastExecution?.timeEnded ?? '';

describe('a kept world', () => {
  it.each(worldNames)('%s comes back as it was', async (world) => {
    const practice = await opened(startPractice({ world }));
    const before: unknown = JSON.parse(JSON.stringify(practice.context.world));
    expect(JSON.parse(JSON.stringify(taken(textOf(practice)).world))).toEqual(before);
  });

  it('keeps the rhythm of its cycles', async () => {
    const first = await opened(startPractice({ world: 'configured' }));
    await first.context.clock.advance(10 * minute);
    const second = await goOn(textOf(first));
    const { clock } = second.context;
    const before = lastEnded(second);
    await clock.advance(29 * minute);
    expect(lastEnded(second)).toBe(before);
    await clock.advance(2 * minute);
    expect(lastEnded(second)).not.toBe(before);
    await clock.advance(38 * minute);
    const after = lastEnded(second);
    await clock.advance(3 * minute);
    expect(lastEnded(second)).not.toBe(after);
  });

  it('runs at once the cycle that fell due while nobody was there', async () => {
    const first = await opened(startPractice({ world: 'configured' }));
    const kept = taken(textOf(first));
    const second = await opened(
      startPractice({ world: 'fresh', saved: { ...kept, now: kept.now + 60 * minute } }),
    );
    const before = lastEnded(first);
    await expect.poll(() => lastEnded(second), { timeout: 10_000 }).not.toBe(before);
  });

  it('runs again the cycle in which it was cut off, and nobody is there twice', async () => {
    // Three seconds of the world's clock for each answer: time enough to look into the middle.
    const first = await opened(startPractice({ world: 'configured', faults: ['scim-slow'], rate: 20 }));
    const { world } = first.context;
    const job = jobOf(first);
    const all = world.grouptalk.users.length;
    job.engine.links = {};
    job.engine.watermark = {};
    world.grouptalk.users = [];
    world.grouptalk.groups = [];
    void first.engine.runCycle(world.provisioning[0]?.servicePrincipalId ?? '', job.resource.id);
    await expect.poll(() => world.grouptalk.users.length, { interval: 10 }).toBeGreaterThan(0);
    const kept = taken(textOf(first));
    expect(kept.world.grouptalk.users.length).toBeLessThan(all);

    kept.world.faults = [];
    const second = await opened(startPractice({ world: 'fresh', saved: kept }));
    await expect.poll(() => second.context.world.grouptalk.users.length, { timeout: 10_000 }).toBe(all);
    const groups = () => second.context.world.grouptalk.groups.length;
    await expect.poll(groups, { timeout: 10_000 }).toBe(2);
  });

  it('remembers a restart that waited for the end of a cycle', async () => {
    const first = await opened(startPractice({ world: 'configured' }));
    const { id } = jobOf(first).resource;
    const servicePrincipalId = first.context.world.provisioning[0]?.servicePrincipalId ?? '';
    const cycle = first.engine.runCycle(servicePrincipalId, id);
    first.engine.jobRestarted(servicePrincipalId, id, 'Full');
    const text = textOf(first);
    await cycle;
    const second = await goOn(text);
    expect(jobOf(second).engine.links).toEqual({});
    const linked = () => Object.keys(jobOf(second).engine.links).length;
    await expect.poll(linked, { timeout: 10_000 }).toBeGreaterThan(10);
  });

  it('gives new things other IDs than those it gave before', async () => {
    const keepNothing = async () => undefined;
    const first = await opened(startPractice({ world: 'fresh', onChanged: keepNothing }));
    const text = textOf(first);
    const ids = (practice: Practice) => Array.from({ length: 50 }, () => practice.context.guid());
    const given = new Set([...ids(first), ...ids(await goOn(text, { onChanged: keepNothing }))]);
    given.delete('');
    expect(given.size).toBe(100);
  });

  it('loses its logs after 30 days, as in Entra', async () => {
    const first = await opened(startPractice({ world: 'configured' }));
    const kept = taken(textOf(first));
    const days = (count: number) => ({ ...taken(textOf(first)), now: kept.now + count * 24 * 60 * minute });
    expect(kept.world.provisioningLogs.length).toBeGreaterThan(10);
    const logsAfter = async (count: number) => {
      const { context } = await opened(startPractice({ world: 'fresh', saved: days(count) }));
      const ids = new Set(kept.world.provisioningLogs.map(({ id }) => id));
      return context.world.provisioningLogs.filter(({ id }) => ids.has(id)).length;
    };
    expect(await logsAfter(29)).toBe(kept.world.provisioningLogs.length);
    expect(await logsAfter(31)).toBe(0);
  });

  it('is only understood whole', async () => {
    const practice = await opened(startPractice({ world: 'configured' }));
    const text = textOf(practice);
    expect(readKeptWorld(text.slice(0, -1))).toBeNull();
    expect(readKeptWorld(text.replace('"format":1', '"format":2'))).toBeNull();
    expect(readKeptWorld(text.replace('"accountEnabled":true', '"accountEnabled":"yes"'))).toBeNull();
    expect(readKeptWorld(text.replace('sealed:', 'sealed:A'))).toBeNull();
    expect(readKeptWorld('null')).toBeNull();
  });
});
