import { answer, type LabAnswer, listUrn, refuse, withBody } from '../answers';
import type { Spoil } from '../open-lab';
import { labels, listOf, type Plain, plainOf } from '../schema';
import type { Defect } from './defect';

const at = (path: string, change: (json: Plain) => unknown): Spoil => {
  return () => (was, request) =>
    request.path === path && was.status === 200 ? withBody(was, (json) => change(json)) : was;
};
const instead = (path: RegExp, given: LabAnswer): Spoil => {
  return () => (was, request) => (path.test(request.path) && was.status !== 401 ? given : was);
};
const resources = (json: Plain) => listOf(json.Resources).map(plainOf);

const schema = (pattern: RegExp, change: (one: Plain) => Plain | null): Spoil =>
  at('/Schemas', (json) => {
    const left = resources(json)
      .map((one) => (pattern.test(String(one.id)) ? change(one) : one))
      .filter((one) => one !== null);
    return { ...json, totalResults: left.length, itemsPerPage: left.length, Resources: left };
  });
const attributes = (pattern: RegExp, change: (attribute: Plain) => Plain | null): Spoil =>
  schema(pattern, (one) => ({
    ...one,
    attributes: listOf(one.attributes)
      .map((attribute) => change(plainOf(attribute)))
      .filter((attribute) => attribute !== null),
  }));
const attribute = (name: string, change: (one: Plain) => Plain | null): Spoil =>
  attributes(/core:2\.0:(?:User|Group)$/, (one) => (one.name === name ? change(one) : one));

const types = (change: (one: Plain) => Plain | null): Spoil =>
  at('/ResourceTypes', (json) => {
    const left = resources(json)
      .map(change)
      .filter((one) => one !== null);
    return { ...json, totalResults: left.length, itemsPerPage: left.length, Resources: left };
  });
const config = (change: (json: Plain) => unknown): Spoil => at('/ServiceProviderConfig', change);

const html = answer(200, '<!doctype html><title>GroupTalk</title>', { 'Content-Type': 'text/html' });
const covering = ['schemas', 'schemas-cover-mapping'] as const;
const unknown = /^\/(?!Users|Groups|Schemas|ResourceTypes|ServiceProviderConfig|$|\?)/;

/** An endpoint that says wrong things about itself. */
export const discoveryDefects: readonly Defect[] = [
  { name: 'no labels in /Schemas', among: covering, answer: schema(/grouptalk:2\.0:User/, () => null) },
  { name: 'no groups in /Schemas', among: covering, answer: schema(/Group$/, () => null) },
  { name: 'no enterprise schema', among: covering, answer: schema(/enterprise/, () => null) },
  {
    name: 'label4 missing in /Schemas',
    among: covering,
    answer: attributes(/grouptalk:2\.0:User/, (one) => (one.name === 'label4' ? null : one)),
  },
  { name: 'phones missing in /Schemas', among: covering, answer: attribute('phoneNumbers', () => null) },
  {
    name: 'active is a text in /Schemas',
    among: covering,
    answer: attribute('active', (one) => ({ ...one, type: 'string' })),
  },
  {
    name: 'name is a text in /Schemas',
    among: covering,
    answer: attribute('name', ({ subAttributes: _, ...one }) => ({ ...one, type: 'string' })),
  },
  {
    name: 'entries of mails unknown in /Schemas',
    among: covering,
    answer: attribute('emails', (one) => ({ ...one, subAttributes: [{ name: 'address', type: 'string' }] })),
  },
  {
    name: 'one mail only in /Schemas',
    among: covering,
    answer: attribute('emails', (one) => ({ ...one, multiValued: false })),
  },
  {
    name: 'userName cannot be written, says /Schemas',
    among: covering,
    answer: attribute('userName', (one) => ({ ...one, mutability: 'readOnly' })),
  },
  {
    name: 'labels under another URN',
    among: covering,
    answer: schema(/grouptalk:2\.0:User/, (one) => ({ ...one, id: labels.replace('2.0', '1.0') })),
  },
  { name: '/Schemas is a bare array', among: covering, answer: at('/Schemas', (json) => json.Resources) },
  {
    name: '/Schemas has schemas without attributes',
    among: covering,
    answer: schema(/User$/, ({ attributes: _, ...one }) => one),
  },
  {
    name: '/Schemas has attributes without names',
    among: covering,
    answer: attributes(/core:2\.0:User/, ({ name: _, ...one }) => one),
  },
  {
    name: '/Schemas has nothing in it',
    among: covering,
    answer: at('/Schemas', () => ({ schemas: [listUrn], totalResults: 0, Resources: [] })),
  },
  { name: '/Schemas is a page', among: covering, answer: instead(/^\/Schemas/, html) },
  { name: '/Schemas breaks', among: covering, answer: instead(/^\/Schemas/, refuse(500, 'null')) },
  { name: '/Schemas is garbage', among: covering, answer: instead(/^\/Schemas/, answer(200, '{{schemas}}')) },
  {
    name: 'people live elsewhere, says /ResourceTypes',
    among: ['resource-types'],
    answer: types((one) => (one.id === 'User' ? { ...one, endpoint: '/People' } : one)),
  },
  {
    name: 'no groups in /ResourceTypes',
    among: ['resource-types'],
    answer: types((one) => (one.id === 'Group' ? null : one)),
  },
  {
    name: 'no endpoint in /ResourceTypes',
    among: ['resource-types'],
    answer: types(({ endpoint: _, ...one }) => one),
  },
  {
    name: 'another schema in /ResourceTypes',
    among: ['resource-types'],
    answer: types((one) => ({ ...one, schema: 'urn:scim:schemas:core:1.0' })),
  },
  {
    name: 'the labels missing in /ResourceTypes',
    among: ['resource-types'],
    answer: types((one) => ({
      ...one,
      schemaExtensions: listOf(one.schemaExtensions).filter((two) => plainOf(two).schema !== labels),
    })),
  },
  {
    name: '/ResourceTypes is garbage',
    among: ['resource-types'],
    answer: instead(/^\/ResourceTypes/, answer(200, '"none"')),
  },
  {
    name: '/ResourceTypes breaks',
    among: ['resource-types'],
    answer: instead(/^\/ResourceTypes/, refuse(500, 'null')),
  },
  {
    name: 'no PATCH, says /ServiceProviderConfig',
    among: ['service-provider-config'],
    answer: config((json) => ({ ...json, patch: { supported: false } })),
  },
  {
    name: 'no filters, says /ServiceProviderConfig',
    among: ['service-provider-config'],
    answer: config((json) => ({ ...json, filter: { supported: false, maxResults: 0 } })),
  },
  {
    name: '/ServiceProviderConfig says true as a text',
    among: ['service-provider-config'],
    answer: config((json) => ({ ...json, patch: { supported: 'true' } })),
  },
  {
    name: '/ServiceProviderConfig says nothing of PATCH',
    among: ['service-provider-config'],
    answer: config(({ patch: _, ...json }) => json),
  },
  {
    name: '/ServiceProviderConfig is a list',
    among: ['service-provider-config'],
    answer: config((json) => [json]),
  },
  {
    name: '/ServiceProviderConfig breaks',
    among: ['service-provider-config'],
    answer: instead(/^\/ServiceProviderConfig/, refuse(500, 'null')),
  },
  {
    name: '/ServiceProviderConfig is a page',
    among: ['service-provider-config'],
    answer: instead(/^\/ServiceProviderConfig/, html),
  },
  { name: 'what does not exist is a page', among: ['unknown-resource'], answer: instead(unknown, html) },
  {
    name: 'what does not exist is an empty list',
    among: ['unknown-resource'],
    answer: instead(unknown, answer(200, { schemas: [listUrn], totalResults: 0, Resources: [] })),
  },
  {
    name: 'what does not exist breaks',
    among: ['unknown-resource'],
    answer: instead(unknown, refuse(500, 'null')),
  },
  { name: 'what does not exist is fine', among: ['unknown-resource'], answer: instead(unknown, answer(204)) },
];
