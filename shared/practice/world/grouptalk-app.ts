import { practiceGroupTalkAppId, practiceGroupTalkHomeTenantId, practiceTemplateId } from '../constants';
import type { PracticeContext } from '../context';
import { signInPeople } from './people';
import type { PracticeServicePrincipal } from './state';

/**
 * What consent at GroupTalk's sign-in leaves in the tenant: the enterprise application. A second consent
 * finds the first one's. The seeded app owner is made its owner, which real consent does not do.
 */
export function addGroupTalkServicePrincipal(context: PracticeContext): PracticeServicePrincipal {
  const { world } = context;
  const there = world.servicePrincipals.find(({ appId }) => appId === practiceGroupTalkAppId);
  if (there) return there;
  const owner = world.users.find(({ mailNickname }) => mailNickname === signInPeople.appOwner.nickname);
  const app: PracticeServicePrincipal = {
    id: context.guid(),
    appId: practiceGroupTalkAppId,
    displayName: 'GroupTalk',
    accountEnabled: true,
    appOwnerOrganizationId: practiceGroupTalkHomeTenantId,
    applicationTemplateId: practiceTemplateId,
    appRoleAssignmentRequired: true,
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
    appRoles: [
      {
        id: context.guid(),
        displayName: 'User',
        value: null,
        description: 'User',
        isEnabled: true,
        allowedMemberTypes: ['User'],
      },
    ],
    ownerIds: owner ? [owner.id] : [],
    provisionable: true,
    createdDateTime: new Date(context.clock.now()).toISOString(),
  };
  world.servicePrincipals.push(app);
  return app;
}
