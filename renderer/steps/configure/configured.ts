import type { Finding } from '../../../shared/model/finding';
import type { Overview } from '../../../shared/model/overview';
import { worstVerdict } from '../../../shared/model/verdict';
import type { Configured } from './next-move';

/** Whether what must be saved in Entra is there, by the facts alone: the same ones that the rail stands on. */
export function savedState({
  settings,
  steps,
  job,
}: Pick<Overview, 'settings' | 'steps' | 'job'>): Configured['saved'] {
  if (!settings && job && job.state !== 'none') return 'unseen';
  const missing = steps.find(({ id }) => id === 'configure')?.missing.map(({ id }) => id) ?? [];
  if (!settings || settings.tenantUrl === null || !settings.secretSaved || missing.includes('job'))
    return 'no';
  return missing.some((id) => id !== 'start') ? 'in-part' : 'yes';
}

/** Entra's verdict decides: it is Entra that provisions. */
export const testState = (value: { readonly entra: Finding } | null): Configured['test'] =>
  value ? (value.entra.verdict === 'pass' ? 'accepted' : 'refused') : 'untested';

export function mappingState(findings: readonly Finding[] | null): Configured['mappings'] {
  if (!findings) return 'unchecked';
  return worstVerdict(findings) === 'fail' ? 'wrong' : 'fit';
}

export const trialState = (value: { readonly finding: Finding } | null): Configured['trial'] =>
  value ? (value.finding.verdict === 'pass' ? 'arrived' : 'failed') : 'none';
