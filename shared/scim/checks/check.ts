import type { WordParams } from '../../contract/problem';
import type { CheckId } from '../../model/check-id';
import type { Exchange, Party } from '../../model/finding';
import type { Verdict } from '../../model/verdict';
import type { Facts } from '../facts';

export interface OutcomeMeaning {
  readonly verdict: Verdict;
  readonly party?: Party;
  /** A page or RFC section that says so. */
  readonly reference?: string;
  /** When one of these failed, this outcome is its echo: the check is skipped and names it instead. */
  readonly explainedBy?: readonly CheckId[];
  /** The same, but only when that check failed with the very same outcome. */
  readonly sameAs?: readonly CheckId[];
}

export interface Judgement<Outcome extends string = string> {
  readonly outcome: Outcome;
  readonly params?: WordParams;
  readonly evidence?: readonly Exchange[];
}

/**
 * One check: `ask` gathers, `judge` is pure and decides. `outcomes` is the closed list of what `judge` can
 * say; each has its sentences at `finding.{id}.{outcome}`.
 */
export interface CheckDefinition<Asked, Outcome extends string> {
  readonly id: CheckId;
  /** While one of these has failed, or could not be tried, this check is skipped. */
  readonly needs: readonly CheckId[];
  readonly outcomes: Readonly<Record<Outcome, OutcomeMeaning>>;
  /** null: there is nothing to ask with, because a needed check fails. Must not throw. */
  ask(facts: Facts): Promise<Asked | null>;
  judge(asked: Asked): Judgement<Outcome>;
}

/** A check whose types of asking and outcome are its own business: what the runner works with. */
export interface Check {
  readonly id: CheckId;
  readonly needs: readonly CheckId[];
  readonly outcomes: Readonly<Record<string, OutcomeMeaning>>;
  run(facts: Facts): Promise<Judgement | null>;
}

/** Gives a definition its place among the checks; its `judge` stays within reach of a table of tests. */
export function defineCheck<Asked, Outcome extends string>(
  definition: CheckDefinition<Asked, Outcome>,
): CheckDefinition<Asked, Outcome> & Check {
  return {
    ...definition,
    run: async (facts) => {
      const asked = await definition.ask(facts);
      return asked === null ? null : definition.judge(asked);
    },
  };
}
