import type { HttpAnswer } from '../../http/port';
import { listFaults, readListAnswer } from '../list-answer';
import { type CheckId, defineCheck } from './check';
import { listAnswers } from './list-answers';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2';
const fault = { verdict: 'fail', party: 'grouptalk', reference: rfc } as const;
const page: readonly CheckId[] = ['content-type'];

/** Lists are ListResponse messages. How many entries they should hold is for the probes to say. */
export const listShape = defineCheck({
  id: 'list-shape',
  needs: ['token-accepted'],
  outcomes: {
    good: { verdict: 'pass' },
    'not-shown': { verdict: 'skipped' },
    empty: fault,
    'not-json': { ...fault, explainedBy: page },
    'malformed-text': { ...fault, explainedBy: page },
    'not-an-object': { ...fault, explainedBy: page },
    'error-in-200': fault,
    'bare-array': fault,
    'total-missing': fault,
    'total-not-a-number': fault,
    'resources-not-a-list': fault,
    'list-urn-missing': fault,
  },
  ask: listAnswers,
  judge: (asked: readonly HttpAnswer[]) => {
    const read = asked.map((answer) => ({ answer, fault: readListAnswer(answer).fault }));
    const worst = listFaults.flatMap((one) => read.filter((candidate) => candidate.fault === one))[0];
    if (worst?.fault) {
      return {
        outcome: worst.fault,
        params: { path: new URL(worst.answer.exchange.url).pathname },
        evidence: [worst.answer.exchange],
      };
    }
    return {
      outcome: asked.length === 0 ? 'not-shown' : 'good',
      evidence: asked.map((one) => one.exchange),
    };
  },
});
