import type { Step } from '../model/step';
import type { Words } from './words';

export interface SaidStep {
  readonly title: string;
  readonly state: string;
  /** A few words for each thing that is missing. */
  readonly missing: readonly string[];
}

/** One of the six steps in words. */
export const sayStep = (words: Words, step: Step): SaidStep => ({
  title: words.say(`step.${step.id}.title`),
  state: words.say(`step.state.${step.state}`),
  missing: step.missing.map(({ id, params }) => words.find(`step.missing.${id}`, params) ?? id),
});
