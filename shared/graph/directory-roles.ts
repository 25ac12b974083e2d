import type { Result } from '../contract/problem';
import { type DirectoryRole, directoryRole } from '../model/role';
import type { GraphClient } from './client';
import { scopes } from './scopes';

/**
 * The directory roles that the signed-in person holds now
 * (learn.microsoft.com/graph/api/user-list-transitivememberof). The cast needs an eventual read; roles that a
 * person could still activate are not among them.
 */
export const readMyRoles = (
  graph: GraphClient,
  signal?: AbortSignal,
): Promise<Result<readonly DirectoryRole[]>> =>
  graph.list(
    '/me/transitiveMemberOf/microsoft.graph.directoryRole?$count=true',
    directoryRole,
    { scopes: scopes.signIn, headers: { ConsistencyLevel: 'eventual' } },
    signal,
  );
