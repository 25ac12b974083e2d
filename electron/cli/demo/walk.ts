import type { Problem, Result } from '../../../shared/contract/problem';
import type { Clock } from '../../../shared/model/clock';
import type { Finding } from '../../../shared/model/finding';
import { found } from '../../../shared/model/found';
import type { StepId } from '../../../shared/model/step';
import { type Verdict, worstVerdict } from '../../../shared/model/verdict';
import type { Words } from '../../../shared/words/words';

interface WalkedStep {
  readonly id: StepId;
  readonly title: string;
  readonly verdict: Verdict;
  /** Real milliseconds. */
  readonly ms: number;
}

interface Seen {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

export interface Walk {
  /**
   * Walks one step; null when it could not go on. `given` null means that an earlier step stopped: then this
   * one is not reached.
   */
  step<In, Out>(id: StepId, given: In | null, walk: (given: In) => Promise<Result<Out>>): Promise<Out | null>;
  /** For the stage: adds to the step that runs. */
  find(findings: readonly Finding[]): void;
  readonly steps: readonly WalkedStep[];
  /** For the stage: adds a line to the story of the step that runs. */
  tell(line: string): void;
  /** What a step told and found. */
  seenIn(id: StepId): Seen;
  readonly findings: readonly Finding[];
}

interface Teller {
  begins(number: number, title: string): void;
  found(finding: Finding): void;
  ends(step: WalkedStep): void;
}

/** Keeps the steps, their findings and their times. `clock` is real time. */
export function createWalk(words: Words, clock: Clock, teller: Teller): Walk {
  const steps: WalkedStep[] = [];
  const findings: Finding[] = [];
  const lines: string[] = [];
  const byStep = new Map<StepId, Seen>();
  const find = (some: readonly Finding[]) => {
    findings.push(...some);
    for (const finding of some) teller.found(finding);
  };

  return {
    steps,
    findings,
    tell: (line) => lines.push(line),
    seenIn: (id) => byStep.get(id) ?? { lines: [], findings: [] },
    find,
    step: async (id, given, walk) => {
      const title = words.say(`step.${id}.title`);
      if (given === null) {
        steps.push({ id, title, verdict: 'skipped', ms: 0 });
        return null;
      }
      teller.begins(steps.length + 1, title);
      const began = clock.now();
      const before = findings.length;
      const told = lines.length;
      const result = await walk(given).catch(asProblem);
      if (!result.ok) find([stopped(title, result.problem, words)]);
      const verdict = worstVerdict([{ verdict: 'pass' }, ...findings.slice(before)]);
      byStep.set(id, { lines: lines.slice(told), findings: findings.slice(before) });
      const done = { id, title, verdict, ms: Math.round(clock.now() - began) };
      steps.push(done);
      teller.ends(done);
      return result.ok ? result.value : null;
    },
  };
}

function asProblem(error: unknown): { readonly ok: false; readonly problem: Problem } {
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, problem: { code: 'unexpected', params: {}, detail, remedy: 'report-bug' } };
}

function stopped(step: string, problem: Problem, words: Words): Finding {
  const { message, detail } = words.problem(problem);
  return found('demo-stopped', 'problem', 'fail', {
    params: { step, message: detail ? `${message} (${detail})` : message },
  });
}
