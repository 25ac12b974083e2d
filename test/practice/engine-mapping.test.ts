import { describe, expect, it } from 'vitest';
import { evaluate } from '../../shared/practice/engine/expression';
import { evaluateFilters } from '../../shared/practice/engine/filters';
import { nextAttempt, tooManyFailures } from '../../shared/practice/engine/quarantine';
import { readPlace, targetPlace, writePlace } from '../../shared/practice/engine/values';
import type { PracticeAttributeSource } from '../../shared/practice/world/state';
import parsed from '../fixtures/graph/parseExpression.response.json';
import { hours, openSyncBench } from '../support/sync-bench';

const attribute = (name: string): PracticeAttributeSource => ({
  type: 'Attribute',
  name,
  expression: `[${name}]`,
  parameters: [],
});
const constant = (text: string): PracticeAttributeSource => ({
  type: 'Constant',
  name: text,
  expression: `"${text}"`,
  parameters: [],
});
const call = (
  name: string,
  parameters: readonly (PracticeAttributeSource | string)[],
  keys: readonly string[] = [],
): PracticeAttributeSource => ({
  type: 'Function',
  name,
  expression: `${name}(…)`,
  parameters: parameters.map((one, at) => ({
    key: keys[at] ?? `p${at}`,
    value: typeof one === 'string' ? constant(one) : one,
  })),
});

const person = {
  userPrincipalName: 'John.Doe@contoso.com',
  mail: null,
  displayName: 'Zoë Ångström-Ægir',
  country: 'USA',
  department: 'Sales',
  level: '7',
  IsSoftDeleted: 'False',
  proxyAddresses: ['a@x.se', 'b@x.se', 'a@x.se'],
  roles: [] as string[],
};

const values: readonly (readonly [PracticeAttributeSource, string | readonly string[] | null])[] = [
  [attribute('userPrincipalName'), 'John.Doe@contoso.com'],
  [attribute('UserPrincipalName'), null],
  [constant('x'), 'x'],
  [call('Append', [attribute('userPrincipalName'), '.test']), 'John.Doe@contoso.com.test'],
  [call('Append', [attribute('mail'), '.test']), null],
  [call('Coalesce', [attribute('mail'), attribute('userPrincipalName')]), 'John.Doe@contoso.com'],
  [call('Join', [' ', attribute('country'), '', attribute('department')]), 'USA Sales'],
  [call('Join', [',', attribute('proxyAddresses')]), 'a@x.se,b@x.se,a@x.se'],
  [call('Switch', [attribute('IsSoftDeleted'), 'False', 'True', 'True', 'False']), 'True'],
  [call('Switch', [attribute('country'), 'other', 'Sweden', 'SE']), 'other'],
  [call('Switch', [attribute('mail'), '', 'none']), 'none'],
  [call('Switch', [attribute('country'), 'usa', 'lower']), null],
  [call('Not', [attribute('IsSoftDeleted')]), 'True'],
  [call('Mid', [attribute('userPrincipalName'), '1', '4']), 'John'],
  [call('Left', [attribute('country'), '2']), 'US'],
  [call('Left', [attribute('country'), '-1']), 'USA'],
  [call('Len', [attribute('mail')]), '0'],
  [call('InStr', [attribute('userPrincipalName'), '@', '1']), '9'],
  [call('ToLower', [attribute('userPrincipalName')]), 'john.doe@contoso.com'],
  [call('ToUpper', [attribute('department')]), 'SALES'],
  [call('PCase', ['hello WORLD']), 'Hello World'],
  [call('StripSpaces', [' a b ']), 'ab'],
  [call('NormalizeDiacritics', [attribute('displayName')]), 'Zoe Angstrom-AEgir'],
  [call('IsPresent', [attribute('mail')]), 'False'],
  [call('IsNullOrEmpty', [attribute('mail')]), 'True'],
  [call('IsString', [attribute('mail')]), 'False'],
  [call('Item', [attribute('proxyAddresses'), '2']), 'b@x.se'],
  [call('Count', [attribute('proxyAddresses')]), '3'],
  [call('RemoveDuplicates', [attribute('proxyAddresses')]), ['a@x.se', 'b@x.se']],
  [call('Split', ['a;b', ';']), ['a', 'b']],
  [call('Word', ['one two, three', '3', ' ,']), 'three'],
  [call('Word', ['one', '2', ' ']), ''],
  [call('SingleAppRoleAssignment', [attribute('roles')]), null],
  [call('Replace', ['a.b', '.', '_'], ['source', 'Find', 'Replacement']), 'a_b'],
  [call('Replace', ['a1b2', '[0-9]', ''], ['source', 'RegexPattern', 'Replacement']), 'ab'],
];

describe('mapping expressions in the engine', () => {
  it.each(values.map(([source, expected]) => [source.expression, source, expected] as const))(
    '%s',
    (_text, source, expected) => {
      expect(evaluate(source, person)).toEqual({ ok: true, value: expected });
    },
  );

  it("evaluates the tree of Graph's own parser", () => {
    const tree = parsed.parsedExpression as PracticeAttributeSource;
    expect(evaluate(tree, { preferredLanguage: 'EN-US' })).toEqual({ ok: true, value: 'EN_US' });
  });

  it.each([
    ['[country]="USA"', 'yes'],
    ['[country]<>"USA"', 'no'],
    ['[level] >= "10"', 'no'],
    ['[level] < 10', 'yes'],
    ['[mail]=""', 'no'],
  ])('decides IIF(%s)', (expression, expected) => {
    const condition = { type: 'Function' as const, name: 'condition', expression, parameters: [] };
    expect(evaluate(call('IIF', [condition, 'yes', 'no']), person)).toEqual({ ok: true, value: expected });
  });

  it.each([
    [call('Frobnicate', []), 'UnsupportedExpressionFunction'],
    [call('Append', [call('Nope', [])]), 'UnsupportedExpressionFunction'],
    [call('Replace', ['a', '('], ['source', 'RegexPattern']), 'InvalidExpression'],
    [call('IIF', []), 'InvalidExpression'],
  ])('fails with a code instead of sending nothing (%#)', (source, code) => {
    expect(evaluate(source, person)).toMatchObject({ ok: false, failure: { code } });
  });
});

describe('scoping filters in the engine', () => {
  const clause = (sourceOperandName: string, operatorName: string, ...operands: string[]) => ({
    sourceOperandName,
    operatorName,
    targetOperand: { values: operands },
  });
  const passes = (...filters: ReturnType<typeof clause>[][]) =>
    evaluateFilters(
      {
        groups: filters.map((clauses, at) => ({ name: `Filter ${at}`, clauses })),
        inputFilterGroups: [],
        categoryFilterGroups: [],
      },
      person,
    ).passes;

  it.each([
    ['department', 'EQUALS', 'Sales', true],
    ['department', 'EQUALS', 'sales', false],
    ['department', 'NOT EQUALS', 'Sales', false],
    ['mail', 'NOT EQUALS', 'x', false],
    ['mail', 'IS NULL', '', true],
    ['mail', 'IS NOT NULL', '', false],
    ['IsSoftDeleted', 'IS FALSE', '', true],
    ['IsSoftDeleted', 'IS TRUE', '', false],
    ['userPrincipalName', 'REGEX MATCH', '.*\\@contoso.com', true],
    ['userPrincipalName', 'NOT REGEX MATCH', '.*\\@contoso.com', false],
    ['mail', 'NOT REGEX MATCH', 'x', false],
    ['userPrincipalName', 'REGEX MATCH', '(', false],
    ['level', 'Greater_Than', '6', true],
    ['level', 'Greater_Than_OR_EQUALS', '7', true],
    ['department', 'Greater_Than', '1', false],
    ['userPrincipalName', 'Includes', 'Doe', true],
    ['userPrincipalName', 'ENDS_WITH', '.com', true],
    ['level', '&', '2', true],
    ['level', '!&', '8', true],
    ['proxyAddresses', 'Includes', 'a', false],
    ['department', 'LOOKS LIKE', 'Sales', false],
  ])('%s %s %s is %s', (name, operator, value, expected) => {
    expect(passes([clause(name, operator, ...(value === '' ? [] : [value]))])).toBe(expected);
  });

  it('needs all clauses of one filter and one of several filters', () => {
    const yes = clause('country', 'EQUALS', 'USA');
    const no = clause('country', 'EQUALS', 'SE');
    expect([passes([yes, no]), passes([yes], [no]), passes([no], [no]), passes()]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('target names', () => {
  it.each([
    ['userName', { userName: 'x' }],
    ['name.givenName', { name: { givenName: 'x' } }],
    ['emails[type eq "work"].value', { emails: [{ primary: true, type: 'work', value: 'x' }] }],
    ['phoneNumbers[type eq "mobile"].value', { phoneNumbers: [{ type: 'mobile', value: 'x' }] }],
    ['roles[primary eq "True"].value', { roles: [{ primary: true, value: 'x' }] }],
    [
      'urn:a:extension:enterprise:2.0:User:costCenter',
      { 'urn:a:extension:enterprise:2.0:User': { costCenter: 'x' } },
    ],
  ])('%s is written and read at its place', (name, expected) => {
    const resource = {};
    writePlace(resource, targetPlace(name), 'x');
    expect(resource).toEqual(expected);
    expect(readPlace(resource, targetPlace(name))).toBe('x');
    expect(readPlace({}, targetPlace(name))).toBeNull();
  });
});

/** The examples of learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status. */
describe('quarantine by numbers', () => {
  it.each([
    [45_000, 0, 5_000_000, 'EncounteredBaseEscrowThreshold'],
    [30_000, 0, 5_000, 'EncounteredEscrowProportionThreshold'],
    [20_000, 0, 100_000, null],
    [40_000, 21_000, 1_000_000, 'EncounteredTotalEscrowThreshold'],
    [4_999, 0, 0, null],
  ])('%i failed, %i references, %i arrived: %s', (failed, failedReferences, succeeded, expected) => {
    expect(tooManyFailures({ failed, failedReferences, succeeded })).toBe(expected);
  });

  it.each([
    [0, 6],
    [6, 12],
    [12, 24],
    [24, 48],
    [49, 72],
  ])('after %i hours the next attempt comes at %i', (now, expected) => {
    expect(nextAttempt(0, now * hours) / hours).toBe(expected);
  });
});

describe('flow rules', () => {
  const run = async (change: (bench: Awaited<ReturnType<typeof openSyncBench>>) => void) => {
    const bench = await openSyncBench();
    change(bench);
    await bench.cycle();
    const { cia } = bench.people;
    Object.assign(cia, { city: 'Umeå', department: null });
    await bench.cycle();
    const stored = bench.inGroupTalk(cia.userPrincipalName);
    const rows = bench.rows();
    await bench.close();
    return { stored, rows, world: bench.world };
  };
  const labels = (stored: unknown) =>
    (stored as Record<string, unknown> | undefined)?.[
      'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User'
    ];
  const label = (n: number) => `urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User:label${n}`;

  it('uses a default value on creation only, and a constant always', async () => {
    const { stored } = await run((bench) => {
      bench.remap('User', label(4), { defaultValue: 'no city' });
      bench.remap('User', label(5), { source: null, defaultValue: 'Sweden' });
      bench.remap('User', label(1), { defaultValue: 'no department' });
    });
    expect(labels(stored)).toEqual({ label1: 'Operations', label4: 'Umeå', label5: 'Sweden' });
  });

  it('sends an attribute that flows on creation only just once', async () => {
    const { stored } = await run((bench) => {
      bench.people.cia.city = 'Luleå';
      bench.remap('User', label(4), { flowType: 'ObjectAddOnly' });
    });
    expect(labels(stored)).toMatchObject({ label4: 'Luleå' });
  });

  it('creates nobody without Add, and changes nobody without Update', async () => {
    const without = async (flowTypes: string) =>
      run((bench) => {
        bench.mappingOf('User').flowTypes = flowTypes;
      });
    expect((await without('Update, Delete')).world.grouptalk.users).toEqual([]);
    expect(labels((await without('Add,Delete')).stored)).not.toHaveProperty('label4');
  });

  it('says that updating is switched off, instead of doubting the scope', async () => {
    const { rows } = await run((bench) => {
      bench.mappingOf('User').flowTypes = 'Add,Delete';
    });
    expect(rows.at(-1)?.provisioningStatusInfo.errorInformation?.reason).toContain(
      'is switched off in the mapping',
    );
  });

  it('leaves groups alone when their mapping is switched off', async () => {
    const { world } = await run((bench) => {
      bench.mappingOf('Group').enabled = false;
    });
    expect(world.grouptalk.groups).toEqual([]);
    expect(world.grouptalk.users).toHaveLength(3);
  });

  it('refuses several values for a target that takes one', async () => {
    const { rows } = await run((bench) => {
      bench.assign(bench.people.anna);
      bench.app.appRoles.push({
        id: 'second',
        displayName: 'Second',
        value: null,
        description: '',
        isEnabled: true,
        allowedMemberTypes: ['User'],
      });
      const again = bench.world.appRoleAssignments.find(
        ({ principalId }) => principalId === bench.people.anna.id,
      );
      if (again) bench.world.appRoleAssignments.push({ ...again, id: 'again', appRoleId: 'second' });
      bench.remap('User', label(5), { source: attribute('appRoleAssignments') });
    });
    const codes = rows.map((row) => row.provisioningStatusInfo.errorInformation?.errorCode);
    expect(codes).toContain('SchemaPropertyCanOnlyAcceptValue');
  });
});
