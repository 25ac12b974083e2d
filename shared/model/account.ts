import { z } from 'zod';

/** Who is signed in, and in which tenant. */
export const account = z
  .object({
    homeAccountId: z.string(),
    tenantId: z.string(),
    username: z.string(),
    name: z.string(),
  })
  .readonly();
export type Account = z.infer<typeof account>;
