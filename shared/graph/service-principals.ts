import { z } from 'zod';
import { ok, type Result } from '../contract/problem';
import { type ServicePrincipal, servicePrincipal } from '../model/service-principal';
import type { GraphClient, GraphReply } from './client';
import { appByClientPath, appPath } from './paths';
import { quoted, withQuery } from './query';
import { scopes } from './scopes';

const wanted =
  'id,appId,displayName,accountEnabled,appOwnerOrganizationId,applicationTemplateId,appRoleAssignmentRequired,appRoles,tags';
const options = { scopes: scopes.readApps };

/** Applications whose name begins with `name`, in any case (learn.microsoft.com/graph/api/serviceprincipal-list). */
export const findApps = (
  graph: GraphClient,
  name: string,
  signal?: AbortSignal,
): Promise<Result<readonly ServicePrincipal[]>> =>
  graph.list(
    withQuery('/servicePrincipals', { $filter: `startswith(displayName,${quoted(name)})`, $select: wanted }),
    servicePrincipal,
    options,
    signal,
  );

/** One enterprise application (learn.microsoft.com/graph/api/serviceprincipal-get). */
export async function readApp(
  graph: GraphClient,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<ServicePrincipal>> {
  const path = withQuery(appPath(servicePrincipalId), { $select: wanted });
  const answer = await graph.get(path, servicePrincipal, options, signal);
  return answer.ok ? ok(answer.value.value) : answer;
}

/** Object IDs of the application's owners: they may configure it without holding a role. */
export async function readOwnerIds(
  graph: GraphClient,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<readonly string[]>> {
  const path = `${appPath(servicePrincipalId)}/owners?$select=id`;
  const owners = await graph.list(path, z.object({ id: z.string() }), options, signal);
  return owners.ok ? ok(owners.value.map((owner) => owner.id)) : owners;
}

/** The enterprise application of a client ID. Problem `graph-not-found`: it is not in the tenant. */
export async function readAppByClient(
  graph: GraphClient,
  clientId: string,
  allowed: readonly string[] = scopes.readApps,
  signal?: AbortSignal,
): Promise<Result<ServicePrincipal>> {
  const path = withQuery(appByClientPath(clientId), { $select: wanted });
  const answer = await graph.get(path, servicePrincipal, { scopes: allowed }, signal);
  return answer.ok ? ok(answer.value.value) : answer;
}

/**
 * Deletes the enterprise application of a client ID, with all that was consented to it; it can be restored for 30 days
 * (learn.microsoft.com/graph/api/serviceprincipal-delete). One that is gone already is no error.
 */
export const deleteAppByClient = (
  graph: GraphClient,
  clientId: string,
  signal?: AbortSignal,
): Promise<Result<GraphReply<unknown>>> =>
  graph.send(
    'DELETE',
    appByClientPath(clientId),
    undefined,
    z.unknown(),
    { scopes: scopes.leave, accept: [404] },
    signal,
  );
