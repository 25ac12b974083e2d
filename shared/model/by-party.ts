import type { Party } from './finding';
import type { Verdict } from './verdict';

interface Judged {
  readonly verdict: Verdict;
  readonly party?: Party | undefined;
}

export interface PartyGroup<T> {
  readonly party: Party;
  /** What failed first, then the warnings. */
  readonly findings: readonly T[];
}

/** The reader first, then who is written to most often. */
const order: readonly Party[] = ['admin', 'grouptalk', 'network', 'microsoft'];

/** What needs somebody, by who must act. What names nobody is for the reader. */
export function byParty<T extends Judged>(findings: readonly T[]): readonly PartyGroup<T>[] {
  const bad = [...withVerdict(findings, 'fail'), ...withVerdict(findings, 'warn')];
  return order
    .map((party) => ({ party, findings: bad.filter((one) => (one.party ?? 'admin') === party) }))
    .filter((group) => group.findings.length > 0);
}

const withVerdict = <T extends Judged>(findings: readonly T[], verdict: Verdict): readonly T[] =>
  findings.filter((one) => one.verdict === verdict);
