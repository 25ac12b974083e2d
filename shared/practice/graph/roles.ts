/** Role template IDs of built-in roles (learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference). */
export const role = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  applicationAdministrator: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  cloudApplicationAdministrator: '158c047a-c907-4556-b7ef-446551a6b5f7',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  reportsReader: '4a5d8f65-41da-4de4-8968-e035b65339cf',
  securityReader: '5d6b6bb7-de71-4623-b4af-96380a352509',
  securityOperator: '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f',
  securityAdministrator: '194ae4cb-b126-40b2-bd5b-6091b380977d',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  hybridIdentityAdministrator: '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
  identityGovernanceAdministrator: '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  directoryWriters: '9360feb5-f418-4baa-8175-e2a00bac4301',
  applicationDeveloper: 'cf1c38e5-3621-4004-a7cb-879624dced7c',
} as const;

/** `applicationAdministrator` → `Application Administrator`; unknown IDs keep no name. */
export function roleName(templateId: string): string | null {
  const key = Object.entries(role).find(([, id]) => id === templateId)?.[0];
  return key === undefined
    ? null
    : key.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase());
}

/** Manage enterprise apps, provisioning included. */
export const appAdmins = [role.applicationAdministrator, role.cloudApplicationAdministrator];

/** May assign people and groups to an app. */
export const assigners = [
  ...appAdmins,
  role.userAdministrator,
  role.hybridIdentityAdministrator,
  role.identityGovernanceAdministrator,
  role.directoryWriters,
  role.privilegedRoleAdministrator,
];

/** May read the provisioning logs. */
export const logReaders = [
  ...appAdmins,
  role.reportsReader,
  role.securityReader,
  role.securityOperator,
  role.securityAdministrator,
  role.globalReader,
];

/** May change people and groups. */
export const directoryEditors = [role.userAdministrator, role.directoryWriters];
