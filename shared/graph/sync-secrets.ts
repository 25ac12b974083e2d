import { z } from 'zod';
import type { Result } from '../contract/problem';
import { type SyncSecret, syncSecret } from '../model/sync-job';
import type { GraphClient, GraphReply } from './client';
import { syncPath } from './paths';
import { scopes } from './scopes';

/** Saved settings; secret values read back as `*`, which must never be written again. */
export const readSecrets = (
  graph: GraphClient,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<readonly SyncSecret[]>> =>
  graph.list(`${syncPath(servicePrincipalId)}/secrets`, syncSecret, { scopes: scopes.readSync }, signal);

/**
 * Saves the complete set (learn.microsoft.com/graph/api/synchronization-serviceprincipal-put-synchronization).
 * Whether Graph merges or replaces is documented nowhere, so that nothing may be left out.
 */
export const putSecrets = (
  graph: GraphClient,
  servicePrincipalId: string,
  settings: readonly SyncSecret[],
  secret: string,
  signal?: AbortSignal,
): Promise<Result<GraphReply<unknown>>> =>
  graph.send(
    'PUT',
    `${syncPath(servicePrincipalId)}/secrets`,
    { value: settings },
    z.unknown(),
    { scopes: scopes.writeSync, secrets: [secret] },
    signal,
  );
