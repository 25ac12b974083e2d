import { describe, expect, it } from 'vitest';
import { scimError } from '../../support/scim-answers';
import { type Spoiling, type SpoiltAnswer, scimAnswer, withJson } from '../../support/spoilt-endpoint';
import { spoiltRun } from '../../support/spoilt-run';

type Json = Record<string, unknown>;

/** One path's good answer, changed. */
const at = (path: RegExp, change: (body: Json) => unknown): Spoiling => ({
  answer: (answer, request) =>
    path.test(request.path) && answer.status === 200 ? withJson(answer, change) : answer,
});
const instead = (path: RegExp, given: SpoiltAnswer): Spoiling => ({
  answer: (answer, request) => (path.test(request.path) && answer.status !== 401 ? given : answer),
});
const without =
  (...names: readonly string[]) =>
  (body: Json): Json =>
    Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
const listOf = (value: unknown) => value as Json[];
const each = (path: RegExp, change: (one: Json) => Json | null) =>
  at(path, (body) => {
    const left = listOf(body.Resources)
      .map(change)
      .filter((one) => one !== null);
    return { ...body, totalResults: left.length, Resources: left };
  });

const config = /^\/ServiceProviderConfig$/;
const types = /^\/ResourceTypes$/;
const all = /^\/Schemas$/;
const single = /^\/Schemas\/./;
const nowhere = /^\/NoSuchResource/;
const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

const attributes = (change: (one: Json) => Json | null, schema = user) =>
  each(all, (one) =>
    one.id === schema
      ? {
          ...one,
          attributes: listOf(one.attributes)
            .map(change)
            .filter((left) => left !== null),
        }
      : one,
  );
const named = (name: string, change: (one: Json) => Json | null) =>
  attributes((one) => (one.name === name ? change(one) : one));
const typeOf = (id: string, change: (one: Json) => Json | null) =>
  each(types, (one) => (one.id === id ? change(one) : one));
const extensions = (change: (one: Json) => Json | null) =>
  typeOf('User', (one) => ({
    ...one,
    schemaExtensions: listOf(one.schemaExtensions)
      .map(change)
      .filter((left) => left !== null),
  }));

const html: SpoiltAnswer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><html><title>GroupTalk</title></html>',
};
const broken = scimAnswer(500, scimError(500, 'null'));
const empty = { schemas: [listUrn], totalResults: 0, Resources: [] };
const plainText = (path: RegExp): Spoiling => ({
  answer: (answer, request) =>
    path.test(request.path) ? { ...answer, headers: { 'content-type': 'text/plain' } } : answer,
});

/** What breaks, and the one finding that says so. */
const defects: readonly (readonly [string, Spoiling])[] = [
  ['service-provider-config: unreadable', instead(config, html)],
  ['service-provider-config: unreadable', instead(config, broken)],
  ['service-provider-config: unreadable', instead(config, scimAnswer(200, '{'))],
  ['service-provider-config: other-label', plainText(config)],
  ['service-provider-config: not-the-configuration', at(config, () => empty)],
  ['service-provider-config: not-the-configuration', at(config, (body) => [body])],
  ['service-provider-config: not-the-configuration', at(config, () => ({}))],
  ['service-provider-config: denies-patch', at(config, (body) => ({ ...body, patch: { supported: false } }))],
  [
    'service-provider-config: denies-filter',
    at(config, (body) => ({ ...body, filter: { supported: false } })),
  ],
  [
    'service-provider-config: not-a-boolean',
    at(config, (body) => ({ ...body, patch: { supported: 'true' } })),
  ],
  ['service-provider-config: not-a-boolean', at(config, (body) => ({ ...body, bulk: { supported: 0 } }))],
  ['service-provider-config: needed-missing', at(config, without('patch'))],
  ['service-provider-config: urn-missing', at(config, without('schemas'))],
  [
    'service-provider-config: other-sign-in',
    at(config, (body) => ({ ...body, authenticationSchemes: [{ type: 'httpbasic', name: 'HTTP Basic' }] })),
  ],

  ['resource-types: unreadable', instead(types, broken)],
  ['resource-types: other-label', plainText(types)],
  ['resource-types: not-a-list', at(types, (body) => body.Resources)],
  ['resource-types: not-a-list', at(types, without('totalResults'))],
  ['resource-types: total-differs', at(types, (body) => ({ ...body, totalResults: 5 }))],
  ['resource-types: type-broken', typeOf('Group', without('endpoint'))],
  ['resource-types: type-missing', typeOf('Group', () => null)],
  ['resource-types: type-missing', typeOf('User', () => null)],
  ['resource-types: other-endpoint', typeOf('User', (one) => ({ ...one, endpoint: '/People' }))],
  ['resource-types: other-endpoint', typeOf('User', (one) => ({ ...one, endpoint: '/api/scim/Users' }))],
  ['resource-types: other-endpoint', typeOf('Group', (one) => ({ ...one, endpoint: 'https://[' }))],
  [
    'resource-types: other-schema',
    typeOf('User', (one) => ({ ...one, schema: 'urn:scim:schemas:core:1.0' })),
  ],
  ['resource-types: extension-required', extensions((one) => ({ ...one, required: true }))],
  [
    'resource-types: extension-missing',
    extensions((one) => (/grouptalk/.test(String(one.schema)) ? null : one)),
  ],
  [
    'resource-types: schema-unknown',
    typeOf('Group', (one) => ({
      ...one,
      schemaExtensions: [
        ...listOf(one.schemaExtensions),
        { schema: 'urn:example:2.0:Group', required: false },
      ],
    })),
  ],

  ['schemas: unreadable', instead(/^\/Schemas/, html)],
  ['schemas: unreadable', instead(all, scimAnswer(200, scimError(404, 'none')))],
  ['schemas: other-label', plainText(all)],
  ['schemas: none', at(all, () => empty)],
  ['schemas: not-a-list', at(all, (body) => body.Resources)],
  ['schemas: not-a-list', at(all, without('schemas'))],
  ['schemas: total-differs', at(all, (body) => ({ ...body, Resources: listOf(body.Resources).slice(0, 2) }))],
  ['schemas: not-schemas', at(all, (body) => ({ ...body, Resources: [body], totalResults: 1 }))],
  ['schemas: not-schemas', each(all, (one) => (one.id === user ? without('attributes')(one) : one))],
  ['schemas: twice', at(all, (body) => twice(body))],
  [
    'schemas: twice',
    each(all, (one) => ({ ...one, attributes: [...listOf(one.attributes), ...listOf(one.attributes)] })),
  ],
  ['schemas: attribute-broken', attributes(without('name'))],
  ['schemas: attribute-broken', named('emails', (one) => ({ ...one, multiValued: 'true' }))],
  ['schemas: attribute-broken', named('active', (one) => ({ ...one, returned: 'sometimes' }))],
  ['schemas: not-camel-case', named('userName', (one) => ({ ...one, type: 'String' }))],
  [
    'schemas: not-camel-case',
    named('userName', ({ mutability, ...one }) => ({ ...one, Mutability: mutability })),
  ],
  ['schemas: with-nulls', named('userName', (one) => ({ ...one, referenceTypes: null }))],
  ['schemas: single-other', at(single, (body) => ({ ...body, id: 'urn:example' }))],
  ['schemas: single-other', at(single, (body) => ({ ...empty, totalResults: 1, Resources: [body] }))],
  ['schemas: single-broken', instead(single, broken)],

  ['unknown-resource: found', instead(nowhere, html)],
  ['unknown-resource: found', instead(nowhere, scimAnswer(200, empty))],
  ['unknown-resource: found', instead(nowhere, scimAnswer(204))],
  ['unknown-resource: server-error', instead(nowhere, broken)],
];

function twice(body: Json): Json {
  const [first, ...rest] = listOf(body.Resources);
  return { ...body, totalResults: rest.length + 2, Resources: [first, first, ...rest] };
}

/** What the mapping would lose. */
const uncovered: readonly (readonly [string, Spoiling])[] = [
  ['fail schemas-cover-mapping: attributes-missing', named('phoneNumbers', () => null)],
  [
    'fail schemas-cover-mapping: attributes-missing',
    each(all, (one) => (/grouptalk/.test(String(one.id)) ? null : one)),
  ],
  ['fail schemas-cover-mapping: other-types', named('active', (one) => ({ ...one, type: 'string' }))],
  [
    'fail schemas-cover-mapping: other-types',
    named('userName', (one) => ({ ...one, mutability: 'readOnly' })),
  ],
  ['fail schemas-cover-mapping: other-types', named('emails', (one) => ({ ...one, multiValued: false }))],
  ['fail schemas-cover-mapping: other-types', named('userName', (one) => ({ ...one, multiValued: true }))],
  ['warn schemas-cover-mapping: never-shown', named('active', (one) => ({ ...one, returned: 'never' }))],
];

describe('an endpoint that says something wrong of itself', () => {
  it.each(defects)('warn %s (%#)', async (expected, spoiling) => {
    expect((await spoiltRun(spoiling)).bad).toEqual([`warn ${expected}`]);
  });

  it.each(uncovered)('%s (%#)', async (expected, spoiling) => {
    expect((await spoiltRun(spoiling)).bad).toEqual([expected]);
  });

  it('an attribute that is required and not mapped is told', async () => {
    const more = { name: 'nickName', type: 'string', multiValued: false, required: true };
    const spoiling = each(all, (one) =>
      one.id === user ? { ...one, attributes: [...listOf(one.attributes), more] } : one,
    );
    expect((await spoiltRun(spoiling)).bad).toEqual(['warn schemas-cover-mapping: required-besides']);
  });
});

/** Liberties that the RFCs allow, and that Entra lives with. */
const liberties: readonly (readonly [string, Spoiling])[] = [
  [
    'no discovery at all',
    instead(/^\/(?:Schemas|ResourceTypes|ServiceProviderConfig)/, scimAnswer(404, scimError(404, 'no'))),
  ],
  [
    'no discovery, told by a page',
    instead(/^\/(?:Schemas|ResourceTypes|ServiceProviderConfig)/, { ...html, status: 404 }),
  ],
  [
    'discovery not for this token',
    instead(/^\/(?:Schemas|ResourceTypes|ServiceProviderConfig)/, scimAnswer(403, '')),
  ],
  ['no schema by its name', instead(single, scimAnswer(404, scimError(404, 'no')))],
  ['no `schemas` and no `meta` in schemas', each(all, without('schemas', 'meta'))],
  [
    'no characteristics with defaults',
    attributes(without('mutability', 'returned', 'uniqueness', 'required', 'caseExact')),
  ],
  ['URNs in capitals', each(all, (one) => ({ ...one, id: String(one.id).toUpperCase() }))],
  ['names in another case', attributes((one) => ({ ...one, name: String(one.name).toUpperCase() }))],
  [
    'further schemas',
    at(all, (body) => ({
      ...body,
      totalResults: 6,
      Resources: [...listOf(body.Resources), { id: 'urn:example', name: 'More', attributes: [] }],
    })),
  ],
  ['no `startIndex` in lists', at(all, without('startIndex', 'itemsPerPage'))],
  ['no extensions named', each(types, without('schemaExtensions'))],
  ['a whole address', typeOf('User', (one) => ({ ...one, endpoint: 'https://api.example/api/scim/Users' }))],
  [
    'further types',
    at(types, (body) => ({
      ...body,
      totalResults: 3,
      Resources: [
        ...listOf(body.Resources),
        { name: 'Device', endpoint: '/Devices', schema: 'urn:example:Device' },
      ],
    })),
  ],
  ['no ways to sign in', at(config, (body) => ({ ...body, authenticationSchemes: [] }))],
  ['no bulk and no sort', at(config, without('bulk', 'sort', 'meta', 'documentationUri'))],
  ['a page for what does not exist', instead(nowhere, { ...html, status: 404 })],
  ['nothing said of what does not exist', instead(nowhere, scimAnswer(404))],
  ['403 for what does not exist', instead(nowhere, scimAnswer(403, ''))],
];

describe('an endpoint that says little of itself', () => {
  it.each(liberties)('%s: no complaint', async (_, spoiling) => {
    expect((await spoiltRun(spoiling)).bad).toEqual([]);
  });
});
