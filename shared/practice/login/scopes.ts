type ConsentKind = 'user' | 'admin';

interface GraphScope {
  readonly consent: ConsentKind;
  /** As the consent page names it. */
  readonly says: string;
}

/** Delegated permissions of Microsoft Graph, and who may consent to each (learn.microsoft.com/graph/permissions-reference). */
const graphScopes: Readonly<Record<string, GraphScope>> = {
  'User.Read': { consent: 'user', says: 'Sign you in and read your profile' },
  'User.ReadBasic.All': { consent: 'user', says: "Read all users' basic profiles" },
  'LicenseAssignment.Read.All': { consent: 'user', says: 'Read all license assignments' },
  'User.Read.All': { consent: 'admin', says: "Read all users' full profiles" },
  'Group.ReadBasic.All': { consent: 'admin', says: "Read all groups' basic properties" },
  'Group.Read.All': { consent: 'admin', says: 'Read all groups' },
  'GroupMember.Read.All': { consent: 'admin', says: 'Read group memberships' },
  'Directory.Read.All': { consent: 'admin', says: 'Read directory data' },
  'Organization.Read.All': { consent: 'admin', says: 'Read organization information' },
  'Application.Read.All': { consent: 'admin', says: 'Read applications' },
  'Application.ReadWrite.All': { consent: 'admin', says: 'Read and write all applications' },
  'AppRoleAssignment.ReadWrite.All': {
    consent: 'admin',
    says: 'Manage app permission grants and app role assignments',
  },
  'Synchronization.Read.All': { consent: 'admin', says: 'Read all Entra synchronization data' },
  'Synchronization.ReadWrite.All': {
    consent: 'admin',
    says: 'Read and write all Entra synchronization data',
  },
  'ProvisioningLog.Read.All': { consent: 'admin', says: 'Read all provisioning log data' },
  'AuditLog.Read.All': { consent: 'admin', says: 'Read all audit log data' },
  'User.ReadWrite.All': { consent: 'admin', says: "Read and write all users' full profiles" },
  'Group.ReadWrite.All': { consent: 'admin', says: 'Read and write all groups' },
  'GroupMember.ReadWrite.All': { consent: 'admin', says: 'Read and write group memberships' },
  'Directory.ReadWrite.All': { consent: 'admin', says: 'Read and write directory data' },
  'DelegatedPermissionGrant.Read.All': { consent: 'admin', says: 'Read delegated permission grants' },
  'RoleAssignmentSchedule.Read.Directory': {
    consent: 'admin',
    says: 'Read all active role assignments for your directory',
  },
  'RoleManagement.Read.Directory': { consent: 'admin', says: 'Read directory RBAC settings' },
};

export const allGraphScopes: readonly string[] = Object.keys(graphScopes);

/** Scopes of OpenID Connect itself. They need no consent of their own here. */
const reserved: readonly string[] = ['openid', 'profile', 'offline_access', 'email'];
const graphPrefixes = ['https://graph.microsoft.com/', '00000003-0000-0000-c000-000000000000/'];

export interface AskedScopes {
  /** Microsoft Graph's, by short name, as Microsoft spells them. */
  readonly graph: readonly string[];
  readonly openid: readonly string[];
  /** Resources other than Microsoft Graph. */
  readonly foreign: readonly string[];
  readonly unknown: readonly string[];
}

/** Sorts a `scope` parameter: blank-separated, with or without Graph's prefix, in any case. */
export function sortScopes(text: string): AskedScopes {
  const known = new Map(Object.keys(graphScopes).map((name) => [name.toLowerCase(), name]));
  const sorted = {
    graph: [] as string[],
    openid: [] as string[],
    foreign: [] as string[],
    unknown: [] as string[],
  };
  for (const asked of new Set(text.split(/\s+/).filter(Boolean))) {
    const prefix = graphPrefixes.find((one) => asked.startsWith(one));
    const short = prefix ? asked.slice(prefix.length).replace(/^\//, '') : asked;
    const name = known.get(short.toLowerCase());
    if (reserved.includes(asked)) sorted.openid.push(asked);
    else if (name) sorted.graph.push(name);
    // `.default`: what the app's registration names, which for both practice apps is the sign-in alone.
    else if (short === '.default') sorted.graph.push('User.Read');
    else if (!prefix && /^https?:|^api:|^[0-9a-f-]{36}\//i.test(asked)) sorted.foreign.push(asked);
    else sorted.unknown.push(asked);
  }
  return { ...sorted, graph: [...new Set(sorted.graph)] };
}

export const needsAdmin = (scope: string) => graphScopes[scope]?.consent !== 'user';

export const scopeSays = (scope: string) => graphScopes[scope]?.says ?? scope;
