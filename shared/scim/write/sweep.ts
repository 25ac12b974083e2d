import type { HttpPort } from '../../http/port';
import { withRetry } from '../../http/retry';
import type { Clock } from '../../model/clock';
import type { ProbeThing } from '../../model/probe-thing';
import { usualLimits } from '../limits';
import type { TenantUrl } from '../tenant-url';
import type { ProbeJournal } from './probe-journal';
import { type Removal, removeLeftovers } from './remove-things';

interface Sweeping {
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly site: TenantUrl;
  readonly token: string;
  readonly journal: ProbeJournal;
}

/** Takes away what earlier trials have left at an endpoint, with the patience of a check. */
export function sweep(
  { http, clock, ...at }: Sweeping,
  things: readonly ProbeThing[],
  signal: AbortSignal,
): Promise<Removal> {
  const { requestMs: timeoutMs, waitMs: capMs } = usualLimits;
  const patient = withRetry(http, { clock, attempts: 2, capMs });
  return removeLeftovers({ ...at, http: patient, clock, timeoutMs }, things, signal);
}
