import type { ServicePrincipal } from '../../shared/model/service-principal';

/** A question to the main process that nobody has asked yet. */
export const unasked = { look: 'idle', value: null, problem: null, progress: [], askedAt: null } as const;

export const someApp: ServicePrincipal = {
  id: 'sp-1',
  appId: '6b1f7c8e-1111-4222-8333-944455556666',
  displayName: 'GroupTalk',
  accountEnabled: true,
  appOwnerOrganizationId: '0f0e0d0c-0000-4000-8000-000000000000',
  applicationTemplateId: null,
  appRoleAssignmentRequired: true,
  appRoles: [],
  tags: [],
};
