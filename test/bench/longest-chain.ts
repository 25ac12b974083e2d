/** When a request was being answered; in milliseconds of one clock. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * How many requests must have waited for each other at least: the most spans of which no two overlap.
 * Taking always the one that ends first finds them.
 */
export function longestChain(spans: readonly Span[]): number {
  let length = 0;
  let ended = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.to - b.to)) {
    if (from < ended) continue;
    length += 1;
    ended = to;
  }
  return length;
}
