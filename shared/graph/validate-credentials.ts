import { z } from 'zod';
import { ok, type Result } from '../contract/problem';
import type { Exchange } from '../model/finding';
import type { SyncSecret } from '../model/sync-job';
import type { GraphClient } from './client';
import { type GraphErrorText, readErrorBody } from './error-body';
import { jobPath, syncPath } from './paths';
import { scopes } from './scopes';

/** What Entra said when it tried the credentials itself; `error` null: it could sign in. */
export interface CredentialsVerdict {
  readonly error: GraphErrorText | null;
  readonly exchange: Exchange;
}

/**
 * The portal's "Test connection" (learn.microsoft.com/graph/api/synchronization-synchronizationjob-validatecredentials).
 * Without a job it is asked of the template. 204 is a yes; a 400 is Entra's no, and its body says why.
 */
export async function validateCredentials(
  graph: GraphClient,
  input: {
    readonly servicePrincipalId: string;
    readonly jobId: string | null;
    readonly templateId: string;
    /** `saved`: those that the job has. */
    readonly credentials: readonly SyncSecret[] | 'saved';
    /** What must not be recorded. */
    readonly secrets: readonly string[];
  },
  signal?: AbortSignal,
): Promise<Result<CredentialsVerdict>> {
  const { servicePrincipalId, jobId, templateId, credentials, secrets } = input;
  const at = jobId ? jobPath(servicePrincipalId, jobId) : `${syncPath(servicePrincipalId)}/jobs`;
  const answer = await graph.send(
    'POST',
    `${at}/validateCredentials`,
    {
      ...(jobId ? {} : { templateId }),
      ...(credentials === 'saved' ? { useSavedCredentials: true } : { credentials }),
    },
    z.unknown(),
    // Entra waits for the endpoint in turn.
    { scopes: scopes.writeSync, accept: [400], secrets, timeoutMs: 120_000 },
    signal,
  );
  if (!answer.ok) return answer;
  const { status, value, exchange } = answer.value;
  return ok({ error: status === 400 ? readErrorBody(value) : null, exchange });
}
