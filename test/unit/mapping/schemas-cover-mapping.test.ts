import { describe, expect, it } from 'vitest';
import {
  attributePath,
  type ResourceSchema,
  uncoveredAttributes,
} from '../../../shared/mapping/schemas-cover-mapping';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const own = 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User';
const schemas: readonly ResourceSchema[] = [
  {
    id: core.toUpperCase(),
    attributes: [
      { name: 'username', type: 'string' },
      { name: 'active', type: 'Boolean' },
      { name: 'name', type: 'complex', subAttributes: [{ name: 'givenName', type: 'string' }] },
      {
        name: 'emails',
        type: 'complex',
        subAttributes: [
          { name: 'value', type: 'string' },
          { name: 'primary', type: 'boolean' },
        ],
      },
      { name: 'groups', type: 'complex', mutability: 'readOnly', subAttributes: [{ name: 'value' }] },
      { name: 'title' },
      { name: 'profileUrl', type: 'reference' },
      { name: 'hired', type: 'dateTime' },
      { name: 'manager', type: 'complex', subAttributes: [{ name: 'value', type: 'string' }] },
      { name: 'seats', type: 'decimal' },
    ],
  },
  { id: own, attributes: [{ name: 'label1', type: 'string' }] },
];

describe('the path of a mapped attribute', () => {
  it.each([
    ['userName', null, ['userName']],
    ['name.givenName', null, ['name', 'givenName']],
    ['emails[type eq "work"].value', null, ['emails', 'value']],
    ['roles[primary eq "True"].value', null, ['roles', 'value']],
    ['x[type eq "a.b:c"].value', null, ['x', 'value']],
    [`${own}:label1`, own, ['label1']],
    [`${own}:manager.value`, own, ['manager', 'value']],
  ])('%s', (name, urn, steps) => {
    expect(attributePath(name)).toEqual({ urn, steps });
  });
});

describe('a mapped attribute and the schemas', () => {
  it.each([
    ['userName', 'String', null],
    ['USERNAME', 'string', null],
    ['active', 'Boolean', null],
    ['active', 'String', 'other-type'],
    ['userName', 'Boolean', 'other-type'],
    ['name.givenName', 'String', null],
    ['name.familyName', 'String', 'missing'],
    ['name', 'String', 'other-type'],
    ['emails[type eq "work"].value', 'String', null],
    ['emails[type eq "work"].display', 'String', 'missing'],
    ['phoneNumbers[type eq "mobile"].value', 'String', 'missing'],
    ['groups.value', 'String', 'read-only'],
    ['groups', 'Reference', 'read-only'],
    ['title', 'String', null],
    ['profileUrl', 'String', null],
    ['profileUrl', 'Reference', null],
    ['manager', 'Reference', null],
    ['title', 'Reference', 'other-type'],
    ['hired', 'DateTime', null],
    ['seats', 'Integer', null],
    ['title', 'Integer', 'other-type'],
    ['title', '', null],
    ['title', 'SomethingNew', null],
    ['externalId', 'String', null],
    ['id', 'String', null],
    [`${own}:label1`, 'String', null],
    [`${own.toLowerCase()}:LABEL1`, 'String', null],
    [`${own}:label2`, 'String', 'missing'],
    ['urn:example:other:2.0:User:x', 'String', 'schema-missing'],
  ])('%s as %s: %s', (name, type, fault) => {
    expect(uncoveredAttributes([{ name, type }], schemas, core).map((one) => one.fault)).toEqual(
      fault ? [fault] : [],
    );
  });

  it('without any schema misses all but the common attributes', () => {
    const mapped = ['userName', 'externalId'].map((name) => ({ name, type: 'String' }));
    expect(uncoveredAttributes(mapped, [], core).map((one) => one.name)).toEqual(['userName']);
  });
});
