import type { HttpAnswer } from '../../../http/port';
import type { CheckId } from '../../../model/check-id';
import { type ListFault, listFaults, readListAnswer } from '../../list-answer';
import { defineCheck } from '../check';
import { type ListAnswers, listAnswers } from './list-answers';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2';
const fault = { verdict: 'fail', party: 'grouptalk', reference: rfc } as const;
const page: readonly CheckId[] = ['content-type'];

/** How many entries an answer to a search should hold is for the probes to say. */
const ofPagesOnly: readonly ListFault[] = ['resources-missing', 'total-too-small'];
const oddities = ['paging-not-a-number', 'other-page-length'] as const;

/** Lists are ListResponse messages. */
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
    'resources-missing': fault,
    'entries-not-resources': fault,
    'total-too-small': fault,
    'list-urn-missing': fault,
    'paging-not-a-number': { ...fault, verdict: 'warn' },
    // Microsoft's own example of an empty list says 20.
    'other-page-length': { ...fault, verdict: 'note' },
  },
  ask: listAnswers,
  judge: ({ searches, pages }: ListAnswers) => {
    const asked = [...searches, ...pages];
    const read = asked.map((answer) => ({ answer, ...readListAnswer(answer) }));
    const counts = (candidate: (typeof read)[number]) =>
      candidate.fault !== null &&
      !(searches.includes(candidate.answer) && ofPagesOnly.includes(candidate.fault));
    const worst = listFaults.flatMap((one) => read.filter((it) => it.fault === one && counts(it)))[0];
    if (worst?.fault) return told(worst.fault, worst.answer);
    const odd = oddities.flatMap((one) => read.filter((it) => it.oddity === one))[0];
    if (odd?.oddity) return told(odd.oddity, odd.answer);
    return {
      outcome: asked.length === 0 ? 'not-shown' : 'good',
      evidence: asked.map((one) => one.exchange),
    };
  },
});

const told = <Outcome extends string>(outcome: Outcome, { exchange }: HttpAnswer) => ({
  outcome,
  params: { path: pathOf(exchange.url) },
  evidence: [exchange],
});

const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : url);
