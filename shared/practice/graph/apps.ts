import type { PracticeContext } from '../context';
import type { PracticeServicePrincipal } from '../world/state';
import { type GraphAnswer, notFound } from './answer';
import type { Listing } from './listing';
import type { JsonObject } from './odata-match';
import type { GraphCall, GraphPart } from './route';

/** A service principal as Graph returns it. */
export const appView = (app: PracticeServicePrincipal): JsonObject => ({
  id: app.id,
  deletedDateTime: null,
  accountEnabled: app.accountEnabled,
  alternativeNames: [],
  appDescription: null,
  appDisplayName: app.displayName,
  appId: app.appId,
  applicationTemplateId: app.applicationTemplateId,
  appOwnerOrganizationId: app.appOwnerOrganizationId,
  appRoleAssignmentRequired: app.appRoleAssignmentRequired,
  createdDateTime: app.createdDateTime,
  description: null,
  disabledByMicrosoftStatus: null,
  displayName: app.displayName,
  homepage: null,
  loginUrl: null,
  logoutUrl: null,
  notes: null,
  notificationEmailAddresses: [],
  preferredSingleSignOnMode: null,
  publisherName: app.displayName,
  replyUrls: [],
  servicePrincipalNames: [app.appId],
  servicePrincipalType: 'Application',
  signInAudience: 'AzureADMultipleOrgs',
  tags: [...app.tags],
  addIns: [],
  appRoles: app.appRoles.map((role) => ({ ...role, origin: 'Application' })),
  info: {
    logoUrl: null,
    marketingUrl: null,
    privacyStatementUrl: null,
    supportUrl: null,
    termsOfServiceUrl: null,
  },
  keyCredentials: [],
  oauth2PermissionScopes: [],
  passwordCredentials: [],
});

export const appListing = (items: readonly JsonObject[]): Listing => ({
  items,
  context: 'servicePrincipals',
  type: 'servicePrincipal',
  filter: {
    id: ['eq', 'in'],
    appId: ['eq', 'in'],
    displayName: ['eq', 'startswith', 'in'],
    accountEnabled: ['eq'],
    appOwnerOrganizationId: ['eq'],
    servicePrincipalType: ['eq'],
    tags: ['any'],
  },
  search: ['displayName'],
  orderBy: ['displayName'],
});

/** Has the app been replicated, `times` delays after it was made? One with a job has been around for long. */
export const appArrived = (
  { context, replica }: GraphPart,
  { id, createdDateTime }: PracticeServicePrincipal,
  times = 1,
) =>
  context.world.provisioning.some((one) => one.servicePrincipalId === id && one.jobs.length > 0) ||
  replica.arrived(id, createdDateTime, times);

const goneKey = (id: string) => `apps-gone/${id}`;

export const visibleApps = (part: GraphPart): readonly PracticeServicePrincipal[] => [
  ...part.context.world.servicePrincipals.filter((app) => appArrived(part, app)),
  ...part.context.world.deletedServicePrincipals.filter(({ id }) => !part.replica.read(goneKey(id), true)),
];

/** To be called before an app is deleted: for a while, reads still find it. */
export const beforeAppDeletion = ({ replica }: GraphPart, { id }: PracticeServicePrincipal) =>
  replica.beforeWrite(goneKey(id), false);

/** Runs `answer` on the service principal `{id}` or `{appId}` of the path; 404 while it is not replicated. */
export const withApp =
  (
    part: GraphPart,
    answer: (call: GraphCall, app: PracticeServicePrincipal) => Promise<GraphAnswer> | GraphAnswer,
  ) =>
  (call: GraphCall) => {
    const { id, appId } = call.params;
    const app = visibleApps(part).find(
      (one) => one.id === id || (appId !== undefined && one.appId === appId),
    );
    return app === undefined ? notFound(id ?? appId ?? '') : answer(call, app);
  };

/** Owners who are members of the tenant need no role for their app; guests do. */
export const ownsApp = (context: PracticeContext, key: string, userId: string) =>
  context.world.servicePrincipals.some(
    ({ id, appId, ownerIds }) => [id, appId].includes(key) && ownerIds.includes(userId),
  ) && context.world.users.some(({ id, userType }) => id === userId && userType === 'Member');
