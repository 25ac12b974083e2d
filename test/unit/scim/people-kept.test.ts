import { describe, expect, it } from 'vitest';
import { enterpriseUrn, labelsUrn } from '../../support/grouptalk-scim';
import { type Spoiling, scimAnswer, withJson } from '../../support/spoilt-endpoint';
import {
  answering,
  hearing,
  isSearch,
  type Json,
  refusal,
  refusing,
  showing,
  tryPeople,
} from '../../support/try-people';

const without = (json: Json, name: string): Json =>
  Object.fromEntries(Object.entries(json).filter(([key]) => key !== name));
const phones = (change: (phone: Json) => Json) => (person: Json) =>
  Array.isArray(person.phoneNumbers)
    ? { ...person, phoneNumbers: (person.phoneNumbers as Json[]).map(change) }
    : person;
const listsLabels = (body: Json) => (body.schemas as string[]).includes(labelsUrn);

const table: readonly (readonly [string, string, Spoiling])[] = [
  [
    'writes phone numbers without blanks',
    'person-read-back: changed',
    showing(phones((phone) => ({ ...phone, value: String(phone.value).replaceAll(' ', '') }))),
  ],
  [
    'writes phone numbers as tel:',
    'person-read-back: changed',
    showing(phones((phone) => ({ ...phone, value: `tel:${phone.value}` }))),
  ],
  [
    'loses the type of a phone number',
    'person-read-back: moved',
    showing(phones((phone) => without(phone, 'type'))),
  ],
  [
    'shows a phone number under another type',
    'person-read-back: moved',
    showing(phones((phone) => ({ ...phone, type: phone.type === 'mobile' ? 'work' : phone.type }))),
  ],
  [
    'shows each phone number twice',
    'person-read-back: doubled',
    showing((person) =>
      Array.isArray(person.phoneNumbers)
        ? {
            ...person,
            phoneNumbers: [...(person.phoneNumbers as Json[]), ...(person.phoneNumbers as Json[])],
          }
        : person,
    ),
  ],
  [
    'loses the marks on letters',
    'person-read-back: changed',
    showing((person) => ({
      ...person,
      name: JSON.parse(
        JSON.stringify(person.name ?? {})
          .normalize('NFD')
          .replace(/\p{M}/gu, ''),
      ) as Json,
    })),
  ],
  [
    'shows what is not ASCII as question marks',
    'person-read-back: changed',
    showing((person) => JSON.parse(JSON.stringify(person).replace(/[^\0-\x7f]/g, '?')) as Json),
  ],
  [
    'takes cost centers for numbers',
    'person-read-back: changed',
    showing((person) => {
      const extension = person[enterpriseUrn] as Json | undefined;
      return extension
        ? { ...person, [enterpriseUrn]: { ...extension, costCenter: Number(extension.costCenter) } }
        : person;
    }),
  ],
  [
    'writes values as if for a web page',
    'person-read-back: changed',
    showing((person) => JSON.parse(JSON.stringify(person).replaceAll('&', '&amp;')) as Json),
  ],
  ['loses externalId', 'person-read-back: lost', showing((person) => without(person, 'externalId'))],
  [
    'loses the cost center',
    'person-read-back: lost',
    showing((person) => {
      const extension = person[enterpriseUrn];
      return extension ? { ...person, [enterpriseUrn]: without(extension as Json, 'costCenter') } : person;
    }),
  ],
  ['loses all labels', 'person-read-back: lost', showing((person) => without(person, labelsUrn))],
  [
    'shows labels as if they were its own',
    'person-read-back: moved',
    showing((person) => ({
      ...without(person, labelsUrn),
      ...((person[labelsUrn] as Json | undefined) ?? {}),
    })),
  ],
  ['does not show active', 'person-read-back: lost', showing((person) => without(person, 'active'))],
  [
    'shows active as a text',
    'person-read-back: changed',
    showing((person) => ({ ...person, active: String(person.active) })),
  ],
  [
    'cuts texts at ten letters',
    'person-read-back: changed',
    { request: hearing('POST', (body) => ({ ...body, name: { givenName: 'Åsa-S', familyName: 'Öström' } })) },
  ],

  [
    'does not find whom it has just made',
    'person-found: not-found',
    answering('GET', (answer, request) =>
      isSearch(request) && /-anna|mail/i.test(request.path) && !/renamed/i.test(request.path)
        ? scimAnswer(200, {
            schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
            totalResults: 0,
            Resources: [],
          })
        : answer,
    ),
  ],
  [
    'finds the person and somebody else',
    'person-found: more-found',
    answering('GET', (answer, request) =>
      isSearch(request) && answer.body.includes('-Anna@')
        ? withJson(answer, (json) => ({
            ...json,
            totalResults: 2,
            Resources: [...(json.Resources as Json[]), { id: 'other', userName: 'other' }],
          }))
        : answer,
    ),
  ],
  [
    'shows less in a list',
    'person-found: list-differs',
    showing((person) => without(person, 'emails'), isSearch),
  ],

  [
    'drops an extension that schemas does not list',
    'person-unlisted-extension: dropped',
    { request: hearing('POST', (body) => (listsLabels(body) ? null : without(body, labelsUrn))) },
  ],
  [
    'refuses an extension that schemas does not list',
    'person-unlisted-extension: refused',
    refusing('POST', (body) => labelsUrn in body && !listsLabels(body), refusal(400, 'invalidSyntax')),
  ],
];

describe('an endpoint that', () => {
  it.concurrent.each(table)('%s: %s', async (_, finding, spoiling) => {
    expect((await tryPeople(spoiling)).bad).toEqual([finding]);
  });
});
