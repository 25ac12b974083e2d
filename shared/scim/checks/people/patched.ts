import type { WordParams } from '../../../contract/problem';
import type { HttpOutcome } from '../../../http/port';
import type { CheckId } from '../../../model/check-id';
import { isThrottled, toldInBrief } from '../../answer';
import { exchangesOf, type Patched, wasTaken } from '../../write/patch-person';
import type { Whole } from '../../write/people-nouns';
import { changedBetween, type Difference, differences } from '../../write/person-compare';
import type { Judgement, OutcomeMeaning } from '../check';

const scim =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups';
/** Entra's page on what an endpoint must do, and the RFC on what PATCH is. */
export const broken = { verdict: 'fail', party: 'grouptalk', reference: scim } as const;
export const amiss = { ...broken, verdict: 'warn' } as const;
export const allowed = { ...broken, verdict: 'note' } as const;
export const untold = { verdict: 'skipped' } as const;

export type PatchOutcome =
  | 'refused'
  | 'not-offered'
  | 'server-error'
  | 'no-answer'
  | 'odd-status'
  | 'unreadable'
  | 'not-applied'
  | 'others-changed'
  | 'hands-off'
  | 'not-told';

/**
 * What can come of a PATCH that Entra would send. Spread into the outcomes of each check that sends some; one cause is
 * said once, by the check that comes first.
 */
export function patchOutcomes(
  explainedBy: readonly CheckId[],
): Readonly<Record<PatchOutcome, OutcomeMeaning>> {
  const fault = { ...broken, explainedBy };
  return {
    refused: fault,
    'not-offered': fault,
    'server-error': fault,
    'no-answer': fault,
    'odd-status': { ...fault, verdict: 'warn', sameAs: explainedBy },
    unreadable: fault,
    'not-applied': fault,
    'others-changed': fault,
    'hands-off': { verdict: 'skipped', explainedBy },
    'not-told': untold,
  };
}

/** Why nothing was tried. */
export const untried = {
  'no-patch': { verdict: 'skipped', explainedBy: ['patch-plain', 'patch-flag'] },
  'nothing-mapped': untold,
} as const satisfies Record<string, OutcomeMeaning>;

/** The first thing that went wrong with one PATCH; null: it did what it should, and nothing else. */
export function faultOf(patched: Patched): Judgement<PatchOutcome> | null {
  const { outcome, read, before, after, wanted, watched } = patched;
  const say = (name: PatchOutcome, params: WordParams = {}) => ({
    outcome: name,
    params,
    evidence: exchangesOf(patched),
  });
  if (outcome === null || before === null) return say(isUntold(read) ? 'not-told' : 'hands-off');
  const params = { answer: toldInBrief(outcome) };
  if (isUntold(outcome)) return say('not-told');
  if (outcome.kind === 'failure') return say('no-answer', params);
  const { status } = outcome;
  if (status === 404 || status === 405 || status === 501) return say('not-offered', params);
  if (status >= 500) return say('server-error', params);
  if (!wasTaken(outcome)) return say('refused', params);
  if (isUntold(read)) return say('not-told');
  if (after === null) return say('unreadable', { answer: toldInBrief(read) });
  const missed = differences(after, wanted);
  if (missed.length > 0) return say('not-applied', { names: listDifferences(missed) });
  const others = changedBetween(before, after, watched);
  if (others.length > 0) return say('others-changed', { names: others.join(', ') });
  return status === 200 || status === 204 ? null : say('odd-status', params);
}

/** Of all at once, and of those that came alone. */
export const faultOfWhole = ({ all, few }: Whole): Judgement<PatchOutcome> | null =>
  faultOf(all) ?? (few && faultOf(few));

/** Too many questions, or too late: nothing can be told from it. */
export const isUntold = (outcome: HttpOutcome): boolean =>
  isThrottled(outcome) || (outcome.kind === 'failure' && outcome.exchange.request === '' && outcome.ms === 0);

/** `name.givenName: “Åsa” → “Asa”` */
export const listDifferences = (some: readonly Difference[]): string =>
  some.map(({ name, sent, shown }) => `${name}: ${inQuotes(sent)} → ${inQuotes(shown)}`).join('; ');

export const inQuotes = (value: unknown): string => {
  if (value === undefined || value === null) return '–';
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? '–');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

export const evidenceOf = (outcomes: readonly (HttpOutcome | null | undefined)[]) =>
  outcomes.flatMap((one) => (one ? [one.exchange] : []));
