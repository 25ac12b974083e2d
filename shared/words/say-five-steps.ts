import type { onDemand } from './en/watch';
import type { Words } from './words';

interface FiveStep {
  readonly id: keyof typeof onDemand.step;
  readonly state: keyof typeof onDemand.state;
  /** Entra's own words; may be empty. */
  readonly says: string;
}

export interface SaidFiveStep {
  readonly title: string;
  readonly state: string;
  readonly says: string;
}

/** The five steps of provision on demand in words. */
export const sayFiveSteps = (words: Words, steps: readonly FiveStep[]): readonly SaidFiveStep[] =>
  steps.map(({ id, state, says }) => ({
    title: words.say(`onDemand.step.${id}`),
    state: words.say(`onDemand.state.${state}`),
    says,
  }));
