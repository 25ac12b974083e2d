import { ok, type Result } from '../contract/problem';
import { type OnDemandRun, onDemandAnswer, readOnDemand } from '../model/on-demand';
import type { PrincipalType } from '../model/principal-type';
import type { GraphClient, GraphReply } from './client';
import { jobPath } from './paths';
import { scopes } from './scopes';

/**
 * Provisions one person or group now, for real
 * (learn.microsoft.com/graph/api/synchronization-synchronizationjob-provisionondemand). Five requests in ten
 * seconds are allowed; one takes up to 30 seconds.
 */
export async function provisionOnDemand(
  graph: GraphClient,
  input: {
    readonly servicePrincipalId: string;
    readonly jobId: string;
    readonly ruleId: string;
    readonly objectId: string;
    readonly type: PrincipalType;
  },
  signal?: AbortSignal,
): Promise<Result<GraphReply<OnDemandRun>>> {
  const subject = { objectId: input.objectId, objectTypeName: input.type };
  const answer = await graph.send(
    'POST',
    `${jobPath(input.servicePrincipalId, input.jobId)}/provisionOnDemand`,
    { parameters: [{ ruleId: input.ruleId, subjects: [subject] }] },
    onDemandAnswer,
    { scopes: scopes.writeSync, timeoutMs: 120_000 },
    signal,
  );
  return answer.ok ? ok({ ...answer.value, value: readOnDemand(answer.value.value) }) : answer;
}
