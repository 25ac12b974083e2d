import { type GraphAnswer, json, unsupportedQuery } from './answer';
import { entity, list } from './listing';
import { userListing, userView } from './people';
import { roleName } from './roles';
import type { GraphCall, GraphPart, Route } from './route';
import { scopes } from './scopes';

/** The ID of a `directoryRole` object is the tenant's own; the template ID is Microsoft's. */
const roleObjectId = (tenantId: string, templateId: string) =>
  `${tenantId.slice(0, 8)}-${templateId.slice(9)}`;

/** `/me` and the roles of the person who is signed in. */
export function signedInRoutes({ context }: GraphPart): Route[] {
  const directoryRoles = (call: GraphCall): GraphAnswer => {
    const eventual = call.headers.consistencylevel?.toLowerCase() === 'eventual';
    if (!eventual || call.query.get('$count') !== 'true')
      return unsupportedQuery(
        "The cast to 'microsoft.graph.directoryRole' needs $count=true and the header 'ConsistencyLevel: eventual'.",
      );
    const items = [...call.caller.roles].map((roleTemplateId) => ({
      id: roleObjectId(context.world.tenant.id, roleTemplateId),
      deletedDateTime: null,
      description: null,
      displayName: roleName(roleTemplateId),
      roleTemplateId,
    }));
    return list(call, { items, context: 'directoryRoles', type: 'directoryRole' });
  };
  const ownAssignments = (call: GraphCall): GraphAnswer =>
    json({
      '@odata.context': `${call.base}/v1.0/$metadata#Collection(unifiedRoleAssignmentScheduleInstance)`,
      value: [...call.caller.roles].map((roleDefinitionId) => ({
        id: Buffer.from(`${roleDefinitionId}${call.caller.user.id}`).toString('base64url').slice(0, 44),
        principalId: call.caller.user.id,
        roleDefinitionId,
        directoryScopeId: '/',
        appScopeId: null,
        startDateTime: null,
        endDateTime: null,
        assignmentType: 'Assigned',
        memberType: 'Direct',
        roleAssignmentOriginId: null,
        roleAssignmentScheduleId: null,
      })),
    });
  const get = (path: string, wanted: readonly string[], answer: Route['answer']): Route => ({
    method: 'GET',
    path,
    scopes: wanted,
    answer,
  });
  return [
    get('/me', scopes.readMe, (call) => entity(call, userView(call.caller.user, true), userListing([]))),
    get('/me/transitiveMemberOf/microsoft.graph.directoryRole', scopes.readMe, directoryRoles),
    get('/me/memberOf/microsoft.graph.directoryRole', scopes.readMe, directoryRoles),
    get(
      "/roleManagement/directory/roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')",
      scopes.readOwnRoles,
      ownAssignments,
    ),
  ];
}
