import type { PracticeServicePrincipal } from '../world/state';
import { type GraphAnswer, noContent, notFound } from './answer';
import { appListing, appView, beforeAppDeletion, withApp } from './apps';
import { list } from './listing';
import { appAdmins } from './roles';
import type { GraphCall, GraphPart, Route } from './route';
import { scopes } from './scopes';

/** Takes an app out of the tenant, with its consent, assignments and provisioning; for 30 days it can be restored. */
function remove(part: GraphPart, app: PracticeServicePrincipal): void {
  const { context, engine } = part;
  const { world, clock } = context;
  beforeAppDeletion(part, app);
  for (const { servicePrincipalId, jobs } of world.provisioning) {
    if (servicePrincipalId !== app.id) continue;
    for (const job of jobs) engine.jobDeleted(app.id, job.resource.id);
  }
  world.provisioning = world.provisioning.filter((one) => one.servicePrincipalId !== app.id);
  world.appRoleAssignments = world.appRoleAssignments.filter((one) => one.resourceId !== app.id);
  world.grants = world.grants.filter((one) => one.clientAppId !== app.appId);
  world.servicePrincipals = world.servicePrincipals.filter((one) => one !== app);
  world.deletedServicePrincipals.push({ ...app, deletedDateTime: new Date(clock.now()).toISOString() });
}

/** The end of an enterprise app, and the recycle bin in which it lies (learn.microsoft.com/graph/api/serviceprincipal-delete). */
export function deleteAppRoutes(part: GraphPart): Route[] {
  const { world } = part.context;
  const answer = withApp(part, (call: GraphCall, app): GraphAnswer => {
    // A replica may still show one that is gone.
    if (!world.servicePrincipals.includes(app)) return notFound(call.params.id ?? call.params.appId ?? '');
    remove(part, app);
    return noContent;
  });
  const write = {
    method: 'DELETE',
    scopes: scopes.writeApplications,
    roles: appAdmins,
    ownerSuffices: true,
    answer,
  };
  return [
    { ...write, path: "/servicePrincipals(appId='{appId}')" },
    { ...write, path: '/servicePrincipals/{id}' },
    {
      method: 'GET',
      path: '/directory/deletedItems/microsoft.graph.servicePrincipal',
      scopes: scopes.readApplications,
      answer: (call) =>
        list(
          call,
          appListing(
            world.deletedServicePrincipals.map(({ deletedDateTime, ...app }) => ({
              ...appView(app),
              deletedDateTime,
            })),
          ),
        ),
    },
  ];
}
