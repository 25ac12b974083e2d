import type { PolicyFacts } from '../../shared/model/policy';
import type { PolicyShape } from './policy-shape';

/** What the computer's administrator has settled; what is left out is left to the person. */
export type PolicyValues = Omit<PolicyShape, '$schema'>;

export interface Policy {
  readonly values: PolicyValues;
  readonly facts: PolicyFacts;
}

/** As it holds on the practice tenant, which has an identity and a cloud of its own and is never updated. */
export function forPractice({ values, facts }: Policy): Policy {
  const { clientId, cloud, startAtSignIn, updates, ...kept } = values;
  const ignored: readonly string[] = ['clientId', 'cloud', 'startAtSignIn', 'updates'];
  return {
    values: kept,
    facts: { ...facts, settles: facts.settles.filter((key) => !ignored.includes(key)) },
  };
}
