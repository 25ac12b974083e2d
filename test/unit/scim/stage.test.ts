import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { HttpAnswer, HttpPort, HttpRequest } from '../../../shared/http/port';
import { parseTenantUrl } from '../../../shared/scim/tenant-url';
import type { ProbeJournal } from '../../../shared/scim/write/probe-journal';
import { createStage, type Thing } from '../../../shared/scim/write/stage';
import { memoryProbes } from '../../support/memory-probes';
import { type OnStage, openStage } from '../../support/on-stage';
import { type Spoiling, type SpoiltRequest, scimAnswer, withJson } from '../../support/spoilt-endpoint';

const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const patch = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [] };
const isPost = ({ method }: SpoiltRequest) => method === 'POST';

let open: OnStage | undefined;
afterEach(async () => open?.endpoint.close());

async function onStage(spoiling: Spoiling = {}, given: Parameters<typeof openStage>[1] = {}) {
  open = await openStage(spoiling, given);
  const { stage, endpoint } = open;
  const { users } = endpoint.bench.context.world.grouptalk;
  const strangers = JSON.stringify(users);
  return {
    ...open,
    users,
    create: (key: string) => {
      const userName = stage.personName(key);
      return stage.create('Users', userName, { schemas: [userUrn], userName });
    },
    /** The seeded people are as they were. */
    untouched: () => JSON.stringify(users.filter((one) => strangers.includes(one.id))) === strangers,
    sent: (method: string) => endpoint.seen.filter((one) => one.method === method),
  };
}

async function made(one: Awaited<ReturnType<typeof onStage>>, key = 'a'): Promise<Thing> {
  const created = await one.create(key);
  if (created.kind !== 'made') throw new Error(created.kind);
  return created.thing;
}

describe('the stage', () => {
  it('makes a person, changes it, and takes it away', async () => {
    const at = await onStage();
    const thing = await made(at);
    const operation = { op: 'Replace', path: 'name.givenName', value: 'Åsa' };
    const changed = await at.stage.patch(thing, { ...patch, Operations: [operation] });
    expect(changed).toMatchObject({ kind: 'asked', outcome: { status: 200 } });
    expect(await at.stage.remove(thing)).toMatchObject({ kind: 'asked', outcome: { status: 204 } });
    expect(await at.stage.read(thing)).toMatchObject({ status: 404 });
    expect(at.untouched()).toBe(true);
  });

  it('has written a person down before it asks for it', async () => {
    const journal = memoryProbes();
    const known: unknown[] = [];
    const at = await onStage(
      {
        answer: async (answer, request) => {
          if (isPost(request)) known.push(...(await journal.list()));
          return answer;
        },
      },
      { journal },
    );
    const thing = await made(at);
    expect(known).toMatchObject([{ id: thing.id, scimId: null, answered: false, name: thing.name }]);
    expect(await journal.list()).toEqual([thing]);
  });

  it.each<[string, ProbeJournal['write']]>([
    ['refuses', async () => ({ ok: false, problem: { code: 'file-unwritable', message: '' } }) as never],
    ['breaks', async () => Promise.reject(new Error('disk full'))],
  ])('makes nothing when the journal %s', async (_, write) => {
    const at = await onStage({}, { journal: { ...memoryProbes(), write } });
    expect(await at.create('a')).toEqual({ kind: 'not-written-down' });
    expect(at.endpoint.seen).toEqual([]);
  });

  it('makes nothing that does not carry its mark, and nothing after a cancel', async () => {
    const cancel = new AbortController();
    const at = await onStage({}, { signal: cancel.signal });
    const { stage } = at;
    const kinds = await Promise.all([
      stage.create('Users', 'anna@nordlicht.example', { userName: 'anna@nordlicht.example' }),
      stage.create('Users', stage.personName('a'), { userName: 'anna.1@nordlicht.example' }),
      stage.create('Groups', stage.groupName('a'), { userName: stage.groupName('a') }),
    ]);
    cancel.abort();
    expect([...kinds, await at.create('b')].map((one) => one.kind)).toEqual(
      Array(4).fill('not-written-down'),
    );
    expect(at.endpoint.seen).toEqual([]);
  });

  it('lets a POST that is under way come to its end after a cancel, but not for ever', async () => {
    const cancel = new AbortController();
    const at = await onStage(
      {
        answer: async (answer, request) => {
          if (isPost(request)) cancel.abort();
          return answer;
        },
      },
      { signal: cancel.signal },
    );
    await at.create('a');
    expect(await at.journal.list()).toMatchObject([{ answered: true }]);
    await at.endpoint.close();

    const other = new AbortController();
    const late = await onStage(
      {
        answer: (_) => {
          other.abort();
          return new Promise<never>(() => undefined);
        },
      },
      { signal: other.signal },
    );
    expect(await late.create('a')).toMatchObject({ kind: 'refused', outcome: { code: 'cancelled' } });
    expect(await late.journal.list()).toMatchObject([{ answered: false, scimId: null }]);
  });

  it('crosses out what nobody can have heard of', async () => {
    const at = await onStage();
    await at.endpoint.close();
    expect(await at.create('a')).toMatchObject({ kind: 'refused', outcome: { kind: 'failure' } });
    expect(await at.journal.list()).toEqual([]);
  });

  it('waits a moment for a person that can be read only a little later', async () => {
    let reads = 0;
    const at = await onStage({
      request: (request) => {
        reads += request.method === 'GET' ? 1 : 0;
        return request.method === 'GET' && reads < 3 ? scimAnswer(404) : request;
      },
    });
    expect(await at.create('a')).toMatchObject({ kind: 'made' });
  });

  it('never follows where an answer points', async () => {
    const there = 'http://127.0.0.1:9/elsewhere';
    const at = await onStage({
      answer: (answer, request) =>
        isPost(request)
          ? { ...withJson(answer, (json) => ({ ...json, id: undefined })), headers: { location: there } }
          : withJson(answer, (json) => ({ ...json, meta: { location: there } })),
    });
    expect(await at.create('a')).toMatchObject({ kind: 'no-id' });
    expect(at.endpoint.seen.map((one) => one.method)).toEqual(['POST']);
  });

  it('gives no answer back that holds the token', async () => {
    const at = await onStage({
      answer: (answer, { headers }) => ({ ...answer, body: JSON.stringify(headers) }),
    });
    const created = await at.create('a');
    const found = await at.stage.find('Users', 'x');
    expect(JSON.stringify([created, found])).not.toContain(at.endpoint.token);
  });
});

describe('a POST that is answered with somebody else', () => {
  const strangerId = (at: Awaited<ReturnType<typeof onStage>>) => String(at.users[0]?.id);

  it.each<[string, (id: string) => unknown, string]>([
    ['a real person’s id', (id) => id, 'stranger'],
    ['a way up and down again', (id) => `../Users/${id}`, 'stranger'],
    ['a query', (id) => `${id}?x=`, 'stranger'],
    ['a question mark', () => '?', 'stranger'],
    ['a filter', () => '?filter=userName sw "a"', 'stranger'],
    ['a hash', (id) => `${id}#`, 'stranger'],
    ['a number', () => 4711, 'stranger'],
    ['a dot', () => '.', 'no-id'],
    ['two dots', () => '..', 'no-id'],
    ['half a character', () => '\ud800', 'no-id'],
    ['a number that no computer can hold', () => 1e300, 'no-id'],
    ['a list', (id) => [id], 'no-id'],
    ['nothing', () => '', 'no-id'],
    ['a very long text', () => 'x'.repeat(10_000), 'no-id'],
  ])('%s: nobody is touched', async (_, idFrom, kind) => {
    const at: Awaited<ReturnType<typeof onStage>> = await onStage({
      answer: (answer, request) =>
        isPost(request) ? withJson(answer, (json) => ({ ...json, id: idFrom(strangerId(at)) })) : answer,
    });
    expect(await at.create('a')).toMatchObject({ kind });
    expect([...at.sent('PATCH'), ...at.sent('DELETE')]).toEqual([]);
    expect(at.untouched()).toBe(true);
    expect(await at.journal.list()).toMatchObject([{ scimId: null, answered: true }]);
  });

  it('another one’s whole body, which even bears our mark: nobody is touched', async () => {
    const at: Awaited<ReturnType<typeof onStage>> = await onStage({
      answer: (answer, request) => {
        const stranger = { ...at.users[0], displayName: `x ${at.stage.mark}` };
        return isPost(request) ? { ...answer, body: JSON.stringify(stranger) } : answer;
      },
    });
    expect(await at.create('a')).toMatchObject({ kind: 'stranger' });
    expect(at.untouched()).toBe(true);
  });

  it('is left alone when it turns into somebody else later, and touched again only with the mark', async () => {
    let hides = false;
    const at = await onStage({
      answer: (answer, { method }) =>
        hides && method === 'GET' ? withJson(answer, (json) => ({ id: json.id, userName: 'anna' })) : answer,
    });
    const thing = await made(at);
    hides = true;
    expect(await at.stage.patch(thing, patch)).toMatchObject({ kind: 'hands-off' });
    expect(await at.stage.remove(thing)).toMatchObject({ kind: 'hands-off' });
    expect([...at.sent('PATCH'), ...at.sent('DELETE')]).toEqual([]);
    hides = false;
    expect(await at.stage.remove(thing)).toMatchObject({ kind: 'asked' });
  });

  it('does not touch what another run has made', async () => {
    const at = await onStage();
    const thing = await made(at);
    const others: Thing = { ...thing, mark: thing.mark.slice(0, 4) };
    expect(await at.stage.remove(others)).toMatchObject({ kind: 'hands-off' });
    expect(at.sent('DELETE')).toEqual([]);
  });
});

/** Answers everything with the same body. */
function parrot(body: unknown): { readonly http: HttpPort; readonly asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  const text = JSON.stringify(body) ?? '';
  const send: HttpPort['send'] = async (request) => {
    asked.push(request);
    const exchange = { method: 'GET', url: request.url, status: 200, ms: 1, request: 'x', response: text };
    const answer: HttpAnswer = {
      kind: 'answer',
      status: 200,
      headers: {},
      text,
      malformedText: false,
      ms: 1,
      exchange,
    };
    return answer;
  };
  return { asked, http: { send } };
}

describe('whatever an endpoint calls it', () => {
  const site = parseTenantUrl('https://scim.example/v2/');
  const guid = () => '01234567-89ab-4def-8123-456789abcdef';
  const mark = '0123456789ab';

  const ids = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('.', '..', '../Users/1', '/', '\\', '%2e%2e', '?', '#', ' ', '\u0000', '\ud800'),
    fc.integer(),
    fc.double(),
    fc.jsonValue(),
  );

  it('is one segment under the Tenant URL, and changed only when it is ours', async () => {
    if (!site.ok) throw new Error('the address is good');
    await fc.assert(
      fc.asyncProperty(ids, fc.boolean(), async (id, isOurs) => {
        const userName = `gt-probe-${mark}-a@probe.invalid`;
        const { http, asked } = parrot({ id, userName: isOurs ? userName : 'anna@nordlicht.example' });
        const stage = createStage({
          http,
          guid,
          clock: systemClock(1000),
          site: site.value,
          token: 'x'.repeat(20),
          journal: memoryProbes(),
          timeoutMs: 1000,
          signal: new AbortController().signal,
        });
        const created = await stage.create('Users', userName, { userName });
        if (created.kind === 'made') await stage.remove(created.thing);
        if (!isOurs) expect(created.kind).not.toBe('made');
        for (const { method, url } of asked) {
          const under = new URL(url).href.slice(site.value.url.length);
          if (method === 'POST') expect(under).toBe('Users');
          else expect(under).toMatch(/^Users\/[^/?#]+$/);
          if (method === 'DELETE') expect(isOurs && created.kind === 'made').toBe(true);
        }
      }),
    );
  });
});
