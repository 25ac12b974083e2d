import { ok, type Result } from '../../contract/problem';
import { readSecrets } from '../../graph/sync-secrets';
import type { SyncJob, SyncSecret } from '../../model/sync-job';
import type { OnboardingDeps } from '../deps';
import { untilThere } from '../patience';

/**
 * What is saved now. An application that was never configured answers 404; so does a replica that is late, and
 * settings that were not seen would be lost in saving: a job that was there already gets the benefit of the doubt.
 */
export async function readSettings(
  deps: Pick<OnboardingDeps, 'facts' | 'graph' | 'clock'>,
  job: SyncJob,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<readonly SyncSecret[]>> {
  const ask = () => readAllowed(deps, servicePrincipalId, signal);
  const isNew = job.status?.code === 'NotConfigured';
  const found = await (isNew ? ask() : untilThere(deps.clock, ask, signal));
  return !found.ok && found.problem.code === 'graph-not-found' ? ok([]) : found;
}

/** Reading with the permission for reading; where that is refused, with the one that saving needs anyway. */
export async function readAllowed(
  deps: Pick<OnboardingDeps, 'facts' | 'graph'>,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<readonly SyncSecret[]>> {
  const found = await deps.facts.secrets(servicePrincipalId, signal);
  if (found.ok || found.problem.code !== 'graph-forbidden') return found;
  return readSecrets(deps.graph, servicePrincipalId, signal, 'writeSync');
}
