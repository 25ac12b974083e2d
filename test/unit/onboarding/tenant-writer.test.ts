import { describe, expect, it } from 'vitest';
import { failed, ok, type Result } from '../../../shared/contract/problem';
import type { JournalEntry } from '../../../shared/model/journal';
import { tenant } from '../../../shared/model/tenant';
import { createTenantWriter } from '../../../shared/onboarding/tenant-writer';

const exchange = { method: 'POST', url: '', status: 204, ms: 0, request: '', response: '' };
const reply = ok({ value: null, status: 204, requestId: 'r-1', exchange });
const change = (servicePrincipalId = 'sp') => ({
  id: 'start-job' as const,
  servicePrincipalId,
  subject: 'job',
  lines: [{ what: 'schedule', old: 'paused', new: 'active' }],
});

function writerOf(
  more: {
    onApprove?: () => void;
    approve?: boolean;
    tenantName?: Result<ReturnType<typeof tenant.parse>>;
    signedIn?: boolean;
  } = {},
) {
  let now = 0;
  const journal: JournalEntry[] = [];
  const events: string[] = [];
  const signedIn = { homeAccountId: 'h', tenantId: 't', username: 'anna@example.com', name: 'Anna' };
  let account: typeof signedIn | null = more.signedIn === false ? null : signedIn;
  const writer = createTenantWriter({
    clock: {
      now: () => now,
      sleep: async (ms) => {
        now += ms;
      },
    },
    signIn: { account: () => account },
    facts: { tenant: async () => more.tenantName ?? ok(tenant.parse({ id: 't', displayName: 'Nordlicht' })) },
    journal: { append: async (entry) => void journal.push(entry) },
    approve: async (shown) => {
      events.push(`asked ${shown.tenantName} ${shown.lines[0]?.new}`);
      more.onApprove?.();
      return more.approve ?? true;
    },
  });
  const becomes = (other: Partial<typeof signedIn> | null) => {
    account = other && { ...signedIn, ...other };
  };
  return { writer, journal, events, now: () => now, becomes };
}

describe('writing to a tenant', () => {
  it('shows the tenant and what will change, does it, reads it back, writes it down', async () => {
    const { writer, journal, events } = writerOf();
    let reads = 0;
    const answer = await writer.write({
      change: change(),
      act: async () => {
        events.push('done');
        return reply;
      },
      seen: async () => ok(++reads < 3 ? null : 'there'),
    });
    expect(answer).toEqual(ok('there'));
    expect(events).toEqual(['asked Nordlicht active', 'done']);
    expect(journal).toMatchObject([
      {
        who: 'anna@example.com',
        outcome: 'done',
        requestId: 'r-1',
        change: { tenantId: 't', tenantName: 'Nordlicht' },
      },
    ]);
  });

  it('declined: nothing is done', async () => {
    const { writer, journal } = writerOf({ approve: false });
    let acted = false;
    const answer = await writer.write({
      change: change(),
      act: async () => {
        acted = true;
        return reply;
      },
      seen: async () => ok('there'),
    });
    expect(answer).toMatchObject({ problem: { code: 'write-declined' } });
    expect(acted).toBe(false);
    expect(journal).toMatchObject([{ outcome: 'declined', requestId: null }]);
  });

  it('refused by Graph: written down with its request ID', async () => {
    const { writer, journal } = writerOf();
    const act = async () => failed('graph-forbidden', { params: { requestId: 'r-2' } });
    expect(await writer.write({ change: change(), act, seen: async () => ok('x') })).toMatchObject({
      problem: { code: 'graph-forbidden' },
    });
    expect(journal).toMatchObject([{ outcome: 'refused', requestId: 'r-2' }]);
  });

  it.each([
    ['another tenant', { tenantId: 'other' }, 'other-account'],
    ['another person', { homeAccountId: 'other' }, 'other-account'],
    ['nobody', null, 'sign-in-needed'],
    ['the same person', {}, 'ok'],
  ])('%s is signed in once it was approved: %s', async (_, other, code) => {
    const one = writerOf({ onApprove: () => one.becomes(other) });
    let acted = false;
    const answer = await one.writer.write({
      change: change(),
      act: async () => {
        acted = true;
        return reply;
      },
      seen: async () => ok('there'),
    });
    expect(answer.ok ? 'ok' : answer.problem.code).toBe(code);
    expect(acted).toBe(code === 'ok');
  });

  it.each([
    ['graph-refused-request', { status: 400 }, 'refused'],
    ['graph-forbidden', { status: 403 }, 'refused'],
    ['consent-needed', {}, 'refused'],
    ['host-not-found', {}, 'refused'],
    ['graph-unavailable', { status: 504 }, 'not-seen'],
    ['timed-out', {}, 'not-seen'],
    ['connection-broken', {}, 'not-seen'],
    ['answer-not-understood', {}, 'not-seen'],
    ['cancelled', {}, 'not-seen'],
  ] as const)('%s %o is written down as %s', async (code, params, outcome) => {
    const { writer, journal } = writerOf();
    await writer.write({
      change: change(),
      act: async () => failed(code, { params }),
      seen: async () => ok(1),
    });
    expect(journal).toMatchObject([{ outcome }]);
  });

  it.each([
    ['not there yet', async () => ok(null)],
    ['not known yet', async () => failed('graph-not-found')],
  ])('%s: waits two minutes of the clock, then says so', async (_, seen) => {
    const { writer, journal, now } = writerOf();
    const answer = await writer.write({ change: change(), act: async () => reply, seen });
    expect(answer).toMatchObject({ problem: { code: 'write-not-seen' } });
    expect(journal).toMatchObject([{ outcome: 'not-seen', requestId: 'r-1' }]);
    expect(now()).toBeGreaterThan(100_000);
    expect(now()).toBeLessThanOrEqual(120_000);
  });

  it.each([
    ['nobody is signed in', { signedIn: false }, 'sign-in-needed'],
    ['the tenant cannot be named', { tenantName: failed('graph-unavailable') }, 'graph-unavailable'],
  ])('%s: nothing is asked or done', async (_, more, code) => {
    const { writer, events } = writerOf(more);
    const answer = await writer.write({
      change: change(),
      act: async () => reply,
      seen: async () => ok('x'),
    });
    expect(answer).toMatchObject({ problem: { code } });
    expect(events).toEqual([]);
  });

  it('one at a time per application, side by side for two, and a failure does not block the next', async () => {
    const { writer } = writerOf();
    const log: string[] = [];
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const write = (id: string, app: string, wait?: Promise<void>, fails = false) =>
      writer.write({
        change: change(app),
        act: async () => {
          log.push(`${id} begins`);
          await wait;
          log.push(`${id} ends`);
          return fails ? failed('graph-conflict') : reply;
        },
        seen: async () => ok('there'),
      });
    const first = write('first', 'one', gate, true);
    const second = write('second', 'one');
    await write('other', 'two');
    expect(log).toEqual(['first begins', 'other begins', 'other ends']);
    letGo();
    expect(await first).toMatchObject({ problem: { code: 'graph-conflict' } });
    expect(await second).toEqual(ok('there'));
    expect(log.slice(3)).toEqual(['first ends', 'second begins', 'second ends']);
  });

  it('an abort ends the waiting', async () => {
    const { writer } = writerOf();
    const stop = new AbortController();
    const answer = await writer.write(
      {
        change: change(),
        act: async () => reply,
        seen: async () => {
          stop.abort();
          return ok(null);
        },
      },
      stop.signal,
    );
    expect(answer).toMatchObject({ problem: { code: 'cancelled' } });
  });
});
