import { z } from 'zod';
import { wordParams } from '../contract/problem';

/** What the computer's administrator can settle for everybody on it. */
export const policyKeys = [
  'clientId',
  'cloud',
  'language',
  'logsDays',
  'journalDays',
  'startAtSignIn',
  'updates',
] as const;
export type PolicyKey = (typeof policyKeys)[number];

/** The policy file of this computer, as far as a person needs to know it. */
export const policyFacts = z
  .object({
    /** Where it is looked for. */
    file: z.string(),
    state: z.enum(['none', 'read', 'not-understood']),
    /** What it settles; Settings show these, and do not change them. */
    settles: z.array(z.enum(policyKeys)).readonly(),
    /** What of it does not hold, and why; `id` names the sentence. */
    mistakes: z
      .array(
        z
          .object({
            /** Where in the file, e.g. `updates.feed`; empty: all of it. */
            at: z.string(),
            id: z.enum([
              'unreadable',
              'not-protected',
              'not-json',
              'unknown-key',
              'wrong-value',
              'not-offered',
            ]),
            /** `at` and `value`, or `file` and `reason`. */
            params: wordParams,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type PolicyFacts = z.infer<typeof policyFacts>;
