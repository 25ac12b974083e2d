import { defineCheck } from '../check';
import { askProbe } from './ask-probe';
import { judgeProbe, probeOutcomes } from './probe-outcome';

/** Entra's Test Connection, first half: a search for a person who cannot exist. */
export const entraUserProbe = defineCheck({
  id: 'entra-user-probe',
  needs: ['token-accepted'],
  outcomes: probeOutcomes,
  ask: (facts) => askProbe(facts, 'user'),
  judge: judgeProbe,
});
