import { ok, type Result } from '../../contract/problem';
import { entraFinding, togetherFinding } from '../../diagnosis/entra-verdict';
import { validateCredentials } from '../../graph/validate-credentials';
import type { Finding } from '../../model/finding';
import type { SyncSchema } from '../../model/sync-schema';
import { worstVerdict } from '../../model/verdict';
import { runChecks } from '../../scim/run-checks';
import type { OnboardingDeps } from '../deps';
import { untilThere } from '../patience';
import { keptToken } from '../request/hand-in';
import { findJob, findTemplate } from './job';

type ProbePowers = Pick<
  OnboardingDeps,
  | 'facts'
  | 'graph'
  | 'http'
  | 'wayThere'
  | 'clock'
  | 'clockAhead'
  | 'socketClock'
  | 'guid'
  | 'target'
  | 'cloud'
  | 'signIn'
  | 'vault'
  | 'realm'
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

/** Step 5, from Microsoft: Entra tries the kept token itself, whether there is a job already or not. */
async function probeFromEntra(
  deps: ProbePowers,
  input: ProbeInput,
  signal?: AbortSignal,
): Promise<Result<Finding>> {
  const { servicePrincipalId } = input;
  const kept = await keptToken(deps, input);
  if (!kept.ok) return kept;
  const job = await untilThere(deps.clock, () => findJob(deps, servicePrincipalId, signal), signal);
  if (!job.ok) return job;
  const template = await untilThere(deps.clock, () => findTemplate(deps, servicePrincipalId, signal), signal);
  if (!template.ok) return template;
  const began = deps.clock.now();
  const question = {
    servicePrincipalId,
    jobId: job.value?.id ?? null,
    templateId: template.value.id,
    credentials: [
      { key: 'BaseAddress', value: kept.value.tenantUrl },
      { key: 'SecretToken', value: kept.value.token },
    ],
    secret: kept.value.token,
  };
  const ask = () => validateCredentials(deps.graph, question, signal);
  const verdict = await untilThere(deps.clock, ask, signal);
  if (!verdict.ok) return verdict;
  const { error, exchange } = verdict.value;
  return ok(entraFinding(error, [exchange], deps.clock.now() - began));
}

export interface BothProbes {
  readonly here: readonly Finding[];
  readonly entra: Finding;
  readonly together: Finding;
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
    probeFromEntra(deps, input, signal),
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
