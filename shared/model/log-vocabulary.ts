/** Microsoft's own words in the provisioning logs (learn.microsoft.com/graph/api/resources/provisioningobjectsummary). */
export const logActions = ['create', 'update', 'delete', 'disable', 'stagedDelete', 'other'] as const;
export const logStatuses = ['success', 'failure', 'skipped', 'warning'] as const;
