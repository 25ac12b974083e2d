import { answer, errorUrn, type LabAnswer, listUrn, refuse, withBody } from '../answers';
import type { Spoil } from '../open-lab';
import { listOf, type Plain, plainOf } from '../schema';
import type { Defect } from './defect';

const isPeople = /^\/(?:Users|Groups)\b/;
const isList = (json: Plain) => Array.isArray(json.Resources);

const inLists = (change: (json: Plain) => unknown): Spoil => {
  return () => (was, request) =>
    was.status === 200 && isPeople.test(request.path)
      ? withBody(was, (json) => (isList(json) ? change(json) : json))
      : was;
};
const inErrors = (change: (was: LabAnswer) => LabAnswer): Spoil => {
  return () => (was) => (was.status >= 400 && was.status !== 401 ? change(was) : was);
};
const inEach = (change: (resource: Plain) => Plain): Spoil =>
  inLists((json) => ({ ...json, Resources: listOf(json.Resources).map((one) => change(plainOf(one))) }));

const nothingFound = (pattern: RegExp, given: LabAnswer): Spoil => {
  return () => (was, request) => {
    const none = was.status === 200 && JSON.parse(String(was.body)).totalResults === 0;
    return pattern.test(request.path) && none ? given : was;
  };
};
/** A person who is not there. */
const unknownId = (given: LabAnswer): Spoil => {
  return () => (was, request) =>
    was.status === 404 && /^\/(?:Users|Groups)\/[^/?]/.test(request.path) ? given : was;
};

const probes = ['entra-user-probe', 'entra-group-probe'] as const;
const shape = ['list-shape', ...probes] as const;

/** Lists, errors and ids that do not look as they should. */
export const answerDefects: readonly Defect[] = [
  {
    name: 'a single person comes in a list',
    among: ['id-present', 'attributes-selection', 'list-shape'],
    answer: () => (was, request) =>
      request.method === 'GET' && was.status === 200 && /^\/Users\/[^/?]/.test(request.path)
        ? withBody(was, (one) => ({ schemas: [listUrn], totalResults: 1, Resources: [one] }))
        : was,
  },
  {
    name: 'a negative total',
    among: shape,
    answer: inLists((json) => ({ ...json, totalResults: -1 })),
  },
  {
    name: '404 when nobody was found',
    among: probes,
    answer: nothingFound(/filter=/, refuse(404, 'Nobody found')),
  },
  {
    name: '404 when no group was found',
    among: ['entra-group-probe'],
    answer: nothingFound(/^\/Groups.*filter=/, refuse(404, 'No group')),
  },
  {
    name: '400 when nobody was found',
    among: probes,
    answer: nothingFound(/filter=/, refuse(400, 'Nobody')),
  },
  {
    name: '200 without a body when nobody was found',
    among: shape,
    answer: nothingFound(/filter=/, answer(200)),
  },
  {
    name: 'null when nobody was found',
    among: shape,
    answer: nothingFound(/filter=/, answer(200, 'null')),
  },
  {
    name: 'a bare array when nobody was found',
    among: shape,
    answer: nothingFound(/filter=/, answer(200, [])),
  },
  {
    name: 'an error inside a 200',
    among: shape,
    answer: nothingFound(/filter=/, { ...refuse(404, 'Nobody'), status: 200 }),
  },
  {
    name: 'filters ignored',
    among: ['filter-narrows', ...probes],
    rules: () => ({ holds: () => true }),
  },
  {
    name: 'filters on groups ignored',
    among: ['filter-narrows', 'entra-group-probe'],
    rules: (right) => ({ holds: (filter, one, kind) => kind === 'Groups' || right.holds(filter, one, kind) }),
  },
  {
    name: 'totals as text',
    among: shape,
    answer: inLists((json) => ({ ...json, totalResults: String(json.totalResults) })),
  },
  { name: 'no total', among: shape, answer: inLists(({ totalResults: _, ...json }) => json) },
  {
    name: 'the total of all, not of those found',
    among: [...shape, 'filter-narrows', 'paging', 'single-match'],
    answer: (lab) => (was, request) =>
      was.status === 200 && /^\/Users\?/.test(request.path)
        ? withBody(was, (json) => ({ ...json, totalResults: lab.world.Users.size }))
        : was,
  },
  { name: 'a bare array instead of a list', among: shape, answer: inLists((json) => json.Resources) },
  { name: 'no schemas in a list', among: ['list-shape'], answer: inLists(({ schemas: _, ...json }) => json) },
  {
    name: 'schemas of a list as one text',
    among: ['list-shape'],
    answer: inLists((json) => ({ ...json, schemas: listUrn })),
  },
  {
    name: 'the list URN of SCIM 1',
    among: ['list-shape'],
    answer: inLists((json) => ({ ...json, schemas: ['urn:scim:schemas:core:1.0'] })),
  },
  {
    name: 'Resources as an object',
    among: shape,
    answer: inLists((json) => ({ ...json, Resources: { ...listOf(json.Resources) } })),
  },
  {
    name: 'Resources called items',
    among: [...shape, 'filter-ticked', 'single-match', 'paging'],
    answer: inLists(({ Resources, ...json }) => ({ ...json, items: Resources })),
  },
  {
    name: 'a total of somebody, and nobody listed',
    among: ['list-shape', 'filter-ticked', 'single-match', 'paging', 'id-present', 'filter-narrows'],
    answer: inLists((json) => ({ ...json, Resources: [] })),
  },
  {
    name: 'the list wrapped in data',
    among: [...shape, 'token-accepted'],
    answer: inLists((json) => ({ success: true, data: json })),
  },
  {
    name: 'one hit without its list',
    among: ['list-shape', 'filter-ticked', 'single-match', 'filter-narrows', 'encoding', 'filter-case'],
    answer: inLists((json) => (json.totalResults === 1 ? listOf(json.Resources)[0] : json)),
  },
  {
    name: 'errors in HTML',
    among: ['error-shape'],
    answer: inErrors((was) => ({ ...was, headers: { 'Content-Type': 'text/html' }, body: '<h1>Error</h1>' })),
  },
  {
    name: 'errors of its own make',
    among: ['error-shape'],
    answer: inErrors((was) => answer(was.status, { error: { code: was.status, message: 'no' } })),
  },
  {
    name: 'errors without the error URN',
    among: ['error-shape'],
    answer: inErrors((was) => withBody(was, (json) => ({ ...json, schemas: ['urn:error'] }))),
  },
  {
    name: 'errors that name another status',
    among: ['error-shape'],
    answer: inErrors((was) => withBody(was, (json) => ({ ...json, status: '500' }))),
  },
  { name: 'an unknown id gets a 500', among: ['error-shape'], answer: unknownId(refuse(500, 'null')) },
  { name: 'an unknown id gets a 400', among: ['error-shape'], answer: unknownId(refuse(400, 'No such id')) },
  {
    name: 'an unknown id gets a 200 and nothing',
    among: ['error-shape'],
    answer: unknownId(answer(200, {})),
  },
  {
    name: 'an unknown id gets a 200 with an error inside',
    among: ['error-shape'],
    answer: unknownId(answer(200, { schemas: [errorUrn], status: '404' })),
  },
  {
    name: 'an unknown id gets an empty list',
    among: ['error-shape'],
    answer: unknownId(answer(200, { schemas: [listUrn], totalResults: 0, Resources: [] })),
  },
  {
    name: 'an unknown id gets somebody',
    among: ['error-shape', 'id-present'],
    rules: () => ({ find: (world, kind, id) => world[kind].get(id) ?? [...world[kind].values()][0] }),
  },
  { name: 'no ids in lists', among: ['id-present'], answer: inEach(({ id: _, ...one }) => one) },
  { name: 'empty ids', among: ['id-present'], answer: inEach((one) => ({ ...one, id: '' })) },
  {
    name: 'ids that are numbers',
    among: ['id-present'],
    rules: () => ({ newId: (n, kind) => String(kind === 'Users' ? n : 900 + n) }),
    answer: () => (was, request) =>
      was.status < 300 && isPeople.test(request.path)
        ? { ...was, body: String(was.body).replace(/"id":"(\d+)"/g, '"id":$1') }
        : was,
  },
  {
    name: 'ids called ID of the database',
    among: ['id-present'],
    answer: inEach(({ id, ...one }) => ({ ...one, _id: id })),
  },
  {
    name: 'the same id for everybody',
    among: ['id-present', 'paging', 'list-shape'],
    answer: inEach((one) => ({ ...one, id: '00000000-0000-0000-0000-000000000000' })),
  },
  {
    name: 'ids in lists that open nobody',
    among: ['id-present', 'excluded-members', 'attributes-selection'],
    answer: inEach((one) => ({ ...one, id: `${String(one.id)}-x` })),
  },
  {
    name: 'people without schemas',
    among: ['id-present', 'list-shape'],
    answer: inEach(({ schemas: _, ...one }) => one),
  },
];
