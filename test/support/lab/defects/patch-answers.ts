import { answer, refusal, refuse, withBody } from '../answers';
import type { Defect } from './defect';
import { answering, operating, without } from './writing';

const person = /^\/Users\/[^/?]/;
const plain = ['patch-plain'] as const;
const flag = ['patch-flag'] as const;
const filtered = ['patch-filtered-path'] as const;
const every = ['patch-every-path'] as const;
/** Touches each PATCH, or several kinds of them. */
const anyPatch = [
  ...plain,
  ...flag,
  ...filtered,
  ...every,
  'patch-odd-case',
  'patch-boolean-text',
  'patch-user-name',
  'person-disable',
  'person-enable',
  'patch-empty',
] as const;

const bad = (detail: string, kind = 'invalidValue') => refusal(400, detail, kind);

/** PATCHes that are not offered, half done or answered wrongly. */
export const patchAnswerDefects: readonly Defect[] = [
  {
    name: 'PATCH is not offered',
    among: anyPatch,
    hear: () => (request) =>
      request.method === 'PATCH' && person.test(request.path) ? refuse(405, 'Use PUT') : request,
  },
  {
    name: 'PATCH breaks it',
    among: anyPatch,
    hear: () => (request) =>
      request.method === 'PATCH' && person.test(request.path) ? refuse(500, 'null') : request,
  },
  { name: 'PATCH answered and forgotten', among: anyPatch, rules: operating('Users', () => undefined) },
  {
    name: 'each PATCH loses the phones',
    among: anyPatch,
    rules: operating('Users', (one, resource, asUsual) => {
      if (!/phone/.test(one.path ?? '')) delete resource.phoneNumbers;
      asUsual();
    }),
  },
  {
    name: 'only the first operation is done',
    among: anyPatch,
    rules: (right) => ({ operations: (body) => right.operations(body).slice(0, 1) }),
  },
  {
    name: 'only the last operation is done',
    among: anyPatch,
    rules: (right) => ({ operations: (body) => right.operations(body).slice(-1) }),
  },
  {
    name: 'more than one operation refused',
    among: anyPatch,
    rules: (right) => ({
      operations: (body) => {
        const all = right.operations(body);
        if (all.length > 1) throw bad('One at a time');
        return all;
      },
    }),
  },
  {
    name: 'PATCH answered with what was before',
    among: anyPatch,
    rules: () => ({ patched: (_, before) => answer(200, without(before, 'members')) }),
  },
  {
    name: 'PATCH answered with 201',
    among: anyPatch,
    answer: answering('PATCH', person, (was) => (was.status === 204 ? { ...was, status: 201 } : was)),
  },
  {
    name: 'PATCH answered with a list',
    among: anyPatch,
    rules: () => ({ patched: (shown) => answer(200, { totalResults: 1, Resources: [shown] }) }),
  },
  {
    name: 'PATCH answered with somebody else',
    among: anyPatch,
    rules: (_, world) => ({
      patched: (shown) =>
        answer(200, shown.userName === undefined ? shown : ([...world.Users.values()][0] ?? shown)),
    }),
  },
  {
    name: 'changes are seen three seconds later',
    among: anyPatch,
    rules: (right, world) => ({
      patched: (shown, before) => {
        const id = String(shown.id);
        const after = world.Users.get(id);
        if (!after) return right.patched(shown, before);
        world.Users.set(id, { ...without(before, 'schemas') });
        setTimeout(() => world.Users.has(id) && world.Users.set(id, after), 3000).unref();
        return right.patched(shown, before);
      },
    }),
  },
  {
    name: 'PATCH refuses its media type',
    among: anyPatch,
    hear: () => (request) =>
      request.method === 'PATCH' && /scim/.test(request.headers['content-type'] ?? '')
        ? refuse(415, 'Only application/json')
        : request,
  },
  {
    name: 'PATCH needs an If-Match',
    among: anyPatch,
    hear: () => (request) =>
      request.method === 'PATCH' && request.headers['if-match'] === undefined
        ? refuse(428, 'Which version?')
        : request,
  },
  {
    name: 'the id changes with each PATCH',
    among: [...anyPatch, 'clean-up'],
    rules: (right, world) => ({
      patched: (shown, before) => {
        const id = String(shown.id);
        const after = world.Users.get(id);
        if (after) {
          world.Users.delete(id);
          world.Users.set(`${id}1`, { ...after, id: `${id}1` });
        }
        return withBody(right.patched(shown, before), (one) => one);
      },
    }),
  },
];
