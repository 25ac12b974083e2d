import { z } from 'zod';
import { servicePrincipal } from './service-principal';

/** Which of the tenant's enterprise applications is the target's. */
export const appChoice = z.discriminatedUnion('kind', [
  /** `similar`: those whose name begins alike, or that are the tenant's own; one of them can be chosen by hand. */
  z.object({ kind: z.literal('none'), similar: z.array(servicePrincipal).readonly() }).readonly(),
  z.object({ kind: z.literal('one'), app: servicePrincipal }).readonly(),
  z.object({ kind: z.literal('several'), apps: z.array(servicePrincipal).readonly() }).readonly(),
]);
export type AppChoice = z.infer<typeof appChoice>;
