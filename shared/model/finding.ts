import { z } from 'zod';
import { wordParams } from '../contract/problem';
import { verdicts } from './verdict';

export const verdict = z.enum(verdicts);

/** Who must act. */
export const party = z.enum(['admin', 'grouptalk', 'microsoft', 'network']);
export type Party = z.infer<typeof party>;

/** One request and its answer as redacted text; `status` is null when no answer came. `ms` in milliseconds. */
const exchange = z
  .object({
    method: z.string(),
    url: z.string(),
    status: z.number().int().nullable(),
    ms: z.number(),
    request: z.string(),
    response: z.string(),
  })
  .readonly();
export type Exchange = z.infer<typeof exchange>;

/**
 * Something about *their* system, before words: `id` names the check, `outcome` which of the check's
 * sentences applies (`finding.<id>.<outcome>` in `shared/words`), `params` fills it in.
 */
export const finding = z
  .object({
    id: z.string(),
    outcome: z.string(),
    verdict,
    party: party.optional(),
    params: wordParams,
    evidence: z.array(exchange).readonly(),
    ms: z.number(),
    reference: z.string().optional(),
  })
  .readonly();
export type Finding = z.infer<typeof finding>;

/** A finding as a person reads it, and as `--json` prints it. */
export const renderedFinding = z
  .object({
    id: z.string(),
    title: z.string(),
    verdict,
    why: z.string(),
    remedy: z.string(),
    party: party.optional(),
    evidence: z.array(exchange).readonly(),
    ms: z.number(),
    reference: z.string().optional(),
  })
  .readonly();
export type RenderedFinding = z.infer<typeof renderedFinding>;
