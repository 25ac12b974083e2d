import { ok, type Result } from '../../contract/problem';
import { entraFinding } from '../../diagnosis/entra-verdict';
import { validateCredentials } from '../../graph/validate-credentials';
import type { Finding } from '../../model/finding';
import type { OnboardingDeps } from '../deps';
import { untilThere } from '../patience';
import { findJob, findTemplate } from './job';

export type EntraPowers = Pick<OnboardingDeps, 'facts' | 'graph' | 'clock' | 'target' | 'signIn'>;

interface EntraQuestion {
  readonly servicePrincipalId: string;
  /** `saved`: those that the job has; there must be one. */
  readonly credentials: { readonly tenantUrl: string; readonly token: string } | 'saved';
}

/** Entra tries credentials itself, whether there is a job already or not. */
export async function askEntra(
  deps: EntraPowers,
  { servicePrincipalId, credentials }: EntraQuestion,
  signal?: AbortSignal,
): Promise<Result<Finding>> {
  const job = await untilThere(deps.clock, () => findJob(deps, servicePrincipalId, signal), signal);
  if (!job.ok) return job;
  const template = await untilThere(deps.clock, () => findTemplate(deps, servicePrincipalId, signal), signal);
  if (!template.ok) return template;
  const began = deps.clock.now();
  const saved = credentials === 'saved';
  const question = {
    servicePrincipalId,
    jobId: job.value?.id ?? null,
    templateId: template.value.id,
    credentials: saved
      ? credentials
      : [
          { key: 'BaseAddress', value: credentials.tenantUrl },
          { key: 'SecretToken', value: credentials.token },
        ],
    secrets: saved ? [] : [credentials.token],
  } as const;
  const ask = () => validateCredentials(deps.graph, question, signal);
  const verdict = await untilThere(deps.clock, ask, signal);
  if (!verdict.ok) return verdict;
  const { error, exchange } = verdict.value;
  const id = saved ? 'entra-saved' : 'entra-accepts';
  return ok(entraFinding(error, [exchange], deps.clock.now() - began, id));
}
