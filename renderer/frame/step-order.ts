import type { StepId } from '../../shared/model/step';
import type { Place, ToolId } from './contexts';

/** The six steps, before the main process has told anything of them. */
export const stepOrder: readonly StepId[] = ['plan', 'request', 'consent', 'scope', 'configure', 'watch'];

/** The tools under the steps. */
export const toolOrder: readonly ToolId[] = ['connection'];

/** The step one is at; elsewhere null. */
export const stepAt = (place: Place): StepId | null => stepOrder.find((one) => one === place) ?? null;
