import type { Finding, RenderedFinding } from '../model/finding';
import { type Counts, countVerdicts, type Verdict, worstVerdict } from '../model/verdict';
import type { Words } from '../words/words';

/** `tool` in every JSON document. */
export const toolName = 'grouptalk-onboarding';

/** What `--json` prints of every command that has findings, and what the window saves. */
export interface FindingsDocument {
  readonly tool: string;
  readonly version: string;
  readonly command: string;
  /** ISO time, UTC. */
  readonly startedAt: string;
  readonly ms: number;
  /** The gravest of the findings. */
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly findings: readonly RenderedFinding[];
}

/** `startedAt` in milliseconds since 1970, or as ISO time. */
export function findingsDocument(
  { words, version }: { readonly words: Words; readonly version: string },
  run: {
    readonly command: string;
    readonly startedAt: number | string;
    readonly ms: number;
    readonly findings: readonly Finding[];
  },
): FindingsDocument {
  return {
    tool: toolName,
    version,
    command: run.command,
    startedAt: new Date(run.startedAt).toISOString(),
    ms: Math.round(run.ms),
    verdict: worstVerdict(run.findings),
    counts: countVerdicts(run.findings),
    findings: run.findings.map((one) => words.finding(one)),
  };
}
