/** One line of the bench: a time, what was wanted, and how it compares with a yardstick of the same run. */
export interface Row {
  readonly what: string;
  /** Milliseconds. */
  readonly ms: number;
  /** Milliseconds; null: only the ratio counts. */
  readonly wantedMs: number | null;
  readonly yardstick: string;
  readonly yardstickMs: number;
}

export function rowText({ what, ms, wantedMs, yardstick, yardstickMs }: Row): string {
  const wanted = wantedMs === null ? '' : `, wanted ≤ ${wantedMs} ms: ${ms <= wantedMs ? 'yes' : 'NO'}`;
  const ratio = (ms / yardstickMs).toFixed(2);
  return `${what}: ${Math.round(ms)} ms${wanted}; ${ratio} × ${yardstick} (${Math.round(yardstickMs)} ms)`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
