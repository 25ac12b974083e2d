import { ok, type Result } from '../../contract/problem';
import { withRetry } from '../../http/retry';
import type { ProbeThing } from '../../model/probe-thing';
import { parseTenantUrl } from '../../scim/tenant-url';
import type { ProbeJournal } from '../../scim/write/probe-journal';
import { removeLeftovers } from '../../scim/write/remove-things';
import type { ProbePowers } from '../configure/probe';
import { keptToken } from '../request/hand-in';

const requestMs = 15_000;

/** Takes away what earlier trials have left at the endpoint of the kept token. Problems: those of `keptToken`. */
export async function sweep(
  deps: Pick<
    ProbePowers,
    'http' | 'socketClock' | 'vault' | 'cloud' | 'signIn' | 'clock' | 'clockAhead' | 'realm' | 'target'
  >,
  input: {
    readonly servicePrincipalId: string | null;
    readonly journal: ProbeJournal;
    readonly things: readonly ProbeThing[];
  },
  signal: AbortSignal,
): Promise<Result<void>> {
  const kept = await keptToken(deps, { servicePrincipalId: input.servicePrincipalId });
  if (!kept.ok) return kept;
  const site = parseTenantUrl(kept.value.tenantUrl);
  if (!site.ok) return ok(undefined);
  await removeLeftovers(
    {
      http: withRetry(deps.http, { clock: deps.socketClock, attempts: 2, capMs: 5_000 }),
      clock: deps.socketClock,
      site: site.value,
      token: kept.value.token,
      journal: input.journal,
      timeoutMs: requestMs,
    },
    input.things,
    signal,
  );
  return ok(undefined);
}
