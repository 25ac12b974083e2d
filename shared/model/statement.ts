import { z } from 'zod';

/** What only a person can know, and says. */
export const statementId = z.enum([
  'grouptalk-account-is-admin',
  'request-sent',
  'request-answered',
  'consent-began',
]);
export type StatementId = z.infer<typeof statementId>;

export const statement = z
  .object({
    id: statementId,
    /** ISO time at which the person said so. */
    saidAt: z.string(),
    saidBy: z.string(),
  })
  .readonly();
export type Statement = z.infer<typeof statement>;
