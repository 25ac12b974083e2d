import { answer, type LabRequest, refusal, refuse, withBody } from '../answers';
import type { Spoil } from '../open-lab';
import type { Bend } from '../rules';
import { nameOf } from '../rules';
import { type Plain, plainOf } from '../schema';
import type { Defect } from './defect';
import { answering, without } from './writing';

const people = /^\/Users\/?(?:\?|$)/;
const create = ['person-create'] as const;
const duplicate = ['person-duplicate'] as const;

const uniqueBy = (given: Error | null): Bend => {
  return (right) => ({
    unique: (kind, candidate, others) => {
      try {
        right.unique(kind, candidate, others);
      } catch (error) {
        if (kind === 'Groups') throw error;
        if (given) throw given;
      }
    },
  });
};
const made = (change: Parameters<typeof answering>[2]): Spoil =>
  answering('POST', people, (was, request) => (was.status === 201 ? change(was, request) : was));

/** Looks whether the name is free, waits a moment, and writes. */
function twins(): Pick<Defect, 'hear' | 'answer'> {
  const waiting = new Map<string, number>();
  const nameIn = (request: LabRequest) => String(JSON.parse(request.body).userName);
  const isNew = (request: LabRequest) => request.method === 'POST' && people.test(request.path);
  return {
    hear:
      ({ world }) =>
      (request) => {
        if (!isNew(request)) return request;
        const name = nameIn(request);
        const others = waiting.get(name) ?? 0;
        waiting.set(name, others + 1);
        const first = [...world.Users.values()].find((one) => one.userName === name);
        if (others === 0 || !first) return request;
        const id = `${String(first.id)}-${others}`;
        world.Users.set(id, { ...structuredClone(first), id });
        return answer(201, { schemas: JSON.parse(request.body).schemas, ...first, id });
      },
    answer: () => async (was, request) => {
      if (!isNew(request)) return was;
      await new Promise((done) => setTimeout(done, 60));
      waiting.delete(nameIn(request));
      return was;
    },
  };
}

/** People who are made wrongly. */
export const creatingDefects: readonly Defect[] = [
  { name: 'two at once are both made', among: ['person-at-once'], ...twins() },
  { name: '200 for a new person', among: create, answer: made((was) => ({ ...was, status: 200 })) },
  { name: '202 for a new person', among: create, answer: made((was) => ({ ...was, status: 202 })) },
  { name: '201 without a body', among: create, answer: made(() => answer(201)) },
  {
    name: '201 without an id',
    among: create,
    answer: made((was) => withBody(was, (one) => without(one, 'id'))),
  },
  {
    name: '201 with the id of somebody else',
    among: create,
    answer:
      ({ world }) =>
      (was, request) =>
        request.method === 'POST' && people.test(request.path) && was.status === 201
          ? withBody(was, (one) => ({ ...one, id: [...world.Users.keys()][0] }))
          : was,
  },
  {
    name: '201 with an id that opens nobody',
    among: create,
    answer: made((was) => withBody(was, (one) => ({ ...one, id: `new-${String(one.id)}` }))),
  },
  {
    name: '201, and the person in a list',
    among: create,
    answer: made((was) => withBody(was, (one) => ({ totalResults: 1, Resources: [one] }))),
  },
  {
    name: '201, and nobody is made',
    among: create,
    answer:
      ({ world }) =>
      (was, request) => {
        if (request.method !== 'POST' || was.status !== 201) return was;
        world.Users.delete(String(JSON.parse(String(was.body)).id));
        return was;
      },
  },
  {
    name: 'a new person breaks it',
    among: create,
    hear: () => (request) =>
      request.method === 'POST' && people.test(request.path) ? refuse(500, 'null') : request,
  },
  {
    name: 'a new person is not allowed',
    among: create,
    hear: () => (request) =>
      request.method === 'POST' && people.test(request.path) ? refuse(403, 'Read only') : request,
  },
  {
    name: 'SCIM media type refused',
    among: [...create, 'group-create'],
    hear: () => (request) =>
      request.method === 'POST' && /scim/.test(request.headers['content-type'] ?? '')
        ? refuse(415, 'Only application/json')
        : request,
  },
  {
    name: 'a second one of the same name is made',
    among: [...duplicate, 'person-at-once'],
    rules: uniqueBy(null),
  },
  {
    name: 'a second one of the same name breaks it',
    among: [...duplicate, 'person-at-once'],
    rules: uniqueBy(refusal(500, 'Unique constraint')),
  },
  {
    name: 'a second one of the same name gets a 400',
    among: [...duplicate, 'person-at-once'],
    rules: uniqueBy(refusal(400, 'Name is taken', 'uniqueness')),
  },
  {
    name: 'a second one of the same name gets the first',
    among: [...duplicate, 'person-at-once'],
    hear:
      ({ world }) =>
      (request) => {
        if (request.method !== 'POST' || !people.test(request.path)) return request;
        const body: Plain = JSON.parse(request.body);
        const there = [...world.Users.values()].find((one) => nameOf('Users', one) === body.userName);
        return there ? answer(201, { schemas: body.schemas, ...there }) : request;
      },
  },
  {
    name: 'a second one is made when its name is in capitals',
    among: duplicate,
    rules: (right) => ({
      unique: (kind, candidate, others) =>
        right.unique(
          kind,
          candidate,
          kind === 'Users' ? others.filter((one) => nameOf(kind, one) === nameOf(kind, candidate)) : others,
        ),
    }),
  },
  {
    name: 'a new person is found five seconds later',
    among: ['person-found', 'person-duplicate', 'person-create'],
    rules: (right) => ({
      listed: (all, filtered, kind) =>
        right
          .listed(all, filtered, kind)
          .filter(
            (one) =>
              Date.now() - Date.parse(String(plainOf(one.meta).created)) > 5000 ||
              !/probe/.test(String(one.userName ?? '')),
          ),
    }),
  },
  {
    name: 'new people are never found by their phone',
    among: ['person-found'],
    rules: (right) => ({
      holds: (filter, one, kind) =>
        right.holds(filter, one, kind) &&
        !(
          filter.is === 'compare' &&
          filter.path.name === 'phoneNumbers' &&
          /\.invalid/i.test(String(one.userName))
        ),
    }),
  },
];
