import { z } from 'zod';
import { party, verdict } from './finding';
import { logEvent } from './log-event';

/**
 * What an error code of the provisioning logs means. The families are the rows of Microsoft's table
 * (learn.microsoft.com/entra/identity/monitoring-health/howto-analyze-provisioning-logs, "error codes"), and
 * codes that public reports show besides. Words: `logError.<family>`.
 */
export const errorFamilies = [
  'conflict',
  'too-many-requests',
  'target-error',
  'not-allowed',
  'unprocessable',
  'protocol-error',
  'timeout',
  'entra-error',
  'not-implemented',
  'invalid-anchor',
  'missing-values',
  'unknown-attribute',
  'invalid-domain',
  'no-licence-left',
  'duplicate-target',
  'duplicate-source',
  'import-skipped',
  'nothing-to-do',
  'several-entries',
  'not-compatible',
  'single-value-only',
  'credentials-refused',
  'filter-refused',
  'reference-unresolved',
  'value-refused',
  'name-not-exported',
  'not-entitled',
  'already-equal',
] as const;
const errorFamily = z.enum(errorFamilies);
export type ErrorFamily = z.infer<typeof errorFamily>;

const codeMeaning = z
  .object({
    /** null: not documented; the code is shown as it came. */
    family: errorFamily.nullable(),
    code: z.string(),
    /** Who must act; null: nobody, Entra tries again by itself or all is well. */
    party: party.nullable(),
    /** Entra tries again by itself. */
    retried: z.boolean(),
  })
  .readonly();
export type CodeMeaning = z.infer<typeof codeMeaning>;

/** A line of the log as a person reads it. Words: `logError.<family>.{why,remedy}`. */
export const explainedEvent = z
  .object({
    event: logEvent,
    /** Whom it is about: name, else user name, else ID. */
    who: z.string(),
    verdict,
    /** null: there is nothing to explain. */
    meaning: codeMeaning.nullable(),
    /** What Entra itself says of it; often the endpoint's own words stand in it. */
    reason: z.string(),
  })
  .readonly();
export type ExplainedEvent = z.infer<typeof explainedEvent>;
