import { describe, expect, it } from 'vitest';
import { type CheckId, checkLayers } from '../../../shared/model/check-id';
import { create, personOf } from '../../support/grouptalk-scim';
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
type Seed = Parameters<typeof searchRun>[1];

const asksFor = ({ path }: SpoiltRequest) => decodeURIComponent(path.replaceAll('+', ' '));
const instead = (wanted: RegExp, answer: SpoiltAnswer): Spoiling => ({
  request: (request) => (wanted.test(asksFor(request)) ? answer : request),
});
const retold = (change: (json: Json, request: SpoiltRequest) => unknown): Spoiling => ({
  answer: (answer, request) =>
    answer.status === 200 ? withJson(answer, (json) => change(json, request)) : answer,
});
const raw = (change: (path: string) => string): Spoiling => ({
  request: (request) => ({ ...request, path: change(request.path) }),
});
const resourcesOf = (json: Json) => (json.Resources ?? []) as Json[];
const each = (change: (one: Json) => Json) => (json: Json) =>
  json.Resources ? { ...json, Resources: resourcesOf(json).map(change) } : change(json);
const empty = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
};
const listing = /(?:Users|Groups)\?(?!.*filter)/;
const otherCase = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(otherCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      /^\w+$/.test(name) ? name.toUpperCase() : name,
      otherCase(one),
    ]),
  );
};
const oddId = 'a/b:c d+é#';
const mine = checkLayers.search as readonly CheckId[];

const sound: readonly [string, Parameters<typeof searchRun>[0], Seed?][] = [
  ['does all that the practice GroupTalk does', {}],
  ...[0, 1, 2, 3, 4, 5, 6, 10, 11, 15, 16, 23].map(
    (people) => [`has ${people} people`, {}, { people }] as [string, Spoiling, Seed],
  ),
  ['has no groups', {}, { groups: 0 }],
  ['has nothing at all', {}, { people: 0, groups: 0 }],
  [
    'leaves Resources out when it shows nobody',
    retold((json) => (resourcesOf(json).length === 0 ? { ...json, Resources: undefined } : json)),
  ],
  [
    'says null for no Resources',
    retold((json) =>
      json.Resources && resourcesOf(json).length === 0 ? { ...json, Resources: null } : json,
    ),
  ],
  [
    'does not say where a page begins',
    retold((json) => ({ ...json, startIndex: undefined, itemsPerPage: undefined })),
  ],
  [
    'repeats the count for its page length',
    retold((json) => ('itemsPerPage' in json ? { ...json, itemsPerPage: 5 } : json)),
  ],
  ...[1, 2, 3, 4].map(
    (size) =>
      [`has pages of ${size}`, raw((path) => path.replace('count=5', `count=${size}`))] as [string, Spoiling],
  ),
  ['writes names in another case', retold((json) => otherCase(json))],
  ['sends more than was asked for', raw((path) => path.replace('&attributes=userName', ''))],
  [
    'sends further attributes and schemas',
    retold(each((one) => ({ ...one, 'urn:x:2.0:User': { y: 1 }, nickName: 'x', groups: [] }))),
  ],
  ['sends no meta', retold(each(({ meta: _, ...one }) => one))],
  [
    'shows an empty list of members',
    retold((json, request) =>
      /\/Groups/.test(request.path) ? each((one) => ({ members: [], ...one }))(json) : json,
    ),
  ],
  ['never shows members', retold(each(({ members: _, ...one }) => one))],
  [
    'has ids that must be escaped',
    {
      request: (request) => ({ ...request, path: request.path.replaceAll(encodeURIComponent(oddId), '') }),
      answer: (answer) =>
        answer.status === 200
          ? withJson(
              answer,
              each((one) => (one.id ? { ...one, id: `${oddId}${one.id}` } : one)),
            )
          : answer,
    },
  ],
  [
    'refuses escaped slashes',
    {
      request: (request) =>
        request.path.includes('%2F') && /^\/\w+\//.test(request.path)
          ? scimAnswer(404, scimError(404, 'no'))
          : request,
      answer: (answer) =>
        answer.status === 200
          ? withJson(
              answer,
              each((one) => (one.id ? { ...one, id: `a/${one.id}` } : one)),
            )
          : answer,
    },
  ],
  [
    'does not list without a filter',
    instead(listing, scimAnswer(400, scimError(400, 'A filter is required.'))),
  ],
  ['may not list without a filter', instead(listing, scimAnswer(403, scimError(403, 'no')))],
  ['does not offer lists', instead(listing, scimAnswer(501))],
  ['can search on externalId', instead(/externalId/, scimAnswer(200, { ...empty, Resources: [] }))],
  ['refuses externalId in its own way', instead(/externalId/, scimAnswer(501, scimError(501, 'no')))],
  ['finds nobody by what it does not know', instead(/noSuch/, scimAnswer(200, empty))],
  ['gives no reason for a refusal', instead(/noSuch|externalId/, scimAnswer(400, scimError(400, 'no')))],
  [
    'gives a near reason for a refusal',
    instead(/noSuch/, scimAnswer(400, { ...JSON.parse(scimError(400, 'no')), scimType: 'invalidPath' })),
  ],
  ['refuses what it does not know with 403', instead(/noSuch/, scimAnswer(403, scimError(403, 'no')))],
  [
    'has people without phone and address',
    {},
    { people: 0, more: [{ emails: undefined }, { emails: undefined }, {}] },
  ],
  ['has people without a phone', {}, { people: 0, more: [{}, {}, {}] }],
  ['has people who are disabled', {}, { people: 0, more: [{ active: false }, { active: false }, {}] }],
  ['has nobody but disabled people', {}, { people: 0, more: [{ active: false }, { active: false }] }],
  ['has somebody whose name begins as another’s', {}, { more: [{ userName: 'anna.1@nordlicht.exampl' }] }],
  [
    'has names that begin alike',
    {},
    { people: 0, more: ['kund', 'kund1', 'kund12', 'kund123'].map((userName) => ({ userName })) },
  ],
  [
    'has odd names',
    {},
    {
      people: 0,
      more: [`o'brien+x@a.example`, 'Åsa "Ö" Ek', 'a\\b%20&c#', '日本', '12'].map((userName) => ({
        userName,
      })),
    },
  ],
  [
    'has names in capitals',
    {},
    { people: 0, more: ['ANNA@A.EXAMPLE', 'BO@A.EXAMPLE'].map((userName) => ({ userName })) },
  ],
  [
    'has people who share a phone',
    {},
    { people: 0, more: [1, 2].map(() => ({ phoneNumbers: [{ type: 'mobile', value: '+46 70 1' }] })) },
  ],
  [
    'has people with a private address too',
    {},
    {
      people: 0,
      more: ['mia', 'bo'].map((one) => ({
        emails: [
          { type: 'work', value: `${one}@a.example` },
          { type: 'home', value: `${one}@home.example` },
        ],
      })),
    },
  ],
  ['matches by address', {}, { input: { matching: { user: 'emails[type eq "work"].value' } } }],
  [
    'gets little from its mapping',
    {},
    { input: { mapped: { user: [{ name: 'userName', type: 'String' }], group: [] } } },
  ],
];

describe('an endpoint that is in order', () => {
  it.each(sound)('%s', async (_, spoiling, seed) => {
    const { bad, findings, asked } = await searchRun(spoiling, seed);
    const worse = findings.filter((one) => mine.includes(one.id as CheckId) && one.outcome === 'crashed');
    expect([...bad.filter((one) => mine.some((id) => one.includes(` ${id}:`))), ...worse]).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(32);
  });

  it.each([12, 23])('is asked 17 questions, the two first pages among them (%i people)', async (people) => {
    const { asked } = await searchRun({}, { people });
    const own = asked.filter((path) =>
      /startIndex=|externalId|noSuch|anna|ANNA|phone|TEAM|Groups\/.*excluded/.test(path),
    );
    expect(own.length).toBeLessThanOrEqual(17);
    expect(new Set(own).size).toBe(own.length);
  });

  it('says so when it lists nobody, and is asked all the same', async () => {
    const { outcome, asked } = await searchRun({}, { people: 0, groups: 0 });
    expect(outcome('filter-ticked')).toBe('skipped nobody');
    expect(outcome('filter-case')).toBe('skipped nobody');
    expect(outcome('filter-and')).toBe('skipped nobody');
    expect(outcome('filter-narrows')).toBe('skipped nobody');
    expect(outcome('excluded-members')).toBe('skipped no-groups');
    expect(outcome('attributes-selection')).toBe('skipped nobody');
    expect(outcome('paging')).toBe('skipped nobody');
    expect(outcome('single-match')).toBe('skipped nobody');
    expect(outcome('filter-unticked')).toBe('pass refused');
    expect(asked.filter((path) => path.includes('emails[')).length).toBe(1);
  });

  it('that does not list has a note, and whose people come and go another', async () => {
    const unlisted = await searchRun(instead(listing, scimAnswer(403, scimError(403, 'no'))));
    expect(unlisted.outcome('paging')).toBe('note not-listed');
    let made = 0;
    const moving = await searchRun((bench) => ({
      answer: async (answer, request) => {
        if (/Users\?startIndex=1&/.test(request.path)) {
          made += 1;
          await create(bench, 'Users', personOf(`new.${made}`));
        }
        return answer;
      },
    }));
    expect(moving.outcome('paging')).toBe('note moving');
    expect(moving.bad).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'anna'],
    ['a list', [[]]],
    ['texts for lists', { id: 'x', userName: 'anna.1', emails: 'a@b.example', phoneNumbers: { mobile: 1 } }],
    ['numbers for texts', { id: 1, userName: 2, displayName: 3, emails: [4], members: 5 }],
    ['lists for texts', { id: ['x'], userName: ['anna.1'], displayName: [null], emails: [[null]] }],
    ['nulls', { id: null, userName: null, displayName: null, emails: [null], members: null }],
    [
      'a prototype',
      JSON.parse('{"__proto__":{"id":"x"},"id":"__proto__","userName":"constructor","displayName":"x"}'),
    ],
    ['a long text', { id: 'x', userName: 'a'.repeat(100_000), displayName: 'b'.repeat(100_000) }],
    ['half a letter', { id: '\ud83e', userName: '\ud83e-anna', displayName: 'x\ud83e' }],
  ])('with %s in its lists does not make a check stumble', async (_, odd) => {
    const spoiling: Spoiling = {
      answer: (answer) =>
        answer.status === 200
          ? withJson(answer, (json) =>
              json.Resources ? { ...json, Resources: [odd, ...resourcesOf(json), odd] } : json,
            )
          : answer,
    };
    const among = await searchRun(spoiling);
    const alone = await searchRun(spoiling, { people: 0, groups: 0 });
    const stumbled = [...among.findings, ...alone.findings].filter((one) => one.outcome === 'crashed');
    expect(stumbled.map((one) => one.id).filter((id) => mine.includes(id as CheckId))).toEqual([]);
  });

  it('is spoken of without the values of its people', async () => {
    const { findings } = await searchRun({});
    const said = findings
      .filter((one) => mine.includes(one.id as CheckId))
      .map((one) => JSON.stringify(one.params));
    expect(said.join()).not.toMatch(/anna|nordlicht|\+46/i);
  });
});
