/** What can be assigned to an application; groups need Microsoft Entra ID P1. */
export const principalTypes = ['User', 'Group'] as const;
export type PrincipalType = (typeof principalTypes)[number];
