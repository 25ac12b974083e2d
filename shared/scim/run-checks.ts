import type { Finding } from '../model/finding';
import { grouptalk } from '../target/grouptalk';
import { allChecks } from './checks/all';
import type { Check, CheckId, Judgement } from './checks/check';
import { type CheckDeps, type CheckSubject, createFacts, type Facts } from './facts';
import { type Limits, usualLimits } from './limits';
import { judgeSecretToken } from './secret-token';
import { parseTenantUrl } from './tenant-url';

export interface CheckInput {
  /** As typed; judged by `tenant-url`. */
  readonly tenantUrl: string;
  /** As handed in; judged by `token-shape`. */
  readonly token: string;
  /** The attributes that match people and groups; `userName` and `displayName` when not given. */
  readonly matching?: Partial<CheckSubject['matching']>;
  /** What the mapping writes; GroupTalk's two tables when not given. */
  readonly mapped?: CheckSubject['mapped'];
  /** These checks, and those that they need. All when not given. */
  readonly only?: readonly CheckId[];
  readonly limits?: Limits;
}

/** What became of a check: its finding, and whether those that need it can be tried at all. */
interface Settled {
  readonly finding: Finding;
  readonly stops: boolean;
}

/**
 * The connection doctor. All that can be asked is asked at once, each request once; each finding is
 * announced as soon as it is certain, and all come back in the order of `checkIds`. When a lower layer
 * fails, what stands on it is `skipped` and names it. Ends in bounded time (`limits`); once `signal` is
 * aborted, whatever is not certain yet is skipped.
 */
export async function runChecks(
  deps: CheckDeps,
  input: CheckInput,
  onFinding: (finding: Finding) => void,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const facts = createFacts(deps, subjectOf(input), input.limits ?? usualLimits, signal);
  const chosen = withNeeded(allChecks, input.only);
  const running = new Map<CheckId, Promise<Settled>>();
  const settled = (id: CheckId) => running.get(id) ?? Promise.resolve(null);

  // One turn later, so that every check is in the map before the first looks for those it needs.
  const begun = Promise.resolve();
  for (const check of chosen) {
    running.set(
      check.id,
      begun.then(async () => {
        const one = await settle(check, facts, settled, signal);
        onFinding(one.finding);
        return one;
      }),
    );
  }
  return (await Promise.all(running.values())).map((one) => one.finding);
}

function subjectOf(input: CheckInput): CheckSubject {
  return {
    tenantUrl: parseTenantUrl(input.tenantUrl),
    judgeToken: (now) => judgeSecretToken(input.token, { now }),
    matching: { user: 'userName', group: 'displayName', ...input.matching },
    mapped: input.mapped ?? { user: grouptalk.userAttributes, group: grouptalk.groupAttributes },
  };
}

/** The chosen checks and, over any number of steps, those that can decide about them. */
function withNeeded(checks: readonly Check[], only: readonly CheckId[] | undefined): readonly Check[] {
  if (!only) return checks;
  const wanted = new Set(only);
  for (const id of wanted) {
    const check = checks.find((one) => one.id === id);
    for (const needed of check ? decidedBy(check) : []) wanted.add(needed);
  }
  return checks.filter((one) => wanted.has(one.id));
}

/** All checks that must be settled before this one can be. */
export const decidedBy = (check: Check): readonly CheckId[] => [
  ...check.needs,
  ...Object.values(check.outcomes).flatMap((one) => [...(one.explainedBy ?? []), ...(one.sameAs ?? [])]),
];

async function settle(
  check: Check,
  facts: Facts,
  settled: (id: CheckId) => Promise<Settled | null>,
  signal: AbortSignal,
): Promise<Settled> {
  const began = facts.now();
  const skip = (outcome: string, because: string): Settled => ({
    finding: {
      id: check.id,
      outcome,
      verdict: 'skipped',
      params: { because },
      evidence: [],
      ms: Math.round(facts.now() - began),
    },
    stops: true,
  });

  // The asking does not wait for the needed checks, only the judging does: one round trip for all of them.
  const [judged, ...needed] = await Promise.all([attempt(check, facts), ...check.needs.map(settled)]);
  const stopper = needed.find((one) => one?.stops);
  if (stopper) return skip('blocked', rootOf(stopper.finding));
  if (signal.aborted) return skip('cancelled', check.id);
  if (judged === null) return skip('blocked', check.needs[0] ?? check.id);

  const meaning = check.outcomes[judged.outcome] ?? { verdict: 'warn' as const };
  for (const id of meaning.explainedBy ?? []) {
    if (failed(await settled(id))) return skip('explained', id);
  }
  for (const id of isBad(meaning.verdict) ? (meaning.sameAs ?? []) : []) {
    const other = await settled(id);
    if (other?.finding.outcome === judged.outcome) return skip('explained', id);
  }
  return {
    finding: {
      id: check.id,
      outcome: judged.outcome,
      verdict: meaning.verdict,
      ...(meaning.party ? { party: meaning.party } : {}),
      params: judged.params ?? {},
      evidence: judged.evidence ?? [],
      ms: Math.round(facts.now() - began),
      ...(meaning.reference ? { reference: meaning.reference } : {}),
    },
    stops: meaning.verdict === 'fail',
  };
}

/** A check that throws is our own fault, and must not take the others' findings with it. */
async function attempt(check: Check, facts: Facts): Promise<Judgement | null> {
  try {
    return await check.run(facts);
  } catch {
    return { outcome: 'crashed' };
  }
}

/** The check that failed, not one that was skipped for it in turn. */
function rootOf(finding: Finding): string {
  const { because } = finding.params;
  return finding.verdict === 'skipped' && typeof because === 'string' ? because : finding.id;
}

const isBad = (verdict: Finding['verdict']) => verdict === 'fail' || verdict === 'warn';
const failed = (one: Settled | null) => one?.finding.verdict === 'fail';
