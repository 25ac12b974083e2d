import type { Exchange } from '../../../model/finding';
import type { OutcomeMeaning } from '../check';
import { brief, type Found } from './found';

const filtering = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2.2';

/** A wrong that Entra stumbles over. */
export const broken = {
  verdict: 'fail',
  party: 'grouptalk',
  reference: filtering,
} as const satisfies OutcomeMeaning;
/** One that bites later. */
export const amiss = { ...broken, verdict: 'warn' } as const satisfies OutcomeMeaning;
/** Allowed, but worth knowing. */
export const allowed = { ...broken, verdict: 'note' } as const satisfies OutcomeMeaning;
/** Could not be told: nobody is there, or no list was shown. */
export const untold = { verdict: 'skipped' } as const satisfies OutcomeMeaning;

export const evidenceOf = (found: readonly (Found | null)[]): readonly Exchange[] =>
  found.filter((one) => one !== null).map((one) => one.outcome.exchange);

/** What is said of one answer. The endpoint's own words stay in the evidence: they may repeat whom it was asked for. */
export const told = <Outcome extends string>(
  outcome: Outcome,
  found: Found,
  params: { attribute?: string } = {},
) => ({
  outcome,
  params: { ...params, answer: brief(found) },
  evidence: evidenceOf([found]),
});
