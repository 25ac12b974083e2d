import type { ReasonToStay } from '../../../model/probe-thing';
import { quoted } from '../../answer';
import type { Facts } from '../../facts';
import { type Leftover, type Removal, removeLeftovers } from '../../write/remove-things';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';

const deleting = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.6';

/** Where one of these has failed, what stays is its echo; it is listed all the same. */
const deletions = ['person-delete', 'person-disable', 'group-delete'] as const;
/** The same, where something cannot be read, or has gone without being deleted. */
const untellable = [
  ...deletions,
  'id-present',
  'person-create',
  'person-read-back',
  'group-create',
  'group-remove-members',
] as const;

const outcomes = {
  'nothing-made': { verdict: 'pass' },
  'all-gone': { verdict: 'pass' },
  /** Also what the check of deleting a person says, which is where it counts. */
  'some-inactive': { verdict: 'note', party: 'grouptalk', reference: deleting },
  'maybe-left': { verdict: 'warn', party: 'admin', explainedBy: untellable },
  'some-left': { verdict: 'warn', party: 'admin', reference: deleting, explainedBy: deletions },
  'out-of-reach': { verdict: 'fail', party: 'admin' },
} satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** From the gravest to the slightest; the gravest that is met gives the finding its name. */
const byGravity: readonly (readonly [Outcome, readonly ReasonToStay[]])[] = [
  ['out-of-reach', ['out-of-reach', 'stopped']],
  ['some-left', ['refused', 'still-there', 'not-recognised', 'elsewhere']],
  ['maybe-left', ['cannot-tell', 'unseen', 'may-come']],
  ['some-inactive', ['inactive']],
];

/** Takes away all that this run has made, and says what stays. Goes on after a cancel. */
export const cleanUp = defineCheck({
  id: 'clean-up',
  needs: ['tenant-url', 'token-shape'],
  outcomes,
  ask: takeAway,
  judge: judgeCleanUp,
});

/** What earlier runs have left is for whoever starts the app: another one may be at work at this moment. */
async function takeAway({ cleaning, stage }: Facts): Promise<Removal | null> {
  if (!cleaning || !stage) return null;
  const things = (await cleaning.journal.list()).filter((one) => one.mark === stage.mark);
  return removeLeftovers(cleaning, things, new AbortController().signal);
}

function judgeCleanUp({ gone, left }: Removal): Judgement<Outcome> {
  const count = gone.length;
  if (left.length === 0) return { outcome: count === 0 ? 'nothing-made' : 'all-gone', params: { count } };
  const [outcome] = byGravity.find(([, reasons]) => left.some((one) => reasons.includes(one.reason))) ?? [
    'some-left' as const,
  ];
  // What a broken endpoint has made twice, or refused and found again, is one and the same.
  const named = [...new Set(left.map(called))];
  return {
    outcome,
    params: {
      count: named.length,
      left: [...named.slice(0, most), ...(named.length > most ? ['…'] : [])].join(', '),
      answer: left.find((one) => one.answer)?.answer ?? '–',
    },
    evidence: left.flatMap((one) => one.evidence).slice(0, 10),
  };
}

const most = 20;

/** `anna@probe.invalid (id 4711)` */
const called = ({ thing: { name }, scimId }: Leftover): string =>
  scimId === null ? name : `${name} (id ${quoted(scimId)})`;
