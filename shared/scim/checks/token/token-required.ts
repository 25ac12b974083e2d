import type { HttpOutcome } from '../../../http/port';
import type { CheckId } from '../../../model/check-id';
import { defineCheck } from '../check';
import { type Entry, entryOf, searches } from './without-right';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-2';
const probes: readonly CheckId[] = ['redirect', 'entra-user-probe', 'entra-group-probe'];

/** Nobody gets in, but whoever asks is not told that a token is missing. */
const odd = { verdict: 'warn', party: 'grouptalk', reference: rfc } as const;

/** Worst first. */
const kinds = [
  'let-in',
  'stumbled',
  'page',
  'error-in-200',
  'redirected',
  'forbidden',
  'bad-request',
  'not-there',
  'refused',
] as const satisfies readonly Entry[];

/** Without a token nobody is told anything about people and groups: 401. */
export const tokenRequired = defineCheck({
  id: 'token-required',
  needs: ['http'],
  outcomes: {
    refused: { verdict: 'pass' },
    'let-in': { verdict: 'fail', party: 'grouptalk', reference: rfc },
    forbidden: { ...odd, explainedBy: probes },
    'not-there': { ...odd, explainedBy: probes },
    'bad-request': { ...odd, explainedBy: probes },
    redirected: { ...odd, explainedBy: probes },
    page: { ...odd, explainedBy: [...probes, 'content-type'] },
    'error-in-200': { ...odd, explainedBy: probes },
    stumbled: { ...odd, explainedBy: probes },
    'not-shown': { verdict: 'skipped' },
  },
  ask: async (facts) => {
    const { people, groups } = searches(facts);
    const asked = await Promise.all([facts.getAs('nobody', people), facts.getAs('nobody', groups)]);
    const outcomes = asked.filter((one) => one !== null).map((one) => one.outcome);
    return outcomes.length === 0 ? null : outcomes;
  },
  judge: (asked: readonly HttpOutcome[]) => {
    const found = asked.map((outcome) => ({ outcome, entry: entryOf(outcome) }));
    const worst = kinds
      .map((kind) => found.find((one) => one.entry === kind))
      .find((one) => one !== undefined);
    if (!worst) return { outcome: 'not-shown', evidence: asked.map((one) => one.exchange) };
    const { exchange } = worst.outcome;
    const path = URL.canParse(exchange.url) ? new URL(exchange.url).pathname : '';
    return {
      outcome: worst.entry === 'not-shown' ? 'not-shown' : worst.entry,
      params: { status: exchange.status ?? 0, path },
      evidence: worst.entry === 'refused' ? asked.map((one) => one.exchange) : [exchange],
    };
  },
});
