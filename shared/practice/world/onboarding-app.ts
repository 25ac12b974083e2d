import { practiceClientHomeTenantId, practiceClientId } from '../constants';
import type { PracticeContext } from '../context';
import type { PracticeServicePrincipal } from './state';

/**
 * What consent to this app leaves in the tenant: its enterprise application. A second consent finds the first one's;
 * after a deletion, consent makes another one.
 */
export function addOnboardingServicePrincipal(context: PracticeContext): PracticeServicePrincipal {
  const { world } = context;
  const there = world.servicePrincipals.find(({ appId }) => appId === practiceClientId);
  if (there) return there;
  const app: PracticeServicePrincipal = {
    id: context.guid(),
    appId: practiceClientId,
    displayName: 'GroupTalk Onboarding',
    accountEnabled: true,
    appOwnerOrganizationId: practiceClientHomeTenantId,
    applicationTemplateId: null,
    appRoleAssignmentRequired: false,
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
    appRoles: [],
    ownerIds: [],
    provisionable: false,
    createdDateTime: new Date(context.clock.now()).toISOString(),
  };
  world.servicePrincipals.push(app);
  return app;
}
