import { z } from 'zod';
import type { PracticeAppRoleAssignment, PracticeServicePrincipal } from '../world/state';
import { badRequest, type GraphAnswer, noContent, notFound } from './answer';
import { withApp } from './apps';
import { entity, type Listing, list } from './listing';
import type { JsonObject } from './odata-match';
import { hasP1 } from './organization';
import { assigners } from './roles';
import type { GraphCall, GraphPart, Route } from './route';
import { scopes } from './scopes';

const defaultRole = '00000000-0000-0000-0000-000000000000';

const wish = z.object({ principalId: z.string(), resourceId: z.string(), appRoleId: z.string() });

const listing = (app: PracticeServicePrincipal, items: readonly JsonObject[]): Listing => ({
  items,
  context: `servicePrincipals('${app.id}')/appRoleAssignedTo`,
  type: 'appRoleAssignment',
  filter: { principalDisplayName: ['eq', 'startswith'], resourceId: ['eq'] },
});

const view = (assignment: PracticeAppRoleAssignment): JsonObject => ({
  id: assignment.id,
  deletedDateTime: null,
  appRoleId: assignment.appRoleId,
  createdDateTime: assignment.createdDateTime,
  principalDisplayName: assignment.principalDisplayName,
  principalId: assignment.principalId,
  principalType: assignment.principalType,
  resourceDisplayName: assignment.resourceDisplayName,
  resourceId: assignment.resourceId,
});

/** The default role is open only to apps that declare no role for people. */
function roleFits(app: PracticeServicePrincipal, appRoleId: string): boolean {
  const forPeople = app.appRoles.filter(
    ({ isEnabled, allowedMemberTypes }) => isEnabled && allowedMemberTypes.includes('User'),
  );
  return appRoleId === defaultRole ? forPeople.length === 0 : forPeople.some(({ id }) => id === appRoleId);
}

/** `appRoleAssignedTo`: who is assigned to an app. */
export function assignmentRoutes(part: GraphPart): Route[] {
  const { context, replica } = part;
  const { world } = context;
  const key = (app: PracticeServicePrincipal) => `assignments/${app.id}`;
  const current = (app: PracticeServicePrincipal) =>
    world.appRoleAssignments.filter(({ resourceId }) => resourceId === app.id);
  const isGone = (id: string) => world.users.some((user) => user.id === id && user.deletedDateTime !== null);

  const create = (call: GraphCall, app: PracticeServicePrincipal): GraphAnswer => {
    const parsed = wish.safeParse(call.body);
    if (!parsed.success) return badRequest('principalId, resourceId and appRoleId are all needed.');
    const { principalId, resourceId, appRoleId } = parsed.data;
    if (resourceId !== app.id)
      return badRequest('resourceId must be the ID of the service principal in the path.');
    const user = world.users.find(
      ({ id, deletedDateTime }) => id === principalId && deletedDateTime === null,
    );
    const group = world.groups.find(({ id }) => id === principalId);
    const principal = user ?? group;
    if (principal === undefined) return notFound(principalId);
    if (!roleFits(app, appRoleId))
      return badRequest(`Permission being assigned was not found on application '${app.appId}'.`);
    if (group !== undefined && !hasP1(context))
      return badRequest('Groups are not available for assignment due to your Active Directory plan level.');
    if (group !== undefined && !group.securityEnabled)
      return badRequest('Only security-enabled groups can be assigned to an application.');
    const before = current(app);
    if (before.some((one) => one.principalId === principalId && one.appRoleId === appRoleId))
      return badRequest('Permission being assigned already exists on the object');
    replica.beforeWrite(key(app), before);
    const made: PracticeAppRoleAssignment = {
      id: Buffer.from(`${context.guid()}${context.guid()}`.replaceAll('-', ''), 'hex').toString('base64url'),
      appRoleId,
      principalId,
      principalType: group === undefined ? 'User' : 'Group',
      principalDisplayName: principal.displayName,
      resourceId,
      resourceDisplayName: app.displayName,
      createdDateTime: new Date(context.clock.now()).toISOString(),
    };
    world.appRoleAssignments.push(made);
    return entity(call, view(made), listing(app, []), 201);
  };

  const remove = (call: GraphCall, app: PracticeServicePrincipal): GraphAnswer => {
    const before = current(app);
    const { assignment = '' } = call.params;
    if (!before.some(({ id }) => id === assignment)) return notFound(assignment);
    replica.beforeWrite(key(app), before);
    world.appRoleAssignments = world.appRoleAssignments.filter(({ id }) => id !== assignment);
    return noContent;
  };

  const path = '/servicePrincipals/{id}/appRoleAssignedTo';
  const write = { roles: assigners, ownerSuffices: true };
  return [
    {
      method: 'GET',
      path,
      scopes: scopes.readApplications,
      answer: withApp(part, (call, app) => {
        const seen = replica.read(key(app), current(app)).filter(({ principalId }) => !isGone(principalId));
        return list(call, listing(app, seen.map(view)));
      }),
    },
    { ...write, method: 'POST', path, scopes: scopes.assign, answer: withApp(part, create) },
    {
      ...write,
      method: 'DELETE',
      path: `${path}/{assignment}`,
      scopes: scopes.unassign,
      answer: withApp(part, remove),
    },
  ];
}
