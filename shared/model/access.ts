import { z } from 'zod';

const grant = z
  .object({
    id: z.string(),
    /** The API, e.g. Microsoft Graph; its ID where its name cannot be read. */
    resource: z.string(),
    scopes: z.array(z.string()).readonly(),
    /** Who allowed it for themselves, by name where that can be read; null: an administrator did, for everybody. */
    person: z.string().nullable(),
  })
  .readonly();
export type AccessGrant = z.infer<typeof grant>;

/** What this app itself may do in a tenant, by Entra's own account. */
export const access = z
  .object({
    clientId: z.string(),
    tenantId: z.string(),
    /** `own`: only what the sign-in itself has told; the rest of the tenant could not be read. */
    seen: z.enum(['all', 'own']),
    /** This app's service principal in the tenant; null: there is none (any more), or it could not be read. */
    servicePrincipal: z.object({ id: z.string(), displayName: z.string() }).readonly().nullable(),
    grants: z.array(grant).readonly(),
    /** The page of the Entra admin center on which the same can be done by hand. */
    portalUrl: z.string(),
    /** Where the app's registration is deleted; null: it is another tenant's, or that is not known. */
    registrationUrl: z.string().nullable(),
    /** Does the same from PowerShell. */
    command: z.string(),
  })
  .readonly();
export type Access = z.infer<typeof access>;
