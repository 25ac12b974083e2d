import type { Result } from '../contract/problem';
import { type SyncTemplate, syncTemplate } from '../model/sync-job';
import type { GraphClient } from './client';
import { syncPath } from './paths';
import { scopes } from './scopes';

/** What the application offers for provisioning; empty for an application without a connector. */
export const readTemplates = (
  graph: GraphClient,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<readonly SyncTemplate[]>> =>
  graph.list(`${syncPath(servicePrincipalId)}/templates`, syncTemplate, { scopes: scopes.readSync }, signal);
