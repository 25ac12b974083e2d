import { describe, expect, it } from 'vitest';
import { scimError } from '../../support/scim-answers';
import {
  type Spoiling,
  type SpoiltAnswer,
  type SpoiltRequest,
  scimAnswer,
  withJson,
} from '../../support/spoilt-endpoint';
import { spoiltRun } from '../../support/spoilt-run';

type Json = Record<string, unknown>;

const isSearch = ({ path }: SpoiltRequest) => /[?&]filter=/.test(path);
const isEntras = ({ path }: SpoiltRequest) => /filter=\w+\+eq\+%22[\da-f-]{36}%22$/.test(path);
const isUsers = ({ path }: SpoiltRequest) => path.startsWith('/Users');
const isGroups = ({ path }: SpoiltRequest) => path.startsWith('/Groups');
const isList = ({ path }: SpoiltRequest) => /^\/(?:Users|Groups)\?/.test(path);
const isOne = ({ path }: SpoiltRequest) => /^\/(?:Users|Groups)\/[^/?]+/.test(path);
const isPerson = ({ path }: SpoiltRequest) => /^\/Users\/[^/?]+$/.test(path);
const always = () => true;

/** Answers to some requests, changed when they have this status. */
const answered = (
  some: (request: SpoiltRequest) => boolean,
  change: (answer: SpoiltAnswer, request: SpoiltRequest) => SpoiltAnswer,
  status = 200,
): Spoiling => ({
  answer: (answer, request) => (some(request) && answer.status === status ? change(answer, request) : answer),
});
const json = (some: (request: SpoiltRequest) => boolean, change: (body: Json) => unknown, status = 200) =>
  answered(some, (answer) => withJson(answer, change), status);
const labelled = (some: (request: SpoiltRequest) => boolean, type: string | null) =>
  answered(some, (answer) => {
    const { 'content-type': _, ...headers } = answer.headers;
    return { ...answer, headers: type === null ? headers : { ...headers, 'content-type': type } };
  });
const emptyLists = (change: (body: Json) => unknown) =>
  json(isEntras, (body) => (body.totalResults === 0 ? change(body) : body));
const pages = (change: (body: Json) => unknown) =>
  json(({ path }) => /\?startIndex=1&count=5/.test(path), change);
const nobodyElse = (answer: SpoiltAnswer) => answered(isPerson, () => answer, 404);
const without =
  (name: string) =>
  ({ [name]: _, ...rest }: Json) =>
    rest;
const resourcesOf = (body: Json) => (body.Resources ?? []) as Json[];
const eachListed = (change: (one: Json, at: number) => Json) =>
  json(isList, (body) => ({ ...body, Resources: resourcesOf(body).map(change) }));
const refusing = (wanted: RegExp, status: number): Spoiling => ({
  request: (request) => (wanted.test(request.path) ? scimAnswer(status, scimError(status, 'no')) : request),
});
const slow = (some: (request: SpoiltRequest) => boolean, ms: number): Spoiling => ({
  answer: async (answer, request) => {
    if (some(request)) await new Promise((done) => setTimeout(done, ms));
    return answer;
  },
});

const page = '<!doctype html><html><title>Not here</title></html>';
const html = (status: number): SpoiltAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: page,
});
const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** What breaks, and the one finding that says so. */
const defects: readonly (readonly [string, Spoiling])[] = [
  [
    'fail entra-user-probe: no-match-404',
    answered(isUsersSearch, () => scimAnswer(404, scimError(404, 'x'))),
  ],
  [
    'fail entra-group-probe: no-match-404',
    answered(isGroupsSearch, () => scimAnswer(404, scimError(404, 'x'))),
  ],
  ['fail entra-user-probe: other-status', answered(isUsersSearch, () => scimAnswer(204))],
  ['fail entra-user-probe: resources-despite-zero', zeroWithSomebody()],

  ['fail content-type: other', labelled(isList, 'text/plain')],
  ['fail content-type: other', labelled(isList, 'text/html')],
  ['fail content-type: other', labelled(isGroups, 'application/octet-stream')],
  ['fail content-type: missing', labelled(isList, null)],
  ['warn content-type: other-charset', labelled(isList, 'application/scim+json; charset=iso-8859-1')],
  ['fail content-type: html', answered(always, () => html(200))],

  ['fail list-shape: empty', answered(isEntras, () => scimAnswer(200))],
  ['fail list-shape: not-json', answered(isEntras, () => scimAnswer(200, '{"schemas":'))],
  ['fail list-shape: not-an-object', emptyLists(() => null)],
  ['fail list-shape: bare-array', emptyLists(resourcesOf)],
  ['fail list-shape: error-in-200', emptyLists(() => JSON.parse(scimError(404, 'nobody')))],
  ['fail list-shape: total-missing', emptyLists(without('totalResults'))],
  ['fail list-shape: total-not-a-number', emptyLists((body) => ({ ...body, totalResults: '0' }))],
  ['fail list-shape: total-not-a-number', emptyLists((body) => ({ ...body, totalResults: -1 }))],
  ['fail list-shape: resources-not-a-list', emptyLists((body) => ({ ...body, Resources: {} }))],
  ['fail list-shape: list-urn-missing', emptyLists(without('schemas'))],
  ['fail list-shape: list-urn-missing', emptyLists((body) => ({ ...body, schemas: listUrn }))],
  [
    'fail list-shape: list-urn-missing',
    pages((body) => ({ ...body, schemas: ['urn:scim:schemas:core:1.0'] })),
  ],
  ['warn list-shape: paging-not-a-number', pages((body) => ({ ...body, startIndex: '1' }))],
  ['warn list-shape: paging-not-a-number', emptyLists((body) => ({ ...body, itemsPerPage: 'none' }))],

  ['warn error-shape: page', nobodyElse(html(404))],
  ['warn error-shape: not-json', nobodyElse(scimAnswer(404, 'nobody'))],
  ['warn error-shape: not-an-error', nobodyElse(scimAnswer(404, { error: 'nobody' }))],
  ['warn error-shape: not-an-error', nobodyElse(scimAnswer(404, 'null'))],
  ['warn error-shape: status-missing', json(isPerson, without('status'), 404)],
  ['warn error-shape: status-not-text', json(isPerson, (body) => ({ ...body, status: 404 }), 404)],
  ['warn error-shape: status-differs', json(isPerson, (body) => ({ ...body, status: '500' }), 404)],
  ['warn error-shape: other-status', nobodyElse(scimAnswer(400, scimError(400, 'no GUID')))],
  ['fail error-shape: found', nobodyElse(scimAnswer(200, {}))],
  ['fail error-shape: found', nobodyElse(scimAnswer(200, scimError(404, 'nobody')))],
  ['fail error-shape: found', nobodyElse(scimAnswer(204))],
  ['fail error-shape: server-error', nobodyElse(scimAnswer(500, scimError(500, 'null')))],

  ['fail id-present: id-missing', json(isOne, without('id'))],
  ['fail id-present: not-readable', answered(isOne, () => scimAnswer(404, scimError(404, 'nobody')))],
  ['fail id-present: not-readable', answered(isPerson, () => scimAnswer(405, scimError(405, 'no')))],
  [
    'fail id-present: read-as-list',
    json(isOne, (body) => ({ schemas: [listUrn], totalResults: 1, Resources: [body] })),
  ],
  ['fail id-present: another-one', json(isPerson, (body) => ({ ...body, id: 'somebody-else' }))],
  ['fail id-present: another-one', json(isPerson, (body) => ({ ...body, userName: 'somebody.else' }))],
  ['fail id-present: other-label', labelled(isPerson, 'text/plain')],
  ['warn id-present: schemas-missing', eachListed(without('schemas'))],
  [
    'warn id-present: other-schema',
    eachListed((one) => ({ ...one, schemas: ['urn:scim:schemas:core:1.0'] })),
  ],
  ['warn id-present: other-kind', eachListed((one) => ({ ...one, meta: { resourceType: 'Account' } }))],
  [
    'warn id-present: extension-unnamed',
    eachListed((one) => ({ ...one, 'urn:example:extension:2.0:User': { label: 'x' } })),
  ],

  [
    'fail encoding: plus-not-a-blank',
    answered(
      ({ path }) => /filter=\w+\+eq/.test(path),
      () => scimAnswer(400, scimError(400, 'eq')),
    ),
  ],
  ['fail encoding: percent-20-not-a-blank', refusing(/filter=.*%20/, 400)],
  ['fail encoding: letters-refused', refusing(/%E6%97%A5/, 500)],
  ['fail encoding: marks-refused', refusing(/%27/, 500)],
  ['fail encoding: marks-refused', decodedTwice()],
  ['fail encoding: quotes-break-it', refusing(/%5C%22/, 500)],
  ['warn encoding: quotes-refused', refusing(/%5C%22/, 400)],
  ['fail encoding: percent-is-a-pattern', everybodyFor(/%22%25%22$/)],
  ['fail encoding: text-is-a-filter', everybodyFor(/userName\+pr/)],
  [
    'warn encoding: accents-ignored',
    { request: (request) => ({ ...request, path: request.path.replace('%C3%A1', 'a') }) },
  ],

  ['warn response-time: very-slow', slow(isUsers, 2_100)],
];

function isUsersSearch(request: SpoiltRequest) {
  return isUsers(request) && isSearch(request);
}
function isGroupsSearch(request: SpoiltRequest) {
  return isGroups(request) && isSearch(request);
}

/** The answer says that nobody was found, and holds somebody. */
function zeroWithSomebody(): Spoiling {
  return json(
    (request) => isUsers(request) && isEntras(request),
    (body) => ({
      ...body,
      Resources: [{ id: '1', schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'] }],
    }),
  );
}

/** By a gateway before the endpoint; what is no longer whole then is a 400. */
function decodedTwice(): Spoiling {
  return {
    request: (request) =>
      request.path.includes('%2522')
        ? { ...request, path: request.path.replace('%2522', '%22').replace('%25h', '%h') }
        : request,
  };
}

function everybodyFor(wanted: RegExp): Spoiling {
  return {
    request: (request) => (wanted.test(request.path) ? { ...request, path: '/Users?count=2' } : request),
  };
}

describe('an endpoint whose answers have one thing wrong', () => {
  it.each(defects)('%s (%#)', async (expected, spoiling) => {
    expect((await spoiltRun(spoiling)).bad).toEqual([expected]);
  });

  it.each([
    ['fail id-present: id-missing', eachListed(without('id'))],
    ['fail id-present: id-missing', eachListed((one) => ({ ...one, id: '' }))],
    ['fail id-present: id-twice', eachListed((one) => ({ ...one, id: 'the-same' }))],
    ['warn id-present: id-not-text', numbers()],
    ['fail list-shape: resources-missing', pages(without('Resources'))],
    ['fail list-shape: entries-not-resources', pages((body) => ({ ...body, Resources: ['a', null] }))],
    ['fail list-shape: total-too-small', pages((body) => ({ ...body, totalResults: 1 }))],
  ] as const)('%s (%#), whatever its lists tell others', async (expected, spoiling) => {
    expect((await spoiltRun(spoiling)).bad).toContain(expected);
  });
});

/** The endpoint knows its people by numbers, and shows them as such. */
function numbers(): Spoiling {
  const ids: string[] = [];
  const numbered = (one: Json): Json => {
    const id = String(one.id);
    if (!ids.includes(id)) ids.push(id);
    return { ...one, id: ids.indexOf(id) };
  };
  const shown = json(isUsers, (body) =>
    body.Resources ? { ...body, Resources: resourcesOf(body).map(numbered) } : numbered(body),
  );
  return {
    ...shown,
    request: (request) => ({
      ...request,
      path: request.path.replace(/^\/Users\/(\d+)$/, (_, at) => `/Users/${ids[Number(at)]}`),
    }),
  };
}

/** Liberties that the RFCs allow, and that Entra lives with. */
const liberties: readonly (readonly [string, Spoiling])[] = [
  ['everything as it should be', {}],
  [
    'no Resources where nobody is',
    json(isList, (body) => (body.totalResults === 0 ? without('Resources')(body) : body)),
  ],
  ['null for Resources where nobody is', emptyLists((body) => ({ ...body, Resources: null }))],
  [
    'no startIndex and no itemsPerPage',
    emptyLists((body) => ({ schemas: body.schemas, totalResults: 0, Resources: [] })),
  ],
  ['itemsPerPage 20 in an empty list', emptyLists((body) => ({ ...body, itemsPerPage: 20 }))],
  ['application/json', labelled(always, 'application/json; charset=utf-8')],
  ['a charset in capitals', labelled(always, 'Application/SCIM+JSON;Charset="UTF-8"')],
  ['URNs in capitals', json(isList, (body) => ({ ...body, schemas: [listUrn.toUpperCase()] }))],
  [
    'names in another case',
    json(isEntras, ({ totalResults, Resources, ...body }) => ({
      ...body,
      TotalResults: totalResults,
      resources: Resources,
    })),
  ],
  ['no detail in errors', json(isPerson, without('detail'), 404)],
  ['no body in a 404', nobodyElse(scimAnswer(404))],
  ['403 for an id that nobody has', nobodyElse(scimAnswer(403, scimError(403, 'no')))],
  [
    'no meta',
    json(isUsers, ({ meta: _, ...body }) => ({
      ...body,
      ...(body.Resources ? { Resources: resourcesOf(body).map(without('meta')) } : {}),
    })),
  ],
  [
    'a resource type in another case',
    eachListed((one) => ({
      ...one,
      meta: { resourceType: one.userName ? 'user' : 'group' },
    })),
  ],
  [
    'further schemas and attributes',
    eachListed((one) => ({
      ...one,
      schemas: [...(one.schemas as string[]), 'urn:example:more'],
      'urn:example:more': { shoe: 44 },
    })),
  ],
  ['a byte order mark', answered(isList, (answer) => ({ ...answer, body: `\ufeff${answer.body}` }))],
];

describe('a sound endpoint that takes a liberty', () => {
  it.each(liberties)('%s: no complaint', async (_, spoiling) => {
    expect((await spoiltRun(spoiling)).bad).toEqual([]);
  });

  it('nobody there: no complaint, and nothing claimed of ids', async () => {
    const { bad, verdicts } = await spoiltRun({}, { people: 0, groups: 0 });
    expect(bad).toEqual([]);
    expect(verdicts['id-present']).toBe('skipped');
  });

  it('slow, but not by itself: only worth knowing', async () => {
    const { bad, notes } = await spoiltRun(slow(isGroups, 700));
    expect(bad).toEqual([]);
    expect(notes).toContain('response-time: slow');
  });
});

describe('a matching attribute with brackets', () => {
  const matching = { user: 'emails[type eq "work"].value' };

  it('is searched for as Entra writes it', async () => {
    expect((await spoiltRun({}, {}, { matching })).bad).toEqual([]);
  });

  it('that cannot be searched for fails the test for people', async () => {
    const { bad } = await spoiltRun(refusing(/filter=emails/, 400), {}, { matching });
    expect(bad).toContain('fail entra-user-probe: filter-refused');
  });
});
