import type { CodeMeaning } from '../model/explained-event';
import type { Finding } from '../model/finding';
import { found } from '../model/found';
import { type FiveStep, type FiveSteps, type OnDemandRun, onDemandSteps } from '../model/on-demand';
import type { Verdict } from '../model/verdict';
import { codeOf, explainFailure } from './error-codes';

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
  const told = [run.errorMessage, ...(run.event?.provisioningSteps ?? []).map((step) => step.description)];
  const meaning = code ? explainFailure(code, told.filter(Boolean).join('\n')) : null;
  const result = (run.result ?? '').toLowerCase();
  const params = {
    name: who.displayName,
    code: code ?? run.result ?? '',
    reason: run.errorMessage ?? '',
    family: meaning?.family ?? '',
  };
  const finding = (outcome: string, verdict: Verdict) =>
    found('on-demand', outcome, verdict, {
      params,
      ...(verdict === 'pass' ? {} : { party: meaning?.party ?? 'admin' }),
    });
  const steps = fiveSteps(run, result, meaning?.family === 'credentials-refused');
  return { steps, finding: finding(...outcomeOf(result, code, meaning?.family ?? null)) };
}

function outcomeOf(
  result: string,
  code: string | null,
  family: CodeMeaning['family'],
): readonly [outcome: string, verdict: Verdict] {
  if (result === 'success') return ['success', 'pass'];
  if (result === 'skipped' && family === 'already-equal') return ['already-equal', 'pass'];
  if (family === 'not-entitled') return ['not-entitled', 'fail'];
  if (family === 'credentials-refused' || family === 'not-allowed') return ['refused', 'fail'];
  if (result === 'skipped') return ['skipped', 'warn'];
  return result === '' && code === null ? ['unclear', 'warn'] : ['failed', 'fail'];
}

function fiveSteps(run: OnDemandRun, result: string, refused: boolean): FiveSteps {
  const all = run.event?.provisioningSteps ?? [];
  const stepsOf = (id: FiveStep['id']) =>
    all.filter((step) => stepOfType[(step.provisioningStepType ?? '').toLowerCase()] === id);
  const last =
    result === 'success' ? onDemandSteps.length : onDemandSteps.findLastIndex((id) => stepsOf(id).length > 0);

  return onDemandSteps.map((id, at): FiveStep => {
    // Entra reports the connection test only when it fails.
    if (id === 'connection') {
      if (refused) return { id, state: 'failed', says: run.errorMessage ?? '', details: {} };
      return { id, state: last > 0 ? 'passed' : 'not-told', says: '', details: {} };
    }
    const mine = stepsOf(id);
    const told = mine.find((step) => step.status === 'failure') ?? mine.at(-1);
    if (!told) return { id, state: at < last ? 'not-told' : 'not-reached', says: '', details: {} };
    const state = told.status === 'failure' ? 'failed' : told.status === 'skipped' ? 'skipped' : 'passed';
    return { id, state, says: told.description, details: told.details };
  });
}
