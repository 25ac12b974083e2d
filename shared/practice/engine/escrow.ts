import type { PracticeEngineState } from '../world/state';
import { cycleMs } from './intervals';

type Escrows = PracticeEngineState['escrows'];

const longestMs = 24 * 60 * 60_000;

/** Reference failures (members who cannot be resolved) do not count towards the quarantine by proportion. */
export const referenceCode = 'UnableToResolveReferenceAttributeValue';

/**
 * Remembers a failed object. It is tried again in the next cycle, then at growing intervals: 80 minutes,
 * 160 minutes, … at most a day (Microsoft publishes that they grow, not by how much).
 */
export function putInEscrow(escrows: Escrows, id: string, code: string, now: number): string {
  const failures = (escrows[id]?.failures ?? 0) + 1;
  const wait = failures === 1 ? 0 : Math.min(longestMs, cycleMs * 2 ** (failures - 1));
  const retryAt = new Date(now + wait).toISOString();
  escrows[id] = { failures, retryAt, code };
  return retryAt;
}

export const dueEscrows = (escrows: Escrows, now: number): readonly string[] =>
  Object.entries(escrows)
    .filter(([, { retryAt }]) => Date.parse(retryAt) <= now)
    .map(([id]) => id);
