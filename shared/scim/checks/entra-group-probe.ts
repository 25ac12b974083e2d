import { type CheckId, defineCheck, type OutcomeMeaning } from './check';
import { judgeProbe, type ProbeOutcome, probeOutcomes } from './probe-outcome';

const users: readonly CheckId[] = ['entra-user-probe'];

/** What fails for people and groups alike has one cause, and is said once. */
const outcomes = Object.fromEntries(
  Object.entries(probeOutcomes).map(([name, meaning]): [string, OutcomeMeaning] => [
    name,
    { ...meaning, sameAs: users },
  ]),
) as Readonly<Record<ProbeOutcome, OutcomeMeaning>>;

/** Entra's Test Connection, second half: a search for a group that cannot exist, without its members. */
export const entraGroupProbe = defineCheck({
  id: 'entra-group-probe',
  needs: ['token-accepted'],
  outcomes,
  ask: async (facts) => {
    const probe = await facts.groupProbe();
    return probe && { outcome: probe.outcome, attribute: facts.subject.matching.group };
  },
  judge: judgeProbe,
});
