import type { HttpOutcome } from '../../../http/port';
import type { CheckId } from '../../../model/check-id';
import { toldInBrief } from '../../answer';
import type { Changed, Created } from '../../write/stage';
import type { Judgement, OutcomeMeaning } from '../check';

const groupRequests =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#group-operations';

/** A wrong that Entra stumbles over. */
export const broken = {
  verdict: 'fail',
  party: 'grouptalk',
  reference: groupRequests,
} as const satisfies OutcomeMeaning;
/** One that bites later. */
export const amiss = { ...broken, verdict: 'warn' } as const satisfies OutcomeMeaning;
/** Allowed, but worth knowing. */
export const allowed = { ...broken, verdict: 'note' } as const satisfies OutcomeMeaning;
/** Could not be told. */
export const untold = { verdict: 'skipped' } as const satisfies OutcomeMeaning;

/** Why a request led nowhere; said once, by the first check that it meets. */
const troubles = (before: readonly CheckId[]) =>
  ({
    'no-answer': { verdict: 'fail', party: 'grouptalk', sameAs: before },
    throttled: { verdict: 'warn', party: 'grouptalk', sameAs: before },
  }) as const satisfies Record<string, OutcomeMeaning>;

/** What can go wrong with every POST. */
export const creating = (before: readonly CheckId[]) =>
  ({ ...troubles(before), 'not-written-down': untold }) as const;

/** What can go wrong with every change of a group that was made. */
export const changing = (before: readonly CheckId[]) =>
  ({
    ...troubles(before),
    refused: { ...broken, explainedBy: ['patch-plain'], sameAs: before },
    lost: { ...broken, sameAs: before },
  }) as const satisfies Record<string, OutcomeMeaning>;

type Trouble = 'no-answer' | 'throttled';

export function say<Outcome extends string>(
  outcome: Outcome,
  outcomes: readonly (HttpOutcome | null)[],
  params: Readonly<Record<string, string | number>> = {},
): Judgement<Outcome> {
  const came = outcomes.filter((one) => one !== null);
  const [first] = came;
  return {
    outcome,
    params: { answer: first ? toldInBrief(first) : '–', ...params },
    evidence: came.map((one) => one.exchange),
  };
}

export function troubleOf(outcome: HttpOutcome): Trouble | null {
  if (outcome.kind === 'failure') return 'no-answer';
  return outcome.status === 429 ? 'throttled' : null;
}

/** Why nothing was made, when that is no matter of groups; null: it was answered. */
export function creationTrouble(created: Created): Judgement<Trouble | 'not-written-down'> | null {
  if (created.kind === 'not-written-down') return { outcome: 'not-written-down' };
  const trouble = troubleOf(created.outcome);
  return trouble && say(trouble, [created.outcome]);
}

/** Why a change was not made; null: it was answered with success. */
export function changeTrouble(changed: Changed): Judgement<Trouble | 'refused' | 'lost'> | null {
  if (changed.kind === 'hands-off') return say(troubleOf(changed.read) ?? 'lost', [changed.read]);
  const { outcome } = changed;
  const trouble = troubleOf(outcome);
  if (trouble) return say(trouble, [outcome]);
  return outcome.kind === 'answer' && outcome.status >= 200 && outcome.status < 300
    ? null
    : say('refused', [outcome]);
}

/** The answer to a change; null: it was not asked for. */
export const answerTo = (changed: Changed): HttpOutcome | null =>
  changed.kind === 'asked' ? changed.outcome : null;

/** Success, but neither 200 nor 204 (RFC 7644 section 3.5.2). */
export function isOddSuccess(changed: Changed): boolean {
  const outcome = answerTo(changed);
  return outcome?.kind === 'answer' && outcome.status !== 200 && outcome.status !== 204;
}
