import { describe, expect, it } from 'vitest';
import { labelsUrn } from '../../support/grouptalk-scim';
import { type Spoiling, type SpoiltRequest, withJson } from '../../support/spoilt-endpoint';
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
  refusing,
  refusingOps,
  showing,
  tryPeople,
} from '../../support/try-people';

const isText = ({ path, value }: Op) => path === 'active' && typeof value === 'string';
const isPathless = ({ path }: Op) => path === undefined;
/** A PATCH is heard as a PUT of what `rest` leaves of the person. */
function writingAnew(rest: (person: Json) => Json): Spoiling {
  const people = new Map<string, Json>();
  return {
    request: (request) => {
      const known = people.get(request.path.slice('/Users/'.length));
      if (request.method !== 'PATCH' || !known) return request;
      const flat = opsOf(jsonOf(request.body)).filter(({ path }) => path === 'name.givenName');
      const [first] = flat;
      if (!first) return request;
      const name = { givenName: first.value, familyName: (known.name as Json | undefined)?.familyName };
      return { ...request, method: 'PUT', body: JSON.stringify({ ...rest(known), name }) };
    },
    answer: (answer, request) => {
      const json = jsonOf(answer.body);
      if (request.method !== 'PATCH' && typeof json.id === 'string') people.set(json.id, json);
      return answer;
    },
  };
}

/** Where one of a family is changed and the other is not named, the other is lost. */
function alone(changes: (op: Op) => boolean, other: string): Spoiling {
  const names = (op: Op) => op.path === other || (isPathless(op) && other in (op.value as Json));
  return {
    request: hearing('PATCH', (body) => {
      const ops = opsOf(body);
      const lost = ops.some(changes) && !ops.some(names) ? [{ op: 'remove', path: other }] : [];
      return { ...body, Operations: [...ops, ...lost] };
    }),
  };
}

const table: readonly (readonly [string, string, Spoiling])[] = [
  ['refuses verbs in capitals', 'patch-plain: refused', refusingOps(({ op }) => /^[A-Z]/.test(op))],
  ['has no PATCH', 'patch-plain: not-offered', refusing('PATCH', () => true, refusal(405))],
  [
    'says that PATCH is not implemented',
    'patch-plain: not-offered',
    refusing('PATCH', () => true, refusal(501)),
  ],
  ['fails on PATCH', 'patch-plain: server-error', refusing('PATCH', () => true, refusal(500))],
  ['takes every PATCH and does nothing', 'patch-plain: not-applied', ignoring(() => true)],
  [
    'does the first operation alone',
    'patch-plain: not-applied',
    { request: hearing('PATCH', (body) => ({ ...body, Operations: opsOf(body).slice(0, 1) })) },
  ],
  [
    'does the last operation alone',
    'patch-plain: not-applied',
    { request: hearing('PATCH', (body) => ({ ...body, Operations: opsOf(body).slice(-1) })) },
  ],
  [
    'refuses more than one operation',
    'patch-plain: refused',
    refusing('PATCH', (body) => opsOf(body).length > 1, refusal(400)),
  ],
  [
    'never changes the organization',
    'patch-plain: not-applied',
    {
      request: hearing('PATCH', (body) => ({
        ...body,
        Operations: opsOf(body)
          .filter(({ path }) => !/:organization$/i.test(path ?? ''))
          .map((op) => (isPathless(op) ? { ...op, value: withoutOrganization(op.value) } : op)),
      })),
    },
  ],
  [
    'cannot follow the path of an extension',
    'patch-plain: refused',
    refusingOps(({ path }) => /^urn:/i.test(path ?? ''), 400, 'invalidPath'),
  ],
  [
    'cannot follow a path with a dot',
    'patch-plain: refused',
    refusingOps(
      ({ path }) => path !== undefined && /^[\w.]+$/.test(path) && path.includes('.'),
      400,
      'invalidPath',
    ),
  ],
  [
    'writes the whole person anew',
    'patch-plain: not-applied',
    writingAnew(({ schemas, userName, externalId }) => ({ schemas, userName, externalId, active: true })),
  ],
  [
    'loses the family name when the given name changes',
    'patch-plain: others-changed',
    alone(({ path }) => path === 'name.givenName', 'name.familyName'),
  ],
  [
    'loses the other labels when the first of them changes',
    'patch-plain: others-changed',
    alone(({ path }) => path === `${labelsUrn}:label1`, `${labelsUrn}:label5`),
  ],
  [
    'loses the family name when the given name changes without a path',
    'patch-flag: others-changed',
    alone((op) => isPathless(op) && 'name.givenName' in (op.value as Json), 'name.familyName'),
  ],
  [
    'answers 202',
    'patch-plain: odd-status',
    answering('PATCH', (one) => (one.status < 300 ? { ...one, status: 202 } : one)),
  ],
  [
    'answers 200 and nothing else',
    'patch-plain: answer-empty',
    answering('PATCH', (one) => (one.status < 300 ? { ...one, status: 200, body: '' } : one)),
  ],
  [
    'answers with the person before the change',
    'patch-plain: answer-differs',
    answering('PATCH', (one) =>
      one.status === 200
        ? withJson(one, (json) => ({ ...json, name: { givenName: 'old', familyName: 'old' } }))
        : one,
    ),
  ],
  [
    'wants If-Match',
    'patch-plain: refused',
    refusing('PATCH', (_, { headers }) => !('if-match' in headers), refusal(428)),
  ],

  ['refuses a PATCH without a path', 'patch-flag: refused', refusingOps(isPathless, 400, 'noTarget')],
  ['takes a PATCH without a path and does nothing', 'patch-flag: not-applied', ignoring(isPathless)],
  ['fails on a PATCH without a path', 'patch-flag: server-error', refusingOps(isPathless, 500)],
  [
    'refuses verbs in small letters',
    'patch-flag: refused',
    refusingOps(({ op }) => /^[a-z]+$/.test(op) && /^r|^a/.test(op)),
  ],
  [
    'does not know flat names with a dot',
    'patch-flag: not-applied',
    patching((op) => (isPathless(op) ? { ...op, value: without(op.value, /^name\./) } : op)),
  ],
  [
    'does not know flat names of extensions',
    'patch-flag: not-applied',
    patching((op) => (isPathless(op) ? { ...op, value: without(op.value, /^urn:/) } : op)),
  ],

  ['refuses booleans as text', 'patch-boolean-text: text-refused', refusingOps(isText)],
  ['fails on booleans as text', 'patch-boolean-text: text-refused', refusingOps(isText, 500)],
  [
    'takes every text for true',
    'patch-boolean-text: text-ignored',
    patching((op) => (isText(op) ? { ...op, value: true } : op)),
  ],
  [
    'takes every text for false',
    'patch-boolean-text: text-ignored',
    patching((op) => (isText(op) ? { ...op, value: false } : op)),
  ],
  [
    'refuses booleans that are booleans',
    'patch-boolean-text: boolean-refused',
    refusingOps(({ path, value }) => path === 'active' && typeof value === 'boolean'),
  ],
  [
    'stores the text',
    'patch-boolean-text: text-ignored',
    (() => {
      const texts = new Map<string, unknown>();
      return {
        request: (request: SpoiltRequest) => {
          const op = opsOf(request.method === 'PATCH' ? jsonOf(request.body) : {}).find(
            ({ path }) => path === 'active',
          );
          if (op) texts.set(request.path, op.value);
          return request;
        },
        answer: showing((person) => {
          const stored = texts.get(`/Users/${person.id}`);
          return stored === undefined ? person : { ...person, active: stored };
        }).answer,
      };
    })(),
  ],
];

function without(value: unknown, name: RegExp) {
  return Object.fromEntries(Object.entries(value as Json).filter(([key]) => !name.test(key)));
}
const withoutOrganization = (value: unknown) => without(value, /:organization$/);
describe('an endpoint that', () => {
  it.concurrent.each(table)('%s: %s', async (_, finding, spoiling) => {
    expect((await tryPeople(spoiling)).bad).toEqual([finding]);
  });
});
