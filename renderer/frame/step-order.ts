import type { StepId } from '../../shared/model/step';

/** The six steps, before the main process has told anything of them. */
export const stepOrder: readonly StepId[] = ['plan', 'request', 'consent', 'scope', 'configure', 'watch'];
