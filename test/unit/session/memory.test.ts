import { describe, expect, it } from 'vitest';
import { createApprovals } from '../../../electron/session/approvals';
import { createMemory } from '../../../electron/session/memory';
import type { TenantChange } from '../../../shared/model/journal';
import { createWorldClock } from '../../../shared/practice/clock';

const memory = () => {
  const clock = createWorldClock();
  let last = 0;
  return {
    clock,
    ...createMemory({
      clock,
      guid: () => {
        last += 1;
        return `id ${last}`;
      },
    }),
  };
};
const minute = 60_000;

describe('a token in hand', () => {
  it('is known by its ID only, until another one is taken', () => {
    const { pending } = memory();
    const first = pending.take('one');
    expect(pending.read(first)).toBe('one');
    expect(pending.read('another')).toBeNull();
    const second = pending.take('two');
    expect(pending.read(first)).toBeNull();
    expect(pending.read(second)).toBe('two');
  });

  it('is forgotten after a quarter of an hour', async () => {
    const { pending, clock } = memory();
    const id = pending.take('one');
    await clock.advance(14 * minute);
    expect(pending.read(id)).toBe('one');
    await clock.advance(minute);
    expect(pending.read(id)).toBeNull();
  });

  it('is not forgotten because of the one before it', async () => {
    const { pending, clock } = memory();
    pending.take('one');
    await clock.advance(10 * minute);
    const id = pending.take('two');
    await clock.advance(10 * minute);
    expect(pending.read(id)).toBe('two');
  });
});

describe('what is remembered', () => {
  it('is gone when somebody else signs in', () => {
    const all = memory();
    const id = all.pending.take('one');
    all.pages.keep('a', 'https://graph.microsoft.com/v1.0/x');
    all.clear();
    expect([all.pending.read(id), all.pages.get('a')]).toEqual([null, null]);
  });

  it('grows without end for nobody', () => {
    const { pages } = memory();
    for (let n = 0; n < 1_000; n += 1) pages.keep(String(n), 'link');
    expect(pages.get('0')).toBeNull();
    expect(pages.get('999')).toBe('link');
  });
});

describe('approvals', () => {
  const change = (id: TenantChange['id']): TenantChange => ({
    id,
    tenantId: 'one',
    tenantName: 'One',
    servicePrincipalId: 'app',
    subject: 'Anna',
    lines: [],
  });

  it('are given for what a button stands for, while it is being answered', async () => {
    const { approve, during } = createApprovals();
    expect(await approve(change('assign'))).toBe(false);
    const asked = await during(
      ({ id }) => id === 'assign',
      async () => [await approve(change('assign')), await approve(change('start-job'))],
    );
    expect(asked).toEqual([true, false]);
    expect(await approve(change('assign'))).toBe(false);
  });

  it('end with the button, even when its work broke', async () => {
    const { approve, during } = createApprovals();
    await expect(
      during(
        () => true,
        () => Promise.reject(new Error('broken')),
      ),
    ).rejects.toThrow('broken');
    expect(await approve(change('assign'))).toBe(false);
  });
});
