import { z } from 'zod';
import { wordParams } from '../contract/problem';

export const stepIds = ['plan', 'request', 'consent', 'scope', 'configure', 'watch'] as const;
export const stepId = z.enum(stepIds);
export type StepId = z.infer<typeof stepId>;

/** `was-right`: it was right once and no longer is. No state locks a step. */
const stepState = z.enum(['done', 'open', 'was-right', 'not-looked-at']);

/** Where a step stands; `missing` chooses the few words under it (`step.missing.<id>`). */
export const step = z
  .object({
    id: stepId,
    state: stepState,
    missing: z.array(z.object({ id: z.string(), params: wordParams }).readonly()).readonly(),
  })
  .readonly();
export type Step = z.infer<typeof step>;
