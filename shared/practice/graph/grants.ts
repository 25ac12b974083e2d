import { withApp } from './apps';
import { list } from './listing';
import { microsoftGraphAppId, microsoftGraphObjectId } from './microsoft-graph-app';
import type { GraphCall, GraphPart, Route } from './route';
import { scopes } from './scopes';

/** `oauth2PermissionGrants`: which delegated permissions an app was given, and for whom. */
export function grantRoutes(part: GraphPart): Route[] {
  const { world } = part.context;
  const grants = () =>
    world.grants.flatMap((grant, index) => {
      const client = world.servicePrincipals.find(({ appId }) => appId === grant.clientAppId);
      if (client === undefined) return [];
      const resource = world.servicePrincipals.find(({ appId }) => appId === microsoftGraphAppId);
      return [
        {
          clientId: client.id,
          consentType: grant.principalId === null ? 'AllPrincipals' : 'Principal',
          id: Buffer.from(`${client.id.replaceAll('-', '')}.${index}`).toString('base64url'),
          principalId: grant.principalId,
          resourceId: resource?.id ?? microsoftGraphObjectId,
          // Graph's own spelling: a blank in front.
          scope: ` ${grant.scopes.join(' ')}`,
        },
      ];
    });
  const answer = (call: GraphCall, items: ReturnType<typeof grants>) =>
    list(call, {
      items,
      context: 'oauth2PermissionGrants',
      type: 'oAuth2PermissionGrant',
      filter: {
        clientId: ['eq'],
        consentType: ['eq'],
        principalId: ['eq'],
        resourceId: ['eq'],
        scope: ['eq'],
      },
    });
  return [
    {
      method: 'GET',
      path: '/oauth2PermissionGrants',
      scopes: scopes.readGrants,
      answer: (call) => answer(call, grants()),
    },
    {
      method: 'GET',
      path: '/servicePrincipals/{id}/oauth2PermissionGrants',
      scopes: scopes.readGrants,
      answer: withApp(part, (call, app) =>
        answer(
          call,
          grants().filter(({ clientId }) => clientId === app.id),
        ),
      ),
    },
  ];
}
