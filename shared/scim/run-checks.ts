import { type CheckId, type CheckLayer, layerOf, writingLayers } from '../model/check-id';
import type { Finding } from '../model/finding';
import { grouptalk } from '../target/grouptalk';
import { allChecks } from './checks/all';
import type { Check, Judgement } from './checks/check';
import { type CheckDeps, type CheckSubject, createFacts, type Facts } from './facts';
import { type Limits, usualLimits } from './limits';
import { judgeSecretToken } from './secret-token';
import { parseTenantUrl } from './tenant-url';
import type { ProbeJournal } from './write/probe-journal';

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
  /** The signed-in tenant, where there is one: the token should be its own. */
  readonly tenantId?: string;
  /** Somebody has agreed that people and groups are made for a trial, and where they are written down. */
  readonly write?: { readonly journal: ProbeJournal };
  /** Somebody wants to know how much the endpoint takes. */
  readonly stamina?: boolean;
}

/** What became of a check: its finding, and whether those that need it can be tried at all. */
interface Settled {
  readonly finding: Finding;
  readonly stops: boolean;
}

/**
 * The connection doctor. All that can be asked is asked at once, each request once; each finding is
 * announced as soon as it is certain, and all come back in the order of `checkIds`. When a lower layer
 * fails, what stands on it is `skipped` and names it. What writes begins when all that reads is done, and only
 * where what it needs has passed. Ends in bounded time (`limits`); once `signal` is aborted, whatever is not
 * certain yet is skipped, and what was made is taken away all the same.
 */
export async function runChecks(
  deps: CheckDeps,
  input: CheckInput,
  onFinding: (finding: Finding) => void,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const facts = createFacts(
    deps,
    subjectOf(input),
    input.limits ?? usualLimits,
    signal,
    input.write?.journal ?? null,
  );
  const chosen = chosenOf(input);
  const running = new Map<CheckId, Promise<Settled>>();
  const settled = (id: CheckId) => running.get(id) ?? Promise.resolve(null);

  // One turn later, so that every check is in the map before the first looks for those it needs.
  const begun = Promise.resolve();
  let before: Promise<unknown> = begun;
  for (const phase of phases) {
    const mine = chosen.filter((check) => phaseOf(check.id) === phase).toSorted(buildingFirst);
    const start = before;
    const all = mine.map((check) => {
      const one = start.then(async () => {
        const settledOne = await settle(check, facts, settled, signal);
        onFinding(settledOne.finding);
        return settledOne;
      });
      running.set(check.id, one);
      return one;
    });
    before = Promise.all([before, ...all]);
  }
  const all = await Promise.all(chosen.map(({ id }) => settled(id)));
  return all.flatMap((one) => (one ? [one.finding] : []));
}

/** What the search checks ask first is what they build further questions on: it goes out before all else. */
const buildingFirst = (one: Check, other: Check): number =>
  Number(layerOf(other.id) === 'search') - Number(layerOf(one.id) === 'search');

function subjectOf(input: CheckInput): CheckSubject {
  return {
    tenantUrl: parseTenantUrl(input.tenantUrl),
    judgeToken: (now) =>
      judgeSecretToken(input.token, { now, ...(input.tenantId ? { tenantId: input.tenantId } : {}) }),
    matching: { user: 'userName', group: 'displayName', ...input.matching },
    mapped: input.mapped ?? { user: grouptalk.userAttributes, group: grouptalk.groupAttributes },
  };
}

/** Each begins when those before it are done: what is written would change what is counted. */
const phases = ['read', 'write', 'stamina', 'clean-up'] as const;

function phaseOf(id: CheckId): (typeof phases)[number] {
  if (id === 'stamina' || id === 'clean-up') return id;
  return isWriting(layerOf(id)) ? 'write' : 'read';
}

const isWriting = (layer: CheckLayer) => writingLayers.includes(layer);

function chosenOf(input: CheckInput): readonly Check[] {
  const offered = allChecks.filter(({ id }) => {
    const phase = phaseOf(id);
    if (phase === 'stamina') return input.stamina === true;
    return phase === 'read' || input.write !== undefined;
  });
  const chosen = withNeeded(offered, input.only);
  const writes = chosen.some(({ id }) => phaseOf(id) === 'write');
  // Whoever makes something takes it away.
  return writes ? offered.filter((one) => chosen.includes(one) || one.id === 'clean-up') : chosen;
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
  const skip = (outcome: string, because: string, told: Judgement['params'] = {}): Settled => ({
    finding: {
      id: check.id,
      outcome,
      verdict: 'skipped',
      params: { ...told, because },
      evidence: [],
      ms: Math.round(facts.now() - began),
    },
    stops: true,
  });

  const phase = phaseOf(check.id);
  const waited = phase === 'read' ? null : await stopperOf(check, settled);
  if (waited) return skip('blocked', rootOf(waited.finding));
  if (signal.aborted && phase !== 'clean-up') return skip('cancelled', check.id);

  // Where nothing is written, only the judging waits for the needed checks: one round trip for all of them.
  const [judged, stopper] = await Promise.all([attempt(check, facts), stopperOf(check, settled)]);
  if (stopper) return skip('blocked', rootOf(stopper.finding));
  if (signal.aborted && phase !== 'clean-up') return skip('cancelled', check.id);
  if (judged === null) return skip('blocked', check.needs[0] ?? check.id);

  const meaning = check.outcomes[judged.outcome] ?? { verdict: 'warn' as const };
  for (const id of meaning.explainedBy ?? []) {
    if (failed(await settled(id))) return skip('explained', id, judged.params);
  }
  for (const id of isBad(meaning.verdict) ? (meaning.sameAs ?? []) : []) {
    const other = await settled(id);
    if (other?.finding.outcome === judged.outcome) return skip('explained', id, judged.params);
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

/** The first of the needed checks that keeps this one from being tried. */
async function stopperOf(
  check: Check,
  settled: (id: CheckId) => Promise<Settled | null>,
): Promise<Settled | null> {
  const needed = await Promise.all(check.needs.map(settled));
  return needed.find((one) => one?.stops) ?? null;
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
