import { describe, expect, it } from 'vitest';
import { subscribedSku } from '../../../../shared/model/licence';
import { directoryRole } from '../../../../shared/model/role';
import { judgeLicence } from '../../../../shared/onboarding/plan/judge-licence';
import { judgeRole, type RoleFacts } from '../../../../shared/onboarding/plan/judge-role';

const role = (roleTemplateId: string | null, displayName = 'R') =>
  directoryRole.parse({ id: 'x', roleTemplateId, displayName });
const global = role('62e90394-69f5-4237-9190-012177145e10', 'Global Administrator');
const cloudApp = role('158C047A-C907-4556-B7EF-446551A6B5F7', 'Cloud Application Administrator');
const reader = role('f2ef992c-3afb-46b9-b7cf-a126ee74c451', 'Global Reader');
const other = role('00000000-0000-4000-8000-000000000000');
const hidden = role(null);

describe('what a role allows', () => {
  const facts = (more: Partial<RoleFacts>): RoleFacts => ({ roles: [], isOwner: null, probe: null, ...more });
  it.each([
    ['Global Administrator', facts({ roles: [global] }), 'configure', 'role'],
    ['Cloud Application Administrator in capitals', facts({ roles: [other, cloudApp] }), 'configure', 'role'],
    ['owner without a role', facts({ isOwner: true }), 'configure', 'owner'],
    ['custom role: a read was allowed', facts({ probe: 'allowed' }), 'read-only', 'probe'],
    ['Global Reader', facts({ roles: [reader], probe: 'refused' }), 'logs-only', 'role'],
    ['another role', facts({ roles: [other], isOwner: false, probe: 'refused' }), 'nothing', 'no-role'],
    ['nobody', facts({}), 'nothing', 'no-role'],
    ['roles hidden, not tried', facts({ roles: [hidden] }), 'unknown', 'roles-hidden'],
    ['roles unreadable, not tried', facts({ roles: null }), 'unknown', 'roles-hidden'],
    ['roles hidden, refused', facts({ roles: [hidden], probe: 'refused' }), 'nothing', 'no-role'],
    [
      'role on paper, refused',
      facts({ roles: [global], probe: 'refused' }),
      'nothing',
      'refused-despite-role',
    ],
  ])('%s', (_, given, ability, by) => {
    expect(judgeRole(given)).toMatchObject({ ability, by });
  });
});

describe('the licence', () => {
  const sku = (capabilityStatus: string | null, servicePlanId: string, provisioningStatus = 'Success') =>
    subscribedSku.parse({ capabilityStatus, servicePlans: [{ servicePlanId, provisioningStatus }] });
  const p1 = '41781fb2-bc02-4b7c-bd55-b576c07bb09d';
  const p2 = 'eec0eb4f-6444-4f95-aba0-50c24d67f998';
  it.each([
    ['unreadable', null, 'unknown'],
    ['none', [], 'free'],
    ['P1', [sku('Enabled', p1)], 'p1'],
    ['P1 in its grace period, in capitals', [sku('Warning', p1.toUpperCase())], 'p1'],
    ['P2 beside P1', [sku('Enabled', p1), sku('enabled', p2)], 'p2'],
    ['P1 suspended', [sku('Suspended', p1)], 'free'],
    ['P1 without status', [sku(null, p1)], 'free'],
    ['P1 whose plan is disabled', [sku('Enabled', p1, 'Disabled')], 'free'],
    ['another plan', [sku('Enabled', '113feb6c-3fe4-4440-bddc-54d774bf0318')], 'free'],
  ])('%s', (_, skus, level) => {
    expect(judgeLicence(skus)).toBe(level);
  });
});
