import type { PracticeServicePrincipal } from '../world/state';

export const microsoftGraphAppId = '00000003-0000-0000-c000-000000000000';
export const microsoftGraphObjectId = '5d0f5a1c-6f0f-4f6e-9f0c-0a7b1f6f0013';

/**
 * Microsoft Graph's own service principal, which every tenant has. This one does not list it, but shows it to whoever
 * asks for it by its ID.
 */
export const microsoftGraphApp: PracticeServicePrincipal = {
  id: microsoftGraphObjectId,
  appId: microsoftGraphAppId,
  displayName: 'Microsoft Graph',
  accountEnabled: true,
  appOwnerOrganizationId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  applicationTemplateId: null,
  appRoleAssignmentRequired: false,
  tags: [],
  appRoles: [],
  ownerIds: [],
  provisionable: false,
  createdDateTime: '2020-01-01T00:00:00Z',
};

export const isMicrosoftGraph = ({ id, appId }: Readonly<Record<string, string>>): boolean =>
  id === microsoftGraphObjectId || appId === microsoftGraphAppId;
