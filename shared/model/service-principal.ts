import { z } from 'zod';
import { flag, label, listOf, text } from './lenient';

export const appRole = z
  .object({
    id: z.string(),
    displayName: label,
    value: text,
    isEnabled: z
      .boolean()
      .nullish()
      .transform((value) => value ?? true),
    allowedMemberTypes: listOf(z.string()),
  })
  .readonly();
export type AppRole = z.infer<typeof appRole>;

/** An enterprise application of the tenant (learn.microsoft.com/graph/api/serviceprincipal-list). */
export const servicePrincipal = z
  .object({
    /** The object ID: what provisioning and assignments hang on. */
    id: z.string(),
    /** The client ID: the same in every tenant. */
    appId: label,
    displayName: label,
    accountEnabled: z
      .boolean()
      .nullish()
      .transform((value) => value ?? true),
    appOwnerOrganizationId: text,
    applicationTemplateId: text,
    appRoleAssignmentRequired: flag,
    appRoles: listOf(appRole),
    tags: listOf(z.string()),
  })
  .readonly();
export type ServicePrincipal = z.infer<typeof servicePrincipal>;

/** Delegated permissions that were granted to an application (`oauth2PermissionGrant`). */
export const permissionGrant = z
  .object({
    id: label,
    /** `AllPrincipals`: for everyone in the tenant; `Principal`: for one person. */
    consentType: text,
    principalId: text,
    resourceId: text,
    /** Separated by blanks. */
    scope: label,
  })
  .readonly();
export type PermissionGrant = z.infer<typeof permissionGrant>;
