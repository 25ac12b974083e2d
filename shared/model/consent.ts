import { z } from 'zod';
import { problem } from '../contract/problem';
import { servicePrincipal } from './service-principal';
import { syncTemplate } from './sync-job';

/** What was granted to the application, and for whom. */
const granted = z
  .object({
    scopes: z.array(z.string()).readonly(),
    forWhom: z.enum(['everyone', 'one-person']),
    /** Object ID; null when granted for everyone. */
    principalId: z.string().nullable(),
  })
  .readonly();
export type Granted = z.infer<typeof granted>;

export const consentOutcome = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('in-tenant'),
      app: servicePrincipal,
      /** null: may not be read with this role. */
      granted: z.array(granted).readonly().nullable(),
      templates: z.array(syncTemplate).readonly(),
    })
    .readonly(),
  /** Choose one, and ask again with its ID. */
  z.object({ kind: z.literal('several'), apps: z.array(servicePrincipal).readonly(), problem }).readonly(),
]);
export type ConsentOutcome = z.infer<typeof consentOutcome>;

/** `ms`: how long it was waited so far, in milliseconds. */
export const consentProgress = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('waiting'), ms: z.number(), similar: z.array(servicePrincipal).readonly() })
    .readonly(),
  /** The network, or Graph, is away for a while: waiting goes on. */
  z.object({ kind: z.literal('not-reached'), ms: z.number(), problem }).readonly(),
  z.object({ kind: z.literal('maybe-elsewhere'), minutes: z.number() }).readonly(),
  z.object({ kind: z.literal('waiting-for-provisioning') }).readonly(),
]);
export type ConsentProgress = z.infer<typeof consentProgress>;
