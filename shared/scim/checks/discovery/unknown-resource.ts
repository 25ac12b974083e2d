import type { HttpOutcome } from '../../../http/port';
import { isSuccess, isThrottled } from '../../answer';
import { errorFaultOf } from '../../error-answer';
import { defineCheck } from '../check';
import { flaw, toldOf } from './discovery-answer';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.12';
const warn = { ...flaw, reference: rfc } as const;
const note = { ...warn, verdict: 'note' } as const;

/** What does not exist is `404`, so that a wrong address is noticed. Who refuses it in another way is heard, too. */
export const unknownResource = defineCheck({
  id: 'unknown-resource',
  needs: ['token-accepted'],
  outcomes: {
    good: { verdict: 'pass' },
    'not-an-error': note,
    'other-refusal': note,
    'not-shown': { verdict: 'skipped' },
    found: warn,
    'server-error': warn,
    'no-answer': warn,
  },
  ask: async (facts) => {
    const asked = await facts.get('NoSuchResource');
    return asked?.outcome ?? null;
  },
  judge: (outcome: HttpOutcome) => {
    const told = toldOf(outcome);
    if (outcome.kind === 'failure') return { outcome: 'no-answer', ...told };
    const { status } = outcome;
    if (status === 404) {
      const fault = errorFaultOf(outcome);
      return { outcome: fault === null || fault === 'no-detail' ? 'good' : 'not-an-error', ...told };
    }
    if (isThrottled(outcome)) return { outcome: 'not-shown', ...told };
    if (isSuccess(outcome)) return { outcome: 'found', ...told };
    const breaks = status >= 500 && status !== 501;
    return { outcome: breaks ? 'server-error' : 'other-refusal', ...told };
  },
});
