import { ok, type Result } from '../../contract/problem';
import type { ProbeThing } from '../../model/probe-thing';
import { parseTenantUrl } from '../../scim/tenant-url';
import type { ProbeJournal } from '../../scim/write/probe-journal';
import { sweep } from '../../scim/write/sweep';
import type { ProbePowers } from '../configure/probe';
import { keptToken } from '../request/hand-in';

/** Takes away what earlier trials have left at the endpoint of the kept token. Problems: those of `keptToken`. */
export async function sweepKept(
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
  const { http, socketClock: clock } = deps;
  const { journal, things } = input;
  await sweep({ http, clock, site: site.value, token: kept.value.token, journal }, things, signal);
  return ok(undefined);
}
