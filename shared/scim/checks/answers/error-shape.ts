import type { HttpOutcome } from '../../../http/port';
import type { CheckId } from '../../../model/check-id';
import { isSuccess, isThrottled, toldInBrief } from '../../answer';
import { errorFaultOf } from '../../error-answer';
import { defineCheck } from '../check';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.12';
const lower: readonly CheckId[] = ['content-type', 'list-shape'];
const fault = { verdict: 'fail', party: 'grouptalk', reference: rfc, explainedBy: lower } as const;
const flaw = { ...fault, verdict: 'warn' } as const;

/**
 * Somebody whom the endpoint does not have is `404` with a SCIM Error. Entra reads people by id to learn whether they
 * are still there, and goes by the status; the body is all that its log has to show.
 */
export const errorShape = defineCheck({
  id: 'error-shape',
  needs: ['entra-user-probe'],
  outcomes: {
    good: { verdict: 'pass' },
    'no-detail': { ...flaw, verdict: 'note' },
    hidden: { ...flaw, verdict: 'note' },
    'not-shown': { verdict: 'skipped' },
    page: flaw,
    empty: { ...flaw, verdict: 'note' },
    'not-json': flaw,
    'not-an-error': flaw,
    'status-missing': flaw,
    'status-not-text': flaw,
    'status-differs': flaw,
    'other-status': flaw,
    found: fault,
    'server-error': fault,
    'no-answer': fault,
  },
  ask: async (facts) => {
    const asked = await facts.get(`Users/${facts.guid()}`);
    return asked?.outcome ?? null;
  },
  judge: (outcome: HttpOutcome) => {
    const told = { params: { answer: toldInBrief(outcome) }, evidence: [outcome.exchange] };
    if (outcome.kind === 'failure') return { outcome: 'no-answer', ...told };
    const { status } = outcome;
    if (status === 404) return { outcome: errorFaultOf(outcome) ?? 'good', ...told };
    if (isThrottled(outcome)) return { outcome: 'not-shown', ...told };
    if (isSuccess(outcome)) return { outcome: 'found', ...told };
    if (status === 403 || status === 410) return { outcome: 'hidden', ...told };
    return { outcome: status >= 500 ? 'server-error' : 'other-status', ...told };
  },
});
