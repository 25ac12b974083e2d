import type { Overview } from '../../shared/model/overview';
import type { StepId } from '../../shared/model/step';

/** Where work is left: the first step that is not done; when all are, the one that is watched. */
export const firstOpenStep = ({ steps }: Overview): StepId =>
  steps.find(({ state }) => state !== 'done')?.id ?? 'watch';
