import type { Finding, RenderedFinding } from '../../shared/model/finding';
import { type Counts, countVerdicts, type Verdict, worstVerdict } from '../../shared/model/verdict';
import type { Io } from './command';
import { toolName } from './tool-name';

/** What `--json` prints of every command that has findings. */
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

/** `startedAt` in milliseconds since 1970. */
export function findingsDocument(
  io: Pick<Io, 'words' | 'version'>,
  run: {
    readonly command: string;
    readonly startedAt: number;
    readonly ms: number;
    readonly findings: readonly Finding[];
  },
): FindingsDocument {
  return {
    tool: toolName,
    version: io.version,
    command: run.command,
    startedAt: new Date(run.startedAt).toISOString(),
    ms: Math.round(run.ms),
    verdict: worstVerdict(run.findings),
    counts: countVerdicts(run.findings),
    findings: run.findings.map((one) => io.words.finding(one)),
  };
}
