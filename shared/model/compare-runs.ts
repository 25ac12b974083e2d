import type { Verdict } from './verdict';

interface Judged {
  readonly id: string;
  readonly verdict: Verdict;
}

export interface VerdictChange {
  readonly id: string;
  /** null: not looked at, or `skipped`. */
  readonly before: Verdict | null;
  readonly now: Verdict | null;
}

/** What has changed between two runs, each part in the order of the checks. */
export interface RunComparison {
  readonly worse: readonly VerdictChange[];
  /** Bad news, or a note, from a check that told nothing before. */
  readonly found: readonly VerdictChange[];
  readonly better: readonly VerdictChange[];
  /** Bad news, or a note, about which nothing is told any more: it may still be so. */
  readonly gone: readonly VerdictChange[];
}

const gravity: readonly Verdict[] = ['pass', 'note', 'warn', 'fail'];

/** Compares two runs by the ids of their checks. What passes for the first time is no news. */
export function compareRuns(before: readonly Judged[], now: readonly Judged[]): RunComparison {
  const told = (findings: readonly Judged[]) =>
    new Map(findings.filter((one) => one.verdict !== 'skipped').map((one) => [one.id, one.verdict]));
  const was = told(before);
  const is = told(now);
  const ids = [...new Set([...now, ...before].map(({ id }) => id))];
  const changes = ids.map((id) => ({ id, before: was.get(id) ?? null, now: is.get(id) ?? null }));
  const both = (one: VerdictChange) => one.before !== null && one.now !== null;
  return {
    worse: changes.filter((one) => both(one) && step(one) > 0),
    found: changes.filter((one) => one.before === null && isNews(one.now)),
    better: changes.filter((one) => both(one) && step(one) < 0),
    gone: changes.filter((one) => one.now === null && isNews(one.before)),
  };
}

const step = ({ before, now }: VerdictChange): number =>
  gravity.indexOf(now ?? 'pass') - gravity.indexOf(before ?? 'pass');

const isNews = (verdict: Verdict | null): boolean => verdict !== null && verdict !== 'pass';
