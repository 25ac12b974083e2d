import { z } from 'zod';

/** All that is ever shown of a secret token once it was handed in. */
export const secretHint = z
  .object({
    lastFour: z.string().max(4),
    /** The token's own `iss`; null when it names none or is no JWT. */
    issuer: z.string().nullable(),
    /** What the token calls its organisation; null when no claim looks like one. */
    organisation: z.string().nullable(),
    /** ISO time; null when the token names no end. */
    expiresAt: z.string().nullable(),
    /** The Tenant URL for which it was handed in, and that address's origin: the only one it is sent to. */
    tenantUrl: z.string(),
    origin: z.string(),
  })
  .readonly();
export type SecretHint = z.infer<typeof secretHint>;
