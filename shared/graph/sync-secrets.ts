import { z } from 'zod';
import type { Result } from '../contract/problem';
import { type SyncSecret, syncSecret } from '../model/sync-job';
import type { GraphClient, GraphReply } from './client';
import { syncPath } from './paths';
import { scopes } from './scopes';

/**
 * Saved settings; secret values read back as `*`, which must never be written again. Microsoft names no
 * permission for reading them: `writeSync` is for where `readSync` turns out to be too little.
 */
export const readSecrets = (
  graph: GraphClient,
  servicePrincipalId: string,
  signal?: AbortSignal,
  needs: 'readSync' | 'writeSync' = 'readSync',
): Promise<Result<readonly SyncSecret[]>> =>
  graph.list(`${syncPath(servicePrincipalId)}/secrets`, syncSecret, { scopes: scopes[needs] }, signal);

/**
 * Saves the complete set (learn.microsoft.com/graph/api/synchronization-serviceprincipal-put-synchronization).
 * Whether Graph merges or replaces is documented nowhere, so that nothing may be left out. `secrets`: those values that must not be recorded.
 */
export const putSecrets = (
  graph: GraphClient,
  servicePrincipalId: string,
  settings: readonly SyncSecret[],
  secrets: readonly string[],
  signal?: AbortSignal,
): Promise<Result<GraphReply<unknown>>> =>
  graph.send(
    'PUT',
    `${syncPath(servicePrincipalId)}/secrets`,
    { value: settings },
    z.unknown(),
    { scopes: scopes.writeSync, secrets },
    signal,
  );
