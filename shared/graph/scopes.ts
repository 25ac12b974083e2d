import type { StepId } from '../model/step';

/**
 * The least delegated permission of each family (learn.microsoft.com/graph/permissions-reference). They are
 * asked for where they are first needed, so that a sign-in begins with `User.Read` alone.
 */
export const scopes = {
  signIn: ['User.Read'],
  licences: ['LicenseAssignment.Read.All'],
  readApps: ['Application.Read.All'],
  readGrants: ['DelegatedPermissionGrant.Read.All'],
  readSync: ['Synchronization.Read.All'],
  writeSync: ['Synchronization.ReadWrite.All'],
  assign: ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
  people: ['User.ReadBasic.All'],
  groups: ['Group.ReadBasic.All'],
  logs: ['ProvisioningLog.Read.All'],
  /** Asked for by the button that takes this app out of the tenant, and gone with it. */
  leave: ['Application.ReadWrite.All'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a step needs in all, so that it can be asked for on one page. */
export const scopesOfStep: Readonly<Record<StepId, readonly string[]>> = {
  plan: [...scopes.signIn, ...scopes.licences],
  request: scopes.signIn,
  consent: [...scopes.readApps, ...scopes.readGrants, ...scopes.readSync],
  // Groups can be assigned with some licences only.
  scope: [...scopes.assign, ...scopes.people, ...scopes.groups, ...scopes.licences],
  configure: [...scopes.readSync, ...scopes.writeSync],
  watch: [...scopes.readSync, ...scopes.logs],
};
