import { type CheckLayer, checkLayers } from './check-id';
import { type Counts, countVerdicts, type Verdict, worstVerdict } from './verdict';

export interface Rung {
  /** `entra-side`: what Microsoft Entra itself said, which no check of ours asks. */
  readonly layer: CheckLayer | 'entra-side';
  /** The gravest of its findings. */
  readonly verdict: Verdict;
  readonly counts: Counts;
}

/** The layers in which anything was looked at, from the bottom up. */
export function ladderOf(
  findings: readonly { readonly id: string; readonly verdict: Verdict }[],
): readonly Rung[] {
  const layers = Object.entries(checkLayers) as [CheckLayer, readonly string[]][];
  const ours = new Set(layers.flatMap(([, ids]) => ids));
  return [
    ...layers.map(([layer, ids]) => ({ layer, some: findings.filter(({ id }) => ids.includes(id)) })),
    { layer: 'entra-side' as const, some: findings.filter(({ id }) => !ours.has(id)) },
  ]
    .filter(({ some }) => some.length > 0)
    .map(({ layer, some }) => ({ layer, verdict: worstVerdict(some), counts: countVerdicts(some) }));
}
