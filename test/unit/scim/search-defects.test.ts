import { describe, expect, it } from 'vitest';
import { scimError } from '../../support/scim-answers';
import { searchRun } from '../../support/search-runs';
import {
  type Spoiling,
  type SpoiltAnswer,
  type SpoiltRequest,
  scimAnswer,
  withJson,
} from '../../support/spoilt-endpoint';

type Json = Record<string, unknown>;

const asksFor = (request: SpoiltRequest) => decodeURIComponent(request.path.replaceAll('+', ' '));
/** The path, changed as if it stood there unescaped. */
const asking = (change: (path: string) => string) => (request: SpoiltRequest) =>
  // What is asked to see whether marks arrive is passed on as it is.
  /%2[36]/.test(request.path)
    ? request
    : { ...request, path: encodeURI(change(asksFor(request))).replaceAll('+', '%2B') };
const when =
  (wanted: RegExp, then: (request: SpoiltRequest) => SpoiltRequest | SpoiltAnswer) =>
  (request: SpoiltRequest): SpoiltRequest | SpoiltAnswer =>
    wanted.test(asksFor(request)) ? then(request) : request;
const instead = (wanted: RegExp, answer: SpoiltAnswer): Spoiling => ({ request: when(wanted, () => answer) });
const retold = (wanted: RegExp, change: (json: Json) => unknown): Spoiling => ({
  answer: (answer, request) =>
    answer.status === 200 && wanted.test(asksFor(request)) ? withJson(answer, change) : answer,
});
const list = (...resources: readonly unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: resources.length,
  Resources: resources,
});
const resourcesOf = (json: Json) => (json.Resources ?? []) as Json[];
const error = (status: number, scimType?: string) =>
  scimAnswer(
    status,
    JSON.stringify({ ...JSON.parse(scimError(status, 'no')), ...(scimType ? { scimType } : {}) }),
  );
const without =
  (...names: readonly string[]) =>
  (one: Json) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => !names.includes(name)));
const each = (change: (one: Json, at: number) => unknown) => (json: Json) => ({
  ...json,
  Resources: resourcesOf(json).map(change),
});

const phone = /filter=phoneNumbers/;
const email = /filter=emails/;
const group = /Groups\?.*filter=displayName eq "Team/i;
const page = /Users\?(?:count=5&)?startIndex=/;
const pageFrom = (start: number) => new RegExp(`Users\\?.*startIndex=${start}&`);

describe('a search', () => {
  it.each<[string, string, Spoiling]>([
    [
      'fail filter-ticked: ignored',
      'pays no heed to the filter on phones',
      {
        request: when(
          phone,
          asking(() => '/Users'),
        ),
      },
    ],
    [
      'fail filter-ticked: ignored',
      'pays no heed to the filter on addresses',
      {
        request: when(
          email,
          asking(() => '/Users'),
        ),
      },
    ],
    ['fail filter-ticked: not-found', 'never finds a phone', retold(phone, () => list())],
    ['fail filter-ticked: not-found', 'never finds an address', retold(/emails/, () => list())],
    ['fail filter-ticked: not-found', 'never finds a group', retold(group, () => list())],
    ['fail filter-ticked: refused', 'refuses phones', instead(phone, error(400, 'invalidFilter'))],
    [
      'fail filter-ticked: refused',
      'refuses addresses, as not everybody has one',
      instead(email, error(400, 'invalidFilter')),
    ],
    ['fail filter-ticked: refused', 'refuses groups by name', instead(group, error(403))],
    ['fail filter-ticked: server-error', 'fails over phones', instead(phone, error(500))],
    [
      'fail filter-ticked: other-status',
      'sends searches for phones elsewhere',
      instead(phone, { status: 302, headers: { location: '/elsewhere' }, body: '' }),
    ],
    [
      'fail filter-ticked: no-match-404',
      'answers 404 when nobody has the address',
      {
        answer: (answer, request) =>
          email.test(asksFor(request)) && JSON.parse(answer.body).totalResults === 0 ? error(404) : answer,
      },
    ],
    [
      'fail filter-ticked: not-a-list',
      'answers with the bare person when one is found',
      retold(/filter=phone/, (json) => resourcesOf(json)[0] ?? json),
    ],
    [
      'fail filter-ticked: not-found',
      'finds whoever is written in capitals only',
      retold(/filter=userName eq "anna\.1@.*example"/, () => list()),
    ],
    [
      'warn filter-unticked: ignored',
      'pays no heed to the filter on externalId',
      {
        request: when(
          /externalId/,
          asking(() => '/Users'),
        ),
      },
    ],
    ['warn filter-unticked: breaks', 'fails over externalId', instead(/externalId/, error(500))],
    [
      'fail filter-case: value-matters',
      'tells capitals from small letters',
      retold(/NORDLICHT/, () => list()),
    ],
    [
      'warn filter-case: names-matter',
      'knows attributes in one case only',
      instead(/USERNAME/, error(400, 'invalidFilter')),
    ],
    ['warn filter-case: names-matter', 'knows operators in one case only', retold(/ EQ /, () => list())],
    [
      'fail filter-and: one-is-enough',
      'hears the first condition only',
      { request: asking((path) => path.replace(/ and .*/, '')) },
    ],
    [
      'fail filter-and: one-is-enough',
      'hears the last condition only',
      { request: asking((path) => path.replace(/filter=.* and /, 'filter=')) },
    ],
    [
      'fail filter-and: one-is-enough',
      'takes and for or',
      { request: asking((path) => path.replace(' and ', ' or ')) },
    ],
    ['warn filter-and: finds-nobody', 'takes all behind eq for one value', retold(/ and /, () => list())],
    ['warn filter-and: not-offered', 'refuses and', instead(/ and /, error(400, 'invalidFilter'))],
    ['warn filter-and: not-offered', 'does not offer and', instead(/ and /, error(501))],
    [
      'warn filter-case: other-value-matters',
      'tells capitals from small letters in addresses',
      retold(/emails.*eq "ANNA/, () => list()),
    ],
    [
      'warn filter-case: other-value-matters',
      'tells capitals from small letters in names of groups',
      retold(/displayName eq "TEAM/, () => list()),
    ],
    [
      'fail filter-narrows: part-matches',
      'finds phones by their end',
      {
        request: when(
          phone,
          asking((path) => path.replace('.value eq', '.value ew')),
        ),
      },
    ],
    [
      'fail filter-narrows: shown-twice',
      'shows whom it finds twice',
      retold(/filter=/, (json) =>
        json.totalResults === 1 ? list(...resourcesOf(json), ...resourcesOf(json)) : json,
      ),
    ],
    ['warn filter-and: breaks', 'fails over and', instead(/ and /, error(500))],
    [
      'fail filter-unknown-attribute: everybody',
      'pays no heed to what it does not know',
      {
        request: when(
          /noSuch/,
          asking(() => '/Users'),
        ),
      },
    ],
    [
      'warn filter-unknown-attribute: breaks',
      'fails over what it does not know',
      instead(/noSuch/, error(500)),
    ],
    [
      'warn filter-unknown-attribute: breaks',
      'answers 404 for what it does not know',
      instead(/noSuch/, error(404)),
    ],
    [
      'warn filter-unknown-attribute: wrong-reason',
      'gives a wrong reason',
      instead(/noSuch/, error(400, 'uniqueness')),
    ],
    [
      'fail filter-narrows: part-matches',
      'takes eq for co',
      { request: asking((path) => path.replace(/(filter=.*) eq /i, '$1 co ')) },
    ],
    [
      'fail filter-narrows: part-matches',
      'takes eq for sw on names',
      { request: asking((path) => path.replace(/filter=userName eq/i, 'filter=userName sw')) },
    ],
    [
      'fail filter-narrows: part-matches',
      'takes eq for co on phones',
      {
        request: when(
          phone,
          asking((path) => path.replace('.value eq', '.value co')),
        ),
      },
    ],
    [
      'fail filter-narrows: total-wrong',
      'counts everybody',
      retold(/filter=userName/i, (json) => (json.totalResults === 1 ? { ...json, totalResults: 12 } : json)),
    ],
    [
      'fail filter-narrows: total-wrong',
      'counts a found group as two',
      retold(group, (json) => ({ ...json, totalResults: 2 })),
    ],
    [
      'warn filter-narrows: other-values',
      'leaves out what the list shows',
      retold(/Users\?filter/, each(without('phoneNumbers'))),
    ],
    [
      'warn filter-narrows: other-values',
      'writes phones in another way than the list',
      retold(
        phone,
        each((one) => ({ ...one, phoneNumbers: [{ type: 'mobile', value: '0701740601' }] })),
      ),
    ],
    [
      'fail filter-narrows: other-id',
      'gives ids of its own',
      retold(
        /Users\?filter/,
        each((one) => ({ ...one, id: `hit-${one.id}` })),
      ),
    ],
  ])('%s: %s', async (wanted, _, spoiling) => {
    const { bad, skipped } = await searchRun(spoiling);
    expect(bad).toEqual([wanted]);
    const [id = ''] = /[\w-]+(?=:)/.exec(wanted) ?? [];
    for (const [other, because] of Object.entries(skipped))
      expect([id, 'not-told'], other).toContain(because);
  });

  it('that finds nobody who is disabled is told apart', async () => {
    const awake = (json: Json) => list(...resourcesOf(json).filter((one) => one.active !== false));
    const { bad } = await searchRun(retold(/Users\?filter/, awake), {
      people: 0,
      more: [{}, {}, { active: false }],
    });
    expect(bad).toEqual(['fail filter-ticked: disabled-not-found']);
  });

  it('that finds the address under another type is told apart', async () => {
    const home = { type: 'home', value: 'mona@privat.example' };
    const { bad } = await searchRun(
      (bench) => ({
        answer: async (answer, request) => {
          if (!email.test(asksFor(request))) return answer;
          const all = (await bench.call('GET', '/Users')).body as Json;
          const wanted = /value eq "([^"]*)"/.exec(asksFor(request))?.[1] ?? '';
          const has = (one: Json) => JSON.stringify(one.emails ?? '').includes(`"${wanted}"`);
          return scimAnswer(200, list(...resourcesOf(all).filter(has)));
        },
      }),
      {
        people: 2,
        more: [{ emails: [{ type: 'work', value: 'mona@nordlicht.example' }, home] }],
      },
    );
    expect(bad).toEqual(['fail filter-narrows: other-type']);
  });

  it('by somebody else’s name finds somebody else', async () => {
    const { bad } = await searchRun({
      request: asking((path) => path.replace(/userName eq "anna\.1@/i, 'userName eq "anna.3@')),
    });
    expect(bad).toEqual(['fail filter-narrows: somebody-else']);
  });
});

describe('groups without members', () => {
  const heedless = (wanted: RegExp): Spoiling => ({
    request: when(
      wanted,
      asking((path) => path.replace('excludedAttributes=members', 'x=y')),
    ),
  });
  it.each<[string, string, Spoiling]>([
    ['fail excluded-members: everywhere', 'hold them everywhere', heedless(/./)],
    ['fail excluded-members: in-list', 'hold them in lists', heedless(/Groups\?/)],
    ['fail excluded-members: in-list', 'hold them in searches', heedless(/Groups\?.*filter/)],
    ['fail excluded-members: in-single', 'hold them when read by id', heedless(/Groups\/.*\?/)],
    [
      'fail excluded-members: more-left-out',
      'have lost their name',
      retold(/Groups\?.*excluded.*count|Groups\?.*count.*excluded/, each(without('displayName'))),
    ],
    [
      'fail excluded-members: more-left-out',
      'have lost their externalId when read by id',
      retold(/Groups\/.*excluded/, without('externalId')),
    ],
    [
      'fail id-present: id-missing',
      'have lost their id when read by id',
      retold(/Groups\/.*excluded/, without('id')),
    ],
    ['fail id-present: not-readable', 'cannot be read', instead(/Groups\/.*excluded/, error(404))],
  ])('%s: %s', async (wanted, _, spoiling) => {
    expect((await searchRun(spoiling)).bad).toEqual([wanted]);
  });
});

describe('chosen attributes', () => {
  const chosen = /attributes=userName/;
  it.each<[string, string, Spoiling]>([
    ['fail attributes-selection: id-lost', 'come without the id', retold(chosen, each(without('id')))],
    ['warn attributes-selection: attribute-lost', 'do not come', retold(chosen, each(without('userName')))],
    ['warn attributes-selection: refused', 'are refused', instead(chosen, error(400, 'invalidValue'))],
    ['warn attributes-selection: breaks', 'make it fail', instead(chosen, error(500))],
  ])('%s: %s', async (wanted, _, spoiling) => {
    expect((await searchRun(spoiling)).bad).toEqual([wanted]);
  });
});

describe('the list of people', () => {
  const total = (count: (json: Json) => number) =>
    retold(page, (json) => ({ ...json, totalResults: count(json) }));
  const startAt = (change: (start: number) => number): Spoiling => ({
    request: when(
      page,
      asking((path) => path.replace(/startIndex=(\d+)/, (_, start) => `startIndex=${change(Number(start))}`)),
    ),
  });
  it.each<[string, string, Spoiling, number?]>([
    ['fail paging: start-ignored', 'is always the first page', startAt(() => 1)],
    ['fail paging: start-ignored', 'is always the first page, of few', startAt(() => 1), 3],
    ['fail paging: somebody-missing', 'is counted from 0', startAt((start) => start + 1)],
    ['fail paging: somebody-missing', 'is counted from 0, and long', startAt((start) => start + 1), 23],
    ['fail paging: somebody-missing', 'is counted from 0, and short', startAt((start) => start + 1), 3],
    ['fail paging: somebody-twice', 'begins each page one early', startAt((start) => Math.max(1, start - 1))],
    [
      'fail paging: start-ignored',
      'begins each page one early, and is short',
      startAt((start) => Math.max(1, start - 1)),
      4,
    ],
    [
      'fail paging: total-wrong',
      'says the page’s length for its total',
      total((json) => resourcesOf(json).length),
    ],
    ['fail paging: somebody-missing', 'counts one too many', total(() => 13)],
    ['fail paging: total-wrong', 'counts one too few', total(() => 11)],
    [
      'fail paging: total-wrong',
      'counts those that are left',
      {
        answer: (answer, request) =>
          page.test(asksFor(request))
            ? withJson(answer, (json) => ({ ...json, totalResults: 13 - Number(json.startIndex) }))
            : answer,
      },
    ],
    [
      'fail paging: somebody-missing',
      'lacks the last one',
      retold(page, (json) => ({
        ...json,
        Resources: resourcesOf(json).filter((one) => !String(one.userName).startsWith('anna.12@')),
      })),
    ],
    [
      'fail paging: somebody-missing',
      'lacks one in the middle',
      retold(pageFrom(6), (json) => ({ ...json, Resources: resourcesOf(json).slice(1) })),
    ],
    ['fail paging: page-breaks', 'breaks on the second page', instead(pageFrom(6), error(500))],
    ['fail paging: page-breaks', 'refuses the third page', instead(pageFrom(11), error(400))],
    ['warn paging: end-breaks', 'answers 404 beyond its end', instead(pageFrom(13), error(404))],
    [
      'warn paging: end-breaks',
      'forgets its total beyond its end',
      retold(pageFrom(13), (json) => ({ ...json, totalResults: 0 })),
    ],
    [
      'warn paging: end-breaks',
      'begins anew beyond its end',
      {
        request: when(
          pageFrom(13),
          asking((path) => path.replace('13', '1')),
        ),
      },
    ],
    [
      'warn paging: count-ignored',
      'sends all at once',
      {
        request: when(
          page,
          asking((path) => path.replace('count=5', 'x=y')),
        ),
      },
    ],
    [
      'warn paging: other-start-said',
      'says 1 for each start',
      retold(page, (json) => ({ ...json, startIndex: 1 })),
    ],
    [
      'warn paging: other-start-said',
      'says 0 for its first start',
      retold(page, (json) => ({ ...json, startIndex: Number(json.startIndex) - 1 })),
    ],
    [
      'warn paging: other-length-said',
      'says 5 for pages of 3',
      {
        request: when(
          page,
          asking((path) => path.replace('count=5', 'count=3')),
        ),
        answer: (answer, request) =>
          page.test(asksFor(request)) ? withJson(answer, (json) => ({ ...json, itemsPerPage: 5 })) : answer,
      },
    ],
    ['warn paging: list-breaks', 'cannot be shown', instead(/Users\?(?:startIndex|count)/, error(500))],
    [
      'fail single-match: several-people',
      'holds one userName twice',
      retold(
        page,
        each((one, at) => (at === 1 ? { ...one, userName: 'ANNA.1@nordlicht.example' } : one)),
      ),
    ],
  ])('%s: %s', async (wanted, _, spoiling, people = 12) => {
    const { bad } = await searchRun(spoiling, { people });
    expect(bad).toEqual([wanted]);
  });

  it('of groups holds one name twice', async () => {
    const { bad } = await searchRun(
      {
        ...retold(/Groups(?:\/|\?.*(?:startIndex|eq "Team"))/i, (json) =>
          json.Resources
            ? each((one) => ({ ...one, displayName: 'Team' }))(json)
            : { ...json, displayName: 'Team' },
        ),
        request: when(
          /eq "Team"/i,
          asking(() => '/Groups?excludedAttributes=members'),
        ),
      },
      { groups: 2 },
    );
    expect(bad).toEqual(['fail single-match: several-groups']);
  });
});
