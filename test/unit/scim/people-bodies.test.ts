import { describe, expect, it } from 'vitest';
import { allAtOnce, eachByPath, patchBody, personBody } from '../../../shared/scim/write/bodies';
import { changedBetween, differences } from '../../../shared/scim/write/person-compare';
import { createPersonValues } from '../../../shared/scim/write/person-values';
import { grouptalk } from '../../../shared/target/grouptalk';

const mobile = 'phoneNumbers[type eq "mobile"].value';
const work = 'emails[type eq "work"].value';
const label = `${grouptalk.userSchemas.own}:label1`;
const costCenter = `${grouptalk.userSchemas.enterprise}:costCenter`;

describe('a person as Entra creates one', () => {
  const values = new Map<string, unknown>([
    ['userName', 'anna@probe.invalid'],
    [work, 'a@probe.invalid'],
    [mobile, '+46 70 174 06 05'],
    ['name.givenName', 'Åsa'],
    ['externalId', 'x'],
    [costCenter, '0047'],
    [label, 'one'],
    ['addresses[type eq "work"].locality', 'Åre'],
    ['addresses[type eq "work"].country', 'SE'],
  ]);

  it('has a primary mail address, empty roles, and an extension that schemas does not list', () => {
    expect(personBody(values)).toEqual({
      schemas: [grouptalk.userSchemas.core, grouptalk.userSchemas.enterprise],
      externalId: 'x',
      userName: 'anna@probe.invalid',
      active: true,
      emails: [{ primary: true, type: 'work', value: 'a@probe.invalid' }],
      phoneNumbers: [{ type: 'mobile', value: '+46 70 174 06 05' }],
      addresses: [{ type: 'work', locality: 'Åre', country: 'SE' }],
      meta: { resourceType: 'User' },
      name: { givenName: 'Åsa' },
      roles: [],
      [grouptalk.userSchemas.enterprise]: { costCenter: '0047' },
      [grouptalk.userSchemas.own]: { label1: 'one' },
    });
  });

  it('lists the extension where that is to be tried', () => {
    expect(personBody(values, { listed: true }).schemas).toEqual([
      grouptalk.userSchemas.core,
      grouptalk.userSchemas.enterprise,
      grouptalk.userSchemas.own,
    ]);
  });
});

describe('a change as Entra writes it', () => {
  const values = new Map<string, unknown>([
    ['name.givenName', 'Åsa'],
    [label, 'one'],
    [mobile, '+46'],
    ['active', false],
  ]);

  it('is one operation with its path for each attribute without the flag', () => {
    expect(patchBody(...eachByPath('plain', 'replace', new Map([...values].slice(0, 3))))).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [
        { op: 'Replace', path: 'name.givenName', value: 'Åsa' },
        { op: 'Replace', path: label, value: 'one' },
        { op: 'Replace', path: mobile, value: '+46' },
      ],
    });
    expect(eachByPath('plain', 'remove', new Map([[label, undefined]]))).toEqual([
      { op: 'Remove', path: label },
    ]);
  });

  it('is one flat replace without a path with the flag, and entries of lists apart', () => {
    expect(allAtOnce(values)).toEqual([
      { op: 'replace', value: { 'name.givenName': 'Åsa', [label]: 'one', active: false } },
      { op: 'replace', path: mobile, value: '+46' },
    ]);
  });
});

describe('the values of trial people', () => {
  const mapped = [...grouptalk.userAttributes, { name: 'manager', type: 'Reference' }];
  const values = createPersonValues('0123456789ab', mapped);

  it('cover what is mapped and can be written', () => {
    expect(values.names).toHaveLength(12);
    expect(values.names).not.toContain('manager');
    expect([...values.fresh(values.names).values()].every((one) => one !== undefined)).toBe(true);
  });

  it('reach nobody: fictional numbers, mail at .invalid', () => {
    const some = createPersonValues('fedcba987654', mapped);
    const numbers = Array.from({ length: 95 }, () => some.fresh([mobile]).get(mobile));
    for (const number of numbers) expect(number).toMatch(/^\+46 70 174 06 (?:0[5-9]|[1-9]\d)$/);
    expect(new Set(numbers).size).toBe(95);
    expect(some.fresh([work]).get(work)).toMatch(/@probe\.invalid$/);
  });

  it('have other numbers where somebody has one of them', () => {
    const some = createPersonValues('fedcba987654', mapped);
    some.elsewhere();
    const numbers = Array.from({ length: 300 }, () => some.fresh([mobile]).get(mobile));
    for (const number of numbers) expect(number).toMatch(/^\+46 (?:31 390 06|40 628 04|8 465 004) \d\d$/);
    expect(new Set(numbers).size).toBe(300);
  });

  it('are other ones each time', () => {
    const [one, other] = [values.fresh(values.names), values.fresh(values.names)];
    for (const name of values.names) expect(one.get(name)).not.toBe(other.get(name));
  });
});

describe('what is shown', () => {
  const person = {
    userName: 'anna@probe.invalid',
    emails: [{ type: 'WORK', value: 'A@probe.invalid' }],
    phoneNumbers: [
      { type: 'mobile', value: '+46 1' },
      { type: 'work', value: '+46 2' },
    ],
    [grouptalk.userSchemas.own]: { label1: 'e\u0301' },
  };

  it.each([
    [work, 'a@probe.invalid', null],
    [mobile, '+46 1', null],
    [label, '\u00e9', null],
    [`${grouptalk.userSchemas.core}:userName`, 'ANNA@probe.invalid', null],
    [mobile, '+461', 'changed'],
    [mobile, '+46 2', 'changed'],
    ['phoneNumbers[type eq "fax"].value', '+46 2', 'moved'],
    [costCenter, '0047', 'lost'],
    [label, undefined, 'changed'],
    [costCenter, undefined, null],
    ['active', true, 'lost'],
  ])('at %s is held against what was sent', (name, sent, fault) => {
    const found = differences(person, new Map([[name, sent]]));
    expect(found.map((one) => one.fault)).toEqual(fault ? [fault] : []);
  });

  it('is the same when only its order differs', () => {
    const turned = { ...person, phoneNumbers: [...person.phoneNumbers].reverse() };
    expect(changedBetween(person, turned, [mobile, 'phoneNumbers.value'])).toEqual([]);
    expect(changedBetween(person, { ...person, phoneNumbers: [] }, [mobile, work])).toEqual([mobile]);
  });
});
