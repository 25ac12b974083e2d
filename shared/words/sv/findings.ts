import { probeFindings } from './findings-probes';
import { roadFindings } from './findings-road';
import { tokenFindings } from './findings-token';

/**
 * `finding.<check id>`: a `title`, then for each outcome a `why` (what is so, and why it matters) and,
 * unless it passed, a `remedy` (what to do next). No sentence over 20 words.
 */
export const findings = {
  ...roadFindings,
  ...tokenFindings,
  ...probeFindings,
} as const;
