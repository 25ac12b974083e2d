import type { PracticeContext } from '../context';
import { noContent, notFound } from './answer';
import { entity, list } from './listing';
import { beforeUserChange, userAsRead, userListing, userView } from './people';
import { directoryEditors } from './roles';
import type { GraphCall, GraphPart, Route } from './route';
import { scopes } from './scopes';

/** Removes a person for good, from everything that knew them. */
function purge({ world }: PracticeContext, userId: string): void {
  world.users = world.users.filter(({ id }) => id !== userId);
  world.appRoleAssignments = world.appRoleAssignments.filter(({ principalId }) => principalId !== userId);
  world.roleMembers = world.roleMembers.filter((one) => one.userId !== userId);
  for (const group of world.groups) group.memberIds = group.memberIds.filter((id) => id !== userId);
  for (const app of world.servicePrincipals) app.ownerIds = app.ownerIds.filter((id) => id !== userId);
}

/** `/directory/deletedItems`: the recycle bin of people (groups are deleted at once). */
export function deletedItemRoutes(part: GraphPart): Route[] {
  const { context } = part;
  const binned = () => context.world.users.filter(({ deletedDateTime }) => deletedDateTime !== null);
  const find = (call: GraphCall) => binned().find(({ id }) => id === call.params.item);
  const write = { scopes: scopes.writeUsers, roles: directoryEditors };
  const path = '/directory/deletedItems/{item}';
  return [
    {
      method: 'GET',
      path: '/directory/deletedItems/microsoft.graph.user',
      scopes: scopes.readUsers,
      answer: (call) =>
        list(
          call,
          userListing(
            context.world.users
              .map((user) => userAsRead(part, user))
              .filter(({ deletedDateTime }) => deletedDateTime !== null)
              .map((user) => userView(user, true)),
            'users',
          ),
        ),
    },
    {
      ...write,
      method: 'DELETE',
      path,
      answer: (call) => {
        const user = find(call);
        if (user === undefined) return notFound(call.params.item ?? '');
        purge(context, user.id);
        return noContent;
      },
    },
    {
      ...write,
      method: 'POST',
      path: `${path}/restore`,
      answer: (call) => {
        const user = find(call);
        if (user === undefined) return notFound(call.params.item ?? '');
        beforeUserChange(part, user);
        user.deletedDateTime = null;
        const restored = { '@odata.type': '#microsoft.graph.user', ...userView(user, true) };
        return entity(call, restored, { context: 'directoryObjects', type: 'user' });
      },
    },
  ];
}
