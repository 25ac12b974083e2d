import type { Result } from '../contract/problem';
import { type PermissionGrant, permissionGrant } from '../model/service-principal';
import type { GraphClient } from './client';
import { quoted, withQuery } from './query';
import { scopes } from './scopes';

/**
 * Delegated permissions granted to an application
 * (learn.microsoft.com/graph/api/oauth2permissiongrant-list). The list below the service principal would ask for
 * `Directory.Read.All`; this one is content with less.
 */
export const readGrants = (
  graph: GraphClient,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<readonly PermissionGrant[]>> =>
  graph.list(
    withQuery('/oauth2PermissionGrants', { $filter: `clientId eq ${quoted(servicePrincipalId)}` }),
    permissionGrant,
    { scopes: scopes.readGrants },
    signal,
  );
