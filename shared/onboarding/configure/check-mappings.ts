import { failed, ok, type Result } from '../../contract/problem';
import { compareMappings } from '../../mapping/compare';
import type { Finding } from '../../model/finding';
import type { OnboardingDeps } from '../deps';
import { findJob } from './job';

/** Step 5: the job's schema against the target's two attribute tables. Problem: `no-job`. */
export async function checkMappings(
  deps: Pick<OnboardingDeps, 'facts' | 'target'>,
  input: { readonly servicePrincipalId: string },
  signal?: AbortSignal,
): Promise<Result<readonly Finding[]>> {
  const job = await findJob(deps, input.servicePrincipalId, signal);
  if (!job.ok) return job;
  if (!job.value) return failed('no-job');
  const schema = await deps.facts.schema(input.servicePrincipalId, job.value.id, signal);
  return schema.ok ? ok(compareMappings(schema.value, deps.target)) : schema;
}
