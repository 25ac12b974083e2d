import { answer, refusal, refuse, withBody } from '../answers';
import type { Hear, Spoil } from '../open-lab';
import { nameOf } from '../rules';
import { groupExtra, listOf, type Plain, plainOf } from '../schema';
import type { Defect } from './defect';
import { answering, operating, without } from './writing';

const all = /^\/Groups\/?(?:\?|$)/;
const group = /^\/Groups\/[^/?]/;
const create = ['group-create'] as const;
const rename = ['group-rename'] as const;
const description = ['group-description'] as const;
const gone = ['group-delete', 'clean-up'] as const;
const made = (change: Parameters<typeof answering>[2]): Spoil =>
  answering('POST', all, (was, request) => (was.status === 201 ? change(was, request) : was));
const posting = (given: ReturnType<typeof answer>, when: (body: Plain) => boolean = () => true): Hear => {
  return () => (request) =>
    request.method === 'POST' && all.test(request.path) && when(JSON.parse(request.body)) ? given : request;
};

/** Groups that are made, named and deleted wrongly. */
export const groupDefects: readonly Defect[] = [
  { name: 'a new group gets a 200', among: create, answer: made((was) => ({ ...was, status: 200 })) },
  {
    name: 'a new group has no id',
    among: create,
    answer: made((was) => withBody(was, (one) => without(one, 'id'))),
  },
  {
    name: 'a new group gets the id of another',
    among: create,
    answer:
      ({ world }) =>
      (was, request) =>
        request.method === 'POST' && all.test(request.path) && was.status === 201
          ? withBody(was, (one) => ({ ...one, id: [...world.Groups.keys()][0] }))
          : was,
  },
  { name: 'a new group breaks it', among: create, hear: posting(refuse(500, 'null')) },
  { name: 'groups are read only', among: create, hear: posting(refuse(405, 'No')) },
  {
    name: 'a new group needs members',
    among: create,
    hear: posting(refuse(400, 'No members', 'invalidValue'), (body) => listOf(body.members).length === 0),
  },
  {
    name: "Entra's own schema of groups refused",
    among: create,
    hear: posting(refuse(400, 'No such schema', 'invalidSyntax'), (body) =>
      listOf(body.schemas).some((one) => /^http:/.test(String(one))),
    ),
  },
  {
    name: 'externalId of groups lost',
    among: create,
    rules: (right) => ({
      take: (kind, body) =>
        kind === 'Groups' ? without(right.take(kind, body), 'externalId') : right.take(kind, body),
    }),
  },
  {
    name: 'group names lose their accents',
    among: [...create, ...rename],
    rules: (right) => ({
      take: (kind, body) => {
        const kept = right.take(kind, body);
        return kind === 'Groups'
          ? { ...kept, displayName: nameOf(kind, kept).normalize('NFD').replace(/\p{M}/gu, '') }
          : kept;
      },
    }),
  },
  {
    name: 'new groups are not found by name',
    among: create,
    rules: (right) => ({
      listed: (every, filtered, kind) =>
        right
          .listed(every, filtered, kind)
          .filter((one) => kind === 'Users' || !filtered || !/probe/i.test(String(one.displayName))),
    }),
  },
  {
    name: 'a second group of the same name is made',
    among: ['group-duplicate'],
    rules: (right) => ({
      unique: (kind, candidate, others) => {
        if (kind === 'Users') right.unique(kind, candidate, others);
      },
    }),
  },
  {
    name: 'a second group of the same name breaks it',
    among: ['group-duplicate'],
    answer: answering('POST', all, (was) => (was.status === 409 ? refuse(500, 'null') : was)),
  },
  {
    name: 'a second group of the same name gets a 400',
    among: ['group-duplicate'],
    answer: answering('POST', all, (was) => (was.status === 409 ? refuse(400, 'Taken') : was)),
  },
  {
    name: 'a new name is forgotten',
    among: rename,
    rules: operating('Groups', (_, resource, asUsual) => {
      const { displayName } = resource;
      asUsual();
      resource.displayName = displayName;
    }),
  },
  {
    name: 'a new name is refused',
    among: rename,
    rules: operating('Groups', (one, _, asUsual) => {
      if (/displayName/i.test(one.path ?? '') || plainOf(one.value).displayName)
        throw refusal(400, 'It stays', 'mutability');
      asUsual();
    }),
  },
  {
    name: 'a new name loses the members',
    among: rename,
    rules: operating('Groups', (_, resource, asUsual) => {
      const { displayName } = resource;
      asUsual();
      if (resource.displayName !== displayName) delete resource.members;
    }),
  },
  {
    name: 'the old name is still found',
    among: rename,
    rules: (right) => {
      const old = new Map<unknown, unknown>();
      return {
        operate: (resource, one, kind) => {
          const { displayName } = resource;
          right.operate(resource, one, kind);
          if (resource.displayName !== displayName && kind === 'Groups') old.set(resource.id, displayName);
        },
        holds: (filter, one, kind) =>
          right.holds(filter, one, kind) ||
          (old.has(one.id) && right.holds(filter, { ...one, displayName: old.get(one.id) }, kind)),
      };
    },
  },
  {
    name: 'the description is lost',
    among: description,
    rules: (right) => ({
      take: (kind, body) => without(right.take(kind, body), groupExtra),
      operate: (resource, one, kind) => {
        right.operate(resource, one, kind);
        delete resource[groupExtra];
      },
    }),
  },
  {
    name: 'the description cannot be changed',
    among: description,
    rules: operating('Groups', (one, _, asUsual) => {
      if (!/description/i.test(one.path ?? '')) asUsual();
    }),
  },
  {
    name: 'the description is refused',
    among: description,
    rules: operating('Groups', (one, _, asUsual) => {
      if (/description/i.test(one.path ?? '')) throw refusal(400, 'No such path', 'invalidPath');
      asUsual();
    }),
  },
  {
    name: 'the description replaces the name',
    among: description,
    rules: operating('Groups', (one, resource, asUsual) => {
      if (/description/i.test(one.path ?? '')) resource.displayName = one.value;
      else asUsual();
    }),
  },
  {
    name: 'a description loses the members',
    among: description,
    rules: operating('Groups', (one, resource, asUsual) => {
      if (/description/i.test(one.path ?? '')) delete resource.members;
      asUsual();
    }),
  },
  {
    name: 'deleting a group deletes its people',
    among: gone,
    rules: (right) => ({
      remove: (world, kind, id) => {
        if (kind === 'Groups')
          for (const one of listOf(world.Groups.get(id)?.members))
            world.Users.delete(String(plainOf(one).value));
        return right.remove(world, kind, id);
      },
    }),
  },
  {
    name: 'deleting a group is forgotten',
    among: gone,
    hear: () => (request) =>
      request.method === 'DELETE' && group.test(request.path) ? answer(204) : request,
  },
  {
    name: 'deleting a group breaks it',
    among: gone,
    hear: () => (request) =>
      request.method === 'DELETE' && group.test(request.path) ? refuse(500, 'null') : request,
  },
  {
    name: 'deleting a group is not offered',
    among: gone,
    hear: () => (request) =>
      request.method === 'DELETE' && group.test(request.path) ? refuse(405, 'No') : request,
  },
  {
    name: 'deleting a group with members is refused',
    among: gone,
    rules: (right) => ({
      remove: (world, kind, id) =>
        kind === 'Groups' && listOf(world.Groups.get(id)?.members).length > 0
          ? refuse(409, 'Not empty')
          : right.remove(world, kind, id),
    }),
  },
  {
    name: 'deleted groups are still found',
    among: gone,
    rules: (right) => {
      const dead: Plain[] = [];
      return {
        remove: (world, kind, id) => {
          const one = world[kind].get(id);
          if (one && kind === 'Groups') dead.push(structuredClone(one));
          return right.remove(world, kind, id);
        },
        listed: (every, _, kind) => (kind === 'Groups' ? [...every, ...dead] : every),
      };
    },
  },
];
