export const verdicts = ['pass', 'note', 'warn', 'fail', 'skipped'] as const;
export type Verdict = (typeof verdicts)[number];

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
