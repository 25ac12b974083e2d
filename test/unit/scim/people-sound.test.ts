import { describe, expect, it } from 'vitest';
import { labelsUrn } from '../../support/grouptalk-scim';
import { type Spoiling, type SpoiltAnswer, scimAnswer, withJson } from '../../support/spoilt-endpoint';
import {
  answering,
  type Json,
  jsonOf,
  opsOf,
  patching,
  refusal,
  refusing,
  showing,
  tryPeople,
} from '../../support/try-people';

const plainError = (answer: SpoiltAnswer): SpoiltAnswer =>
  answer.status === 409 ? { ...answer, body: '' } : answer;
const entries = (change: (entry: Json) => Json) => (person: Json) => ({
  ...person,
  ...(Array.isArray(person.emails) ? { emails: (person.emails as Json[]).map(change) } : {}),
  ...(Array.isArray(person.phoneNumbers)
    ? { phoneNumbers: (person.phoneNumbers as Json[]).map(change) }
    : {}),
});
const renamedKeys = (rename: (key: string) => string) => (person: Json) =>
  Object.fromEntries(Object.entries(person).map(([key, value]) => [rename(key), value]));

const inSmallLetters = (answer: SpoiltAnswer): SpoiltAnswer =>
  answer.status === 409 ? withJson(answer, renamedKeys((key) => key.toLowerCase()) as never) : answer;
const asBadValue = (answer: SpoiltAnswer): SpoiltAnswer =>
  answer.status === 409 ? refusal(400, 'uniqueness') : answer;

/** Somebody who was there before, and has what was looked for. */
const withStranger = (answer: SpoiltAnswer, respell: (number: string) => string): SpoiltAnswer =>
  withJson(answer, (json) => {
    const [found] = (json.Resources ?? []) as Json[];
    const numbers = ((found?.phoneNumbers ?? []) as Json[]).map((one) => ({
      ...one,
      value: respell(String(one.value)),
    }));
    const stranger = { ...found, id: 'stranger', userName: 'stranger', phoneNumbers: numbers };
    return found ? { ...json, totalResults: 2, Resources: [stranger, found] } : json;
  });

const odd = (id: string) => `a/b: ${id}?#%`;
const isId = /"id":"([0-9a-f-]{36})"/g;

/** The first reading after each change shows what was there before. */
function late(): Spoiling {
  const shown = new Map<string, SpoiltAnswer>();
  const stale = new Set<string>();
  return {
    answer: (answer, { method, path }) => {
      if (!/^\/Users\/[^/?]+$/.test(path)) return answer;
      if (method === 'PATCH') stale.add(path);
      if (method !== 'GET') return answer;
      const before = shown.get(path);
      shown.set(path, answer);
      return before && stale.delete(path) ? before : answer;
    },
  };
}

/** Every fifth change is to be made a moment later. */
function busy(): Spoiling {
  let changes = 0;
  return {
    request: (request) => {
      if (request.method === 'GET') return request;
      changes += 1;
      return changes % 5 === 0
        ? { ...refusal(429), headers: { 'content-type': 'application/scim+json', 'retry-after': '0' } }
        : request;
    },
  };
}

const table: readonly (readonly [string, Spoiling])[] = [
  ['does all that Microsoft and the RFC want', {}],
  ['answers 204 to every change', answering('PATCH', (one) => (one.status === 200 ? scimAnswer(204) : one))],
  [
    'keeps names and mail addresses in small letters',
    showing((person) => ({
      ...entries((entry) => ({ ...entry, value: String(entry.value).toLowerCase() }))(person),
      userName: String(person.userName).toLowerCase(),
    })),
  ],
  [
    'shows more than it was told',
    showing((person) => ({
      ...person,
      schemas: [...(person.schemas as string[]), 'urn:example:params:scim:schemas:extension:more:2.0:User'],
      displayName: 'Computed',
      groups: [],
      roles: null,
      'urn:example:params:scim:schemas:extension:more:2.0:User': { badge: 7 },
    })),
  ],
  ['makes each entry the primary one', showing(entries((entry) => ({ ...entry, primary: true })))],
  [
    'shows types in other case',
    showing(entries((entry) => ({ ...entry, type: String(entry.type).toUpperCase() }))),
  ],
  [
    'shows no meta',
    showing((person) => Object.fromEntries(Object.entries(person).filter(([name]) => name !== 'meta'))),
  ],
  [
    'shows names of attributes in other case',
    showing(renamedKeys((key) => (key.startsWith('urn:') ? key : key.toUpperCase()))),
  ],
  [
    'shows its schemas in other case',
    showing((person) => ({
      ...renamedKeys((key) => (key === labelsUrn ? key.toUpperCase() : key))(person),
      schemas: (person.schemas as string[]).map((urn) => urn.toUpperCase()),
    })),
  ],
  [
    'shows empty values where there is none',
    showing((person) => ({ name: null, emails: [], phoneNumbers: [], externalId: '', ...person })),
  ],
  [
    'has ids with whatever in them',
    {
      request: (request) => ({
        ...request,
        path: request.path.replace(/^\/(Users|Groups)\/([^?]+)/, (_, folder, id) => {
          return `/${folder}/${/[0-9a-f-]{36}/.exec(decodeURIComponent(String(id)))?.[0] ?? String(id)}`;
        }),
      }),
      answer: (answer) => ({
        ...answer,
        body: answer.body.replace(isId, (_, id) => `"id":"${odd(String(id))}"`),
      }),
    },
  ],
  [
    'says no Location',
    answering('POST', (answer) => ({
      ...answer,
      headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => name !== 'location')),
    })),
  ],
  ['gives no reason for a conflict', answering('POST', plainError)],
  ['does not want a name that is taken, but says 400', answering('PATCH', asBadValue)],
  [
    'finds strangers who have the same numbers, however they are written',
    answering('GET', (answer, request) =>
      request.path.includes('filter=phoneNumbers') && answer.body.includes('-Anna@')
        ? withStranger(answer, (number) => number.replace('+46 ', '0').replaceAll(' ', ''))
        : answer,
    ),
  ],
  [
    'has somebody with each mobile number that is kept for fiction, and numbers only once',
    refusing(
      'POST',
      ({ phoneNumbers }) => /"\+46 70 174 06 \d\d"/.test(JSON.stringify(phoneNumbers ?? [])),
      refusal(409, 'uniqueness'),
    ),
  ],
  [
    'keeps no entries but those of the mapping',
    patching((op) => (Array.isArray(op.value) && /"home"/.test(JSON.stringify(op.value)) ? null : op)),
  ],
  [
    'does not know how to choose entries that the mapping does not write',
    refusing(
      'PATCH',
      (body) => opsOf(body).some(({ path }) => /"home"/.test(path ?? '')),
      refusal(400, 'invalidPath'),
    ),
  ],
  ['shows the reason of a conflict in small letters', answering('POST', inSmallLetters)],
  [
    'labels its answers as JSON',
    {
      answer: (one) => ({
        ...one,
        headers: { ...one.headers, 'content-type': 'application/json; charset=utf-8' },
      }),
    },
  ],
  ['has no schemas', { request: (one) => (/^\/Schemas/.test(one.path) ? refusal(404) : one) }],
  [
    'leaves Resources out when nobody was found',
    answering('GET', (answer) =>
      /"totalResults":0/.test(answer.body) ? withJson(answer, ({ Resources: _, ...rest }) => rest) : answer,
    ),
  ],
  [
    'refuses null and empty values',
    refusing(
      'PATCH',
      (body) =>
        opsOf(body).some(
          ({ value }) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
        ),
      refusal(400, 'invalidValue'),
    ),
  ],
  [
    'ignores null and empty values',
    patching((op) =>
      op.value === null || op.value === '' || (Array.isArray(op.value) && op.value.length === 0) ? null : op,
    ),
  ],
  [
    'wants a family name',
    refusing(
      'PATCH',
      (body) => opsOf(body).some((op) => /^remove$/i.test(op.op) && op.path === 'name.familyName'),
      refusal(400, 'mutability'),
    ),
  ],
  ['ignores attributes that it does not know', patching((op) => (/NoSuch/.test(op.path ?? '') ? null : op))],
  [
    'says of whoever was deleted that they are gone',
    answering('GET', (answer, { path }) =>
      answer.status === 404 && /^\/Users\/[^/?]+$/.test(path) ? refusal(410) : answer,
    ),
  ],
  [
    'takes a second deletion',
    answering('DELETE', (answer) => (answer.status === 404 ? scimAnswer(204) : answer)),
  ],
  ['shows each change a moment later', late()],
  ['asks for patience now and then', busy()],
];

describe('an endpoint that', () => {
  it.concurrent.each(table)('%s has no finding against it', async (_, spoiling) => {
    const { bad, findings } = await tryPeople(spoiling);
    expect(bad).toEqual([]);
    const tried = findings.filter(({ id }) => /^(?:person|patch)-/.test(id));
    expect(
      tried.filter(({ verdict }) => verdict === 'skipped').map(({ id, outcome }) => `${id}: ${outcome}`),
    ).toEqual([]);
  });

  it('makes four requests for each change at most, and takes all away again', async () => {
    const { endpoint } = await tryPeople({});
    const changes = endpoint.seen.filter(({ method }) => method !== 'GET').length;
    expect(endpoint.seen.length).toBeLessThan(changes * 4);
    expect(endpoint.bench.context.world.grouptalk.users).toHaveLength(2);
    expect(jsonOf(JSON.stringify(endpoint.bench.context.world.grouptalk.users[0])).userName).toMatch(/^anna/);
  });
});
