import type { World } from '../world/state';

/** Who is assigned to one enterprise application. */
export interface Assignments {
  /** Assigned directly, or a direct member of an assigned group. */
  has(id: string): boolean;
  /** Display names of the enabled app roles; "Default Access" is one too. */
  rolesOf(id: string): readonly string[];
}

const defaultAccess = '00000000-0000-0000-0000-000000000000';

/**
 * Only the first level of a group counts: members of a nested group are not assigned
 * (learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works).
 */
export function readAssignments(world: World, servicePrincipalId: string): Assignments {
  const roles = new Map<string, Set<string>>();
  const app = world.servicePrincipals.find(({ id }) => id === servicePrincipalId);
  const users = new Set(world.users.map(({ id }) => id));
  const give = (id: string, role: string | null) => {
    const held = roles.get(id) ?? new Set<string>();
    if (role !== null) held.add(role);
    roles.set(id, held);
  };
  for (const one of world.appRoleAssignments) {
    if (one.resourceId !== servicePrincipalId) continue;
    const declared = app?.appRoles.find(({ id }) => id === one.appRoleId);
    const role =
      one.appRoleId === defaultAccess ? 'Default Access' : declared?.isEnabled ? declared.displayName : null;
    give(one.principalId, role);
    if (one.principalType !== 'Group') continue;
    const group = world.groups.find(({ id }) => id === one.principalId);
    for (const id of group?.memberIds ?? []) if (users.has(id)) give(id, role);
  }
  return { has: (id) => roles.has(id), rolesOf: (id) => [...(roles.get(id) ?? [])] };
}
