import { answer, refusal, refuse } from '../answers';
import type { Hear } from '../open-lab';
import { type LabKind, type Plain, plainOf } from '../schema';
import type { Defect } from './defect';
import { answering, operating, without } from './writing';

const person = /^\/Users\/[^/?]/;
const rename = ['patch-user-name'] as const;
const disable = ['person-disable', 'patch-boolean-text', 'patch-flag'] as const;
const enable = ['person-enable', 'patch-boolean-text'] as const;
const remove = ['person-delete', 'clean-up'] as const;

const isOff = ({ active }: Plain) => active === false;
const isOurs = (one: Plain) => /\.invalid/i.test(String(one.userName));
const ofKind =
  (kind: LabKind, keep: (one: Plain) => boolean) => (all: readonly Plain[], _: boolean, of: LabKind) =>
    of === kind ? all.filter(keep) : all;

const onDelete = (given: ReturnType<typeof answer>): Hear => {
  return () => (request) => (request.method === 'DELETE' && person.test(request.path) ? given : request);
};

/** People who are renamed, disabled, enabled and deleted wrongly. */
export const lifeDefects: readonly Defect[] = [
  {
    name: 'userName cannot be changed',
    among: rename,
    rules: operating('Users', (one, _, asUsual) => {
      if (/userName/.test(one.path ?? '') || plainOf(one.value).userName !== undefined)
        throw refusal(400, 'It stays', 'mutability');
      asUsual();
    }),
  },
  {
    name: 'a change of userName is forgotten',
    among: rename,
    rules: operating('Users', (one, resource, asUsual) => {
      const { userName } = resource;
      asUsual();
      resource.userName = userName;
      void one;
    }),
  },
  {
    name: 'the old userName is still found',
    among: rename,
    rules: (right) => {
      const old = new Map<unknown, unknown>();
      return {
        operate: (resource, one, kind) => {
          const { userName } = resource;
          right.operate(resource, one, kind);
          if (resource.userName !== userName) old.set(resource.id, userName);
        },
        holds: (filter, one, kind) =>
          right.holds(filter, one, kind) ||
          (old.has(one.id) && right.holds(filter, { ...one, userName: old.get(one.id) }, kind)),
      };
    },
  },
  {
    name: 'the new userName is not found',
    among: rename,
    rules: (right) => {
      const old = new Map<unknown, unknown>();
      return {
        operate: (resource, one, kind) => {
          const { userName } = resource;
          right.operate(resource, one, kind);
          if (resource.userName !== userName) old.set(resource.id, userName);
        },
        holds: (filter, one, kind) =>
          right.holds(filter, old.has(one.id) ? { ...one, userName: old.get(one.id) } : one, kind),
      };
    },
  },
  {
    name: 'a taken userName is taken twice',
    among: [...rename, 'patch-refused'],
    rules: (right) => ({
      unique: (kind, candidate, others) => {
        if (candidate.id === undefined) right.unique(kind, candidate, others);
      },
    }),
  },
  {
    name: 'disabled means deleted',
    among: [...disable, 'clean-up'],
    rules: (right, world) => ({
      patched: (shown, before) => {
        if (isOff(shown)) world.Users.delete(String(shown.id));
        return right.patched(shown, before);
      },
    }),
  },
  {
    name: 'the disabled cannot be read',
    among: [...disable, 'clean-up'],
    rules: (right) => ({
      find: (world, kind, id) => {
        const one = right.find(world, kind, id);
        return one && isOff(one) ? undefined : one;
      },
    }),
    answer: () => (was) => was,
  },
  {
    name: 'the disabled cannot be read, but changed',
    among: [...disable, 'clean-up'],
    answer:
      ({ world }) =>
      (was, request) =>
        request.method === 'GET' &&
        isOff(world.Users.get(decodeURIComponent(request.path.split(/[/?]/)[2] ?? '')) ?? {})
          ? refuse(404, 'Gone')
          : was,
  },
  {
    name: 'the disabled are not found',
    among: [...disable, 'filter-ticked', 'single-match'],
    rules: () => ({ listed: ofKind('Users', (one) => !isOff(one)) }),
  },
  {
    name: 'the disabled of a trial are not found',
    among: disable,
    rules: () => ({ listed: ofKind('Users', (one) => !isOff(one) || !isOurs(one)) }),
  },
  {
    name: 'disabling is answered and forgotten',
    among: disable,
    rules: operating('Users', (_, resource, asUsual) => {
      asUsual();
      resource.active = true;
    }),
  },
  {
    name: 'disabling breaks it',
    among: disable,
    rules: operating('Users', (_, resource, asUsual) => {
      asUsual();
      if (isOff(resource)) throw refusal(500, 'null');
    }),
  },
  {
    name: 'disabling loses the labels',
    among: disable,
    rules: operating('Users', (_, resource, asUsual) => {
      asUsual();
      if (isOff(resource))
        for (const name of Object.keys(resource)) if (/grouptalk/.test(name)) delete resource[name];
    }),
  },
  {
    name: 'disabling loses phone and mail',
    among: disable,
    rules: operating('Users', (_, resource, asUsual) => {
      asUsual();
      if (isOff(resource)) {
        delete resource.phoneNumbers;
        delete resource.emails;
      }
    }),
  },
  {
    name: 'the disabled are shown without active',
    among: disable,
    rules: (right) => ({
      show: (resource, kind, base) => {
        const shown = right.show(resource, kind, base);
        return isOff(resource) ? without(shown, 'active') : shown;
      },
    }),
  },
  {
    name: 'the disabled stay disabled',
    among: enable,
    rules: operating('Users', (_, resource, asUsual) => {
      const was = resource.active;
      asUsual();
      if (was === false) resource.active = false;
    }),
  },
  {
    name: 'enabling is refused',
    among: enable,
    rules: operating('Users', (_, resource, asUsual) => {
      const was = resource.active;
      asUsual();
      if (was === false && resource.active === true) throw refusal(403, 'Ask an administrator');
    }),
  },
  {
    name: 'enabling makes everything new',
    among: enable,
    rules: operating('Users', (_, resource, asUsual) => {
      const was = resource.active;
      asUsual();
      if (was === false && resource.active === true) {
        delete resource.name;
        delete resource.phoneNumbers;
      }
    }),
  },
  { name: 'deleted, and still there', among: remove, hear: onDelete(answer(204)) },
  { name: 'deleting breaks it', among: remove, hear: onDelete(refuse(500, 'null')) },
  { name: 'deleting is not offered', among: remove, hear: onDelete(refuse(405, 'No')) },
  {
    name: 'deleted, with a 500',
    among: remove,
    answer: answering('DELETE', person, () => refuse(500, 'null')),
  },
  {
    name: 'the deleted are only disabled',
    among: remove,
    rules: () => ({
      remove: (world, kind, id) => {
        const one = world[kind].get(id);
        if (kind === 'Users' && one) world[kind].set(id, { ...one, active: false });
        else world[kind].delete(id);
        return answer(204);
      },
    }),
  },
  {
    name: 'the deleted are still found',
    among: remove,
    rules: (right, world) => {
      const gone: Plain[] = [];
      return {
        remove: (there, kind, id) => {
          const one = there[kind].get(id);
          if (one && kind === 'Users') gone.push(structuredClone(one));
          return right.remove(there, kind, id);
        },
        listed: (all, _, kind) => (kind === 'Users' && world.Users.size > 0 ? [...all, ...gone] : all),
      };
    },
  },
  {
    name: 'the deleted can still be read',
    among: remove,
    rules: (right) => {
      const gone = new Map<string, Plain>();
      return {
        remove: (there, kind, id) => {
          const one = there[kind].get(id);
          if (one && kind === 'Users') gone.set(id, structuredClone(one));
          return right.remove(there, kind, id);
        },
        find: (there, kind, id) =>
          right.find(there, kind, id) ?? (kind === 'Users' ? gone.get(id) : undefined),
      };
    },
  },
  {
    name: 'a deleted person gets a 500 when read',
    among: remove,
    rules: (right) => {
      const gone = new Set<string>();
      return {
        remove: (there, kind, id) => {
          gone.add(id);
          return right.remove(there, kind, id);
        },
        find: (there, kind, id) => {
          if (gone.has(id) && kind === 'Users') throw refusal(500, 'null');
          return right.find(there, kind, id);
        },
      };
    },
  },
];
