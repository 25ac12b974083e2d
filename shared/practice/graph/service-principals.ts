import { z } from 'zod';
import type { PracticeServicePrincipal } from '../world/state';
import { badRequest, type GraphAnswer, noContent } from './answer';
import { appListing, appView, visibleApps, withApp } from './apps';
import { entity, list } from './listing';
import { isMicrosoftGraph, microsoftGraphApp } from './microsoft-graph-app';
import { userListing, userView } from './people';
import { appAdmins } from './roles';
import type { GraphCall, GraphPart, Route } from './route';
import { scopes } from './scopes';

const lagKey = ({ id }: PracticeServicePrincipal) => `apps/${id}`;

/** What may be changed, each with its test; notes are taken and not kept. */
const change = z.strictObject({
  appRoleAssignmentRequired: z.boolean().exactOptional(),
  accountEnabled: z.boolean().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  notes: z.string().nullable().exactOptional(),
});

function patch({ replica }: GraphPart, app: PracticeServicePrincipal, body: unknown): GraphAnswer {
  const parsed = change.safeParse(body);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const name = first?.code === 'unrecognized_keys' ? first.keys[0] : first?.path[0];
    return badRequest(
      `Invalid value specified for property '${String(name ?? '')}' of resource 'ServicePrincipal'.`,
    );
  }
  const { notes: _notes, ...kept } = parsed.data;
  replica.beforeWrite(lagKey(app), app);
  Object.assign(app, kept);
  return noContent;
}

/** `/servicePrincipals`: the enterprise apps of the tenant. */
export function servicePrincipalRoutes(part: GraphPart): Route[] {
  const { context, replica } = part;
  const viewAsRead = (app: PracticeServicePrincipal) => appView(replica.read(lagKey(app), app));
  const known = withApp(part, (call, app) => entity(call, viewAsRead(app), appListing([])));
  const one = (call: GraphCall) =>
    isMicrosoftGraph(call.params) ? entity(call, appView(microsoftGraphApp), appListing([])) : known(call);
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
      answer: (call) => list(call, appListing(visibleApps(part).map(viewAsRead))),
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
      answer: withApp(part, (call, app) => patch(part, app, call.body)),
    },
  ];
}
