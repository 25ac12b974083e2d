import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createDispatch, type DispatchPowers } from '../../../electron/ipc/dispatch';
import { callNames } from '../../../shared/contract/names';
import { failed, ok } from '../../../shared/contract/problem';

type Handlers = DispatchPowers['handlers'];

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A dispatch over small handlers, with all that it announces and logs. */
function setUp(own: Partial<Handlers>) {
  const others = Object.fromEntries(callNames.map((name) => [name, async () => failed('no-network')]));
  const announced: unknown[] = [];
  const lines: string[] = [];
  const dispatch = createDispatch({
    handlers: { ...(others as unknown as Handlers), ...own },
    announce: (name, payload) => announced.push([name, payload]),
    log: (_level, subject, text) => lines.push(`${subject}: ${text}`),
  });
  return { dispatch, announced, lines };
}

/** Runs until it is aborted. */
const endless: Handlers['consent.wait'] = async (_input, { signal }) => {
  await new Promise((aborted) => signal.addEventListener('abort', aborted));
  return failed('cancelled');
};

describe('a call of the contract', () => {
  it('gets its parsed input and gives its parsed answer', async () => {
    const copied: unknown[] = [];
    const { dispatch, lines } = setUp({
      'text.copy': async (input) => {
        copied.push(input);
        return ok(null);
      },
    });
    expect(await dispatch.call('text.copy', id(1), { text: 'x' })).toEqual(ok(null));
    expect(copied).toEqual([{ text: 'x' }]);
    expect(lines).toEqual([]);
  });

  it('gives a Problem as it is, without what a Problem does not have', async () => {
    const problem = { code: 'no-network', params: {}, secret: 'eyJ' } as const;
    const { dispatch } = setUp({ 'text.copy': async () => ({ ok: false, problem }) });
    expect(await dispatch.call('text.copy', id(1), { text: '' })).toEqual(failed('no-network'));
  });

  it('lets out no member that the contract does not name', async () => {
    const { dispatch } = setUp({
      'mail.open': async () => ok({ opened: 'desk', token: 'a secret' }),
    });
    expect(await dispatch.call('mail.open', id(1), { mail: 'set-up' })).toEqual(ok({ opened: 'desk' }));
  });

  it('keeps back an answer of another shape, and says so without it', async () => {
    const { dispatch, lines } = setUp({ 'mail.open': async () => ok({ opened: 'a secret' }) });
    const answer = await dispatch.call('mail.open', id(1), { mail: 'set-up' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(lines).toEqual(['call: mail.open: kept back the answer, wrong at "opened" (invalid_value)']);
    expect(JSON.stringify([answer, lines])).not.toContain('a secret');
  });

  it('tells its progress in the shape of the contract, and nothing after its end', async () => {
    const told: ((value: unknown) => void)[] = [];
    const { dispatch, announced, lines } = setUp({
      'plan.look': async (_input, { progress }) => {
        told.push(progress);
        progress('tenant');
        progress('a secret');
        return failed('no-network');
      },
    });
    await dispatch.call('plan.look', id(1), {});
    told[0]?.('roles');
    expect(announced).toEqual([['progress', { callId: id(1), value: 'tenant' }]]);
    expect(lines).toEqual(['call: plan.look: kept back a progress, wrong at "" (invalid_value)']);
  });

  it('that tells nothing by contract tells nothing', async () => {
    const { dispatch, announced } = setUp({
      'text.copy': async (_input, { progress }) => {
        progress('anything');
        return ok(null);
      },
    });
    await dispatch.call('text.copy', id(1), { text: '' });
    expect(announced).toEqual([]);
  });

  it('that throws answers with the name of the error; its message goes nowhere', async () => {
    const { dispatch, lines } = setUp({
      'text.copy': async () => {
        throw new RangeError('a secret');
      },
    });
    const answer = await dispatch.call('text.copy', id(1), { text: '' });
    expect(answer).toEqual(failed('unexpected', { detail: 'RangeError', remedy: 'report-bug' }));
    expect(lines[0]).toMatch(/^call: text\.copy threw RangeError at /);
    expect(lines.join()).not.toContain('a secret');
  });
});

describe('a forged call is refused aloud', () => {
  const prototypeKey: unknown = JSON.parse('{ "text": "x", "__proto__": { "isAdmin": true } }');

  it.each([
    ['an unknown name', 'no.such', id(1), {}, 'unknown name'],
    ['a name of all objects', 'constructor', id(1), {}, 'unknown name'],
    ['a name that is no text', ['text.copy'], id(1), {}, 'unknown name'],
    ['no ID', 'text.copy', undefined, { text: 'x' }, 'odd call ID'],
    ['an odd ID', 'text.copy', 'x'.repeat(36), { text: 'x' }, 'odd call ID'],
    ['a wrong shape', 'text.copy', id(1), { text: 5 }, 'wrong input'],
    ['a member too many', 'text.copy', id(1), { text: 'x', more: 1 }, 'wrong input'],
    ['no input', 'text.copy', id(1), undefined, 'wrong input'],
    ['a huge text', 'text.copy', id(1), { text: 'x'.repeat(3_000_001) }, 'too large'],
    ['a prototype key', 'text.copy', id(1), prototypeKey, 'a key of all objects'],
  ])('%s', async (_what, name, callId, input, why) => {
    const ran: unknown[] = [];
    const { dispatch, lines } = setUp({
      'text.copy': async (taken) => {
        ran.push(taken);
        return ok(null);
      },
    });
    const answer = await dispatch.call(name, callId, input);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).toContain(why);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`refused, `);
    expect(lines[0]).toContain(why);
    expect(ran).toEqual([]);
    expect({}).not.toHaveProperty('isAdmin');
  });

  it('repeats nothing of an unknown name or a wrong input', async () => {
    const { dispatch, lines } = setUp({});
    const answers = [
      await dispatch.call('a-secret', id(1), {}),
      await dispatch.call('text.copy', 'a-secret', {}),
      await dispatch.call('text.copy', id(1), { text: { of: 'a-secret' }, 'a-secret': 1 }),
    ];
    expect(JSON.stringify([answers, lines])).not.toContain('a-secret');
  });
});

describe('calls that run', () => {
  it('are cancelled by their ID, and by no other', async () => {
    const { dispatch } = setUp({ 'consent.wait': endless });
    const waiting = dispatch.call('consent.wait', id(1), { keepWaiting: true });
    dispatch.cancel(id(2));
    dispatch.cancel({ toString: () => id(1) });
    expect(await Promise.race([waiting, wait(20, 'still waiting')])).toBe('still waiting');
    dispatch.cancel(id(1));
    expect(await waiting).toEqual(failed('cancelled'));
  });

  it('that throw when they are cancelled are cancelled, and no error', async () => {
    const { dispatch, lines } = setUp({
      'consent.wait': async (_input, { signal }) => {
        await new Promise((aborted) => signal.addEventListener('abort', aborted));
        throw signal.reason;
      },
    });
    const waiting = dispatch.call('consent.wait', id(1), { keepWaiting: true });
    dispatch.cancel(id(1));
    expect(await waiting).toEqual(failed('cancelled'));
    expect(lines).toEqual([]);
  });

  it('all end when the window has gone', async () => {
    const { dispatch } = setUp({ 'consent.wait': endless });
    const waiting = [1, 2, 3].map((n) => dispatch.call('consent.wait', id(n), { keepWaiting: true }));
    dispatch.cancelAll();
    expect(await Promise.all(waiting)).toEqual([
      failed('cancelled'),
      failed('cancelled'),
      failed('cancelled'),
    ]);
  });

  it('are called off and waited for when the app ends, and no further one begins', async () => {
    const written: string[] = [];
    const { dispatch } = setUp({
      'job.steer': async (_input, { signal }) => {
        await new Promise((aborted) => signal.addEventListener('abort', aborted));
        await wait(20);
        written.push('journal');
        return failed('cancelled');
      },
    });
    const steer = { tenantId: '', action: 'start' } as const;
    const waiting = dispatch.call('job.steer', id(1), steer);
    await dispatch.end();
    expect(written).toEqual(['journal']);
    expect(await waiting).toEqual(failed('cancelled'));
    expect(await dispatch.call('job.steer', id(2), steer)).toEqual(failed('cancelled'));
    expect(written).toHaveLength(1);
    await dispatch.end();
  });

  it('keep their ID to themselves, until they have ended', async () => {
    const { dispatch } = setUp({ 'consent.wait': endless, 'text.copy': async () => ok(null) });
    const waiting = dispatch.call('consent.wait', id(1), { keepWaiting: true });
    expect(await dispatch.call('text.copy', id(1), { text: '' })).toMatchObject({
      problem: { detail: 'Refused: call ID in use.' },
    });
    dispatch.cancel(id(1));
    await waiting;
    expect(await dispatch.call('text.copy', id(1), { text: '' })).toEqual(ok(null));
  });

  it('are not too many at once', async () => {
    const { dispatch } = setUp({ 'consent.wait': endless });
    const first = Array.from({ length: 40 }, (_, n) =>
      dispatch.call('consent.wait', id(n), { keepWaiting: true }),
    );
    const more = await dispatch.call('consent.wait', id(99), { keepWaiting: true });
    expect(more).toMatchObject({ problem: { detail: 'Refused: too many calls at once.' } });
    dispatch.cancelAll();
    await Promise.all(first);
  });
});
