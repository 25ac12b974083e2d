import type { CheckId } from '../../../model/check-id';
import { defineCheck, type OutcomeMeaning } from '../check';
import { askProbe } from './ask-probe';
import { judgeProbe, type ProbeOutcome, probeOutcomes } from './probe-outcome';

const users: readonly CheckId[] = ['entra-user-probe'];

/** What fails for people and groups alike has one cause, and is said once. */
const outcomes = Object.fromEntries(
  Object.entries<OutcomeMeaning>(probeOutcomes).map(([name, meaning]): [string, OutcomeMeaning] => [
    name,
    { ...meaning, sameAs: [...(meaning.sameAs ?? []), ...users] },
  ]),
) as Readonly<Record<ProbeOutcome, OutcomeMeaning>>;

/** Entra's Test Connection, second half: a search for a group that cannot exist, without its members. */
export const entraGroupProbe = defineCheck({
  id: 'entra-group-probe',
  needs: ['token-accepted'],
  outcomes,
  ask: (facts) => askProbe(facts, 'group'),
  judge: judgeProbe,
});
