import { z } from 'zod';
import { instant, label, wordOf } from './lenient';

/** Who is assigned to an application (learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto). */
export const appRoleAssignment = z
  .object({
    id: label,
    appRoleId: label,
    principalId: label,
    principalType: wordOf(['User', 'Group', 'ServicePrincipal']),
    principalDisplayName: label,
    createdDateTime: instant,
  })
  .readonly();
export type AppRoleAssignment = z.infer<typeof appRoleAssignment>;
