import { z } from 'zod';
import { secretHint } from './secret-hint';

/** What a secret token says of itself, shown before it is kept. Nothing of it was verified. */
export const tokenReview = z
  .object({
    hint: secretHint,
    /** Short texts in the token's order. */
    claims: z.array(z.object({ name: z.string(), text: z.string() }).readonly()).readonly(),
    expiry: z
      .object({
        /** `unknown`: no readable `exp`. `soon`: less than 30 days are left. */
        verdict: z.enum(['unknown', 'valid', 'soon', 'expired', 'not-yet-valid']),
        /** Milliseconds since 1970. */
        expiresAt: z.number().nullable(),
        validFrom: z.number().nullable(),
        /** Whole days; negative since it has expired; null when unknown. */
        daysLeft: z.number().nullable(),
      })
      .readonly(),
    tenant: z
      .object({
        /** `unnamed`: no such claim. `other`: confirmed by typing the tenant ID. */
        verdict: z.enum(['unnamed', 'not-compared', 'same', 'other']),
        claim: z.string().nullable(),
        tenantId: z.string().nullable(),
      })
      .readonly(),
  })
  .readonly();
export type TokenReview = z.infer<typeof tokenReview>;
