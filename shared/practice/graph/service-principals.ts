import type { PracticeServicePrincipal } from '../world/state';
import { badRequest, type GraphAnswer, noContent } from './answer';
import { appListing, appView, visibleApps, withApp } from './apps';
import { entity, list } from './listing';
import { userListing, userView } from './people';
import { appAdmins } from './roles';
import type { GraphPart, Route } from './route';
import { scopes } from './scopes';

function patch(app: PracticeServicePrincipal, body: unknown): GraphAnswer {
  const { appRoleAssignmentRequired, accountEnabled, tags, ...rest } = (body ?? {}) as Record<
    string,
    unknown
  >;
  const other = Object.keys(rest).find((name) => name !== 'notes');
  if (other !== undefined)
    return badRequest(`Invalid value specified for property '${other}' of resource 'ServicePrincipal'.`);
  if (typeof appRoleAssignmentRequired === 'boolean')
    app.appRoleAssignmentRequired = appRoleAssignmentRequired;
  if (typeof accountEnabled === 'boolean') app.accountEnabled = accountEnabled;
  if (Array.isArray(tags)) app.tags = tags.map(String);
  return noContent;
}

/** `/servicePrincipals`: the enterprise apps of the tenant. */
export function servicePrincipalRoutes(part: GraphPart): Route[] {
  const { context } = part;
  const one = withApp(part, (call, app) => entity(call, appView(app), appListing([])));
  const owners = withApp(part, (call, app) => {
    const people = context.world.users.filter(({ id }) => app.ownerIds.includes(id));
    const views = people.map((user) => ({
      '@odata.type': '#microsoft.graph.user',
      ...userView(user, false),
    }));
    return list(call, userListing(views, 'directoryObjects'));
  });
  const read = { method: 'GET', scopes: scopes.readApplications };
  return [
    {
      ...read,
      path: '/servicePrincipals',
      answer: (call) => list(call, appListing(visibleApps(part).map(appView))),
    },
    { ...read, path: "/servicePrincipals(appId='{appId}')", answer: one },
    { ...read, path: '/servicePrincipals/{id}', answer: one },
    { ...read, path: '/servicePrincipals/{id}/owners', answer: owners },
    {
      method: 'PATCH',
      path: '/servicePrincipals/{id}',
      scopes: scopes.writeApplications,
      roles: appAdmins,
      ownerSuffices: true,
      answer: withApp(part, (call, app) => patch(app, call.body)),
    },
  ];
}
