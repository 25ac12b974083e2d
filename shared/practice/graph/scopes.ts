/** Delegated scopes that open a call, the least privileged first (learn.microsoft.com/graph/permissions-reference). */
const directoryRead = ['Directory.Read.All', 'Directory.ReadWrite.All'];

export const scopes = {
  readApplications: ['Application.Read.All', 'Application.ReadWrite.All', ...directoryRead],
  writeApplications: ['Application.ReadWrite.All', 'Directory.ReadWrite.All'],
  assign: [
    'AppRoleAssignment.ReadWrite.All Application.Read.All',
    'AppRoleAssignment.ReadWrite.All Directory.Read.All',
    'Application.ReadWrite.All',
  ],
  unassign: ['AppRoleAssignment.ReadWrite.All', 'Application.ReadWrite.All'],
  readGrants: [
    'Directory.Read.All',
    'DelegatedPermissionGrant.Read.All',
    'DelegatedPermissionGrant.ReadWrite.All',
    'Directory.ReadWrite.All',
  ],
  readSynchronization: ['Synchronization.Read.All', 'Synchronization.ReadWrite.All'],
  writeSynchronization: ['Synchronization.ReadWrite.All'],
  readLogs: ['ProvisioningLog.Read.All', 'AuditLog.Read.All', 'Directory.Read.All'],
  readOrganization: ['User.Read', 'Organization.Read.All', 'Organization.ReadWrite.All', ...directoryRead],
  readMe: ['User.Read', 'User.ReadWrite', 'User.Read.All', 'User.ReadWrite.All', ...directoryRead],
  readUsers: ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', ...directoryRead],
  writeUsers: ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  readGroups: [
    'Group.ReadBasic.All',
    'GroupMember.Read.All',
    'GroupMember.ReadWrite.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
    ...directoryRead,
  ],
  readMembers: [
    'GroupMember.Read.All',
    'GroupMember.ReadWrite.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
    ...directoryRead,
  ],
  writeMembers: ['GroupMember.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  writeGroups: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  readOwnRoles: [
    'RoleAssignmentSchedule.Read.Directory',
    'RoleAssignmentSchedule.ReadWrite.Directory',
    'RoleManagement.Read.Directory',
    'RoleManagement.Read.All',
    'RoleManagement.ReadWrite.Directory',
  ],
  readLicences: ['LicenseAssignment.Read.All', 'Organization.Read.All', ...directoryRead],
  anyToken: [],
} as const satisfies Record<string, readonly string[]>;

/** Does one of the entries, each of which may name several scopes, lie within what the token holds? */
export const scopesSuffice = (wanted: readonly string[], held: ReadonlySet<string>) =>
  wanted.length === 0 || wanted.some((entry) => entry.split(' ').every((scope) => held.has(scope)));

/** Is any of these scopes held? */
export const holdsAny = (held: ReadonlySet<string>, names: readonly string[]) =>
  names.some((name) => held.has(name));

/** Scopes that show all of a person's properties, not only the basic ones. */
export const fullUserScopes = ['User.Read.All', 'User.ReadWrite.All', ...directoryRead];

/** Scopes that show all of the organization, not only its ID, name and domains. */
export const fullOrganizationScopes = [
  'Organization.Read.All',
  'Organization.ReadWrite.All',
  ...directoryRead,
];
