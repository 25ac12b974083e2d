import { failed, ok, type Result } from '../../contract/problem';
import { isNotAssignedYet } from '../../diagnosis/error-codes';
import { judgeOnDemand } from '../../diagnosis/on-demand';
import { provisionOnDemand } from '../../graph/provision-on-demand';
import type { Finding } from '../../model/finding';
import type { FiveSteps, OnDemandRun } from '../../model/on-demand';
import type { Principal } from '../../model/principal';
import type { ObjectMapping, SyncSchema } from '../../model/sync-schema';
import type { OnboardingDeps } from '../deps';
import { slept } from '../patience';
import { findJob } from './job';

type ProvisionPowers = Pick<OnboardingDeps, 'facts' | 'graph' | 'writer' | 'clock'>;

export interface Provisioned {
  readonly run: OnDemandRun;
  /** Test connection, import, scope, match, action: what became of each. */
  readonly steps: FiveSteps;
  readonly finding: Finding;
}

/**
 * Step 5, provision one person or group on demand: for real, at once. "Not assigned" is waited out for
 * `patienceMs` (default two minutes), since Entra honours a fresh assignment only after a while.
 * Problem: `no-job`.
 */
export async function provisionOne(
  deps: ProvisionPowers,
  input: {
    readonly servicePrincipalId: string;
    readonly principal: Principal;
    readonly patienceMs?: number;
  },
  onProgress?: (progress: 'asking' | 'not-assigned-yet') => void,
  signal?: AbortSignal,
): Promise<Result<Provisioned>> {
  const { servicePrincipalId, principal, patienceMs = 120_000 } = input;
  const job = await findJob(deps, servicePrincipalId, signal);
  if (!job.ok) return job;
  if (!job.value) return failed('no-job');
  const jobId = job.value.id;
  const schema = await deps.facts.schema(servicePrincipalId, jobId, signal);
  if (!schema.ok) return schema;
  const ruleId = ruleFor(schema.value, principal.type);
  if (!ruleId) return failed('graph-refused-request', { detail: `no rule for ${principal.type}` });

  const run = await deps.writer.write<OnDemandRun, OnDemandRun>(
    {
      change: {
        id: 'provision-one',
        servicePrincipalId,
        subject: principal.displayName,
        lines: [{ what: principal.type, old: null, new: principal.displayName }],
      },
      act: async () => {
        const until = deps.clock.now() + patienceMs;
        const subject = { servicePrincipalId, jobId, ruleId, objectId: principal.id, type: principal.type };
        // Five requests in ten seconds are allowed.
        for (let pause = 5_000; ; pause = Math.min(pause * 2, 30_000)) {
          onProgress?.('asking');
          const reply = await provisionOnDemand(deps.graph, subject, signal);
          if (!reply.ok || !isNotAssignedYet(reply.value.value)) return reply;
          if (deps.clock.now() + pause > until) return reply;
          onProgress?.('not-assigned-yet');
          if (!(await slept(deps.clock, pause, signal))) return failed('cancelled');
        }
      },
      seen: async (done) => ok(done),
    },
    signal,
  );
  return run.ok ? ok({ run: run.value, ...judgeOnDemand(run.value, principal) }) : run;
}

/**
 * The rule that holds the mapping of people, or of groups; found by object name, never by its own name. One that
 * is switched on goes first.
 */
function ruleFor(schema: SyncSchema, type: Principal['type']): string | null {
  const mapsIt = (mapping: ObjectMapping) => mapping.sourceObjectName?.toLowerCase() === type.toLowerCase();
  const rules = schema.synchronizationRules.filter((rule) => rule.objectMappings.some(mapsIt));
  const on = rules.find((rule) => rule.objectMappings.some((one) => mapsIt(one) && one.enabled));
  return (on ?? rules[0])?.id ?? null;
}
