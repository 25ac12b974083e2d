import { ok, type Result } from '../contract/problem';
import { type SyncSchema, syncDirectory, syncSchema } from '../model/sync-schema';
import type { GraphClient } from './client';
import { jobPath } from './paths';
import { scopes } from './scopes';

/**
 * A job's schema. Graph's metadata call `directories` a navigation of its own though every sample has them
 * inline: where they are missing they are asked for.
 */
export async function readSchema(
  graph: GraphClient,
  servicePrincipalId: string,
  jobId: string,
  signal?: AbortSignal,
): Promise<Result<SyncSchema>> {
  const path = `${jobPath(servicePrincipalId, jobId)}/schema`;
  const options = { scopes: scopes.readSync };
  const answer = await graph.get(path, syncSchema, options, signal);
  if (!answer.ok) return answer;
  const schema = answer.value.value;
  if (schema.directories.length > 0) return ok(schema);
  const directories = await graph.list(`${path}/directories`, syncDirectory, options, signal);
  return ok(directories.ok ? { ...schema, directories: directories.value } : schema);
}
