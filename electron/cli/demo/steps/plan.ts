import { ok, type Result } from '../../../../shared/contract/problem';
import { scopes } from '../../../../shared/graph/scopes';
import { stateThat } from '../../../../shared/onboarding/keys';
import { lookAtPlan, type Plan } from '../../../../shared/onboarding/plan/look-at-plan';
import type { Stage } from '../stage';

/** Step 1: signs in with the least scopes and looks at tenant, role and licence. */
export async function plan({ deps, tell, find, signal }: Stage): Promise<Result<Plan>> {
  const account = await deps.signIn.signIn({ scopes: scopes.signIn }, signal);
  if (!account.ok) return account;
  tell('signed-in', { name: account.value.name, username: account.value.username });

  const stated = await stateThat(deps, 'grouptalk-account-is-admin');
  if (!stated.ok) return stated;
  const seen = await lookAtPlan(deps, {}, undefined, signal);
  if (!seen.ok) return seen;
  const { tenant, defaultDomain, initialDomain, role, mapped, findings } = seen.value;
  tell('tenant', {
    name: tenant.displayName,
    id: tenant.id,
    domain: defaultDomain ?? '–',
    initial: initialDomain ?? '–',
  });
  tell('role', { roles: role.roles.join(', ') });
  tell('mapped', { users: mapped.users.length, groups: mapped.groups.length });
  find(findings);
  return ok(seen.value);
}
