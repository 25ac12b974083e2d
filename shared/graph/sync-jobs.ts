import { z } from 'zod';
import { ok, type Result } from '../contract/problem';
import { type SyncJob, syncJob } from '../model/sync-job';
import type { GraphClient, GraphReply } from './client';
import { jobPath, syncPath } from './paths';
import { scopes } from './scopes';

/** An app's provisioning jobs (learn.microsoft.com/graph/api/synchronization-synchronization-list-jobs). */
export const readJobs = (
  graph: GraphClient,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<readonly SyncJob[]>> =>
  graph.list(`${syncPath(servicePrincipalId)}/jobs`, syncJob, { scopes: scopes.readSync }, signal);

/** One job (learn.microsoft.com/graph/api/synchronization-synchronizationjob-get). */
export async function readJob(
  graph: GraphClient,
  servicePrincipalId: string,
  jobId: string,
  signal?: AbortSignal,
): Promise<Result<SyncJob>> {
  const path = jobPath(servicePrincipalId, jobId);
  const answer = await graph.get(path, syncJob, { scopes: scopes.readSync }, signal);
  return answer.ok ? ok(answer.value.value) : answer;
}

/** Makes a job; null where Graph does not show what it made. */
export async function postJob(
  graph: GraphClient,
  servicePrincipalId: string,
  templateId: string,
  signal?: AbortSignal,
): Promise<Result<GraphReply<SyncJob | null>>> {
  const path = `${syncPath(servicePrincipalId)}/jobs`;
  const options = { scopes: scopes.writeSync };
  const answer = await graph.send('POST', path, { templateId }, z.unknown(), options, signal);
  if (!answer.ok) return answer;
  const made = syncJob.safeParse(answer.value.value);
  return ok({ ...answer.value, value: made.success ? made.data : null });
}

/**
 * `start` goes on with a paused job and lifts a quarantine; `pause` lets the running cycle end;
 * `restart` forgets watermark, escrows and quarantine, as the portal's button does.
 */
export const postJobAction = (
  graph: GraphClient,
  input: {
    readonly servicePrincipalId: string;
    readonly jobId: string;
    readonly action: 'start' | 'pause' | 'restart';
  },
  signal?: AbortSignal,
): Promise<Result<GraphReply<unknown>>> =>
  graph.send(
    'POST',
    `${jobPath(input.servicePrincipalId, input.jobId)}/${input.action}`,
    input.action === 'restart'
      ? { criteria: { resetScope: 'Watermark, Escrows, QuarantineState' } }
      : undefined,
    z.unknown(),
    { scopes: scopes.writeSync },
    signal,
  );
