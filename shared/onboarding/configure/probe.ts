import { ok, type Result } from '../../contract/problem';
import { togetherFinding } from '../../diagnosis/entra-verdict';
import type { Finding } from '../../model/finding';
import type { SyncSchema } from '../../model/sync-schema';
import { worstVerdict } from '../../model/verdict';
import { runChecks } from '../../scim/run-checks';
import type { OnboardingDeps } from '../deps';
import { keptToken } from '../request/hand-in';
import { askEntra, type EntraPowers } from './ask-entra';
import { findJob } from './job';

export type ProbePowers = EntraPowers &
  Pick<
    OnboardingDeps,
    'http' | 'wayThere' | 'clockAhead' | 'socketClock' | 'guid' | 'cloud' | 'vault' | 'realm'
  >;

export interface ProbeInput {
  readonly servicePrincipalId: string;
  /** The one for which the token was handed in, when left out. Another one must be of the same origin. */
  readonly tenantUrl?: string;
}

/** Entra's two probes and what they stand on; the clock first, since a wrong one makes every token wrong. */
const fromHere = [
  'clock',
  'token-shape',
  'token-expiry',
  'token-accepted',
  'entra-user-probe',
  'entra-group-probe',
] as const;

/** Step 5, from this computer: Entra's own two requests with the kept token. */
async function probeFromHere(
  deps: ProbePowers,
  input: ProbeInput,
  onFinding?: (finding: Finding) => void,
  signal?: AbortSignal,
): Promise<Result<readonly Finding[]>> {
  const { servicePrincipalId } = input;
  const kept = await keptToken(deps, input);
  if (!kept.ok) return kept;
  const matching = await matchingNow(deps, servicePrincipalId, signal);
  const { http, wayThere, socketClock: clock, guid } = deps;
  const findings = await runChecks(
    { http, wayThere, clock, guid },
    { tenantUrl: kept.value.tenantUrl, token: kept.value.token, only: fromHere, matching },
    (finding) => onFinding?.(finding),
    signal ?? new AbortController().signal,
  );
  return ok(findings);
}

export interface BothProbes {
  readonly here: readonly Finding[];
  readonly entra: Finding;
  readonly together: Finding;
}

/** Step 5, from Microsoft: Entra tries the kept token itself. */
async function entraOnKept(
  deps: ProbePowers,
  input: ProbeInput,
  signal?: AbortSignal,
): Promise<Result<Finding>> {
  const kept = await keptToken(deps, input);
  return kept.ok
    ? askEntra(deps, { servicePrincipalId: input.servicePrincipalId, credentials: kept.value }, signal)
    : kept;
}

/** Both at once, and what the two verdicts together mean. */
export async function probeBoth(
  deps: ProbePowers,
  input: ProbeInput,
  onFinding?: (finding: Finding) => void,
  signal?: AbortSignal,
): Promise<Result<BothProbes>> {
  const [here, entra] = await Promise.all([
    probeFromHere(deps, input, onFinding, signal),
    entraOnKept(deps, input, signal),
  ]);
  if (!here.ok) return here;
  if (!entra.ok) return entra;
  onFinding?.(entra.value);
  const together = togetherFinding(worstVerdict(here.value), entra.value.verdict);
  onFinding?.(together);
  return ok({ here: here.value, entra: entra.value, together });
}

/** Entra probes with the first matching property of the mapping: changing the match changes the test. */
async function matchingNow(
  deps: Pick<OnboardingDeps, 'facts'>,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<{ readonly user?: string; readonly group?: string }> {
  const job = await findJob(deps, servicePrincipalId, signal);
  if (!job.ok || !job.value) return {};
  const schema = await deps.facts.schema(servicePrincipalId, job.value.id, signal);
  if (!schema.ok) return {};
  const user = firstMatch(schema.value, 'User');
  const group = firstMatch(schema.value, 'Group');
  return { ...(user ? { user } : {}), ...(group ? { group } : {}) };
}

function firstMatch(schema: SyncSchema, kind: 'User' | 'Group'): string | null {
  const rows = schema.synchronizationRules
    .flatMap((rule) => rule.objectMappings)
    .filter((mapping) => mapping.sourceObjectName?.toLowerCase() === kind.toLowerCase())
    .flatMap((mapping) => mapping.attributeMappings)
    .filter((row) => row.matchingPriority > 0)
    .toSorted((one, other) => one.matchingPriority - other.matchingPriority);
  return rows[0]?.targetAttributeName ?? null;
}
