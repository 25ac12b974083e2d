import { z } from 'zod';
import { wordParams } from '../contract/problem';

const verdicts = ['pass', 'note', 'warn', 'fail', 'skipped'] as const;
export const verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof verdict>;

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

/** A finding as a person reads it, and as `--json` prints it (DESIGN: contract). */
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

export type Counts = Readonly<Record<Verdict, number>>;

const severity: readonly Verdict[] = ['skipped', 'pass', 'note', 'warn', 'fail'];

/** How many findings there are of each verdict; none is 0. */
export function countVerdicts(findings: readonly { readonly verdict: Verdict }[]): Counts {
  const counts = { pass: 0, note: 0, warn: 0, fail: 0, skipped: 0 };
  for (const one of findings) counts[one.verdict] += 1;
  return counts;
}

/** The gravest of the verdicts; `skipped` when nothing was looked at. */
export function worstVerdict(findings: readonly { readonly verdict: Verdict }[]): Verdict {
  return findings.reduce<Verdict>(
    (worst, one) => (severity.indexOf(one.verdict) > severity.indexOf(worst) ? one.verdict : worst),
    'skipped',
  );
}
