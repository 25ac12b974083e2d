import { describe, expect, it } from 'vitest';
import { ok } from '../../../../shared/contract/problem';
import { appRole } from '../../../../shared/model/service-principal';
import type { TenantFacts } from '../../../../shared/onboarding/ports';
import { chooseAppRole } from '../../../../shared/onboarding/scope/choose-app-role';
import { confirmScope } from '../../../../shared/onboarding/scope/confirm-scope';

const role = (id: string, more: object = {}) =>
  appRole.parse({ id, displayName: id, allowedMemberTypes: ['User'], ...more });

describe('the role for an assignment', () => {
  it.each([
    ['no roles at all', [], '00000000-0000-0000-0000-000000000000'],
    [
      'roles for applications only',
      [role('a', { allowedMemberTypes: ['Application'] })],
      '00000000-0000-0000-0000-000000000000',
    ],
    ['the one named User', [role('a'), role('b', { displayName: 'User' })], 'b'],
    ['the one of value user', [role('a'), role('b', { value: 'user' })], 'b'],
    ['not msiam_access where there is another', [role('m', { displayName: 'msiam_access' }), role('a')], 'a'],
    ['msiam_access where there is none', [role('m', { displayName: 'msiam_access' })], 'm'],
    ['not a disabled one', [role('a', { isEnabled: false }), role('b')], 'b'],
    ['all disabled: none may be taken', [role('a', { isEnabled: false })], null],
  ])('%s', (_, appRoles, id) => {
    expect(chooseAppRole({ appRoles })?.id ?? null).toBe(id);
  });
});

describe('everyone as scope', () => {
  const facts = {
    headCount: async (kind: string) => ok(kind === 'User' ? 1234 : 5),
  } as unknown as TenantFacts;
  it.each([
    ['1234', true],
    [' 1234 ', true],
    ['1,234', true],
    ['1 234', true],
    ['1235', false],
    ['', false],
    ['yes', false],
    ['12345', false],
  ])('%s confirms: %s', async (typedHeadCount, holds) => {
    const answer = await confirmScope({ facts }, { mode: 'all', typedHeadCount });
    expect(answer.ok).toBe(holds);
    if (!answer.ok)
      expect(answer.problem).toMatchObject({ code: 'head-count-not-confirmed', params: { people: 1234 } });
  });
});
