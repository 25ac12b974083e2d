import { describe, expect, it } from 'vitest';
import { compareMappings } from '../../../shared/mapping/compare';
import { syncSchema } from '../../../shared/model/sync-schema';
import { grouptalk } from '../../../shared/target/grouptalk';

interface Row {
  readonly name: string;
  readonly type: string;
  readonly matching?: number;
}

const tableRows = (attributes: typeof grouptalk.userAttributes, match: string): Row[] =>
  attributes.map(({ name, type }) => ({ name, type, ...(name === match ? { matching: 1 } : {}) }));

/** A schema as Graph has it, with these target rows. */
function schemaOf(users: readonly Row[], groups: readonly Row[], more: { groupsEnabled?: boolean } = {}) {
  const mapping = (source: string, target: string, rows: readonly Row[], enabled = true) => ({
    enabled,
    sourceObjectName: source,
    targetObjectName: target,
    attributeMappings: rows.map((row) => ({
      targetAttributeName: row.name,
      matchingPriority: row.matching ?? 0,
      source: { type: 'Attribute', name: 'x', expression: '[x]' },
    })),
  });
  const object = (name: string, rows: readonly Row[]) => ({
    name,
    attributes: rows.map((row) => ({ name: row.name, type: row.type })),
  });
  return syncSchema.parse({
    directories: [
      { name: 'Microsoft Entra ID', objects: [{ name: 'User', attributes: [] }] },
      { name: 'GroupTalk', objects: [object('urn:user', users), object('urn:group', groups)] },
    ],
    synchronizationRules: [
      {
        name: 'USERGROUP_OUTBOUND_USERGROUP',
        targetDirectoryName: 'GroupTalk',
        objectMappings: [
          mapping('User', 'urn:user', users),
          mapping('Group', 'urn:group', groups, more.groupsEnabled ?? true),
        ],
      },
    ],
  });
}

const users = tableRows(grouptalk.userAttributes, 'userName');
const groups = tableRows(grouptalk.groupAttributes, 'displayName');
const without = (rows: readonly Row[], name: string) => rows.filter((row) => row.name !== name);
const changed = (rows: readonly Row[], name: string, by: Partial<Row>) =>
  rows.map((row) => (row.name === name ? { ...row, ...by } : row));
const externalMatch = changed(changed(users, 'userName', { matching: 0 }), 'externalId', { matching: 1 });

describe("a job's schema against GroupTalk's tables", () => {
  it.each([
    ['all as in the tutorial', schemaOf(users, groups), ['mapping-table User', 'mapping-table Group']],
    [
      'names in another case',
      schemaOf(changed(users, 'externalId', { name: 'EXTERNALID', type: 'string' }), groups),
      ['mapping-table User', 'mapping-table Group'],
    ],
    [
      'an attribute missing',
      schemaOf(without(users, 'externalId'), groups),
      ['mapping-missing User externalId attribute', 'mapping-table Group'],
    ],
    [
      'active missing',
      schemaOf(without(users, 'active'), groups),
      ['mapping-missing User active needed', 'mapping-table Group'],
    ],
    [
      'members missing',
      schemaOf(users, without(groups, 'members')),
      ['mapping-table User', 'mapping-missing Group members needed'],
    ],
    [
      'an attribute too many',
      schemaOf([...users, { name: 'title', type: 'String' }], groups),
      ['mapping-extra User title attribute', 'mapping-table Group'],
    ],
    [
      'another type',
      schemaOf(changed(users, 'active', { type: 'String' }), groups),
      ['mapping-type User active attribute', 'mapping-table Group'],
    ],
    [
      'a match that cannot be filtered',
      schemaOf(externalMatch, groups),
      ['mapping-match-not-filterable User externalId attribute', 'mapping-table Group'],
    ],
    [
      'a second match that cannot be filtered',
      schemaOf(changed(users, 'name.givenName', { matching: 2 }), groups),
      ['mapping-match-not-filterable User name.givenName attribute', 'mapping-table Group'],
    ],
    [
      'a match outside the table',
      schemaOf([...users, { name: 'nickName', type: 'String', matching: 2 }], groups),
      [
        'mapping-match-not-filterable User nickName attribute',
        'mapping-extra User nickName attribute',
        'mapping-table Group',
      ],
    ],
    [
      'no match at all',
      schemaOf(changed(users, 'userName', { matching: 0 }), groups),
      ['mapping-no-match User none', 'mapping-table Group'],
    ],
    [
      'groups switched off',
      schemaOf(users, groups, { groupsEnabled: false }),
      ['mapping-table User', 'mapping-off Group disabled'],
    ],
    ['nothing', syncSchema.parse({}), ['mapping-off User none', 'mapping-off Group none']],
  ])('%s', (_, schema, expected) => {
    const told = compareMappings(schema, grouptalk).map((one) =>
      [one.id, one.params.kind, one.params.attribute, one.outcome === 'fits' ? undefined : one.outcome]
        .filter(Boolean)
        .join(' '),
    );
    expect(told).toEqual(expected);
  });

  it('says what may be matched on instead', () => {
    const [finding] = compareMappings(schemaOf(externalMatch, groups), grouptalk);
    expect(finding?.verdict).toBe('fail');
    expect(finding?.params.allowed).toBe(
      'userName, phoneNumbers[type eq "mobile"].value, emails[type eq "work"].value',
    );
  });

  it('a schema without directories says nothing about types', () => {
    const schema = { ...schemaOf(changed(users, 'active', { type: 'String' }), groups), directories: [] };
    expect(compareMappings(schema, grouptalk).map((one) => one.id)).toEqual([
      'mapping-table',
      'mapping-table',
    ]);
  });
});
