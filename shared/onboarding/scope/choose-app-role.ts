import type { AppRole, ServicePrincipal } from '../../model/service-principal';

/** "Default access": allowed only where the application declares no role for people at all. */
const defaultAccess = '00000000-0000-0000-0000-000000000000';

/**
 * The role with which people and groups are assigned
 * (learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto). null: it declares roles for
 * people, but all of them are switched off. `msiam_access` stands for signing in only and comes last.
 */
export function chooseAppRole(app: Pick<ServicePrincipal, 'appRoles'>): { readonly id: string } | null {
  const forPeople = app.appRoles.filter((role) =>
    role.allowedMemberTypes.some((type) => type.toLowerCase() === 'user'),
  );
  if (forPeople.length === 0) return { id: defaultAccess };
  const named = (role: AppRole, name: string) =>
    role.displayName.toLowerCase() === name || role.value?.toLowerCase() === name;
  const enabled = forPeople.filter((role) => role.isEnabled);
  return (
    enabled.find((role) => named(role, 'user')) ??
    enabled.find((role) => !named(role, 'msiam_access')) ??
    enabled[0] ??
    null
  );
}
