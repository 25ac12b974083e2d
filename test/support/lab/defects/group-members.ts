import { refusal, refuse } from '../answers';
import { listOf, plainOf } from '../schema';
import type { Defect } from './defect';
import { hearing, operating } from './writing';

const group = /^\/Groups\/[^/?]/;
const add = ['group-add-members'] as const;
const drop = ['group-remove-members'] as const;
const bare = ['group-without-members', 'excluded-members'] as const;
const rename = ['group-rename'] as const;
const description = ['group-description'] as const;
const anyPatch = [...add, ...drop, ...rename, ...description] as const;

const onMembers = (path: string | undefined) => /^members/i.test(path ?? '');
const byPath = (path: string | undefined) => /^members\[/i.test(path ?? '');

/** Groups that lose or mistake their members. */
export const memberDefects: readonly Defect[] = [
  {
    name: 'adding replaces the others',
    among: add,
    rules: operating('Groups', (one, resource, asUsual) => {
      if (one.op === 'add' && onMembers(one.path)) delete resource.members;
      asUsual();
    }),
  },
  {
    name: 'adding twice doubles',
    among: add,
    rules: operating('Groups', (one, resource, asUsual) => {
      if (one.op !== 'add' || !onMembers(one.path)) return asUsual();
      resource.members = [...listOf(resource.members), ...listOf(one.value)];
    }),
  },
  {
    name: 'adding twice breaks it',
    among: add,
    rules: operating('Groups', (one, resource, asUsual) => {
      const there = listOf(resource.members).map((two) => plainOf(two).value);
      if (one.op === 'add' && listOf(one.value).some((two) => there.includes(plainOf(two).value)))
        throw refusal(500, 'Duplicate key');
      asUsual();
    }),
  },
  {
    name: 'adding adds one only',
    among: add,
    rules: (right) => ({
      operate: (resource, one, kind) =>
        right.operate(
          resource,
          one.op === 'add' && onMembers(one.path) ? { ...one, value: listOf(one.value).slice(0, 1) } : one,
          kind,
        ),
    }),
  },
  {
    name: 'adding is answered and forgotten',
    among: add,
    rules: operating('Groups', (one, _, asUsual) => {
      if (!onMembers(one.path) || one.op !== 'add') asUsual();
    }),
  },
  {
    name: 'adding breaks it',
    among: add,
    rules: operating('Groups', (one, _, asUsual) => {
      if (onMembers(one.path) && one.op === 'add') throw refusal(500, 'null');
      asUsual();
    }),
  },
  {
    name: 'more than one member at once refused',
    among: add,
    rules: operating('Groups', (one, _, asUsual) => {
      if (onMembers(one.path) && one.op === 'add' && listOf(one.value).length > 1)
        throw refusal(400, 'One at a time', 'tooMany');
      asUsual();
    }),
  },
  {
    name: 'members with an empty $ref refused',
    among: add,
    rules: operating('Groups', (one, _, asUsual) => {
      if (listOf(one.value).some((two) => plainOf(two).$ref === null))
        throw refusal(400, '$ref is null', 'invalidValue');
      asUsual();
    }),
  },
  {
    name: 'members with an empty $ref break it',
    among: add,
    rules: operating('Groups', (one, _, asUsual) => {
      if (listOf(one.value).some((two) => plainOf(two).$ref === null)) throw refusal(500, 'null');
      asUsual();
    }),
  },
  {
    name: 'Add in capitals refused for groups',
    among: [...add, ...anyPatch],
    hear: hearing(group, ({ op }) => op === 'Add', refuse(400, 'No such op', 'invalidSyntax')),
  },
  {
    name: 'every PATCH of groups refused',
    among: anyPatch,
    hear: hearing(group, () => true, refuse(501, 'Not implemented')),
  },
  {
    name: 'removing one removes all',
    among: drop,
    rules: operating('Groups', (one, resource, asUsual) => {
      if (one.op === 'remove' && onMembers(one.path) && !byPath(one.path)) delete resource.members;
      else asUsual();
    }),
  },
  {
    name: 'removing one by path removes all',
    among: drop,
    rules: operating('Groups', (one, resource, asUsual) => {
      if (one.op === 'remove' && byPath(one.path)) delete resource.members;
      else asUsual();
    }),
  },
  {
    name: 'removing by value is forgotten',
    among: drop,
    rules: operating('Groups', (one, _, asUsual) => {
      if (one.op !== 'remove' || byPath(one.path)) asUsual();
    }),
  },
  {
    name: 'removing by path is forgotten',
    among: drop,
    rules: operating('Groups', (one, _, asUsual) => {
      if (one.op !== 'remove' || !byPath(one.path)) asUsual();
    }),
  },
  {
    name: 'removing by value is refused',
    among: drop,
    rules: operating('Groups', (one, _, asUsual) => {
      if (one.op === 'remove' && !byPath(one.path)) throw refusal(400, 'Which?', 'noTarget');
      asUsual();
    }),
  },
  {
    name: 'removing by path is refused',
    among: drop,
    rules: operating('Groups', (one, _, asUsual) => {
      if (one.op === 'remove' && byPath(one.path)) throw refusal(400, 'No brackets', 'invalidPath');
      asUsual();
    }),
  },
  {
    name: 'removing the first instead',
    among: drop,
    rules: operating('Groups', (one, resource, asUsual) => {
      if (one.op === 'remove' && onMembers(one.path)) resource.members = listOf(resource.members).slice(1);
      else asUsual();
    }),
  },
  {
    name: 'removing a member deletes the person',
    among: [...drop, 'clean-up'],
    rules: (right, world) => ({
      operate: (resource, one, kind) => {
        const before = listOf(resource.members).map((two) => String(plainOf(two).value));
        right.operate(resource, one, kind);
        const after = listOf(resource.members).map((two) => plainOf(two).value);
        if (kind === 'Groups' && one.op === 'remove')
          for (const id of before) if (!after.includes(id)) world.Users.delete(id);
      },
    }),
  },
  {
    name: 'removing breaks it',
    among: drop,
    rules: operating('Groups', (one, _, asUsual) => {
      if (one.op === 'remove') throw refusal(500, 'null');
      asUsual();
    }),
  },
  {
    name: 'members of new groups shown all the same',
    among: bare,
    rules: (right) => ({
      select: (one, chosen, where) =>
        /probe/i.test(String(one.displayName)) ? one : right.select(one, chosen, where),
    }),
  },
  {
    name: 'members of new groups shown in lists all the same',
    among: bare,
    rules: (right) => ({
      select: (one, chosen, where) =>
        where === 'list' && /probe/i.test(String(one.displayName)) ? one : right.select(one, chosen, where),
    }),
  },
];
