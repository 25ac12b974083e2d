import type { Finding } from '../model/finding';
import { found } from '../model/found';
import type { LogStep } from '../model/log-event';
import type { OnDemandRun } from '../model/on-demand';
import { codeOf, explainFailure } from './error-codes';

/** The five steps of provision on demand, as the portal shows them. */
const onDemandSteps = ['connection', 'import', 'scope', 'match', 'action'] as const;

interface FiveStep {
  readonly id: (typeof onDemandSteps)[number];
  readonly state: 'passed' | 'failed' | 'skipped' | 'not-reached';
  /** What Entra says about it; empty where it says nothing. */
  readonly says: string;
  readonly details: Readonly<Record<string, string>>;
}
export type FiveSteps = readonly FiveStep[];

const stepOfType: Readonly<Record<string, FiveStep['id']>> = {
  import: 'import',
  scoping: 'scope',
  matching: 'match',
  processing: 'action',
  referenceresolution: 'action',
  export: 'action',
};

interface Judged {
  readonly steps: FiveSteps;
  readonly finding: Finding;
}

/** What became of one person who was provisioned on demand: five steps and one finding. Pure. */
export function judgeOnDemand(run: OnDemandRun, who: { readonly displayName: string }): Judged {
  const code = run.errorCode ?? (run.event ? codeOf(run.event) : null);
  const meaning = code ? explainFailure(code, run.errorMessage ?? '') : null;
  const connected = meaning?.family !== 'credentials-refused';
  const steps = fiveSteps(run.event?.provisioningSteps ?? [], connected, run.errorMessage ?? '');
  const params = {
    name: who.displayName,
    code: code ?? '',
    reason: run.errorMessage ?? '',
    family: meaning?.family ?? '',
  };
  const result = (run.result ?? '').toLowerCase();
  const party = meaning?.party ?? 'admin';

  if (result === 'success') return { steps, finding: found('on-demand', 'success', 'pass', { params }) };
  if (result === 'skipped' && meaning?.family === 'already-equal') {
    return { steps, finding: found('on-demand', 'already-equal', 'pass', { params }) };
  }
  if (meaning?.family === 'not-entitled') {
    return { steps, finding: found('on-demand', 'not-entitled', 'fail', { params, party }) };
  }
  if (result === 'skipped')
    return { steps, finding: found('on-demand', 'skipped', 'warn', { params, party }) };
  if (meaning?.family === 'credentials-refused' || meaning?.family === 'not-allowed') {
    return { steps, finding: found('on-demand', 'refused', 'fail', { params, party }) };
  }
  return { steps, finding: found('on-demand', 'failed', 'fail', { params, party }) };
}

function fiveSteps(steps: readonly LogStep[], connected: boolean, reason: string): FiveSteps {
  return onDemandSteps.map((id): FiveStep => {
    // Entra reports the connection test only when it fails.
    if (id === 'connection') {
      const state = connected ? 'passed' : 'failed';
      return { id, state, says: connected ? '' : reason, details: {} };
    }
    const mine = steps.filter((step) => stepOfType[(step.provisioningStepType ?? '').toLowerCase()] === id);
    const told = mine.find((step) => step.status === 'failure') ?? mine.at(-1);
    if (!told) return { id, state: 'not-reached', says: '', details: {} };
    const state = told.status === 'failure' ? 'failed' : told.status === 'skipped' ? 'skipped' : 'passed';
    return { id, state, says: told.description, details: told.details };
  });
}
