import { defineCheck } from './check';
import { judgeProbe, probeOutcomes } from './probe-outcome';

/** Entra's Test Connection, first half: a search for a person who cannot exist. */
export const entraUserProbe = defineCheck({
  id: 'entra-user-probe',
  needs: ['token-accepted'],
  outcomes: probeOutcomes,
  ask: async (facts) => {
    const probe = await facts.userProbe();
    return probe && { outcome: probe.outcome, attribute: facts.subject.matching.user };
  },
  judge: judgeProbe,
});
