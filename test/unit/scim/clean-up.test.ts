import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { HttpPort } from '../../../shared/http/port';
import type { ProbeThing } from '../../../shared/model/probe-thing';
import { removeLeftovers } from '../../../shared/scim/write/remove-things';
import type { Stage, Thing } from '../../../shared/scim/write/stage';
import { type OnStage, openStage } from '../../support/on-stage';
import { type SpoiltAnswer, type SpoiltRequest, scimAnswer, withJson } from '../../support/spoilt-endpoint';

const never = new AbortController().signal;

let open: OnStage | undefined;
afterEach(async () => open?.endpoint.close());

/** What the endpoint does wrong from the moment on when it is told to. */
interface Later {
  readonly request?: (request: SpoiltRequest) => SpoiltRequest | SpoiltAnswer;
  readonly answer?: (answer: SpoiltAnswer, request: SpoiltRequest) => SpoiltAnswer;
}

/** Two people and a group that has them are made, and only then the endpoint is spoilt. */
async function afterMaking(later: (things: readonly Thing[]) => Later = () => ({})) {
  let spoilt: Later = {};
  const at = await openStage({
    request: (one) => spoilt.request?.(one) ?? one,
    answer: (one, request) => spoilt.answer?.(one, request) ?? one,
  });
  open = at;
  const { endpoint, stage, journal, cleaning } = at;
  const things = [await person(stage, 'a'), await person(stage, 'b'), await group(stage, 'c')];
  const { users, groups } = endpoint.bench.context.world.grouptalk;
  const strangers = JSON.stringify([users.slice(0, 2), groups.slice(0, 1)]);
  const before = endpoint.seen.length;
  spoilt = later(things);
  return {
    ...at,
    things,
    users,
    groups,
    remove: async (some?: readonly ProbeThing[]) =>
      removeLeftovers(cleaning, some ?? (await journal.list()), never),
    heal: () => {
      spoilt = {};
    },
    deleted: () => endpoint.seen.slice(before).filter((one) => one.method === 'DELETE'),
    ours: () => [...users, ...groups].filter((one) => JSON.stringify(one).includes(stage.mark)).length,
    untouched: () => JSON.stringify([users.slice(0, 2), groups.slice(0, 1)]) === strangers,
  };
}

async function person(stage: Stage, key: string): Promise<Thing> {
  const userName = stage.personName(key);
  return madeOf(await stage.create('Users', userName, { schemas: [userUrn], userName }));
}

async function group(stage: Stage, key: string): Promise<Thing> {
  const displayName = stage.groupName(key);
  return madeOf(await stage.create('Groups', displayName, { schemas: [groupUrn], displayName }));
}

function madeOf(created: Awaited<ReturnType<Stage['create']>>): Thing {
  if (created.kind !== 'made') throw new Error(created.kind);
  return created.thing;
}

const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const isDelete = ({ method }: SpoiltRequest) => method === 'DELETE';
const isSearch = ({ path }: SpoiltRequest) => path.includes('filter=');
const isRead = (one: SpoiltRequest) => one.method === 'GET' && !isSearch(one);
const nobody = scimAnswer(200, { schemas: [], totalResults: 0, Resources: [] });
const forgetId = (one: ProbeThing): ProbeThing => ({ ...one, scimId: null });

describe('taking away what was made', () => {
  it('takes the group first, then the people, what was made last first; and crosses it out', async () => {
    const at = await afterMaking();
    const { gone, left } = await at.remove();
    expect(left).toEqual([]);
    expect(gone).toHaveLength(3);
    expect(at.deleted()[0]?.path).toContain('/Groups/');
    expect(at.deleted().map((one) => one.path.split('/')[1])).toEqual(['Groups', 'Users', 'Users']);
    expect(await at.journal.list()).toEqual([]);
    expect([at.ours(), at.untouched()]).toEqual([0, true]);
  });

  it('finds by its name what has no known id', async () => {
    const at = await afterMaking();
    const { left } = await at.remove(at.things.map(forgetId));
    expect([left, at.ours(), await at.journal.list()]).toEqual([[], 0, []]);
  });

  it('does not take a 404 for gone where nobody has deleted it, and keeps it written down for a week', async () => {
    const hidden = (one: SpoiltRequest) => one.method !== 'POST' && one.path.includes('/Users');
    const at = await afterMaking(() => ({
      request: (one) => (!hidden(one) ? one : isSearch(one) ? nobody : scimAnswer(404)),
    }));
    const { left, gone } = await at.remove();
    expect(left.map(({ reason }) => reason)).toEqual(['unseen', 'unseen']);
    expect(gone.map(({ kind }) => kind)).toEqual(['Groups']);
    const kept = await at.journal.list();
    expect(kept.map(({ name }) => name)).toEqual(at.things.slice(0, 2).map(({ name }) => name));
    expect(at.ours()).toBe(2);
    const old = kept.map((one) => ({ ...one, madeAt: '2020-01-01T00:00:00.000Z' }));
    expect((await at.remove(old)).left).toEqual([]);
  });

  it('removes by its name what has got another id', async () => {
    const at = await afterMaking();
    const [one] = at.things;
    const moved = at.users.find((user) => user.userName === one?.name);
    Object.assign(moved ?? {}, { id: 'moved' });
    expect((await at.remove()).left).toEqual([]);
    expect([at.ours(), at.untouched()]).toEqual([0, true]);
  });

  it('believes a 404 once the deletion was asked for, also when the app died in between', async () => {
    const at = await afterMaking(() => ({ request: (one) => (isDelete(one) ? scimAnswer(500) : one) }));
    expect((await at.remove()).left).toHaveLength(3);
    const kept = await at.journal.list();
    expect(kept.every(({ deletionAsked }) => deletionAsked)).toBe(true);
    at.users.splice(2);
    at.groups.splice(1);
    expect((await at.remove(kept)).left).toEqual([]);
    expect(await at.journal.list()).toEqual([]);
  });

  it('crosses out what was written down twice and deleted once', async () => {
    const at = await afterMaking();
    const [one] = at.things;
    if (!one) return;
    const twice = { ...one, id: 'twice' };
    await at.journal.write(twice);
    await at.stage.remove(one);
    expect((await at.remove()).left).toEqual([]);
    expect(await at.journal.list()).toEqual([]);
  });

  it('crosses out what was never made, and what is gone already', async () => {
    const at = await afterMaking();
    const [one] = at.things;
    if (!one) return;
    const missing = { ...forgetId(one), id: 'x', name: at.stage.personName('never') };
    await at.stage.remove(one);
    const deleted = (await at.journal.list()).filter(({ id }) => id === one.id);
    const { gone, left } = await at.remove([...deleted, missing]);
    expect([gone.length, left]).toEqual([2, []]);
  });

  it('keeps in mind what nobody has answered to: it may come yet', async () => {
    const at = await afterMaking();
    const [one] = at.things;
    if (!one) return;
    const unanswered = { ...forgetId(one), answered: false, name: at.stage.personName('slow') };
    expect((await at.remove([unanswered])).left).toMatchObject([{ reason: 'may-come' }]);
    const old = { ...unanswered, madeAt: '2020-01-01T00:00:00.000Z' };
    expect((await at.remove([old])).left).toEqual([]);
  });

  it('removes all of one name, when a broken endpoint has made several', async () => {
    const at = await afterMaking();
    const [one] = at.things;
    const twin = structuredClone(at.users.at(-2));
    if (!one || !twin) return;
    at.users.push({ ...twin, id: 'twin' });
    expect((await at.remove([forgetId(one)])).left).toEqual([]);
    expect(at.users.some((user) => user.userName === one.name)).toBe(false);
  });

  it.each<[string, (things: readonly Thing[]) => Later, string, RegExp]>([
    [
      'its deletion is refused',
      () => ({ request: (one) => (isDelete(one) ? scimAnswer(405) : one) }),
      'refused',
      /^405/,
    ],
    [
      'its deletion does nothing',
      () => ({ request: (one) => (isDelete(one) ? scimAnswer(204) : one) }),
      'still-there',
      /^204/,
    ],
    [
      'the endpoint breaks at every deletion',
      () => ({ request: (one) => (isDelete(one) ? scimAnswer(500) : one) }),
      'refused',
      /^500/,
    ],
    ['the token is no longer taken', () => ({ request: () => scimAnswer(401) }), 'out-of-reach', /^401/],
    [
      'it has lost our mark',
      () => ({
        answer: (answer, one) =>
          isRead(one) ? withJson(answer, ({ id }) => ({ id, userName: 'anna' })) : answer,
        request: (one) => (isSearch(one) ? scimAnswer(200, { schemas: [], totalResults: 0 }) : one),
      }),
      'not-recognised',
      /^$/,
    ],
  ])('lists what stays when %s', async (_, later, reason, answer) => {
    const at = await afterMaking(later);
    const { gone, left } = await at.remove();
    expect(gone).toEqual([]);
    expect(left.map((one) => one.reason)).toEqual([reason, reason, reason]);
    expect(left[0]?.answer).toMatch(answer);
    expect(await at.journal.list()).toHaveLength(3);
    expect(at.untouched()).toBe(true);
    at.heal();
    expect((await at.remove()).left).toEqual([]);
    expect(at.ours()).toBe(0);
  });

  it('says of a person who is only made inactive that they stay, and does not go on for ever', async () => {
    const inactive = new Set<string>();
    const at = await afterMaking(() => ({
      request: (one) => {
        if (!isDelete(one) || !one.path.startsWith('/Users')) return one;
        inactive.add(one.path);
        return scimAnswer(204);
      },
      answer: (answer, one) =>
        inactive.has(one.path) && isRead(one)
          ? withJson(answer, (json) => ({ ...json, active: false }))
          : answer,
    }));
    const { left } = await at.remove();
    expect(left.map((one) => [one.thing.kind, one.reason])).toEqual([
      ['Users', 'inactive'],
      ['Users', 'inactive'],
    ]);
    expect(at.deleted()).toHaveLength(3);
  });

  it('takes a search for its word where what is gone is answered with 400', async () => {
    const at = await afterMaking(() => ({
      answer: (answer, one) => (isRead(one) && answer.status === 404 ? scimAnswer(400) : answer),
    }));
    expect((await at.remove()).left).toEqual([]);
    expect(at.ours()).toBe(0);
  });

  it('does not believe a search that ignores its filter, or breaks', async () => {
    const at = await afterMaking(() => ({
      request: (one) => (isSearch(one) ? { ...one, path: one.path.replace(/filter=.*/, 'count=1') } : one),
    }));
    const lost = at.things.map(forgetId);
    expect((await at.remove(lost)).left.map((one) => one.reason)).toEqual(Array(3).fill('cannot-tell'));
    expect([at.deleted(), at.untouched()]).toEqual([[], true]);
  });

  it('touches no stranger whom the search, or an id in the journal, points at', async () => {
    const at = await afterMaking(() => ({
      answer: (answer, one) =>
        isSearch(one)
          ? withJson(answer, (json) => ({
              ...json,
              Resources: (json.Resources as object[]).map((found) => ({ ...found, id: at.users[0]?.id })),
            }))
          : answer,
    }));
    const [one, two] = at.things;
    if (!one || !two) return;
    const { left } = await at.remove([forgetId(one), { ...two, scimId: String(at.users[1]?.id) }]);
    expect(left.map(({ reason }) => reason)).toEqual(['cannot-tell', 'cannot-tell']);
    expect([at.deleted(), at.untouched()]).toEqual([[], true]);
  });

  it('leaves alone what was made under another Tenant URL, and says so', async () => {
    const at = await afterMaking();
    const elsewhere = at.things.map((one) => ({ ...one, tenantUrl: 'https://scim.example/v2/' }));
    const asked = at.endpoint.seen.length;
    expect((await at.remove(elsewhere)).left.map((one) => one.reason)).toEqual(Array(3).fill('elsewhere'));
    expect(at.endpoint.seen).toHaveLength(asked);
  });

  it('stops at a cancel, and keeps what is left written down', async () => {
    const at = await afterMaking();
    const cancelled = AbortSignal.abort();
    const { left } = await removeLeftovers(at.cleaning, at.things, cancelled);
    expect(left.map((one) => one.reason)).toEqual(Array(3).fill('stopped'));
    expect(await at.journal.list()).toHaveLength(3);
  });

  it('ends in bounded time where the endpoint never answers', async () => {
    const at = await afterMaking();
    const exchange = { method: 'GET', url: '', status: null, ms: 0, request: 'x', response: '' };
    const hang: HttpPort = {
      send: (_, signal) =>
        new Promise((resolve) => {
          const end = () => resolve({ kind: 'failure', code: 'cancelled', detail: '', ms: 0, exchange });
          if (signal?.aborted) end();
          signal?.addEventListener('abort', end);
        }),
    };
    const clock = systemClock(1000);
    const { left } = await removeLeftovers({ ...at.cleaning, http: hang, clock }, at.things, never);
    expect(left.map((one) => one.reason)).toEqual(Array(3).fill('stopped'));
  });
});
