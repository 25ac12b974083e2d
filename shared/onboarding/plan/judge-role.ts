import type { DirectoryRole, RoleVerdict } from '../../model/role';

/**
 * Role template IDs (learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference).
 * Global Reader is among those that see logs only: Microsoft's known issues say that it cannot read the
 * provisioning configuration.
 */
const configures = [
  '62e90394-69f5-4237-9190-012177145e10', // Global Administrator
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', // Application Administrator
  '158c047a-c907-4556-b7ef-446551a6b5f7', // Cloud Application Administrator
];
const seesLogs = [
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451', // Global Reader
  '4a5d8f65-41da-4de4-8968-e035b65339cf', // Reports Reader
  '5d6b6bb7-de71-4623-b4af-96380a352509', // Security Reader
  '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f', // Security Operator
  '194ae4cb-b126-40b2-bd5b-6091b380977d', // Security Administrator
];

export interface RoleFacts {
  /** null: could not be read. */
  readonly roles: readonly DirectoryRole[] | null;
  /** Owner of the enterprise application; null: there is none yet, or it could not be read. */
  readonly isOwner: boolean | null;
  /** Whether reading the application's provisioning was allowed; null: not tried. */
  readonly probe: 'allowed' | 'refused' | null;
}

/** What the signed-in person may do. Microsoft Graph's own refusal outweighs any role on paper. */
export function judgeRole({ roles, isOwner, probe }: RoleFacts): RoleVerdict {
  const held = (ids: readonly string[]) =>
    (roles ?? []).filter((role) => role.roleTemplateId && ids.includes(role.roleTemplateId.toLowerCase()));
  const names = (some: readonly DirectoryRole[]) =>
    some.map((role) => role.displayName ?? role.roleTemplateId ?? role.id);
  const mighty = held(configures);
  const readers = held(seesLogs);
  const hidden = roles === null || roles.some((role) => role.roleTemplateId === null);

  if (probe === 'refused' && (mighty.length > 0 || isOwner)) {
    return { ability: 'nothing', by: 'refused-despite-role', roles: names(mighty) };
  }
  if (mighty.length > 0) return { ability: 'configure', by: 'role', roles: names(mighty) };
  if (isOwner) return { ability: 'configure', by: 'owner', roles: [] };
  if (probe === 'allowed') return { ability: 'read-only', by: 'probe', roles: [] };
  if (readers.length > 0) return { ability: 'logs-only', by: 'role', roles: names(readers) };
  if (hidden && probe === null) return { ability: 'unknown', by: 'roles-hidden', roles: [] };
  return { ability: 'nothing', by: 'no-role', roles: [] };
}
