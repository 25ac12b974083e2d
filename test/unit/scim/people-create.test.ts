import { describe, expect, it } from 'vitest';
import { type Spoiling, type SpoiltAnswer, withJson } from '../../support/spoilt-endpoint';
import {
  answering,
  hearing,
  type Json,
  jsonOf,
  refusal,
  refusing,
  showing,
  tryPeople,
} from '../../support/try-people';

const created = (change: (json: Json, answer: SpoiltAnswer) => SpoiltAnswer) =>
  answering('POST', (answer) => (answer.status === 201 ? change(jsonOf(answer.body), answer) : answer));
const inAnswer = (change: (json: Json) => Json) =>
  created((_, answer) => withJson(answer, (json) => change(json as Json)));
const without = (json: Json, name: string): Json =>
  Object.fromEntries(Object.entries(json).filter(([key]) => key !== name));
const isNamed = (json: Json, part: string) =>
  String(json.userName).toLowerCase().includes(part.toLowerCase());

/** The second of two with one name gets another, so that both are made. */
function twice(part: string): NonNullable<Spoiling['request']> {
  let times = 0;
  return hearing('POST', (body) => {
    if (!isNamed(body, part)) return null;
    times += 1;
    return times === 1 ? null : { ...body, userName: `${times}.${body.userName}` };
  });
}

/** A second one is made for this name, and both are found by it. */
function sharing(name: string, since: number): Spoiling {
  const hidden = name.replace('@', '.2@');
  const shared = (body: string) => body.replaceAll(hidden, name);
  let times = 0;
  let second = '';
  return {
    request: hearing('POST', (body) => {
      if (!String(body.userName).includes(name)) return null;
      times += 1;
      return times < since ? null : { ...body, userName: String(body.userName).replace(name, hidden) };
    }),
    answer: (answer, { method, path, body: sent }) => {
      const seen = { ...answer, body: shared(answer.body) };
      if (method === 'POST' && answer.status === 201 && answer.body.includes(hidden)) second = seen.body;
      if (method === 'DELETE' && path === `/Users/${jsonOf(second).id}`) second = '';
      if (second === '' || !/userName\+eq.*-anna%40/i.test(path) || sent !== '') return seen;
      return withJson(seen, (json) => {
        const all = [...((json.Resources ?? []) as Json[]), jsonOf(second)];
        return { ...json, totalResults: all.length, Resources: all };
      });
    },
  };
}

/** The name as it was created, whoever asks for it again. */
function firstIdAgain(status: number): Spoiling {
  let first = '';
  return {
    answer: (answer, request) => {
      if (request.method !== 'POST' || !request.path.startsWith('/Users')) return answer;
      if (answer.status === 201) first ||= answer.body;
      const isAnna = isNamed(jsonOf(request.body), '-anna@');
      return answer.status === 409 && isAnna ? { ...answer, status, body: first } : answer;
    },
  };
}

const table: readonly (readonly [string, string, Spoiling])[] = [
  ['answers 200 to a creation', 'person-create: not-201', created((_, one) => ({ ...one, status: 200 }))],
  ['answers 201 without a body', 'person-create: no-id', created((_, one) => ({ ...one, body: '' }))],
  ['answers 201 without an id', 'person-create: no-id', inAnswer((json) => without(json, 'id'))],
  ['answers 201 with an empty id', 'person-create: no-id', inAnswer((json) => ({ ...json, id: '' }))],
  [
    'answers 201 with an id under which nobody is',
    'person-create: not-readable',
    inAnswer((json) => ({ ...json, id: 'nobody' })),
  ],
  [
    'shows ids as numbers',
    'person-create: id-not-text',
    {
      request: (request) => ({
        ...request,
        path: request.path.replace(/^\/Users\/7(?=$|\?)/, `/Users/${seventh.id}`),
      }),
      answer: (answer, request) => {
        if (request.method === 'POST' && answer.status === 201 && isNamed(jsonOf(answer.body), '-anna@')) {
          seventh.id = String(jsonOf(answer.body).id);
        }
        return { ...answer, body: answer.body.replaceAll(`"id":"${seventh.id}"`, '"id":7') };
      },
    },
  ],
  ['leaves schemas out', 'person-create: schemas-missing', showing((person) => without(person, 'schemas'))],
  [
    'shows another name in the answer than later',
    'person-create: answer-differs',
    inAnswer((json) => ({ ...json, name: { givenName: 'ASA', familyName: 'OSTROM' } })),
  ],
  ['refuses every creation', 'person-create: refused', refusing('POST', () => true)],
  ['refuses empty roles', 'person-create: refused', refusing('POST', (body) => 'roles' in body)],
  ['has no POST', 'person-create: not-offered', refusing('POST', () => true, refusal(405))],
  ['fails on every creation', 'person-create: server-error', refusing('POST', () => true, refusal(500))],
  [
    'does not take the content type of SCIM',
    'person-create: refused',
    refusing('POST', (_, { headers }) => /scim/.test(headers['content-type'] ?? ''), refusal(415)),
  ],

  ['makes the same person twice', 'person-duplicate: made-twice', { request: twice('-anna@') }],
  ['makes the same person twice under one name', 'person-duplicate: made-twice', sharing('-Anna@', 2)],
  [
    'makes another person for the same name in other case',
    'person-duplicate: other-case-made',
    sharing('-ANNA@', 1),
  ],
  ['answers the second creation with the first person', 'person-duplicate: taken-over', firstIdAgain(201)],
  ['does so with 200', 'person-duplicate: taken-over', firstIdAgain(200)],
  [
    'answers 400 to the second creation',
    'person-duplicate: other-status',
    answering('POST', (answer) => (answer.status === 409 ? refusal(400, 'invalidValue') : answer)),
  ],
  [
    'answers 500 to the second creation',
    'person-duplicate: server-error',
    answering('POST', (answer) => (answer.status === 409 ? refusal(500) : answer)),
  ],
  [
    'takes a name in other case for another name',
    'person-duplicate: other-case-made',
    {
      request: hearing('POST', (body) =>
        /GT-PROBE/.test(String(body.userName)) ? { ...body, userName: `2.${body.userName}` } : null,
      ),
    },
  ],
  [
    'refuses the second creation, and writes it over the first',
    'person-duplicate: overwritten',
    (() => {
      let refused = false;
      return {
        answer: (answer, request) => {
          if (/GT-PROBE/.test(request.body) && answer.status === 409) refused = true;
          if (!refused || request.method !== 'GET' || !isNamed(jsonOf(answer.body), '-anna@')) return answer;
          refused = false;
          return withJson(answer, (json) => ({ ...json, externalId: 'other' }));
        },
      };
    })(),
  ],
  ['makes two at one moment', 'person-at-once: two-made', { request: twice('-twin@') }],
  [
    'fails on the second of two at one moment',
    'person-at-once: server-error',
    answering('POST', (answer, request) =>
      answer.status === 409 && isNamed(jsonOf(request.body), '-twin@') ? refusal(500) : answer,
    ),
  ],
];

const seventh = { id: '' };

describe('an endpoint that', () => {
  it.concurrent.each(table)('%s: %s', async (_, finding, spoiling) => {
    expect((await tryPeople(spoiling)).bad).toEqual([finding]);
  });
});

describe('an id that belongs to somebody else', () => {
  it('is told, and that person is neither changed nor deleted', async () => {
    let stranger = '';
    const lying: Spoiling = {
      answer: (answer, request) => {
        if (request.method === 'GET' && stranger === '')
          stranger = /"id":"([^"]+)"/.exec(answer.body)?.[1] ?? '';
        return request.method === 'POST' && answer.status === 201
          ? withJson(answer, (json) => ({ ...json, id: stranger }))
          : answer;
      },
    };
    const { bad, endpoint } = await tryPeople(lying);
    expect(bad).toContain('person-create: stranger');
    const touched = endpoint.seen.filter(({ method }) => method === 'PATCH' || method === 'DELETE');
    expect(touched.filter(({ path }) => path.includes(stranger))).toEqual([]);
    expect(stranger).not.toBe('');
  });
});
