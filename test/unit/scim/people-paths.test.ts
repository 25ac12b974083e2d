import { describe, expect, it } from 'vitest';
import { enterpriseUrn } from '../../support/grouptalk-scim';
import { type Spoiling, type SpoiltRequest, scimAnswer } from '../../support/spoilt-endpoint';
import {
  answering,
  hearing,
  ignoring,
  type Json,
  jsonOf,
  type Op,
  opsOf,
  patching,
  refusal,
  refusingOps,
  showing,
  tryPeople,
} from '../../support/try-people';

const is = (verb: string) => (op: Op) => op.op.toLowerCase() === verb;
const isFiltered = ({ path }: Op) => /\[/.test(path ?? '');
const isKnownVerb = ({ op }: Op) => /^(?:add|replace|remove)$/i.test(op);

/** What an entry-filtered path says is done to every list at once. */
const asWholeList = ({ op, path = '', value }: Op): Op => {
  const [, list = '', type = ''] = /^(\w+)\[type eq "(\w+)"\]/.exec(path) ?? [];
  return { op, path: list, value: [{ type, value }] };
};

const listOf = ({ path = '' }: Op) => /^\w+/.exec(path)?.[0] ?? '';

/** Changes each operation on an entry, by what is in that list. */
function entries(change: (op: Op, list: readonly Json[]) => Op): Spoiling {
  const shown = new Map<string, Json>();
  return {
    request: hearing('PATCH', (body, { path }) => ({
      ...body,
      Operations: opsOf(body).map((op) =>
        isFiltered(op) && !is('remove')(op)
          ? change(op, (shown.get(path)?.[listOf(op)] ?? []) as Json[])
          : op,
      ),
    })),
    answer: (answer, { path, method }) => {
      if (method === 'GET') shown.set(path, jsonOf(answer.body));
      return answer;
    },
  };
}

function withUserName(body: Json, change: (name: string) => string): Json {
  const Operations = opsOf(body).map((op) =>
    op.path === 'userName' ? { ...op, value: change(String(op.value)) } : op,
  );
  return { ...body, Operations };
}

const table: readonly (readonly [string, string, Spoiling])[] = [
  [
    'has no target where there is no entry',
    'patch-filtered-path: no-target',
    (() => {
      const bare = new Set<string>();
      return {
        request: hearing('PATCH', (body, { path }) =>
          bare.has(path) && opsOf(body).some(isFiltered) ? refusal(400, 'noTarget') : null,
        ),
        answer: (answer, { method, path }) => {
          const { id, phoneNumbers } = jsonOf(answer.body);
          if (method !== 'POST' && !path.includes('?') && id) bare[phoneNumbers ? 'delete' : 'add'](path);
          return answer;
        },
      };
    })(),
  ],
  ['refuses filtered paths', 'patch-filtered-path: no-target', refusingOps(isFiltered, 400, 'invalidPath')],
  ['fails on filtered paths', 'patch-filtered-path: server-error', refusingOps(isFiltered, 500)],
  ['takes filtered paths and does nothing', 'patch-filtered-path: made-wrongly', ignoring(isFiltered)],
  [
    'makes the entry without its type',
    'patch-filtered-path: made-wrongly',
    patching((op) =>
      isFiltered(op) && !is('remove')(op) ? { ...asWholeList(op), value: [{ value: op.value }] } : op,
    ),
  ],
  [
    'writes the whole list instead of one entry',
    'patch-filtered-path: others-lost',
    patching((op) => (isFiltered(op) && is('replace')(op) ? asWholeList(op) : op)),
  ],
  [
    'writes to the first entry whichever was meant',
    'patch-filtered-path: others-lost',
    entries((op, [first]) => (first ? { ...op, path: `${listOf(op)}[type eq "${first.type}"].value` } : op)),
  ],
  [
    'writes to all entries whichever was meant',
    'patch-filtered-path: others-lost',
    entries((op, all) => (all.length > 1 ? { ...op, path: `${listOf(op)}.value` } : op)),
  ],
  [
    'adds by writing the whole list',
    'patch-filtered-path: add-replaces',
    patching((op) => (is('add')(op) && op.path === 'phoneNumbers' ? { ...op, op: 'replace' } : op)),
  ],

  ['has no Add', 'patch-every-path: add-refused', refusingOps(is('add'))],
  [
    'takes an Add and does nothing',
    'patch-every-path: add-not-applied',
    ignoring((op) => is('add')(op) && op.path !== 'phoneNumbers'),
  ],
  ['has no Remove', 'patch-every-path: remove-refused', refusingOps(is('remove'))],
  ['takes a Remove and does nothing', 'patch-every-path: remove-not-applied', ignoring(is('remove'))],
  [
    'never removes the cost center',
    'patch-every-path: remove-not-applied',
    ignoring((op) => is('remove')(op) && op.path === `${enterpriseUrn}:costCenter`),
  ],
  ['fails on Remove', 'patch-every-path: server-error', refusingOps(is('remove'), 500)],
  [
    'replaces only what is there',
    'patch-every-path: replace-refused',
    (() => {
      const shown = new Map<string, Json>();
      return {
        request: hearing('PATCH', (body, { path }) =>
          opsOf(body).some(
            (op) => is('replace')(op) && op.path === 'name.givenName' && !shown.get(path)?.name,
          )
            ? refusal(400, 'noTarget')
            : null,
        ),
        answer: (answer, { path, method }) => {
          if (method === 'GET') shown.set(path, jsonOf(answer.body));
          return answer;
        },
      };
    })(),
  ],

  [
    'knows verbs in two spellings',
    'patch-odd-case: verb-refused',
    refusingOps((op) => isKnownVerb(op) && !/^[A-Za-z][a-z]+$/.test(op.op)),
  ],
  [
    'knows names in one spelling',
    'patch-odd-case: names-refused',
    refusingOps(({ path }) => /^[A-Z]|:[A-Z]+\d?$/.test(path ?? ''), 400, 'invalidPath'),
  ],
  [
    'does not do what names in another spelling say',
    'patch-odd-case: names-ignored',
    ignoring(({ path }) => /^NAME\./.test(path ?? '')),
  ],

  ['fails on null', 'patch-empty: server-error', refusingOps(({ value }) => value === null, 500)],
  ['fails on an empty text', 'patch-empty: server-error', refusingOps(({ value }) => value === '', 500)],
  [
    'fails on an empty list',
    'patch-empty: server-error',
    refusingOps(({ value }) => Array.isArray(value) && value.length === 0, 500),
  ],
  [
    'stores null as a text',
    'patch-empty: stored-as-text',
    patching((op) => (op.value === null ? { ...op, value: 'null' } : op)),
  ],
  [
    'loses more than what an empty list empties',
    'patch-empty: others-changed',
    {
      request: hearing('PATCH', (body) =>
        opsOf(body).some(({ value }) => Array.isArray(value) && value.length === 0)
          ? { ...body, Operations: [...opsOf(body), { op: 'remove', path: 'name' }] }
          : null,
      ),
    },
  ],

  [
    'does not let the user name change',
    'patch-user-name: refused',
    refusingOps(({ path }) => path === 'userName', 400, 'mutability'),
  ],
  [
    'takes another user name and keeps the old',
    'patch-user-name: not-applied',
    ignoring(({ path }) => path === 'userName'),
  ],
  [
    'finds people by their old name',
    'patch-user-name: old-still-found',
    (() => {
      let renamed = false;
      return {
        answer: (answer, { path, method, body }) => {
          if (method === 'PATCH' && /"userName"/.test(body)) renamed = /-Renamed@/.test(body);
          const byOld = renamed && method === 'GET' && /filter=.*-Anna%40/.test(path);
          return byOld && /"totalResults":0/.test(answer.body) ? somebodyElse() : answer;
        },
      };
    })(),
  ],
  [
    'does not find people by their new name',
    'patch-user-name: new-not-found',
    answering('GET', (answer, { path }) => (/Renamed/.test(path) && /filter/.test(path) ? empty() : answer)),
  ],

  [
    'lets two have one user name by a change',
    'patch-user-name: taken-shared',
    {
      request: hearing('PATCH', (body) =>
        withUserName(body, (name) => name.replace('-Second@', '-Second2@')),
      ),
      answer: showing((person) => ({
        ...person,
        userName: String(person.userName).replace('-Second2@', '-Second@'),
      })).answer,
    },
  ],
  [
    'takes a user name that is taken, and keeps the old',
    'patch-user-name: taken-ignored',
    answering('PATCH', (answer) => (answer.status === 409 ? scimAnswer(204) : answer)),
  ],
  [
    'fails on a user name that is taken',
    'patch-user-name: taken-breaks',
    answering('PATCH', (answer) => (answer.status === 409 ? refusal(500) : answer)),
  ],

  [
    'takes a verb that does not exist',
    'patch-refused: verb-taken',
    patching((op) => (isKnownVerb(op) ? op : null)),
  ],
  [
    'answers 200 with an error in it',
    'patch-refused: error-as-success',
    answering('PATCH', (answer) => (answer.status === 400 ? { ...answer, status: 200 } : answer)),
  ],
  [
    'fails on a verb that does not exist',
    'patch-refused: server-error',
    refusingOps((op) => !isKnownVerb(op), 500),
  ],
  [
    'fails on a path that does not exist',
    'patch-refused: server-error',
    refusingOps(({ path }) => /NoSuch/.test(path ?? ''), 500),
  ],
  [
    'takes every verb for a replace',
    'patch-refused: done-anyway',
    patching((op) => (isKnownVerb(op) ? op : { ...op, op: 'replace' })),
  ],
  [
    'does the first half of what it refuses',
    'patch-refused: half-done',
    (() => {
      const spoilt = new Set<SpoiltRequest>();
      return {
        request: (request) => {
          const ops = opsOf(request.method === 'PATCH' ? jsonOf(request.body) : {});
          if (ops.length < 2 || ops.every(isKnownVerb)) return request;
          spoilt.add(request);
          const body = JSON.stringify({ ...jsonOf(request.body), Operations: ops.filter(isKnownVerb) });
          return { ...request, body };
        },
        answer: (answer, request) => (spoilt.has(request) ? refusal(400, 'invalidSyntax') : answer),
      };
    })(),
  ],
];

const somebodyElse = () =>
  scimAnswer(200, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: 1,
    Resources: [{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], id: 'old', userName: 'old' }],
  });
const empty = () =>
  scimAnswer(200, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: 0,
    Resources: [],
  });

describe('an endpoint that', () => {
  it.concurrent.each(table)('%s: %s', async (_, finding, spoiling) => {
    expect((await tryPeople(spoiling)).bad).toEqual([finding]);
  });
});
