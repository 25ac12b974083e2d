import { describe, expect, it } from 'vitest';
import { type Spoiling, type SpoiltRequest, scimAnswer, withJson } from '../../support/spoilt-endpoint';
import {
  answering,
  hearing,
  isSearch,
  type Json,
  jsonOf,
  opsOf,
  refusal,
  refusing,
  showing,
  tryPeople,
} from '../../support/try-people';

const switches = (to: boolean) => (body: Json) =>
  opsOf(body).some(({ path, value }) => path === 'active' && String(value).toLowerCase() === String(to));

/** Whoever was asked to be switched off, as long as nobody has asked to be switched on again. */
function sleepers() {
  const asleep = new Set<string>();
  const request: Spoiling['request'] = (one) => {
    const body = one.method === 'PATCH' ? jsonOf(one.body) : {};
    if (switches(false)(body)) asleep.add(one.path.slice('/Users/'.length));
    if (switches(true)(body)) asleep.delete(one.path.slice('/Users/'.length));
    return one;
  };
  return { request, isAsleep: (id: unknown) => asleep.has(String(id)) };
}

function whileAsleep(answer: (sleepy: (id: unknown) => boolean) => Spoiling['answer']): Spoiling {
  const { request, isAsleep } = sleepers();
  const change = answer(isAsleep);
  return { request, ...(change ? { answer: change } : {}) };
}

const bodyOf = ({ method, body }: SpoiltRequest) => (method === 'PATCH' ? jsonOf(body) : {});
const idIn = (path: string) => /^\/Users\/([^/?]+)$/.exec(path)?.[1];

/** Whoever is deleted is remembered. */
function ghosts() {
  const shown = new Map<string, string>();
  const gone = new Map<string, string>();
  const learn = (answer: { body: string }, { method, path }: { method: string; path: string }) => {
    const id = idIn(path);
    if (id && method === 'GET' && answer.body.includes('userName')) shown.set(id, answer.body);
    if (id && method === 'DELETE') gone.set(id, shown.get(id) ?? '{}');
    return id;
  };
  return { learn, gone };
}

const table: readonly (readonly [string, string, Spoiling])[] = [
  ['does not let people be disabled', 'person-disable: refused', refusing('PATCH', switches(false))],
  [
    'takes a disabling and leaves people active',
    'person-disable: still-active',
    refusing('PATCH', switches(false), scimAnswer(204)),
  ],
  [
    'hides whoever is disabled',
    'person-disable: gone',
    whileAsleep(
      (isAsleep) =>
        (answer, { path, method }) =>
          method === 'GET' && isAsleep(idIn(path)) ? refusal(404) : answer,
    ),
  ],
  [
    'deletes whoever is disabled',
    'person-disable: gone',
    { request: (one) => (switches(false)(bodyOf(one)) ? { ...one, method: 'DELETE', body: '' } : one) },
  ],
  [
    'forbids reading whoever is disabled',
    'person-disable: unreadable',
    whileAsleep(
      (isAsleep) =>
        (answer, { path, method }) =>
          method === 'GET' && isAsleep(idIn(path)) ? refusal(403) : answer,
    ),
  ],
  [
    'does not find whoever is disabled',
    'person-disable: not-found',
    whileAsleep(
      (isAsleep) => (answer, request) =>
        isSearch(request)
          ? withJson(answer, (json) => {
              const left = ((json.Resources ?? []) as Json[]).filter(({ id }) => !isAsleep(id));
              return { ...json, totalResults: left.length, Resources: left };
            })
          : answer,
    ),
  ],
  [
    'shows inactive people without active',
    'person-disable: not-a-boolean',
    showing((person) =>
      person.active === false
        ? Object.fromEntries(Object.entries(person).filter(([name]) => name !== 'active'))
        : person,
    ),
  ],
  [
    'takes the mail address of whoever is disabled',
    'person-disable: values-lost',
    {
      request: hearing('PATCH', (body) =>
        switches(false)(body)
          ? { ...body, Operations: [...opsOf(body), { op: 'remove', path: 'emails' }] }
          : null,
      ),
    },
  ],
  ['does not let people be enabled again', 'person-enable: refused', refusing('PATCH', switches(true))],
  [
    'takes an enabling and leaves people inactive',
    'person-enable: still-inactive',
    refusing('PATCH', (body) => switches(true)(body), scimAnswer(204)),
  ],
  [
    'takes the labels of whoever is enabled again',
    'person-enable: values-lost',
    {
      request: hearing('PATCH', (body) =>
        switches(true)(body)
          ? { ...body, Operations: [...opsOf(body), { op: 'remove', path: 'name' }] }
          : null,
      ),
    },
  ],
  [
    'answers 200 to a deletion',
    'person-delete: not-204',
    answering('DELETE', (answer) => (answer.status === 204 ? scimAnswer(200, '{}') : answer)),
  ],
  [
    'disables whoever is deleted',
    'person-delete: still-there',
    (() => {
      const { learn, gone } = ghosts();
      return {
        answer: (answer, request) => {
          const id = learn(answer, request);
          const ghost = id && request.method === 'GET' ? gone.get(id) : undefined;
          return ghost ? withJson(scimAnswer(200, ghost), (json) => ({ ...json, active: false })) : answer;
        },
      };
    })(),
  ],
  [
    'still finds whoever is deleted',
    'person-delete: still-found',
    (() => {
      const { learn, gone } = ghosts();
      return {
        answer: (answer, request) => {
          learn(answer, request);
          const ghost = [...gone.values()].find((one) =>
            decodeURIComponent(request.path).includes(String(jsonOf(one).userName)),
          );
          return ghost && isSearch(request)
            ? withJson(answer, (json) => ({ ...json, totalResults: 1, Resources: [jsonOf(ghost)] }))
            : answer;
        },
      };
    })(),
  ],
  [
    'keeps the name of whoever is deleted',
    'person-delete: name-kept',
    (() => {
      let gone = '';
      const names = new Map<string, string>();
      return {
        request: (request) => {
          if (request.method === 'DELETE') gone ||= names.get(request.path) ?? '';
          const isHers = gone !== '' && request.method === 'POST' && request.body.includes(gone);
          return isHers ? refusal(409, 'uniqueness') : request;
        },
        answer: (answer, { path, method }) => {
          if (method === 'GET' && idIn(path)) names.set(path, String(jsonOf(answer.body).userName));
          return answer;
        },
      };
    })(),
  ],
  [
    'fails when whoever is deleted is read',
    'person-delete: reading-breaks',
    (() => {
      const { learn, gone } = ghosts();
      return {
        answer: (answer, request) => {
          const id = learn(answer, request);
          return id && request.method === 'GET' && gone.has(id) ? refusal(500) : answer;
        },
      };
    })(),
  ],
  [
    'fails when somebody is deleted again',
    'person-delete: twice-breaks',
    answering('DELETE', (answer) => (answer.status === 404 ? refusal(500) : answer)),
  ],
];

describe('an endpoint that', () => {
  it.concurrent.each(table)('%s: %s', async (_, finding, spoiling) => {
    const { bad } = await tryPeople(spoiling);
    // What cannot be taken away is told by the clean-up in its own right.
    expect(bad.filter((one) => !one.startsWith('clean-up:'))).toEqual([finding]);
  });

  it.each([
    ['does not let people be deleted', 'person-delete: refused', 403],
    ['has no DELETE', 'person-delete: refused', 405],
    ['fails on a deletion', 'person-delete: server-error', 500],
  ])('%s: %s', async (_, finding, status) => {
    const { bad } = await tryPeople(refusing('DELETE', () => true, refusal(status)));
    expect(bad.filter((one) => !one.startsWith('clean-up:'))).toEqual([finding]);
  });
});
