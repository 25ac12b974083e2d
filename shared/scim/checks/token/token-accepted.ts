import type { HttpAnswer, HttpOutcome } from '../../../http/port';
import { inBrief, isHtml, isSuccess } from '../../answer';
import { defineCheck } from '../check';

const tutorial =
  'https://learn.microsoft.com/entra/identity/saas-apps/grouptalk-provisioning-tutorial#step-5-configure-automatic-user-provisioning-to-grouptalk';

/** The endpoint lets this token in. A token that is let in for people but not for groups passes here. */
export const tokenAccepted = defineCheck({
  id: 'token-accepted',
  needs: ['http', 'token-shape'],
  outcomes: {
    accepted: { verdict: 'pass' },
    'not-shown': { verdict: 'skipped' },
    unauthorized: { verdict: 'fail', party: 'admin', reference: tutorial, explainedBy: ['token-expiry'] },
    forbidden: { verdict: 'fail', party: 'admin', reference: tutorial, explainedBy: ['token-expiry'] },
    'refused-by-page': { verdict: 'fail', party: 'network' },
  },
  ask: async (facts) => {
    const probes = await Promise.all([facts.userProbe(), facts.groupProbe()]);
    const asked = probes.filter((one) => one !== null).map((one) => one.outcome);
    return asked.length === 0 ? null : asked;
  },
  judge: (asked: readonly HttpOutcome[]) => {
    const answers = asked.filter((one) => one.kind === 'answer');
    const evidence = answers.map((one) => one.exchange);
    if (answers.some((one) => isSuccess(one) && !isHtml(one))) return { outcome: 'accepted', evidence };
    const refusal = answers.find((one) => one.status === 401 || one.status === 403);
    if (!refusal) return { outcome: 'not-shown', evidence };
    return { outcome: kindOf(refusal), params: { answer: inBrief(refusal) }, evidence };
  },
});

function kindOf(refusal: HttpAnswer) {
  // Firewalls and gateways refuse with a page of their own, for reasons that no new token cures.
  if (refusal.status === 403 && isHtml(refusal)) return 'refused-by-page';
  return refusal.status === 401 ? 'unauthorized' : 'forbidden';
}
